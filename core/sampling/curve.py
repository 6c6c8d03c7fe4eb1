"""A sampled function with its derivatives and breaks, and the view that it is sampled for."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.arrays import Array

ENDLESS = 1e300
"""A line that goes on without end is drawn as far as that."""
MOST_DOTTED = 60
"""Breaks in view that can have dots of their own."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A place where f itself jumps.

    Attributes:
        x: the place.
        left, right: the one-sided limits; infinite at a pole, equal at a hole, nan on the
            side where there are no values.
        value: f(x) by its declared convention; nan where there is none.
    """

    x: float
    left: float
    right: float
    value: float


@dataclass(frozen=True, slots=True)
class Kink:
    """A place where f' jumps and f does not.

    Attributes:
        x: the place.
        left, right: the one-sided slopes.
    """

    x: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot on the picture: open where a piece ends without its end, closed at a value."""

    x: float
    y: float
    open: bool


@dataclass(frozen=True, slots=True)
class Envelope:
    """The least and the largest value in every column of pixels.

    Attributes:
        x: shape (m,), the middles of the columns.
        low, high: for f, f' and f'', each of shape (m,); nan where a line shows the curve.
    """

    x: Array
    low: tuple[Array, Array, Array]
    high: tuple[Array, Array, Array]


@dataclass(frozen=True, slots=True)
class Curve:
    """A function, its first and its second derivative over one view.

    At a break x0 three nodes share the same x: they hold the left limit, the value (nan
    where there is none), and the right limit. A line drawn through the nodes and broken
    at nan therefore never crosses a jump.

    Attributes:
        x: shape (n,), never falling.
        value, derivative, second_derivative: shape (n,).
        jumps, kinks: in view, from left to right.
        bends: the places where only f'' jumps.
        envelope: present where a ripple is faster than the pixels, nan in the other columns;
            the lines would be an alias there, and are nan.
    """

    x: Array
    value: Array
    derivative: Array
    second_derivative: Array
    jumps: tuple[Jump, ...] = ()
    kinks: tuple[Kink, ...] = ()
    bends: tuple[float, ...] = ()
    envelope: Envelope | None = None

    def line(self, order: int) -> Array:
        """Return f (0), f' (1) or f'' (2) at every node."""
        return (self.value, self.derivative, self.second_derivative)[order]

    def dots(self, order: int) -> tuple[Dot, ...]:
        """Return the dots on the picture of f (0), f' (1) or f'' (2), all of them finite.

        Where there are more breaks than anybody could tell apart, there are no dots.
        """
        if len(self.jumps) + len(self.kinks) > MOST_DOTTED:
            return ()
        if order == 0:
            return tuple(dot for jump in self.jumps for dot in _at_jump(jump))
        places = [jump.x for jump in self.jumps] + [kink.x for kink in self.kinks]
        if order == 2:
            places += self.bends
        line = self.line(order)
        found: dict[Dot, None] = {}  # keeps the order, drops a second dot at the same place
        for x in sorted(places):
            first = int(np.searchsorted(self.x, x, side="left"))
            last = int(np.searchsorted(self.x, x, side="right")) - 1
            for node in (first, last):
                if abs(line[node]) < ENDLESS:
                    found[Dot(x, float(line[node]), open=True)] = None
        return tuple(found)


def _at_jump(jump: Jump) -> list[Dot]:
    """Return an open dot at each finite end, once if they meet, and a closed one at the value."""
    ends = {y: None for y in (jump.left, jump.right) if math.isfinite(y) and y != jump.value}
    closed = [Dot(jump.x, jump.value, open=False)] if math.isfinite(jump.value) else []
    return [*(Dot(jump.x, y, open=True) for y in ends), *closed]


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
