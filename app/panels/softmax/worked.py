"""From the state to what every part of the panel shows: computed, never remembered."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from app.panels.softmax import words
from core.arrays import Array
from core.labs.softmax import Steps, order, steps
from core.labs.softmax.state import SoftmaxState
from core.labs.softmax.steps import Width
from core.number_text import Numbers, format_number, parse_numbers
from core.text import Language

# Drawing reads the same text that typing has just read, and with 100,000 names in it
# that takes seconds; the last few are therefore kept.
read = lru_cache(maxsize=4)(parse_numbers)
_ALL_BUT_CERTAIN = 0.99995


@dataclass(frozen=True, slots=True)
class Worked:
    """Softmax of what was typed.

    Attributes:
        shown: the settings.
        logits: as typed, shape (n,), n >= 1.
        labels: the name of each class, None where it has none.
        steps: the table, in the form and the width that were chosen.
        ranks: shape (n,), 1 for the largest logit; equal ones share a rank.
    """

    shown: SoftmaxState
    logits: Array
    labels: tuple[str | None, ...]
    steps: Steps
    ranks: npt.NDArray[np.int64]
    _class: str

    @property
    def classes(self) -> int:
        """How many there are."""
        return len(self.logits)

    @property
    def probability(self) -> Array:
        """The probabilities as float64, shape (n,)."""
        return self.steps.probability.astype(np.float64)

    @property
    def largest(self) -> int:
        """The number of the class with the largest logit; the first of equal ones."""
        return int(np.argmin(self.ranks))

    @property
    def chosen(self) -> int:
        """The number of the class that is marked: the largest if none is."""
        chosen = self.shown.chosen
        return self.largest if chosen is None else min(chosen, self.classes - 1)

    @property
    def true_class(self) -> int:
        """The number of the class that is right."""
        return min(self.shown.true_class, self.classes - 1)

    def name(self, number: int) -> str:
        """Return what a class is called."""
        return self.labels[number] or self._class.format(n=number)


def work(shown: SoftmaxState, language: Language) -> Worked:
    """Return softmax of the logits that could last be read."""
    numbers: Numbers = read(shown.logits)
    logits = np.asarray(numbers.values or (0.0,))
    labels = numbers.labels or (None,)
    table = steps(logits, shown.temperature, shown.shift, width_of(shown), shown.stable)
    return Worked(shown, logits, labels, table, order(logits) + 1, words.CLASS.of(language))


def width_of(shown: SoftmaxState) -> Width:
    """Return the kind of number that the arithmetic is done in."""
    kind: Width = np.dtype(shown.dtype).type
    return kind


def percent(p: float) -> str:
    """Return a probability in per cent, small ones with their digits; only 1 is 100.00 %."""
    if not math.isfinite(p):
        return format_number(p)
    if _ALL_BUT_CERTAIN <= p < 1.0:
        return ">99.99 %"
    if p == 0.0 or p >= 1e-4:
        return f"{100.0 * p:.2f} %"
    return f"{format_number(100.0 * p, 3)} %"


def probability(p: float) -> str:
    """Return a probability with eight decimals, as numpy prints it; tiny ones as 1.2e−7."""
    if not math.isfinite(p) or p == 0.0 or p < 1e-4:
        return format_number(p, 5)
    return format_number(round(p, 8), 9)


def total(values: npt.NDArray[np.floating]) -> float:
    """Return the sum of some numbers, added up in their own width."""
    with np.errstate(all="ignore"):  # nan and inf are what the naive form is there to show
        return float(values.sum())
