"""How far a computed float64 is from the right one."""

import numpy as np

from core.arrays import Array

_LEAST = np.int64(np.iinfo(np.int64).min)


def ulps(a: Array, b: Array) -> Array:
    """Return how many float64 numbers lie between two arrays; 0 where both are nan.

    The numbers are counted along the whole line: 0 and -0 are one, inf follows the largest.
    """
    difference = np.subtract(np.maximum(_rank(a), _rank(b)), np.minimum(_rank(a), _rank(b)))
    distance = difference.view(np.uint64).astype(np.float64)
    both, one = np.isnan(a) & np.isnan(b), np.isnan(a) ^ np.isnan(b)
    return np.where(both, 0.0, np.where(one, np.inf, distance))


def error(a: Array, b: Array) -> Array:
    """Return |a - b|; 0 where both are the same infinity, nan where either is nan."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.where(a == b, 0.0, np.abs(a - b))


def _rank(x: Array) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    bits = np.ascontiguousarray(x, dtype=np.float64).view(np.int64)
    return np.where(bits < 0, _LEAST - bits, bits)
