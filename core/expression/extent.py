"""From values at places to the least and the greatest of them."""

import math
from collections.abc import Callable

import numpy as np

from core.activation import Array, Mask
from core.interval import Interval

Function = Callable[[Array], Array]

FAR = np.asarray([1e75, 1e150, 1e300])
ENDLESS = 1e100  # a value beyond it stands for no bound at all
_SHRINKS = 0.9
_EXACT = 1e-12  # relative: how near to what a formula cannot leave it comes where it reaches it


def least(values: Array, reached: Array, bound: Interval) -> tuple[float, bool, bool]:
    """Return the least value, whether it belongs to the range, and whether that is proved."""
    low = float(values.min())
    near = math.isfinite(bound.low) and abs(low - bound.low) <= _EXACT * max(1.0, abs(bound.low))
    if math.isinf(low) or low < -ENDLESS:
        return -math.inf, False, True
    belongs = bool(reached.size) and float(reached.min()) <= low + _EXACT * max(1.0, abs(low))
    if near:
        return bound.low, belongs and bound.has_low, belongs or not bound.has_low
    return low, belongs, False


def near(values: Array, ends: list[float]) -> Mask:
    """Return which values are a limit at an end, by rounding or for ever."""
    found = np.zeros(values.shape, dtype=np.bool_)
    for end in ends:
        if math.isfinite(end):
            found |= np.abs(values - end) <= _EXACT * max(1.0, abs(end))
    return found


def span(f: Function, y: Array) -> Interval:
    """Return the least and the greatest value; without end where it goes on growing."""
    low, high = float(y.min()), float(y.max())
    for end in (f(FAR), f(-FAR)):
        if grows(end, high):
            high = np.inf
        if grows(-end, -low):
            low = -np.inf
    low, high = (-np.inf if low < -ENDLESS else low), (np.inf if high > ENDLESS else high)
    return Interval(low, high, has_low=bool(np.isfinite(low)), has_high=bool(np.isfinite(high)))


def grows(end: Array, highest: float) -> bool:
    """Say whether a function goes on growing as slowly as the logarithm, or faster."""
    with np.errstate(over="ignore", invalid="ignore"):
        first, second = np.diff(end)
    return bool(second > _SHRINKS * first > 0.0 and end[-1] >= highest)
