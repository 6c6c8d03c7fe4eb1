"""Alternatives to softmax, for comparison."""

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.logistic import sigmoid
from core.softmax.probability import checked


def winner_takes_all(logits: npt.ArrayLike) -> Array:
    """Return 1 for the largest logit and 0 elsewhere, shape (n,); the first of equal ones wins.

    All nan if one logit is nan or all are -inf, where nothing is the largest.

    Raises:
        ValueError: if the shape is not (n,) with n >= 1.
    """
    z = checked(logits, 1.0)
    top = z.max()
    if np.isnan(top) or top == -np.inf:
        return np.full_like(z, np.nan)
    won = np.zeros_like(z)
    won[int(np.argmax(z))] = 1.0
    return won


def independent_sigmoids(logits: npt.ArrayLike, temperature: float = 1.0) -> Array:
    """Return 1 / (1 + exp(-z_i / T)) of every class by itself, shape (n,).

    They answer n separate questions, so they need not sum to 1. Errors as for softmax.
    """
    z = checked(logits, temperature)
    with np.errstate(over="ignore", under="ignore"):
        return sigmoid(z / temperature)
