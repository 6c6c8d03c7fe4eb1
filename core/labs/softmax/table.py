"""Logits, probabilities and what the open view adds to them, as columns of a table."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.columns import Column
from core.labs.softmax import (
    independent_sigmoids,
    jacobian,
    log_softmax,
    loss_gradient,
    one_hot,
    steps,
    winner_takes_all,
)
from core.labs.softmax.state import SoftmaxState, ViewKey
from core.number_text import parse_numbers
from core.state import State
from core.text import Text

CLASS = Text(en="class", zh="類別")
LABEL = Text(en="label", zh="名稱")
LOGIT = Text(en="logit", zh="logit")
PROBABILITY = Text(en="probability", zh="機率")
NAIVE = Text(en="{step} (plain)", zh="{step}（直接計算）")
STABLE = Text(en="{step} (stable)", zh="{step}（先減最大值）")
SLOPE = Text(en="{p} by z of class {n}", zh="{p} 對類別 {n} 的 z")
LOG = Text(en="ln p", zh="ln p")
TRUE = Text(en="y", zh="y")
LEARNT = Text(en="gradient of the loss", zh="損失的梯度")
WINNER = Text(en="winner takes all", zh="贏者全拿")
SIGMOID = Text(en="sigmoid", zh="sigmoid")
MOST_SLOPES = 256
"""Classes up to which the Jacobian is written: a table of more columns opens nowhere."""

Cells = list[tuple[Text, npt.ArrayLike]]


def softmax_table(state: State) -> list[Column]:
    """Return a row for each class: its logit, its probability and what the open view adds."""
    shown, language = state.softmax, state.language
    numbers = parse_numbers(shown.logits)
    logits = np.asarray(numbers.values)
    classes = Column(CLASS.of(language), [str(index) for index in range(len(logits))])
    labels = Column(LABEL.of(language), [label or "" for label in numbers.labels])
    if not numbers.values:
        return [classes, labels, Column(LOGIT.of(language), []), _column(PROBABILITY, [], state)]
    worked = steps(logits, shown.temperature, shown.shift, np.dtype(shown.dtype).type, shown.stable)
    cells: Cells = [(LOGIT, logits), (PROBABILITY, worked.probability)]
    cells += _ADDED[shown.view](shown, logits)
    return [classes, labels, *(_column(heading, values, state) for heading, values in cells)]


def _column(heading: Text, values: npt.ArrayLike, state: State) -> Column:
    cells = [repr(float(number)) for number in np.asarray(values, dtype=np.float64)]
    return Column(heading.of(state.language), cells)


def _steps(shown: SoftmaxState, logits: Array) -> Cells:
    return _form(shown, logits, shown.stable, Text(en="{step}", zh="{step}"))


def _widths(shown: SoftmaxState, logits: Array) -> Cells:
    both: Cells = []
    for stable, named in ((False, NAIVE), (True, STABLE)):
        both += _form(shown, logits, stable, named)
        dtype = np.dtype(shown.dtype).type
        p = steps(logits, shown.temperature, shown.shift, dtype, stable).probability
        both.append((named.fill(step=PROBABILITY), p))
    return both


def _form(shown: SoftmaxState, logits: Array, stable: bool, named: Text) -> Cells:
    dtype = np.dtype(shown.dtype).type
    worked = steps(logits, shown.temperature, shown.shift, dtype, stable)
    z = "(z + c)" if shown.shift else "z"
    cells: Cells = [(named.fill(step=f"{z}/T"), worked.scaled)]
    if stable:
        cells.append((named.fill(step=f"{z}/T - max"), worked.shifted))
    return [*cells, (named.fill(step="exp"), worked.exponential)]


def _learning(shown: SoftmaxState, logits: Array) -> Cells:
    true_class = min(shown.true_class, len(logits) - 1)
    return [
        (LOG, log_softmax(logits, shown.temperature)),
        (TRUE, one_hot(len(logits), true_class)),
        (LEARNT, loss_gradient(logits, true_class, shown.temperature)),
    ]


def _rivals(shown: SoftmaxState, logits: Array) -> Cells:
    return [
        (WINNER, winner_takes_all(logits)),
        (SIGMOID, independent_sigmoids(logits, shown.temperature)),
    ]


def _slopes(shown: SoftmaxState, logits: Array) -> Cells:
    if len(logits) > MOST_SLOPES:
        return []
    table = jacobian(logits, shown.temperature)
    return [(SLOPE.fill(p=PROBABILITY, n=n), table[:, n]) for n in range(len(logits))]


_ADDED: dict[ViewKey, Callable[[SoftmaxState, Array], Cells]] = {
    "steps": _steps,
    "widths": _widths,
    "learning": _learning,
    "jacobian": _slopes,
    "rivals": _rivals,
}
