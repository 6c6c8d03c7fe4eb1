"""How far off softmax is in each width of arithmetic, as the lecture writes it and stable."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.softmax.probability import softmax
from core.softmax.ranking import largest_change
from core.softmax.steps import Width, steps

WIDTHS: tuple[Width, ...] = (np.float16, np.float32, np.float64)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One form in one width.

    Attributes:
        width: the name of the kind of number, "float16".
        stable: whether the maximum is subtracted first.
        limit: above which exp overflows.
        error: the largest difference from the exact probabilities; nan if one is nan.
        vanished: probabilities that are 0 and should not be.
    """

    width: str
    stable: bool
    limit: float
    error: float
    vanished: int


def exp_limit(dtype: Width) -> float:
    """Return the largest x whose exp a width can hold: about 11.09, 88.72 or 709.78."""
    return float(np.log(float(np.finfo(dtype).max)))


def verdicts(logits: npt.ArrayLike, temperature: float, shift: float) -> tuple[Verdict, ...]:
    """Return both forms in all three widths, the narrow ones first; arguments as for steps."""
    truth = softmax(logits, temperature)
    found = []
    for dtype in WIDTHS:
        for stable in (False, True):
            p = steps(logits, temperature, shift, dtype, stable).probability
            vanished = int(np.count_nonzero((p == 0) & (truth > 0)))
            error = largest_change(truth, p)
            name = np.dtype(dtype).name
            found.append(Verdict(name, stable, exp_limit(dtype), error, vanished))
    return tuple(found)
