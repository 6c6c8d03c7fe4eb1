"""Softmax step by step, computed in 16, 32 or 64 bits."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.softmax import trouble
from core.softmax.probability import checked
from core.softmax.trouble import Narrow, Trouble

Width = type[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Steps:
    """The table of steps; every array has the shape (n,) and the width that was asked for.

    Attributes:
        logit: z + c, rounded to the width.
        scaled: z / T.
        shifted: minus the maximum in the stable form, otherwise the same as scaled.
        exponential: exp of it.
        total: their sum, added up one after the other in that width.
        probability: exponential / total.
        maximum: what was subtracted; 0 in the naive form.
        troubles: where infinity, nan or a false 0 arises.
    """

    logit: Narrow
    scaled: Narrow
    shifted: Narrow
    exponential: Narrow
    total: float
    probability: Narrow
    maximum: float
    troubles: tuple[Trouble, ...]


def steps(
    logits: npt.ArrayLike, temperature: float, shift: float, dtype: Width, stable: bool
) -> Steps:
    """Compute softmax as the lecture writes it, in the arithmetic of one width.

    Args:
        logits: shape (n,), n >= 1.
        temperature: T, 0 < T < inf.
        shift: c, added to every logit.
        dtype: np.float16, np.float32 or np.float64.
        stable: whether the maximum is subtracted before exp.

    Raises:
        ValueError: if the shape or the temperature is wrong.
    """
    wanted = checked(logits, temperature)
    with np.errstate(all="ignore"):  # overflow is what the table is there to show
        logit = (wanted + shift).astype(dtype)
        divisor = dtype(temperature)
        scaled = logit / divisor
        maximum = scaled.max() if stable else dtype(0)
        shifted = scaled - maximum
        exponential = np.exp(shifted)
        total = np.add.accumulate(exponential)[-1]
        probability = exponential / total
    big = trouble.too_large(np.dtype(dtype))
    found = [
        *trouble.arising("logit", wanted, logit, big),
        *trouble.in_scaled(logit, scaled, divisor),
        *trouble.in_difference(scaled, shifted),
        *trouble.in_exponential(shifted, exponential),
        *trouble.in_total(exponential, float(total)),
        *trouble.in_probability(exponential, float(total), probability),
    ]
    return Steps(
        logit,
        scaled,
        shifted,
        exponential,
        float(total),
        probability,
        float(maximum),
        tuple(found),
    )


def naive_softmax(
    logits: npt.ArrayLike, temperature: float = 1.0, dtype: Width = np.float64
) -> Narrow:
    """Return exp(z / T) / sum as the lecture writes it, in float16, float32 or float64.

    exp overflows above 11.09, 88.72 or 709.78, and the inf and nan that follow are the
    point. Arguments and errors as for softmax.
    """
    return steps(logits, temperature, 0.0, dtype, stable=False).probability
