"""The normal distribution: density, tail and error function, accurate into the far tail.

The tail Phi(-a) is never computed as 1 - Phi(a). Its quotient by the density, the Mills
ratio, comes from the continued fraction of Laplace (1805) where the error function of the
standard library would meet rounded arguments.
"""

import math

import numpy as np

from core.activation import Array
from core.exact import two_product

_ROOT_HALF = 0.7071067811865476
_ROOT_HALF_LOW = -4.833646656726457e-17  # what rounding took from 1/sqrt 2
_TWO_OVER_ROOT_PI = 1.1283791670955126
INVERSE_ROOT_TWO_PI = 0.3989422804014327
_FAR = 5.0  # where the continued fraction takes over
_TERMS = 32
FARTHEST = 60.0
"""Beyond it every tail is 0 in float64; arguments are cut here so that inf * 0 never arises."""

_erf = np.frompyfunc(math.erf, 1, 1)
_erfc = np.frompyfunc(math.erfc, 1, 1)


def erf(x: Array) -> Array:
    """Return the error function."""
    return np.asarray(_erf(x), dtype=np.float64)


def gauss(x: Array, rate: float, factor: Array | float, low: Array | float = 0.0) -> Array:
    """Return factor * exp(-rate (x + low)^2) to a few units in the last place.

    x^2 is kept as a pair: rounding it would cost x^2 times as much. The exponential is
    taken in two halves, so that it is never subnormal before the factor is on it.
    """
    a = np.clip(x, -FARTHEST, FARTHEST)
    high, rest = two_product(a, a)
    half = np.exp(-0.5 * rate * high)
    left = rest + 2.0 * a * np.where(np.abs(x) < FARTHEST, low, 0.0)
    return np.asarray((half * factor) * half * (1.0 - rate * left))


def density(x: Array, factor: Array | float = 1.0) -> Array:
    """Return factor * phi(x), phi the density of the standard normal distribution."""
    return gauss(x, 0.5, factor * INVERSE_ROOT_TWO_PI)


def upper_tail(a: Array, factor: Array | float = 1.0) -> Array:
    """Return factor * Phi(-a) for a >= 0, with full relative accuracy."""
    a = np.minimum(a, FARTHEST)
    near = np.minimum(a, _FAR)
    y, rest = two_product(near, np.asarray(_ROOT_HALF))
    low = rest + near * _ROOT_HALF_LOW
    close = np.asarray(_erfc(y), dtype=np.float64) - _TWO_OVER_ROOT_PI * np.exp(-y * y) * low
    return np.where(
        a > _FAR, density(a, factor * _mills(np.maximum(a, _FAR))), 0.5 * factor * close
    )


def _mills(a: Array) -> Array:
    """Return Phi(-a) / phi(a) for a >= 5."""
    below = a
    for term in range(_TERMS, 0, -1):
        below = a + term / below
    return np.asarray(1.0 / below)
