"""Examples of two classes, straight lines between them, and the best of all lines.

Every way in which a line can divide points is also the way of a line that first runs
through two of them and is then turned or shifted by as little as one likes. So it is
enough to look at the lines through all pairs, at each with its points divided anew: turned
about a place between two of the points on it, those before it fall to one side and those
behind it to the other.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.labs.neuron.maths import GATES, corners
from core.number_text import format_number
from core.text import Text


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

    def equation(self, names: tuple[str, str] = ("x1", "x2")) -> str:
        """Return "w1 x1 + w2 x2 + b = 0" with its numbers; "" where both weights are 0."""
        terms = [(weight, name) for weight, name in zip((self.w1, self.w2), names, strict=True)]
        words = ""
        for number, name in (*terms, (self.b, "")):
            if not number:
                continue
            size = format_number(abs(number), 4)
            said = name if name and size == "1" else f"{size} {name}".strip()
            sign = ("−" if number < 0.0 else "") if not words else " − " if number < 0.0 else " + "
            words += sign + said
        return f"{words} = 0" if self.w1 or self.w2 else ""

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


_EACH = 20  # points around every corner, or on every ring and arm


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """A kind of data.

    Attributes:
        key: the name in files.
        name: the name a person reads.
        draw: takes a generator; returns points, shape (n, 2), and classes 0 or 1, shape (n,).
    """

    key: str
    name: Text
    draw: Callable[[np.random.Generator], tuple[Array, Array]]


def _gate(key: str) -> Callable[[np.random.Generator], tuple[Array, Array]]:
    def draw(_random: np.random.Generator) -> tuple[Array, Array]:
        points = corners(2)
        return points, GATES[key].target(points)

    return draw


def _noisy(random: np.random.Generator) -> tuple[Array, Array]:
    middle = np.repeat(corners(2), _EACH, axis=0)
    points = np.clip(middle + random.normal(0.0, 0.15, middle.shape), -0.5, 1.5)
    return points, GATES["xor"].target(middle)


def _circles(random: np.random.Generator) -> tuple[Array, Array]:
    inside = np.arange(4 * _EACH) % 2 == 0
    radius = np.where(inside, 0.3, 0.8) + random.normal(0.0, 0.05, len(inside))
    turn = random.uniform(0.0, 2.0 * np.pi, len(inside))
    points = 0.5 + np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=-1)
    return points, inside.astype(np.float64)


def _spiral(random: np.random.Generator) -> tuple[Array, Array]:
    arm = np.arange(4 * _EACH) % 2
    way = np.linspace(0.15, 1.0, len(arm))
    turn = 3.5 * np.pi * way + np.pi * arm
    middle = np.stack([way * np.cos(turn), way * np.sin(turn)], axis=-1) * 0.9
    points = 0.5 + middle + random.normal(0.0, 0.015, middle.shape)
    return np.clip(points, -0.5, 1.5), arm.astype(np.float64)


SETS: dict[str, ExampleSet] = {
    one.key: one
    for one in (
        ExampleSet("xor", Text(en="XOR", zh="XOR（互斥或）"), _gate("xor")),
        ExampleSet("noisy", Text(en="XOR with noise", zh="有雜訊的 XOR"), _noisy),
        ExampleSet("circles", Text(en="Circles", zh="同心圓"), _circles),
        ExampleSet("spiral", Text(en="Spiral", zh="螺旋"), _spiral),
        ExampleSet("and", Text(en="AND", zh="AND（及）"), _gate("and")),
        ExampleSet("or", Text(en="OR", zh="OR（或）"), _gate("or")),
    )
}
OWN = "own"


def examples(
    key: str, seed: int, own: Sequence[tuple[float, float, int]] = ()
) -> tuple[Array, Array]:
    """Return points, shape (n, 2), and their classes, 0 or 1, shape (n,).

    Args:
        key: of SETS, or "own".
        seed: of the noise, 0 or more.
        own: (x, y, class) of the person's own points; may be empty.
    """
    if key == OWN:
        given = np.asarray(own, dtype=np.float64).reshape(-1, 3)
        return given[:, :2], given[:, 2]
    return SETS[key].draw(np.random.default_rng(seed))


_ON = 1e-12  # of the squared size of the data: nearer to a line than this is on it


def best_line(points: Array, classes: Array) -> tuple[Line, float]:
    """Return a line that no other beats, and the share of the points that it reads rightly.

    Args:
        points: shape (n, 2), n >= 1, finite.
        classes: 0 or 1, shape (n,).
    """
    usual = float(np.mean(classes) > 0.5)
    best = Line(0.0, 0.0, 1.0 if usual else -1.0)  # everything on one side
    share = best.accuracy(points, classes)
    first, second = np.triu_indices(len(points), 1)
    along = points[second] - points[first]
    apart = (along != 0.0).any(axis=1)
    first, along = first[apart], along[apart]
    normal = np.stack([-along[:, 1], along[:, 0]], axis=-1)
    # Which side every point lies on, for every pair: shape (pairs, n).
    away = normal @ points.T - (normal * points[first]).sum(axis=1)[:, np.newaxis]
    away[np.abs(away) <= _ON * max(float(np.square(points).max()), 1.0)] = 0.0
    wanted = 2.0 * classes - 1.0
    # At most the points beside the line on the better side, and all that lie on it.
    side = np.sign(away) * wanted
    bound = np.maximum((side > 0).sum(axis=1), (side < 0).sum(axis=1)) + (away == 0).sum(axis=1)
    seen: set[bytes] = set()  # by the points on them: many pairs can lie on one line
    for pair in np.argsort(-bound, kind="stable"):
        if bound[pair] <= share * len(points):
            break
        on = (away[pair] == 0.0).tobytes()
        if on in seen:
            continue
        seen.add(on)
        for line in _nudged(points, normal[pair], along[pair], away[pair]):
            found = line.accuracy(points, classes)
            if found > share:
                best, share = line, found
    return best, share


def _nudged(points: Array, normal: Array, along: Array, away: Array) -> list[Line]:
    """Return the lines that divide the points on a line in every way, the others as it does."""
    unit = normal / np.hypot(*normal)
    ahead = points @ (along / np.hypot(*along))
    distance = points @ unit - points[np.argmin(np.abs(away))] @ unit
    distance[away == 0.0] = 0.0
    on = np.sort(ahead[away == 0.0])
    beside = np.abs(distance[away != 0.0])
    step = 0.5 * float(beside.min()) if beside.size else 1.0
    base = -float(points[np.argmin(np.abs(away))] @ unit)
    w1, w2 = unit.tolist()
    lines = [Line(w1, w2, base + shift) for shift in (step, -step)]
    for pivot in 0.5 * (on[:-1] + on[1:]):
        reach = np.abs(ahead[away != 0.0] - pivot)
        turn = 0.5 * float(np.min(beside / np.maximum(reach, 1e-9), initial=1.0))
        for way in (turn, -turn):
            w1, w2 = (unit + way * along / np.hypot(*along)).tolist()
            lines.append(Line(w1, w2, base - way * float(pivot)))
    return [*lines, *(Line(-line.w1, -line.w2, -line.b) for line in lines)]
