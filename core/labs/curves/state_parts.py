"""Parts of the state of Curves: the class's guess of f', and the inputs sent through."""

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import Literal

from core.state_parts import StateError, check_number
from core.text import Text

Point = tuple[float, float]
MOST_GUESSED = 600
"""Points of a guess: finer than a hand across a screen."""
FARTHEST_GUESSED = 1e100
"""No picture is larger."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A line drawn by hand, and whether the right one may be seen.

    Attributes:
        points: (x, y), x rising; at most 600.
        revealed: whether the derivative is shown beside it.

    Raises:
        StateError: if there are too many points, x does not rise, or a number is beyond 1e100.
    """

    points: tuple[Point, ...] = ()
    revealed: bool = False

    def __post_init__(self) -> None:
        if len(self.points) > MOST_GUESSED:
            raise StateError(
                Text(
                    en=f"a guess has at most {MOST_GUESSED} points, not {len(self.points)}",
                    zh=f"預測最多 {MOST_GUESSED} 個點，不能是 {len(self.points)} 個",
                )
            )
        before = math.nextafter(-FARTHEST_GUESSED, -math.inf)
        for x, y in self.points:
            if not (before < x <= FARTHEST_GUESSED and abs(y) <= FARTHEST_GUESSED):
                raise StateError(
                    Text(
                        en=f"a guess goes from left to right over finite points, not to ({x}, {y})",
                        zh=f"預測的點必須由左到右且為有限的數，不能是（{x}, {y}）",
                    )
                )
            before = x

    def drawn(self, start: Point, end: Point) -> "Guess":
        """Return the guess after a stroke of the pen; what it goes over is replaced.

        Unchanged where there is no room for another point, or it lies beyond 1e100.
        """
        if max(abs(number) for number in (*start, *end)) > FARTHEST_GUESSED:
            return self
        low, high = sorted((start, end))
        xs = [x for x, _ in self.points]
        left, right = bisect_left(xs, low[0]), bisect_right(xs, high[0])
        stroke = (low, high) if low[0] < high[0] else (end,)
        points = (*self.points[:left], *stroke, *self.points[right:])
        return self if len(points) > MOST_GUESSED else replace(self, points=points)

    def without(self, x: float, reach: float) -> "Guess":
        """Return the guess without the point nearest to x, if one lies within reach."""
        near = min(self.points, key=lambda point: abs(point[0] - x), default=None)
        if near is None or abs(near[0] - x) > reach:
            return self
        return replace(self, points=tuple(point for point in self.points if point != near))


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
