"""The inputs that are sent through a function."""

from dataclasses import dataclass, replace
from typing import Literal

from core.state.checks import check_number

Shape = Literal["normal", "uniform"]
FARTHEST_MEAN = 1000.0
NARROWEST, WIDEST = 0.001, 1000.0


@dataclass(frozen=True, slots=True)
class Inputs:
    """A distribution of inputs.

    It starts as raw data often are, neither about 0 nor with standard deviation 1, so that there is
    something to normalise.

    Attributes:
        shape: normal or uniform.
        mean: its middle, from -1000 to 1000.
        spread: the standard deviation, from 0.001 to 1000, whatever the shape.

    Raises:
        StateError: if a number is out of its range.
    """

    shape: Shape = "normal"
    mean: float = 3.0
    spread: float = 2.5

    def __post_init__(self) -> None:
        check_number("mean", self.mean, -FARTHEST_MEAN, FARTHEST_MEAN)
        check_number("spread", self.spread, NARROWEST, WIDEST)

    def normalised(self) -> "Inputs":
        """Return the same inputs less their mean, divided by their standard deviation."""
        return replace(self, mean=0.0, spread=1.0)
