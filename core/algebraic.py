"""x / sqrt(1 + alpha x^2) and its derivatives, without overflow at large x."""

import numpy as np
import numpy.typing as npt

from core.activation import Array


def root_ratio(x: Array, alpha: float) -> Array:
    """Return x / sqrt(1 + alpha x^2)."""
    far, _, w = _parts(x, alpha)
    return np.where(far, np.copysign(w, x), x * w)


def root_ratio_slope(x: Array, alpha: float) -> Array:
    """Return (1 + alpha x^2)^(-3/2)."""
    far, u, w = _parts(x, alpha)
    return np.asarray(np.where(far, u * w, w) ** 3)


def root_ratio_curvature(x: Array, alpha: float) -> Array:
    """Return -3 alpha x (1 + alpha x^2)^(-5/2)."""
    far, u, w = _parts(x, alpha)
    return np.asarray(
        np.where(
            far,
            -3.0 * alpha * np.copysign(u * w, x) ** 3 * u * np.square(w),
            -3.0 * alpha * x * w**5,
        )
    )


def _parts(x: Array, alpha: float) -> tuple[npt.NDArray[np.bool_], Array, Array]:
    """Return where |x| > 1, then 1/|x|, then 1/sqrt of what suits that side."""
    far = np.abs(x) > 1.0
    u = 1.0 / np.abs(x)
    inner = np.where(far, alpha + np.square(u), 1.0 + alpha * np.square(x))
    return far, u, 1.0 / np.sqrt(inner)
