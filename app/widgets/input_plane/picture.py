"""What a plane of inputs shows."""

import math
from dataclasses import dataclass

from core.arrays import Array


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """An example.

    Attributes:
        x, y: where it lies.
        one: whether its class is 1 (a filled disc) or 0 (an open square).
        right: whether it is read as that; a cross is drawn over it otherwise.
    """

    x: float
    y: float
    one: bool
    right: bool = True


@dataclass(frozen=True, slots=True)
class PlanePicture:
    """A surface over a square of inputs.

    Attributes:
        low, high: the range of both inputs, low < high.
        values: shape (n, n), n >= 2; rows go with the second input, upwards, columns with
            the first.
        middle: the value that is neither shade; lower ones take one, higher ones the other.
        reach: how far from the middle a shade is full, above 0.
        levels: heights at which a line is drawn.
        heights: the surface that these lines belong to, square as ``values`` are and as fine as
            it needs; the values themselves if None. A line on a smooth surface is straight where
            the answer jumps.
        points: examples.
        here: where the present inputs lie, if that is shown.
        across: the second input along which another picture is a cut, if that is shown.
        handles: two places to take hold of, joined by the line that they lie on; none if empty.
        near: how near to an example is taken for the example, where a person sets them; None
            where they are given.
        names: of the two inputs.
        spoken: all of it in one sentence.
    """

    low: float
    high: float
    values: Array
    middle: float
    reach: float
    levels: tuple[float, ...]
    spoken: str
    heights: Array | None = None
    points: tuple[PlanePoint, ...] = ()
    here: tuple[float, float] | None = None
    across: float | None = None
    handles: tuple[tuple[float, float], ...] = ()
    near: float | None = None
    names: tuple[str, str] = ("x1", "x2")

    def nearest(self, x: float, y: float) -> PlanePoint | None:
        """Return the example at a place, the nearest of several; None if there is none."""
        if self.near is None or not self.points:
            return None
        away, index = min((math.hypot(p.x - x, p.y - y), n) for n, p in enumerate(self.points))
        return self.points[index] if away < self.near else None
