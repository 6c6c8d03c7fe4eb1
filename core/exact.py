"""Sums and products with the rounding that they lose (Dekker 1971; Knuth, TAOCP vol. 2).

Each returns a pair (high, low): high is the rounded result that numpy would give, low
what rounding took away, so that high + low is the exact result. Inputs are float64
arrays that broadcast; where the result is not finite, low is 0.
"""

import numpy as np

from core.activation import Array

Pair = tuple[Array, Array]

_SPLITTER = 2.0**27 + 1.0
_LARGE = 2.0**969  # above it the splitter itself would overflow
_SCALE = 2.0**-54


def two_sum(a: Array, b: Array) -> Pair:
    """Return a + b as (rounded, what rounding lost)."""
    high = a + b
    part = high - a
    low = (a - (high - part)) + (b - part)
    return high, np.where(np.isfinite(low), low, 0.0)


def two_product(a: Array, b: Array) -> Pair:
    """Return a * b as (rounded, what rounding lost); exact unless low is subnormal."""
    high = a * b
    a_scaled, a_back = _tamed(np.asarray(a, dtype=np.float64))
    b_scaled, b_back = _tamed(np.asarray(b, dtype=np.float64))
    a_high, a_low = _split(a_scaled)
    b_high, b_low = _split(b_scaled)
    product = a_scaled * b_scaled
    low = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low
    low = low * a_back * b_back
    return high, np.where(np.isfinite(high) & np.isfinite(low), low, 0.0)


def _tamed(a: Array) -> tuple[Array, Array | float]:
    """Return a power-of-two multiple of ``a`` that can be split, and the factor back."""
    large = np.abs(a) > _LARGE
    if not large.any():
        return a, 1.0
    return np.where(large, a * _SCALE, a), np.where(large, 1.0 / _SCALE, 1.0)


def _split(a: Array) -> Pair:
    """Return two halves of ``a`` with at most 26 significant bits each."""
    stretched = a * _SPLITTER
    high = stretched - (stretched - a)
    return high, a - high


def quotient(x: Array, divisor: float) -> Pair:
    """Return x / divisor as (rounded, what rounding lost)."""
    high = x / divisor
    back, rest = two_product(high, np.asarray(divisor))
    low = ((x - back) - rest) / divisor
    return high, np.where(np.isfinite(low), low, 0.0)


def product_of_pairs(a: Pair, b: Pair) -> Pair:
    """Return the product of two pairs as a pair, to about 100 bits."""
    high, low = two_product(a[0], b[0])
    return two_sum(high, low + (a[0] * b[1] + a[1] * b[0]))
