"""The range of y that shows curves well."""

import math
from collections.abc import Sequence

import numpy as np

from core.activation import Array
from core.sampling.curve import Curve

_MARGIN = 0.06
_NEAR_ZERO = 0.35  # of the span: the line y = 0 is taken in when it is this close
_LARGEST = 1e300


def automatic_y(curves: Sequence[Curve], orders: Sequence[int]) -> tuple[float, float]:
    """Return (low, high), finite and low < high, that shows the given orders of all curves.

    Args:
        curves: may be empty.
        orders: 0 for f, 1 for f', 2 for f''.
    """
    return range_of(
        [part for curve in curves for order in orders for part in _numbers(curve, order)]
    )


def range_of(numbers: Sequence[Array]) -> tuple[float, float]:
    """Return (low, high), finite and low < high, that shows all of some numbers.

    Args:
        numbers: arrays of any length; what is not finite does not count.
    """
    finite = np.concatenate(numbers) if numbers else np.zeros(1)
    finite = np.clip(finite[np.isfinite(finite)], -_LARGEST, _LARGEST)
    if finite.size == 0:
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    span = high - low
    if 0.0 < low < _NEAR_ZERO * span:
        low = 0.0
    elif -_NEAR_ZERO * span < high < 0.0:
        high = 0.0
    span = high - low
    if span <= 1e-12 * max(abs(low), abs(high)):  # flat: give it room on both sides
        room = 0.5 * max(abs(low), abs(high)) or 1.0
        return low - room, high + room
    return _rounded(low - _MARGIN * span, high + _MARGIN * span)


def _rounded(low: float, high: float) -> tuple[float, float]:
    """Return the range widened to round numbers, which stand still while a curve is dragged."""
    decimals = 1 - math.floor(math.log10(high - low))
    if not -290 < decimals < 290:
        return low, high
    step = 10.0**-decimals
    return (
        round(math.floor(low / step) * step, decimals),
        round(math.ceil(high / step) * step, decimals),
    )


def _numbers(curve: Curve, order: int) -> list[Array]:
    if curve.envelope is not None:
        return [curve.envelope.low[order], curve.envelope.high[order]]
    dots = [dot.y for dot in curve.dots(order)]
    return [curve.line(order), np.asarray(dots, dtype=np.float64)]
