"""Special points, computed: zeros, extrema, inflections, kinks, jumps, ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.activation import Activation, Array
from core.sampling import View
from core.sampling.nodes import even_nodes
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
