"""What part of a curve is looked at, and how closely."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.activation import Array

MOST_PIXELS = 20_000
"""Wider than any screen; it bounds the cost of a curve."""


@dataclass(frozen=True, slots=True)
class View:
    """A range of x on a number of pixels.

    Attributes:
        x_min, x_max: the range, finite, x_min < x_max; may be the whole float64 line.
        width: pixels, 1 to 20,000.

    Raises:
        ValueError: if the range or the width is not such.
    """

    x_min: float
    x_max: float
    width: int

    def __post_init__(self) -> None:
        if not -math.inf < self.x_min < self.x_max < math.inf:
            raise ValueError(f"a view from {self.x_min} to {self.x_max} is empty or not finite")
        if not 1 <= self.width <= MOST_PIXELS:
            raise ValueError(f"a view is 1 to {MOST_PIXELS} pixels wide, not {self.width}")

    def at(self, shares: Array) -> Array:
        """Return the x at shares of the width; 0 is x_min and 1 is x_max, exactly."""
        return np.asarray(self.x_min * (1.0 - shares) + self.x_max * shares)

    @property
    def edges(self) -> Array:
        """The left edge of every column of pixels and the right edge of the last one."""
        return self.at(np.linspace(0.0, 1.0, self.width + 1))

    def columns(self, x: Array) -> npt.NDArray[np.intp]:
        """Return which column of pixels each x is in; what is out of view is in that next to it."""
        return np.clip(np.searchsorted(self.edges, x, side="right") - 1, 0, self.width - 1)

    def holds(self, x: float) -> bool:
        """Say whether x is in view, the ends included."""
        return self.x_min <= x <= self.x_max

    @property
    def pixel(self) -> float:
        """The width of a pixel in units of x; inf where that exceeds float64."""
        half = self.x_max / 2 - self.x_min / 2
        return 2.0 * (half / self.width)
