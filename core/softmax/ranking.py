"""Whether probabilities stand in the order of their logits, measured."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.activation import Array


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
