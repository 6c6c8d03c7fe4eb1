"""The class's guess of the derivative."""

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from core.state.error import StateError
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
