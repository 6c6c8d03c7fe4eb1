"""Which columns each view of the table has."""

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt

from app.labs.softmax import words
from app.labs.softmax.result import SoftmaxResult, probability, total, width_of
from app.labs.softmax.table_model import Column, no_trouble
from app.widgets.heat_map import near_zero
from core.labs.softmax import (
    Steps,
    descend,
    independent_sigmoids,
    log_softmax,
    loss_gradient,
    one_hot,
    softmax,
    steps,
    winner_takes_all,
)
from core.labs.softmax.state import ViewKey
from core.number_text import format_number, percent, write_numbers
from core.text import Text

_COMPARED = frozenset({"shifted", "exponential", "probability"})


def columns_of(result: SoftmaxResult) -> tuple[Column, ...]:
    """Return the columns of the open view, without those that are hidden."""
    made = (*_first(result), *_VIEWS[result.shown.view](result))
    if result.shown.view != "steps":
        return made
    return tuple(column for column in made if column.key not in result.shown.hidden_columns)


def _first(result: SoftmaxResult) -> list[Column]:
    """Return the two that can be typed into: the names and the logits."""
    return [
        Column("name", words.NAME, result.name, covered=False, typed=result.name),
        Column(
            "z",
            words.LOGIT,
            lambda row: format_number(float(result.logits[row])),
            covered=False,
            typed=lambda row: write_numbers([float(result.logits[row])], [None]),
        ),
    ]


def _steps(result: SoftmaxResult) -> list[Column]:
    p = result.steps.probability
    return [
        *_form(result, result.steps, stable=result.shown.stable),
        _numbers(
            "percent",
            words.PERCENT,
            p,
            partial(percent, tiny=True),
            whole=percent(round(total(p), 8), tiny=True),
        ),
        Column("rank", words.RANK, lambda row: str(result.ranks[row])),
    ]


def _widths(result: SoftmaxResult) -> list[Column]:
    shown = result.shown
    both = []
    for stable, group in ((False, words.PLAIN_FORM), (True, words.STABLE_FORM)):
        table = steps(result.logits, shown.temperature, shown.shift, width_of(shown), stable)
        for column in _form(result, table, stable=stable):
            if column.key in _COMPARED:
                title = words.GROUPED.fill(group=group, title=column.title)
                key = f"{column.key} {'stable' if stable else 'plain'}"
                both.append(Column(key, title, column.cell, column.total, column.trouble))
    return both


def _form(result: SoftmaxResult, table: Steps, *, stable: bool) -> list[Column]:
    """Return the steps that are really taken: the plain form subtracts nothing."""
    shown = result.shown
    found: dict[tuple[str, int | None], Text] = {
        (trouble.column, trouble.row): trouble.message for trouble in table.troubles
    }
    moved = shown.shift != 0.0 or shown.dtype != "float64"
    z = "z′" if moved else "z"
    scaled, shifted = words.SCALED.fill(z=z), words.SHIFTED.fill(z=z)

    def step(key: str, title: Text, values: npt.NDArray[np.floating], whole: str = "") -> Column:
        def trouble(row: int | None) -> Text | None:
            summed = row is None and key == "exponential"
            return found.get(("total" if summed else key, row))

        write = probability if key == "probability" else format_number
        return _numbers(key, title, values, write, whole=whole, trouble=trouble)

    p = table.probability
    exponential = words.EXPONENTIAL.fill(inner=shifted if stable else scaled)
    made = [
        step("scaled", scaled, table.scaled),
        step("exponential", exponential, table.exponential, format_number(table.total)),
        step("probability", words.PROBABILITY, p, probability(total(p))),
    ]
    if stable:
        made.insert(1, step("shifted", shifted, table.shifted))
    if moved:
        held = words.HELD.fill(dtype=shown.dtype)
        made.insert(0, step("logit", words.MOVED if shown.shift else held, table.logit))
    return made


def _learning(result: SoftmaxResult) -> list[Column]:
    logits, temperature = result.logits, result.shown.temperature
    true_class, rate = result.true_class, result.shown.rate
    p = softmax(logits, temperature)
    slope = loss_gradient(logits, true_class, temperature)
    after = descend(logits, true_class, rate, temperature)
    title = words.SLOPE if temperature == 1.0 else words.SLOPE_HEATED
    return [
        _numbers("log", words.LOG, log_softmax(logits, temperature), format_number),
        _numbers("p", words.PROBABILITY, p, probability, whole=probability(total(p))),
        _numbers("y", words.TRUE, one_hot(result.classes, true_class), format_number, whole="1"),
        _numbers("slope", title, slope, format_number, whole=near_zero(total(slope))),
        _numbers("after", words.AFTER, after, format_number),
    ]


def _rivals(result: SoftmaxResult) -> list[Column]:
    temperature = result.shown.temperature
    p = softmax(result.logits, temperature)
    winner = winner_takes_all(result.logits)
    apart = independent_sigmoids(result.logits, temperature)
    won = format_number(total(winner))
    return [
        _numbers("p", words.SOFTMAX_P, p, probability, whole=probability(total(p))),
        _numbers("winner", words.WINNER_ALL, winner, format_number, whole=won),
        _numbers("sigmoid", words.SIGMOID, apart, probability, whole=format_number(total(apart))),
    ]


def _numbers(
    key: str,
    title: Text,
    values: npt.NDArray[np.floating],
    write: Callable[[float], str],
    *,
    whole: str = "",
    trouble: Callable[[int | None], Text | None] = no_trouble,
) -> Column:
    return Column(key, title, lambda row: write(float(values[row])), whole, trouble)


_VIEWS: dict[ViewKey, Callable[[SoftmaxResult], list[Column]]] = {
    "steps": _steps,
    "widths": _widths,
    "learning": _learning,
    "jacobian": lambda _result: [],
    "rivals": _rivals,
}
