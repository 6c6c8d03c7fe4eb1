"""The error of softmax in each precision, as the lecture writes it and stable."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.softmax.probability import softmax
from core.softmax.ranking import largest_change
from core.softmax.steps import Width, steps
from core.softmax.trouble import exp_limit

WIDTHS: tuple[Width, ...] = (np.float16, np.float32, np.float64)
_CLOSE = 0.01


@dataclass(frozen=True, slots=True)
class Verdict:
    """One form in one width.

    Attributes:
        width: the name of the kind of number, "float16".
        stable: whether the maximum is subtracted first.
        limit: the largest number of that width whose exp is finite.
        error: the largest difference from the exact probabilities; nan if one is nan.
        vanished: probabilities that are 0 and should not be.
        close: whether the error is small beside the largest probability.
    """

    width: str
    stable: bool
    limit: float
    error: float
    vanished: int
    close: bool


def is_close(truth: npt.ArrayLike, found: npt.ArrayLike) -> bool:
    """Whether probabilities are right to a hundredth of the largest; False if one is nan."""
    return largest_change(truth, found) <= _CLOSE * float(np.max(truth))


def verdicts(logits: npt.ArrayLike, temperature: float, shift: float) -> tuple[Verdict, ...]:
    """Return both forms in all three widths, the narrow ones first; arguments as for steps."""
    truth = softmax(logits, temperature)
    found = []
    for dtype in WIDTHS:
        for stable in (False, True):
            p = steps(logits, temperature, shift, dtype, stable).probability
            vanished = int(np.count_nonzero((p == 0) & (truth > 0)))
            error = largest_change(truth, p)
            kind, close = np.dtype(dtype), is_close(truth, p)
            found.append(Verdict(kind.name, stable, exp_limit(kind), error, vanished, close))
    return tuple(found)
