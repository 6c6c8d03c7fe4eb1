"""A straight line between two classes."""

import math
from dataclasses import dataclass

import numpy as np

from core.activation import Array


@dataclass(frozen=True, slots=True)
class Line:
    """Where w1 x1 + w2 x2 + b is above 0, a point is read as class 1.

    Attributes:
        w1, w2: the direction across the line, not both 0 for there to be a line.
        b: shifts it.
    """

    w1: float
    w2: float
    b: float

    def says(self, points: Array) -> Array:
        """Return the class, 0 or 1, that each point of shape (n, 2) is read as."""
        above = points @ np.array([self.w1, self.w2]) + self.b > 0.0
        return np.where(above, 1.0, 0.0)

    def accuracy(self, points: Array, classes: Array) -> float:
        """Return the share of the points read rightly, 0 to 1; nan without any."""
        if not len(points):
            return math.nan
        return float(np.mean(self.says(points) == classes))

    def crossing(self, low: float, high: float) -> tuple[tuple[float, float], ...]:
        """Return the two ends of the line within a square; nothing if it passes it by.

        Args:
            low: of both coordinates.
            high: of both coordinates, above low.
        """
        ends: list[tuple[float, float]] = []
        for edge in (low, high):
            if self.w2:
                ends.append((edge, -(self.w1 * edge + self.b) / self.w2))
            if self.w1:
                ends.append((-(self.w2 * edge + self.b) / self.w1, edge))
        inside = sorted({end for end in ends if all(low <= at <= high for at in end)})
        if len(inside) < 2:
            return ()
        return inside[0], inside[-1]

    def through(self, first: tuple[float, float], second: tuple[float, float]) -> "Line":
        """Return the line through two points, class 1 on the side that it has now.

        As large as this one: its w1 and w2 have the same length. Unchanged if the two
        points are one.
        """
        along = (second[0] - first[0], second[1] - first[1])
        length = math.hypot(*along)
        if not length:
            return self
        size = math.hypot(self.w1, self.w2) or 1.0
        w1, w2 = -along[1] / length * size, along[0] / length * size
        if w1 * self.w1 + w2 * self.w2 < 0.0:
            w1, w2 = -w1, -w2
        return Line(w1, w2, -(w1 * first[0] + w2 * first[1]))
