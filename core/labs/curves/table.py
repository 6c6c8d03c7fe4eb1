"""The curves in view as columns of a table."""

import numpy as np

from core.arrays import Array, sorted_unique
from core.catalogue.activation import Activation
from core.columns import Column
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.state import State
from core.state_parts import Pick

ROWS = 1001
"""Evenly spaced rows of a table of curves; the breaks in view are added to them."""


def curves_table(state: State) -> list[Column]:
    """Return x, and f, f' and f'' of every function as far as they are shown.

    What a class is guessing is not given away.
    """
    return _curves(state.curves)


def _curves(shown: CurvesState) -> list[Column]:
    breaks = [
        b.x
        for pick in shown.picks
        for b in activation_of(pick).breaks_between(shown.x_min, shown.x_max, **pick.settings)
    ]
    # Halves first: the span of the whole float64 line is itself beyond float64.
    share = np.linspace(0.0, 1.0, ROWS)
    even = shown.x_min * (1.0 - share) + shown.x_max * share
    x = sorted_unique(even, np.asarray(breaks, dtype=np.float64))
    columns = [Column("x", [repr(float(number)) for number in x])]
    for pick in shown.picks:
        columns += _columns_of(activation_of(pick), pick, x, shown)
    return columns


def _columns_of(activation: Activation, pick: Pick, x: Array, shown: CurvesState) -> list[Column]:
    set_to = "".join(f" {name}={value!r}" for name, value in pick.parameters)
    primed = f"({pick.formula})" if pick.is_typed else pick.key
    columns = []
    if shown.show_f:
        y = activation.value(x, **pick.settings)
        columns.append(_column(pick.plain_name + set_to, x, y, ()))
    for order, wanted, ticks, function in (
        (1, shown.show_df, "'", activation.derivative),
        (2, shown.show_d2f, "''", activation.second_derivative),
    ):
        if wanted and not shown.is_concealed:
            found = activation.breaks_between(shown.x_min, shown.x_max, **pick.settings)
            holes = tuple(b.x for b in found if b.order <= order)
            y = function(x, **pick.settings)
            columns.append(_column(primed + ticks + set_to, x, y, holes))
    return columns


def _column(heading: str, x: Array, y: Array, holes: tuple[float, ...]) -> Column:
    empty = np.isin(x, np.asarray(holes, dtype=np.float64))
    cells = ["" if hole else repr(float(number)) for number, hole in zip(y, empty, strict=True)]
    return Column(heading, cells)
