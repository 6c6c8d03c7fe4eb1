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
    falling = x * half
    falling *= half
    falling *= correction
    found = np.where(z[0] < 0.0, falling, x)
    found[z[0] < -_FAR] = 0.0
    q += 1.0
    found /= q
    return found


def gated_slope(z: Pair, product: Array) -> Array:
    """Return sigmoid(z) + x z' sigmoid'(z), given the product x z'."""
    half, q, correction = _halves(z)
    part = np.minimum(np.maximum(product, -(_FAR**3)), _FAR**3)
    q += 1.0
    below = q + part
    below *= half
    below *= half
    below *= correction
    part *= half
    part *= half
    part *= correction
    part += q
    found = np.where(z[0] < 0.0, below, part)
    q *= q
    found /= q
    return found


def bump(z: Pair, factor: Array) -> Array:
    """Return factor * sigmoid'(z), the factor finite."""
    half, q, correction = _halves(z)
    return np.asarray(half * factor * half * correction / np.square(1.0 + q))


def cut(z: Array) -> Array:
    """Return z without its far ends, where every product with q is 0 anyway."""
    return np.clip(z, -_FAR, _FAR)


def _halves(z: Pair) -> tuple[Array, Array, Array]:
    """Return exp(-|z|/2), its square, and the factor for what rounding took from z."""
    half = np.abs(z[0])
    half *= -0.5
    np.exp(half, out=half)
    correction = np.copysign(1.0, z[0])
    correction *= z[1]
    np.subtract(1.0, correction, out=correction)
    return half, half * half, correction
