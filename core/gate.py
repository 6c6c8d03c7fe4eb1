"""x * sigmoid(z) and its derivatives, without losing the tail.

q = exp(-|z|) is used in two halves, because x q must not meet a subnormal q.
"""

import numpy as np

from core.activation import Array
from core.exact import Pair

_FAR = 1600.0  # here q is 0 in float64 even in halves


def gated(x: Array, z: Pair) -> Array:
    """Return x * sigmoid(z); the limit 0 where z has gone to -inf."""
    half, q, correction = _halves(z)
    falling = (x * half) * half * correction / (1.0 + q)
    rising = x / (1.0 + q)
    return np.where(z[0] < -_FAR, 0.0, np.where(z[0] < 0.0, falling, rising))


def gated_slope(z: Pair, product: Array) -> Array:
    """Return sigmoid(z) + x z' sigmoid'(z), given the product x z'."""
    half, q, correction = _halves(z)
    product = np.clip(product, -(_FAR**3), _FAR**3)
    below = half * (1.0 + q + product) * half * correction
    above = 1.0 + q + half * product * half * correction
    return np.asarray(np.where(z[0] < 0.0, below, above) / np.square(1.0 + q))


def bump(z: Pair, factor: Array) -> Array:
    """Return factor * sigmoid'(z), the factor finite."""
    half, q, correction = _halves(z)
    return np.asarray(half * factor * half * correction / np.square(1.0 + q))


def cut(z: Array) -> Array:
    """Return z without its far ends, where every product with q is 0 anyway."""
    return np.clip(z, -_FAR, _FAR)


def _halves(z: Pair) -> tuple[Array, Array, Array]:
    """Return exp(-|z|/2), its square, and the factor for what rounding took from z."""
    half = np.exp(-0.5 * np.abs(z[0]))
    return half, half * half, 1.0 - np.copysign(1.0, z[0]) * z[1]
