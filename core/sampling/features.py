"""Special points, computed: zeros, extrema, breaks, and where functions differ most."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.arrays import Array, sorted_unique
from core.catalogue.activation import Activation
from core.sampling import View
from core.sampling.nodes import even_nodes
from core.sampling.y_range import runaways
from core.text import Text

Kind = Literal["zero", "maximum", "minimum", "inflection", "kink", "jump", "end"]

NAMES: dict[Kind, Text] = {
    "zero": Text(en="zero", zh="零點"),
    "maximum": Text(en="maximum", zh="極大值"),
    "minimum": Text(en="minimum", zh="極小值"),
    "inflection": Text(en="inflection", zh="反曲點"),
    "kink": Text(en="kink", zh="尖點"),
    "jump": Text(en="jump", zh="跳躍"),
    "end": Text(en="end", zh="端點"),
}
_NODES = 4000
_ROUNDS = 60
MOST = 200
"""A fast oscillation has more points than anybody would step through."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """One special point.

    Attributes:
        kind: what it is.
        x, y: where it is.
        name: what it is called.
    """

    kind: Kind
    x: float
    y: float
    name: Text


def landmarks(
    activation: Activation, parameters: Mapping[str, float], x_min: float, x_max: float
) -> tuple[Landmark, ...]:
    """Return the special points in view, from left to right, at most 200.

    A zero is where f changes sign, an extremum where f' does, an inflection where f'' does
    while f' exists; each is narrowed to the last bit. Points nearer to each other than
    1/4000 of the view may be missed, save near 0.
    """
    settings = dict(parameters)
    breaks = activation.breaks_between(x_min, x_max, **settings)
    x = even_nodes(View(x_min, x_max, _NODES // 2), [b.x for b in breaks])
    found: dict[float, Kind] = {}

    def value(x: Array) -> Array:
        return activation.value(x, **settings)

    def slope(x: Array) -> Array:
        return activation.derivative(x, **settings)

    def bend(x: Array) -> Array:
        return activation.second_derivative(x, **settings)

    for place, _ in _changes(bend, x, breaks=[b.x for b in breaks if b.order < 3]):
        found[place] = "inflection"
    for place, _ in _changes(value, x, breaks=[b.x for b in breaks if b.order < 1]):
        found[place] = "zero"
    for place, rising in _changes(slope, x, breaks=[b.x for b in breaks if b.order < 2]):
        found[place] = "minimum" if rising else "maximum"
    for b in breaks:
        if b.order < 2:
            limits = activation.sides(b, **settings)[:, 0]
            found[b.x] = "kink" if b.order else "end" if np.isnan(limits).any() else "jump"
    return tuple(
        Landmark(kind, place, float(activation.value(place, **settings)), NAMES[kind])
        for place, kind in sorted(found.items())[:MOST]
    )


def _changes(
    function: Callable[[Array], Array], x: Array, breaks: list[float]
) -> list[tuple[float, bool]]:
    """Return where a function changes sign, and whether it rises there.

    A sign change across a break is none; a stretch of exact zeros is none either, unless
    it is one node between opposite signs.
    """
    sign = np.sign(function(x))
    solid = np.flatnonzero(sign != 0)
    left, right = solid[:-1], solid[1:]
    crossing = (sign[left] * sign[right] < 0) & (right - left <= 2)
    left, right = left[crossing], right[crossing]
    if not left.size:
        return []
    low, high, start = x[left], x[right], sign[left]
    for _ in range(_ROUNDS):
        middle = 0.5 * low + 0.5 * high
        same = np.sign(function(middle)) == start
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    places = np.where(np.abs(function(low)) < np.abs(function(high)), low, high)
    places = np.where(right - left == 2, x[left + 1], places)  # exactly 0 at the node between
    return [
        (float(place) + 0.0, bool(first < 0))
        for place, first, a, b in zip(places, start, x[left], x[right], strict=True)
        if not any(a <= edge <= b for edge in breaks)
    ]


_GRID = 800
_ZOOMS, _PARTS = 8, 16  # each round looks at 17 places, and keeps two of the gaps


@dataclass(frozen=True, slots=True)
class Difference:
    """Two functions at the place of a range where they differ most.

    Attributes:
        x: the place; the first one from the left, where there are several.
        one, other: the two values there, or their limits: infinite at a pole, nan where no
            place has values of both.
        side: 0 at x itself, -1 or 1 where the difference is only reached in the limit
            from the left or from the right, beside a jump.
    """

    x: float
    one: float
    other: float
    side: int = 0

    @property
    def size(self) -> float:
        """The distance between the two, 0 or more: inf where it has no bound, or nan."""
        if math.isinf(self.one) or math.isinf(self.other):
            return math.inf
        return abs(self.one - self.other)


def largest_difference(
    one: tuple[Activation, Mapping[str, float]],
    other: tuple[Activation, Mapping[str, float]],
    x_min: float,
    x_max: float,
) -> Difference:
    """Return where two functions, each with its parameters, differ most in a range.

    The place is exact to about 1e-8 of the view, as far as a smooth maximum has a place;
    one that is narrower than 1/1600 of the view may be missed, save near 0.

    Args:
        one: a function, and those of its parameters that differ from their defaults.
        other: another, or the same with other parameters.
        x_min: lower end of the range.
        x_max: upper end, above the lower one.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    found = [
        b for f, settings in (one, other) for b in f.breaks_between(x_min, x_max, **dict(settings))
    ]
    jumps = np.array([b.x for b in found if b.order == 0])
    sides = np.concatenate([np.nextafter(jumps, end) for end in (-np.inf, np.inf)])
    sides = sides[(sides >= x_min) & (sides <= x_max)]
    x = sorted_unique(even_nodes(View(x_min, x_max, _GRID), [b.x for b in found]), sides)

    def values(x: Array) -> tuple[Array, Array]:
        (f, its), (g, others) = one, other
        return f.value(x, **dict(its)), g.value(x, **dict(others))

    without_bound = runaways(lambda x: _apart(*values(x)), np.sort(jumps), x_min, x_max)
    if without_bound:
        (at, side), span = without_bound[0], (x_min, x_max)
        f, g = (_limit(*function, (at, side), span) for function in (one, other))
        return Difference(at + 0.0, f, g, side)
    place = _farthest(values, x)
    there = [float(y[0]) for y in values(np.array([place]))]
    beside = jumps[(jumps != place) & (np.nextafter(jumps, place) == place)]
    side = int(np.sign(place - beside[0])) if beside.size else 0
    at = float(beside[0]) if beside.size else place
    return Difference(at + 0.0, there[0], there[1], side)


