"""Moves in the Softmax lab: most write another text of logits; state to state."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from core.labs.softmax.maths import descend
from core.labs.softmax.state import SoftmaxState
from core.number_text import (
    NumberError,
    parse_numbers,
    with_another,
    with_label,
    with_value,
    without,
    write_numbers,
)
from core.state_parts import MoveError
from core.text import Text

_DECIMALS = 12  # of a logit after a step of learning
_REWRITTEN = 100  # logits that are changed one by one where they stand in the text


NOT_ONE = Text(
    en="One number belongs in this cell, such as 2.9, −3 or inf.",
    zh="這一格要一個數字，例如 2.9、−3 或 inf。",
)
LAST_CLASS = Text(
    en="One class must stay: without a class there is no distribution.",
    zh="至少要留一個類別：沒有類別就沒有機率分布。",
)

# Drawing reads the same text that typing has just read, and with 100,000 names in it
# that takes seconds; the last few are therefore kept.
read = lru_cache(maxsize=4)(parse_numbers)


def written(shown: SoftmaxState, text: str) -> SoftmaxState:
    """Return the panel with what a person typed into the field, good or not."""
    return shown.write(text, good=not read(text).mistakes)


def moved(shown: SoftmaxState, number: int, logit: float) -> SoftmaxState:
    """Return the panel with another logit of a class."""
    return shown.write(with_value(shown.logits, number, logit), good=True)


def typed(shown: SoftmaxState, key: str, number: int, text: str) -> SoftmaxState:
    """Return the panel after a person typed into a cell of the table.

    Raises:
        MoveError: if it cannot stand there.
    """
    if key == "name":
        try:
            return shown.write(with_label(shown.logits, number, text), good=True)
        except NumberError as error:
            raise MoveError(error.message) from error
    found = parse_numbers(text)
    if found.mistakes:
        raise MoveError(found.mistakes[0].message)
    if len(found.values) != 1 or found.labels[0] is not None:
        raise MoveError(NOT_ONE)
    return moved(shown, number, found.values[0])


def longer(shown: SoftmaxState) -> SoftmaxState:
    """Return the panel with one more class, which is marked."""
    text = with_another(shown.logits, 0.0)
    return replace(shown.write(text, good=True), chosen=_count(shown))


def shorter(shown: SoftmaxState, number: int) -> SoftmaxState:
    """Return the panel without a class; the others keep their names and marks.

    Raises:
        MoveError: if it is the only one.
    """
    if _count(shown) <= 1:
        raise MoveError(LAST_CLASS)
    left = shown.write(without(shown.logits, number), good=True)
    chosen = None if shown.chosen is None else _after(shown.chosen, number)
    return replace(left, chosen=chosen, true_class=_after(shown.true_class, number))


def learnt(shown: SoftmaxState) -> SoftmaxState:
    """Return the panel after one step of gradient descent; unchanged where there is none."""
    numbers = read(shown.logits)
    logits = np.asarray(numbers.values)
    if not logits.size:
        return shown
    right = min(shown.true_class, len(logits) - 1)
    after = descend(logits, right, shown.rate, shown.temperature)
    if not np.isfinite(after[np.isfinite(logits)]).all():
        return shown
    # Python's round, as numpy's overflows near the largest numbers.
    rounded = [round(logit, _DECIMALS) + 0.0 for logit in after.tolist()]
    if len(logits) > _REWRITTEN:
        return shown.write(write_numbers(rounded, numbers.labels), good=True)
    text = shown.logits
    for number, logit in enumerate(rounded):
        text = with_value(text, number, logit)
    return shown.write(text, good=True)


def taught(shown: SoftmaxState, number: int) -> SoftmaxState:
    """Return the panel with another class as the right one, in the view that learns."""
    return replace(shown, true_class=number, view="learning")


def _count(shown: SoftmaxState) -> int:
    return len(read(shown.logits).values)


def _after(number: int, removed: int) -> int:
    """Return the new number of a class after another has gone."""
    return max(number - 1, 0) if number >= removed else number
