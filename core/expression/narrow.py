"""Where on the float64 line a rule changes, to the last bit."""

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from core.activation import Array, Mask

_Bits = npt.NDArray[np.uint64]
_TOP = np.uint64(1 << 63)
_PARTS = ((8, 256), (64, 16))  # up to so many places, so many parts: a round has its price
_MANY_PARTS = 4


def narrowed(
    rule: Callable[[Array], Array], low: Array, high: Array, bits: int = 64
) -> tuple[Array, Array]:
    """Return neighbouring numbers between which a rule changes first.

    Args:
        rule: takes x of shape (n,), returns what holds there, shape (n,); nan is nan's equal.
        low: shape (n,), where the rule is looked at from.
        high: shape (n,), above low, where the rule differs from that at low.
        bits: of the way from low to high that are told; with fewer the two are no neighbours.
    """
    start = rule(low)
    left, right = _rank(low), _rank(high)
    parts = next((parts for most, parts in _PARTS if low.size <= most), _MANY_PARTS)
    share = np.arange(parts + 1, dtype=np.uint64)[:, np.newaxis]
    for _ in range(math.ceil(bits / math.log2(parts)) + 1):
        if not (right - left > 1).any():
            break
        step = np.maximum((right - left) // np.uint64(parts), np.uint64(1))
        grid = np.minimum(left + step * share, right)
        grid[-1] = right
        same = ~differ(rule(_number(grid).ravel()).reshape(grid.shape), start)
        first = np.argmin(same, axis=0)  # of those that differ
        rows = np.arange(low.size)
        left, right = grid[first - 1, rows], grid[first, rows]
    return _number(left), _number(right)


def differ(a: Array, b: Array) -> Mask:
    """Return where two arrays differ; nan does not differ from nan."""
    return np.asarray((a != b) & ~(np.isnan(a) & np.isnan(b)))


def _rank(x: Array) -> _Bits:
    """Return the place of each number among all float64 numbers."""
    bits = (x + 0.0).view(np.uint64)
    return np.asarray(np.where(bits & _TOP, ~bits, bits | _TOP))


def _number(rank: _Bits) -> Array:
    """Return the number at a place."""
    bits = np.where(rank & _TOP, rank ^ _TOP, ~rank)
    return np.asarray(bits.view(np.float64))
