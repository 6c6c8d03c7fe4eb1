"""What is on the screen as CSV text, for a spreadsheet."""

import csv
import io
from dataclasses import dataclass

import numpy as np

from core.activation import Activation, Array
from core.functions import BY_KEY
from core.numerals import parse_numbers
from core.softmax import steps
from core.state import CurvesState, Pick, SoftmaxState, State
from core.text import Language, Text

ROWS = 1001
"""Evenly spaced rows of a table of curves; the breaks in view are added to them."""

CLASS = Text(en="class", zh="類別")
LABEL = Text(en="label", zh="名稱")
LOGIT = Text(en="logit", zh="logit")
PROBABILITY = Text(en="probability", zh="機率")


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    cells: list[str]


def table(state: State) -> str:
    """Return the open panel's numbers as CSV, every number with all of its digits.

    An empty cell stands where a function has no derivative.
    """
    columns = (
        _curves(state.curves)
        if state.panel == "curves"
        else _softmax(state.softmax, state.language)
    )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.heading for column in columns)
    writer.writerows(zip(*(column.cells for column in columns), strict=True))
    return text.getvalue()


def _curves(shown: CurvesState) -> list[_Column]:
    breaks = [
        b.x
        for pick in shown.picks
        for b in BY_KEY[pick.key].breaks_at(**pick.settings)
        if shown.x_min <= b.x <= shown.x_max
    ]
    # Halves first: the span of the whole float64 line is itself beyond float64.
    share = np.linspace(0.0, 1.0, ROWS)
    even = shown.x_min * (1.0 - share) + shown.x_max * share
    x = np.unique(np.concatenate([even, np.asarray(breaks, dtype=np.float64)]))
    columns = [_Column("x", [repr(float(number)) for number in x])]
    for pick in shown.picks:
        columns += _columns_of(BY_KEY[pick.key], pick, x, shown)
    return columns


def _columns_of(activation: Activation, pick: Pick, x: Array, shown: CurvesState) -> list[_Column]:
    set_to = "".join(f" {name}={value!r}" for name, value in pick.parameters)
    columns = []
    if shown.show_f:
        columns.append(_column(pick.key + set_to, x, activation.value(x, **pick.settings), ()))
    for order, wanted, ticks, function in (
        (1, shown.show_df, "'", activation.derivative),
        (2, shown.show_d2f, "''", activation.second_derivative),
    ):
        if wanted:
            holes = activation.undefined_at(order, **pick.settings)
            y = function(x, **pick.settings)
            columns.append(_column(pick.key + ticks + set_to, x, y, holes))
    return columns


def _column(heading: str, x: Array, y: Array, holes: tuple[float, ...]) -> _Column:
    empty = np.isin(x, np.asarray(holes, dtype=np.float64))
    cells = ["" if hole else repr(float(number)) for number, hole in zip(y, empty, strict=True)]
    return _Column(heading, cells)


def _softmax(shown: SoftmaxState, language: Language) -> list[_Column]:
    numbers = parse_numbers(shown.logits)
    if not numbers.values:
        return [_Column(text.of(language), []) for text in (CLASS, LABEL, LOGIT, PROBABILITY)]
    logits = np.asarray(numbers.values)
    worked = steps(logits, shown.temperature, shown.shift, np.dtype(shown.dtype).type, shown.stable)
    return [
        _Column(CLASS.of(language), [str(index) for index in range(len(logits))]),
        _Column(LABEL.of(language), [label or "" for label in numbers.labels]),
        _Column(LOGIT.of(language), [repr(float(z)) for z in logits]),
        _Column(PROBABILITY.of(language), [repr(float(p)) for p in worked.probability]),
    ]
