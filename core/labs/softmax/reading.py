"""What is read off a distribution: entropy, order, and the error of each precision."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.labs.softmax.maths import log_softmax, softmax
from core.labs.softmax.steps import Width, exp_limit, steps


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


@dataclass(frozen=True, slots=True)
class Order:
    """What became of the order of the logits.

    Attributes:
        swapped: neighbours in the order of the logits whose probabilities stand the other
            way round; exp is monotonic, so there are none.
        merged: neighbours that differed and whose probabilities are equal: rounding.
        lost: probabilities that are nan and stand nowhere.
    """

    swapped: int
    merged: int
    lost: int

    @property
    def kept(self) -> bool:
        """Whether every class stands where its logit does."""
        return self == Order(0, 0, 0)


def compare_order(logits: npt.ArrayLike, probabilities: npt.ArrayLike) -> Order:
    """Say what became of the order of the logits, both of shape (n,)."""
    z = np.asarray(logits, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    there = ~np.isnan(p) & ~np.isnan(z)
    z, p = z[there], p[there]
    upwards = np.lexsort((p, z))
    with np.errstate(invalid="ignore"):
        apart = z[upwards][1:] > z[upwards][:-1]
        gain = np.diff(p[upwards])
    swapped, merged = (int(np.count_nonzero(apart & at)) for at in (gain < 0.0, gain == 0.0))
    return Order(swapped, merged, int(np.count_nonzero(~there)))


def largest_change(one: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Return the largest difference between two distributions of one shape; nan if any is nan."""
    a: Array = np.asarray(one, dtype=np.float64)
    return float(np.abs(a - np.asarray(other, dtype=np.float64)).max())


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