def _farthest(values: Callable[[Array], tuple[Array, Array]], x: Array) -> float:
    """Return the place of the largest distance, at a node or between two of them."""

    def distance(x: Array) -> Array:
        apart = _apart(*values(x))
        return np.where(np.isnan(apart), -1.0, apart)

    at_nodes = distance(x)
    best = int(np.argmax(at_nodes))
    place, most = float(x[best]), float(at_nodes[best])
    low, high = float(x[max(best - 1, 0)]), float(x[min(best + 1, len(x) - 1)])
    for _ in range(_ZOOMS):
        share = np.linspace(0.0, 1.0, _PARTS + 1)
        grid = low * (1.0 - share) + high * share
        seen = distance(grid)
        best = int(np.argmax(seen))
        if seen[best] > most:
            place, most = float(grid[best]), float(seen[best])
        low, high = float(grid[max(best - 1, 0)]), float(grid[min(best + 1, _PARTS)])
    return place


def _apart(f: Array, g: Array) -> Array:
    """Return the distance of two functions; nan where one has no value."""
    with np.errstate(invalid="ignore", over="ignore"):
        return np.abs(f - g)


def _limit(
    function: Activation,
    settings: Mapping[str, float],
    at: tuple[float, int],
    span: tuple[float, float],
) -> float:
    """Return the one-sided limit of a function at a break, infinite at a pole."""

    def value(x: Array) -> Array:
        return function.value(x, **dict(settings))

    place, side = at
    beside = float(value(np.nextafter(place, side * np.inf)))
    grows = at in runaways(lambda x: np.abs(value(x)), np.array([place]), *span)
    return math.copysign(math.inf, beside) if grows else beside
