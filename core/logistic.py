"""The logistic sigmoid and its derivatives, accurate over the whole float64 line.

Everything is said in q = exp(-|z|), which never overflows and never cancels.
"""

import numpy as np

from core.activation import Array


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
