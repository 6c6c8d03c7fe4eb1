"""Sine and cosine of a product, without the error of rounding the product."""

import numpy as np

from core.activation import Array
from core.exact import two_product

_HUGE = 2.0**1000  # above it the product itself might overflow
_PARTS = 32.0
_SMALL = 2.0**-27  # below it an angle is its sine in float64, and its cosine is 1


def sine_cosine(factor: float, x: Array) -> tuple[Array, Array]:
    """Return sin(factor x) and cos(factor x); nan at ±inf, where neither has a limit.

    Beyond |x| = 2^1000 the angle is taken of x / 32 and doubled five times, which costs
    32 roundings but never overflows.
    """
    huge = np.abs(x) > _HUGE
    angle, low = two_product(np.asarray(factor), np.where(huge, x / _PARTS, x))
    sine, cosine = np.sin(angle), np.cos(angle)
    if np.all(np.abs(low) < _SMALL):
        s, c = sine + cosine * low, cosine - sine * low
    else:
        s = sine * np.cos(low) + cosine * np.sin(low)
        c = cosine * np.cos(low) - sine * np.sin(low)
    if not np.any(huge):
        return s, c
    s_far, c_far = s, c
    for _ in range(5):
        s_far, c_far = 2.0 * s_far * c_far, (c_far - s_far) * (c_far + s_far)
    return np.where(huge, s_far, s), np.where(huge, c_far, c)
