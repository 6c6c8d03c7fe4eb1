"""Gates that open from 0 to 1: the logistic sigmoid, x / sqrt(1 + alpha x^2), and x times a gate.

The logistic gate is said in q = exp(-|z|), which never overflows and never cancels; where it
is multiplied by x, q is used in two halves, because x q must not meet a subnormal q. In the
algebraic one powers are taken of what stands under the root, which costs half the roundings
of powers of the root itself.
"""

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.special import Pair


def decay(z: Array, low: Array | float = 0.0) -> Array:
    """Return q = exp(-|z + low|), where ``low`` is what rounding took from z."""
    q = np.exp(-np.abs(z))
    return np.asarray(q - q * np.copysign(1.0, z) * low)


def sigmoid(z: Array, low: Array | float = 0.0) -> Array:
    """Return 1 / (1 + exp(-z))."""
    q = decay(z, low)
    return np.asarray(np.where(z >= 0, 1.0, q) / (1.0 + q))


def sigmoid_slope(z: Array, low: Array | float = 0.0) -> Array:
    """Return sigmoid'(z), which s (1 - s) would lose for large z."""
    q = decay(z, low)
    return np.asarray(q / np.square(1.0 + q))


def sigmoid_curvature(z: Array, low: Array | float = 0.0) -> Array:
    """Return sigmoid''(z)."""
    q = decay(z, low)
    return np.asarray(-np.copysign(q, z) * -np.expm1(-np.abs(z + low)) / (1.0 + q) ** 3)


def log_one_plus_decay(z: Array, low: Array | float = 0.0) -> Array:
    """Return log(1 + exp(-|z|))."""
    return np.asarray(np.log1p(decay(z, low)))


_FAR = 1e10  # from here the 1 under the root is nothing beside alpha x^2, alpha >= 0.05


def root_ratio(x: Array, alpha: float) -> Array:
    """Return x / sqrt(1 + alpha x^2)."""
    far, inner = _parts(x, alpha)
    end = 1.0 / np.sqrt(alpha)
    return np.where(far, np.copysign(end, x), x / np.sqrt(inner))


def root_ratio_slope(x: Array, alpha: float) -> Array:
    """Return (1 + alpha x^2)^(-3/2)."""
    far, inner = _parts(x, alpha)
    tail = (1.0 / np.sqrt(alpha) / np.abs(x)) ** 3
    return np.where(far, tail, 1.0 / (inner * np.sqrt(inner)))


def root_ratio_curvature(x: Array, alpha: float) -> Array:
    """Return -3 alpha x (1 + alpha x^2)^(-5/2)."""
    far, inner = _parts(x, alpha)
    tail = -3.0 / (alpha * np.sqrt(alpha)) / x / x / x / np.abs(x)
    near = -3.0 * alpha * x / (np.square(inner) * np.sqrt(inner))
    return np.asarray(np.where(far, tail, near))


def _parts(x: Array, alpha: float) -> tuple[npt.NDArray[np.bool_], Array]:
    """Return where x is far from 0, and 1 + alpha x^2 where it is not."""
    return np.abs(x) > _FAR, np.asarray(1.0 + alpha * np.square(x))


_SATURATED = 1600.0  # here q is 0 in float64 even in halves


def gated(x: Array, z: Pair) -> Array:
    """Return x * sigmoid(z); the limit 0 where z has gone to -inf."""
    half, q, correction = _halves(z)
    falling = x * half
    falling *= half
    falling *= correction
    found = np.where(z[0] < 0.0, falling, x)
    found[z[0] < -_SATURATED] = 0.0
    q += 1.0
    found /= q
    return found


def gated_slope(z: Pair, product: Array) -> Array:
    """Return sigmoid(z) + x z' sigmoid'(z), given the product x z'."""
    half, q, correction = _halves(z)
    part = np.minimum(np.maximum(product, -(_SATURATED**3)), _SATURATED**3)
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
    return np.clip(z, -_SATURATED, _SATURATED)


def _halves(z: Pair) -> tuple[Array, Array, Array]:
    """Return exp(-|z|/2), its square, and the factor for what rounding took from z."""
    half = np.abs(z[0])
    half *= -0.5
    np.exp(half, out=half)
    correction = np.copysign(1.0, z[0])
    correction *= z[1]
    np.subtract(1.0, correction, out=correction)
    return half, half * half, correction
