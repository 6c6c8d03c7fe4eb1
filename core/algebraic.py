"""x / sqrt(1 + alpha x^2) and its derivatives, without overflow at large x.

Powers are taken of what stands under the root, which costs half the roundings of powers of
the root itself.
"""

import numpy as np
import numpy.typing as npt

from core.activation import Array

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
