"""From the state to everything that the panel shows: computed, never remembered."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.panels.softmax import words
from app.widgets.bars import Bar
from core.numerals import Numbers, format_number, parse_numbers
from core.softmax import Steps, entropy, order, steps
from core.state import SoftmaxState
from core.text import Language, Text

# Drawing reads the same text that typing has just read, and with 100,000 names in it
# that takes seconds; the last few are therefore kept.
read = lru_cache(maxsize=4)(parse_numbers)


@dataclass(frozen=True, slots=True)
class Worked:
    """Softmax of what was typed.

    Attributes:
        names: what each class is called.
        steps: the table.
        ranks: 1 for the largest logit; equal ones share a rank.
    """

    names: tuple[str, ...]
    steps: Steps
    ranks: tuple[int, ...]


def work(shown: SoftmaxState, language: Language) -> Worked:
    """Return softmax of the logits that could last be read."""
    numbers: Numbers = read(shown.logits)
    logits = np.asarray(numbers.values or (0.0,))
    labels = numbers.labels or (None,)
    dtype = np.dtype(shown.dtype).type
    table = steps(logits, shown.temperature, shown.shift, dtype, shown.stable)
    named = words.CLASS.of(language)
    names = tuple(label or named.format(n=index) for index, label in enumerate(labels))
    return Worked(names, table, tuple((order(logits) + 1).tolist()))


def bars(worked: Worked, most: int, language: Language, *, hidden: bool) -> tuple[Bar, ...]:
    """Return at most so many bars, in the order of the classes."""
    covered = words.HIDDEN.of(language)
    return tuple(
        Bar(name, float(p), covered if hidden else percent(float(p)), largest=rank == 1)
        for name, p, rank in zip(
            worked.names[:most], worked.steps.probability, worked.ranks, strict=False
        )
    )


def percent(p: float) -> str:
    """Return a probability in per cent, small ones without losing their digits."""
    if not math.isfinite(p):
        return format_number(p)
    if p == 0.0 or p >= 1e-4:
        return f"{100.0 * p:.2f} %"
    return f"{format_number(100.0 * p, 3)} %"


def probability(p: float) -> str:
    """Return a probability with eight decimals, as numpy prints it; tiny ones as 1.2e−7."""
    if not math.isfinite(p) or p == 0.0 or p < 1e-4:
        return format_number(p, 5)
    return format_number(round(p, 8), 9)


def summary(worked: Worked, language: Language) -> dict[str, tuple[Text, str]]:
    """Return what is read off the distribution: key -> (name, value)."""
    p = worked.steps.probability.astype(np.float64)
    n = len(p)
    first = [name for name, rank in zip(worked.names, worked.ranks, strict=True) if rank == 1]
    told = first[0] if len(first) == 1 else words.TIE.fill(n=len(first)).of(language)
    winner = worked.ranks.index(1)
    rows = {
        "classes": (words.CLASSES, f"{n:,}"),
        "winner": (
            words.WINNER,
            words.WINNERS.fill(names=told, percent=percent(float(p[winner]))).of(language),
        ),
        "sum": (words.SUM, format_number(total(worked))),
    }
    if np.isfinite(p).all():
        spread = words.ENTROPY_OF.fill(
            entropy=format_number(entropy(p), 4), most=format_number(math.log(n), 4)
        )
        rows["entropy"] = (words.ENTROPY, spread.of(language))
    rows["maximum"] = (words.MAXIMUM, format_number(worked.steps.maximum))
    return rows


def total(worked: Worked) -> float:
    """Return the sum of the probabilities, added up in the width of the table."""
    with np.errstate(all="ignore"):  # nan and inf are what the naive form is there to show
        return float(worked.steps.probability.sum())
