"""What is read off a distribution."""

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.softmax.probability import log_softmax


def entropy(probabilities: npt.ArrayLike) -> float:
    """Return -sum p ln p in nats: 0 when one class has all, ln n when all are equal.

    Source: Shannon 1948, A mathematical theory of communication.
    """
    p = np.asarray(probabilities, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore", under="ignore"):
        return float(-np.sum(np.where(p == 0.0, 0.0, p * np.log(p)))) + 0.0


def order(logits: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """Return the rank of each logit: 0 for the largest; equal logits share a rank."""
    z = -np.asarray(logits, dtype=np.float64)
    return np.searchsorted(np.sort(z), z, side="left").astype(np.int64)


def cross_entropy(logits: npt.ArrayLike, true_class: int, temperature: float = 1.0) -> float:
    """Return -ln p of the true class, the loss that softmax is trained with.

    Raises:
        IndexError: if there is no class of that number.
        ValueError: as for softmax.
    """
    logs: Array = log_softmax(logits, temperature)
    if not 0 <= true_class < len(logs):
        raise IndexError(f"there is no class {true_class} among {len(logs)}")
    return float(-logs[true_class]) + 0.0
