"""The range of y that shows curves well."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from core.arrays import Array, Mask
from core.sampling.curve import Curve

_MARGIN = 0.06
_NEAR_ZERO = 0.35  # of the span: the line y = 0 is taken in when it is this close
_LARGEST = 1e300
_RUNS_AWAY = 2.0  # times the height of the rest, within half a pixel
_SMALL = 2.0**-4  # so much of the widest view is a float64 even when it is added up
_AT = 1e-9  # of the view
_CUT = 0.03  # of x at either end of y; near a pole a curve is as high as one likes


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
        return [curve.envelope.low[order], curve.envelope.high[order], curve.line(order)]
    line = curve.line(order)
    if curve.jumps or curve.kinks:
        broken = np.asarray([b.x for b in curve.jumps] + [b.x for b in curve.kinks])
        apart = _apart(curve.x, broken) & np.isfinite(line)
        if apart.any() and _has_pole(curve.x, line, broken, line[apart]):
            return [_between_poles(curve.x[apart], line[apart])]
    dots = [dot.y for dot in curve.dots(order)]
    return [line, np.asarray(dots, dtype=np.float64)]


def _apart(x: Array, broken: Array) -> Mask:
    """Say which nodes do not lie at a break, to all that can be seen."""
    nearest = np.clip(np.searchsorted(broken := np.sort(broken), x), 1, broken.size) - 1
    after = broken[np.minimum(nearest + 1, broken.size - 1)]
    way = np.minimum(np.abs(x / 2 - broken[nearest] / 2), np.abs(x / 2 - after / 2))
    return np.asarray(way > _AT * (x[-1] / 2 - x[0] / 2))


def _has_pole(x: Array, line: Array, broken: Array, others: Array) -> bool:
    """Say whether a curve runs away at a break: its end there is far from the node beside it."""
    first = np.searchsorted(x, broken, side="left")
    last = np.searchsorted(x, broken, side="right") - 1
    ends = np.concatenate([line[first], line[last]])
    before, after = np.maximum(first - 1, 0), np.minimum(last + 1, line.size - 1)
    with np.errstate(over="ignore", invalid="ignore"):
        away = np.abs(ends - line[np.concatenate([before, after])])
        return bool((np.isinf(ends) | (away > _RUNS_AWAY * np.ptp(others))).any())


def _between_poles(x: Array, line: Array) -> Array:
    """Return the least and the greatest height, but for a share of x at either end of y."""
    if x.size < 2:
        return line
    rising = np.argsort(line, kind="stable")
    reached = np.cumsum(np.gradient(x * _SMALL)[rising])
    ends = np.searchsorted(reached, [_CUT * reached[-1], (1.0 - _CUT) * reached[-1]])
    return np.asarray(line[rising[ends]])


_NEAR = 1e-7  # of the range: from here to the very place, even a logarithm grows twentyfold
_GROWTH = 5.0
_LEAST = 1e-6  # what is smaller is rounding


def runaways(
    size: Callable[[Array], Array], places: Array, low: float, high: float
) -> list[tuple[float, int]]:
    """Return the places, each with the side on which it happens: -1 left, 1 right.

    Args:
        size: what may grow, 0 or more; nan where there is nothing.
        places: where it may: breaks, shape (n,), rising.
        low: lower end of the range that is looked at; sides outside it do not count.
        high: its upper end.

    Returns:
        From left to right; the left side of a place first.
    """
    found: list[tuple[float, int]] = []
    way = (high / 2 - low / 2) * _NEAR * 2.0
    for side in (-1, 1):
        near, before = np.nextafter(places, side * np.inf), places + side * way
        inside = (near >= low) & (near <= high) & (side * (before - near) > 0.0)
        with np.errstate(invalid="ignore", over="ignore"):
            at, earlier = size(near), size(before)
            grows = inside & (at > _LEAST) & (at > _GROWTH * earlier)
        found += [(float(place), side) for place in places[grows]]
    return sorted(found)
