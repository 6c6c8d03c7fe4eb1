"""Edits of the logits: each one writes another text into the field."""

from dataclasses import replace

import numpy as np

from app.labs.softmax import words
from app.labs.softmax.result import SoftmaxResult, read
from core.labs.softmax import descend
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
from core.text import Text

_DECIMALS = 12  # of a logit after a step of learning
_REWRITTEN = 100  # logits that are changed one by one where they stand in the text


class EditError(ValueError):
    """A move that cannot be made.

    Attributes:
        message: why not, and what could be done.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def written(shown: SoftmaxState, text: str) -> SoftmaxState:
    """Return the panel with what a person typed into the field, good or not."""
    return shown.write(text, good=not read(text).mistakes)


def moved(shown: SoftmaxState, number: int, logit: float) -> SoftmaxState:
    """Return the panel with another logit of a class."""
    return shown.write(with_value(shown.logits, number, logit), good=True)


def typed(shown: SoftmaxState, key: str, number: int, text: str) -> SoftmaxState:
    """Return the panel after a person typed into a cell of the table.

    Raises:
        EditError: if it cannot stand there.
    """
    if key == "name":
        try:
            return shown.write(with_label(shown.logits, number, text), good=True)
        except NumberError as error:
            raise EditError(error.message) from error
    found = parse_numbers(text)
    if found.mistakes:
        raise EditError(found.mistakes[0].message)
    if len(found.values) != 1 or found.labels[0] is not None:
        raise EditError(words.NOT_ONE)
    return moved(shown, number, found.values[0])


def longer(shown: SoftmaxState) -> SoftmaxState:
    """Return the panel with one more class, which is marked."""
    text = with_another(shown.logits, 0.0)
    return replace(shown.write(text, good=True), chosen=_count(shown))


def shorter(shown: SoftmaxState, number: int) -> SoftmaxState:
    """Return the panel without a class; the others keep their names and marks.

    Raises:
        EditError: if it is the only one.
    """
    if _count(shown) <= 1:
        raise EditError(words.LAST_CLASS)
    left = shown.write(without(shown.logits, number), good=True)
    chosen = None if shown.chosen is None else _after(shown.chosen, number)
    return replace(left, chosen=chosen, true_class=_after(shown.true_class, number))


def learnt(result: SoftmaxResult) -> SoftmaxState:
    """Return the panel after one step of gradient descent; unchanged where there is none."""
    shown = result.shown
    after = descend(result.logits, result.true_class, shown.rate, shown.temperature)
    if not np.isfinite(after[np.isfinite(result.logits)]).all():
        return shown
    # Python's round, as numpy's overflows near the largest numbers.
    rounded = [round(logit, _DECIMALS) + 0.0 for logit in after.tolist()]
    if result.classes > _REWRITTEN:
        return shown.write(write_numbers(rounded, result.labels), good=True)
    text = shown.logits
    for number, logit in enumerate(rounded):
        text = with_value(text, number, logit)
    return shown.write(text, good=True)


def _count(shown: SoftmaxState) -> int:
    return len(read(shown.logits).values)


def _after(number: int, removed: int) -> int:
    """Return the new number of a class after another has gone."""
    return max(number - 1, 0) if number >= removed else number
