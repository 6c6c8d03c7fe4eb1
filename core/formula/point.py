"""What is at a place of a formula: its value, both sides, and the kind of the place."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.arrays import Array
from core.formula.evaluate import derivative
from core.formula.sides import sides_of
from core.formula.tree import Node

Kind = Literal["smooth", "hole", "jump", "kink", "pole", "end", "outside"]
_SAME = 1e-12  # relative: values as near as that are equal
_SETTLED = 1e-9
_STEPS = np.arange(1.0, 8.0)
_CALMS = 0.3  # decimal by decimal what has a limit changes by less
_SHRINKS = 0.9  # log(x) grows by the same with every decimal

Three = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a place.

    Attributes:
        orders: limits of f, f' and f''; infinite, or nan where there is none.
        errors: how far rounding may have moved each.
    """

    orders: Three
    errors: Three


@dataclass(frozen=True, slots=True)
class Point:
    """One place of a formula.

    Attributes:
        x: the place.
        value: f(x), nan where there is none.
        left, right: the limits of f, f' and f'' from either side.
    """

    x: float
    value: float
    left: Side
    right: Side

    @property
    def kind(self) -> Kind:
        """What kind of place it is; a jump of f'' alone is smooth."""
        left, right = self.left.orders[0], self.right.orders[0]
        if math.isnan(left) or math.isnan(right):
            nowhere = math.isnan(left) and math.isnan(right) and math.isnan(self.value)
            return "outside" if nowhere else "end"
        if math.isinf(left) or math.isinf(right):
            return "pole"
        if not self._agrees(0):
            return "jump"
        if math.isnan(self.value):
            return "hole"
        tolerance = max(self.left.errors[0], self.right.errors[0])
        if not _same(self.value, left, tolerance):
            return "jump"
        return "smooth" if self._agrees(1) and math.isfinite(self.left.orders[1]) else "kink"

    @property
    def order(self) -> int:
        """The first of f, f' and f'' that breaks here; 3 where none does."""
        kind = self.kind
        if kind == "kink":
            return 1
        if kind == "smooth":
            return 3 if self._agrees(2) and math.isfinite(self.left.orders[2]) else 2
        return 3 if kind == "outside" else 0

    def _agrees(self, order: int) -> bool:
        one, other = self.left, self.right
        tolerance = one.errors[order] + other.errors[order] + (_SETTLED if order else 0.0)
        return _same(one.orders[order], other.orders[order], tolerance)


def each_end_once(points: list[Point]) -> list[Point]:
    """Return places from left to right without an end that rounding has doubled.

    (x - 1) + 1 is 0 at -1e-16 already, so that its root begins there, and again at 0: of two
    neighbours where the same side has no value one is rounding, for nothing ended between.
    """
    kept: list[Point] = []
    for point in points:
        if kept and _same_end(kept[-1], point):
            kept[-1] = min(kept[-1], point, key=lambda one: len(repr(one.x)))
        else:
            kept.append(point)
    return kept


def _same_end(one: Point, other: Point) -> bool:
    nowhere = [math.isnan(side.orders[0]) for side in (one.left, one.right)]
    also = [math.isnan(side.orders[0]) for side in (other.left, other.right)]
    near = other.x - one.x <= _SETTLED * max(1.0, abs(one.x))
    return near and nowhere == also and any(nowhere) and not all(nowhere)


def points_at(tree: Node, settings: Mapping[str, float], places: Array) -> list[Point]:
    """Return what is at each place; where no series exists, what a few decimals approach."""
    values = derivative(tree, settings, places, 0)
    values[~np.isfinite(values)] = np.nan
    both = []
    for number in (-1, 1):
        sides = sides_of(tree, settings, places, number)
        for at in np.flatnonzero(sides.known == 0.0).tolist():
            sides.orders[:, at], sides.errors[:, at] = _approached(
                tree, settings, float(places[at]), number
            )
        rows = zip(sides.orders.T.tolist(), sides.errors.T.tolist(), strict=True)
        both.append([Side((a, b, c), (d, e, f)) for (a, b, c), (d, e, f) in rows])
    return [
        Point(x + 0.0, value, left, right)
        for x, value, left, right in zip(places.tolist(), values.tolist(), *both, strict=True)
    ]


def _approached(
    tree: Node, settings: Mapping[str, float], place: float, side: int
) -> tuple[Array, Array]:
    """Return the limits of f, f' and f'' that a few decimals tell, and how sure they are."""
    steps = 10.0 ** (-10.0 * _STEPS if place == 0.0 else -_STEPS) * max(abs(place), 1.0)
    x = place + side * steps
    found = np.asarray([_settled(derivative(tree, settings, x, order)) for order in range(3)]).T
    return (np.full(3, np.nan), np.zeros(3)) if math.isnan(found[0, 0]) else (found[0], found[1])


def _settled(y: Array) -> tuple[float, float]:
    """Return what values come near to, and how near they came; nan where it is nothing."""
    last = y[-3:]
    if np.isnan(last).any():
        return math.nan, 0.0
    if np.isinf(y[-4:]).any():
        return (float(last[-1]) if last[-2] == last[-1] else math.nan), 0.0
    step = np.diff(y[-4:])
    size = np.abs(step)
    if size.max() <= _SETTLED * max(1.0, abs(last[-1])):
        return (float(last[-1]) if abs(last[-1]) > _SETTLED else 0.0), _SETTLED
    slow = _by_decimals(y)
    if abs(slow[0] - slow[1]) <= _SETTLED * max(1.0, abs(slow[1])):
        return (slow[1] if abs(slow[1]) > _SETTLED else 0.0), _SETTLED
    if (size[1:] <= _CALMS * size[:-1]).all():
        told = float(last[-1] - step[-1] ** 2 / (step[-1] - step[-2]))  # Aitken: as the steps go on
        return (told if abs(told) > _SETTLED else 0.0), float(size[-1])
    grown = np.diff(np.abs(y[-4:]))
    grows = (grown > 0.0).all() and (grown[1:] >= _SHRINKS * grown[:-1]).all()
    same = (np.sign(y[-4:]) == np.sign(y[-1])).all()
    return (math.copysign(math.inf, y[-1]) if grows and same else math.nan), 0.0


def _by_decimals(y: Array) -> tuple[float, float]:
    """Return twice where values go as a polynomial in 1/n, n being the decimals: 1/log(x)."""
    first, second = (
        sum(float(y[int(n) - 1]) * math.prod(n / (n - m) for m in nodes if m != n) for n in nodes)
        for nodes in (_STEPS[-5:-1], _STEPS[-4:])
    )
    return first, second


def _same(a: float, b: float, tolerance: float) -> bool:
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    if math.isinf(a) or math.isinf(b):
        return a == b
    return abs(a - b) <= tolerance + _SAME * max(abs(a), abs(b))
