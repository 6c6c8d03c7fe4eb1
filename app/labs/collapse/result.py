"""From the state to what the panel shows: computed, never remembered."""

from dataclasses import dataclass

import numpy as np

from app.labs.collapse import words
from core.arrays import Array, sorted_unique
from core.labs.collapse.maths import (
    Comparison,
    Layers,
    Nearest,
    Surface,
    compare_along,
    compare_over,
    nearest,
)
from core.labs.collapse.pieces import Pieces, is_piecewise_linear, pieces
from core.labs.collapse.state import CollapseState
from core.labs.collapse.table import layers_of
from core.number_text import format_number
from core.resolve import activation_of
from core.text import Text

REACH = 5.0
"""Both inputs are shown from -5 to 5, the lecture's range."""
_ALONG = 2001
_OVER = 61
_ROUNDING = 1e-9  # of the largest output: a difference below this is rounding


@dataclass(frozen=True, slots=True)
class CollapseResult:
    """Both networks and how they compare.

    Attributes:
        layers: the deep network.
        along: both along x1.
        over: both over the plane.
        straight: the pieces of the deep one along x1; None if it is curved or jumps.
        nearest: the single layer that comes nearest to the deep network.
    """

    layers: Layers
    along: Comparison
    over: Surface
    straight: Pieces | None
    nearest: Nearest

    @property
    def difference(self) -> float:
        """The largest difference on the screen."""
        return max(self.along.difference, self.over.difference)

    @property
    def parted(self) -> bool:
        """Whether the difference is more than rounding."""
        return self.difference > _ROUNDING * max(1.0, float(np.abs(self.over.deep).max()))


def work(shown: CollapseState) -> CollapseResult:
    """Return everything that follows from the settings."""
    layers = layers_of(shown)
    straight = None
    if is_piecewise_linear(layers.activation, dict(layers.parameters)):
        straight = pieces(layers, shown.x2, -REACH, REACH)
    x = np.linspace(-REACH, REACH, _ALONG)
    if straight is not None:
        x = sorted_unique(x, straight.ends)
    over = compare_over(layers, np.linspace(-REACH, REACH, _OVER))
    along = compare_along(layers, x, shown.x2)
    return CollapseResult(layers, along, over, straight, nearest(along, shown.x2, over))


def line(along: Comparison) -> tuple[Array, Array]:
    """Return the deep network's line, broken by nan where it jumps."""
    where = np.flatnonzero(along.jumps) + 1
    x = np.insert(along.x, where, 0.5 * (along.x[where - 1] + along.x[where]))
    return x, np.insert(along.deep, where, np.nan)


def verdict(shown: CollapseState, result: CollapseResult) -> tuple[Text, ...]:
    """Return what the comparison says, and how many pieces there are."""
    difference = format_number(result.difference, 3)
    name = activation_of(shown.pick).name
    if not shown.activated:
        said = words.SAME if shown.layers > 1 else words.SAME_ONE
        first = said.fill(difference=difference, layers=shown.layers)
    else:
        said = words.NOT_PARTED
        if result.parted:
            said = words.PARTED_BUT_SINGLE if result.nearest.exact else words.PARTED
        gap = format_number(result.nearest.gap, 3)
        first = said.fill(difference=difference, activation=name, gap=gap)
    return first, _pieces(result, name)


def _pieces(result: CollapseResult, name: Text) -> Text:
    if result.straight is not None:
        count = result.straight.count
        return words.ONE_PIECE if count == 1 else words.PIECES.fill(count=count)
    count = int(result.along.jumps.sum())
    if count:
        return words.JUMPS.fill(activation=name, count=count)
    return words.CURVED.fill(activation=name)
