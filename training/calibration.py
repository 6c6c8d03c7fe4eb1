"""How sure a classifier is, against how often it is right."""

import numpy as np

from core.arrays import Array

_LEAST, _MOST = 0.05, 20.0  # of 1/T


def fitted_temperature(logits: Array, labels: Array) -> float:
    """Return the temperature with the smallest cross-entropy (Guo et al. 2017).

    The cross-entropy is convex in 1/T, and its derivative there is the mean of what softmax
    expects of the logit less the logit of the right class: where that is 0 is found by
    bisection.

    Args:
        logits: shape (n, classes).
        labels: the right classes, shape (n,).

    Returns:
        From 0.05 to 20; the ends where the smallest cross-entropy lies beyond them.
    """
    right = logits[np.arange(len(labels)), labels]
    low, high = _LEAST, _MOST
    for _ in range(60):
        middle = (low + high) / 2.0
        expected = (shares(middle * logits) * logits).sum(axis=1)
        if float(np.mean(expected - right)) < 0.0:
            low = middle
        else:
            high = middle
    return 2.0 / (low + high)


def calibration_error(probabilities: Array, labels: Array, bins: int = 10) -> float:
    """Return the expected calibration error (Naeini et al. 2015), from 0 to 1.

    Answers are put into bins of one width by the probability of the winner; the distance
    between its mean and the share of right answers is averaged over all answers.

    Args:
        probabilities: shape (n, classes), each row adding up to 1.
        labels: the right classes, shape (n,).
        bins: how many.
    """
    sure = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    which = np.minimum((sure * bins).astype(int), bins - 1)
    apart = np.bincount(which, right - sure, minlength=bins)
    return float(np.abs(apart).sum() / len(labels))


def shares(logits: Array) -> Array:
    """Return the softmax of every row."""
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))
