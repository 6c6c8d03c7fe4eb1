"""What is said of a typed function: measured, for there is nobody who proved it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.activation import Array, Break
from core.expression.breaks import GRID
from core.expression.narrow import differ, narrowed
from core.interval import Interval, point

Function = Callable[[Array], Array]

_LARGEST = 8e307  # the difference of two such numbers is still a float64
_ENDLESS = 1e100  # a value beyond it stands for no bound at all
_FAR = np.asarray([1e75, 1e150, 1e300])
_EXTREMES = 8  # turns among which the highest, and the deepest, is looked for
_SHRINKS = 0.9
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Claims:
    """What was measured.

    Attributes:
        range_: from the least to the greatest value; there may be holes between them.
        monotonic: whether f never falls.
        zero_centred: whether f(-x) = -f(x).
    """

    range_: tuple[Interval, ...]
    monotonic: bool
    zero_centred: bool


def measure(f: Function, df: Function, breaks: tuple[Break, ...]) -> Claims:
    """Measure a function from -1e300 to 1e300, densely up to |x| = 1000.

    Args:
        f: the function, of arrays.
        df: its derivative.
        breaks: where it breaks: its one-sided values there count.
    """
    on_grid = f(GRID)
    jumps = [b for b in breaks if b.order == 0 and b.sides is not None]
    edges = np.asarray([b.x for b in jumps])
    ends = np.asarray([[side[0] for side in b.sides or ()] for b in jumps]).reshape(-1, 2).T
    beside = np.nextafter(edges, [[-np.inf], [np.inf]]).ravel()
    turns = _turns(on_grid, df)
    turns = turns[~np.isin(turns, beside)]
    x = np.concatenate([GRID, turns, beside])
    y = np.concatenate([on_grid, f(turns), ends.ravel()])[np.argsort(x, kind="stable")]
    y = np.clip(y[~np.isnan(y)], -_LARGEST, _LARGEST)
    if not y.size:
        return Claims((Interval(-np.inf, np.inf),), monotonic=False, zero_centred=False)
    falls = np.diff(y) < -_SAME * np.maximum(np.abs(y[1:]), np.abs(y[:-1]))
    return Claims((_span(f, y),), monotonic=not falls.any(), zero_centred=_mirrors(on_grid))


def _mirrors(y: Array) -> bool:
    """Say whether the right half is the left one turned about 0."""
    other = -y[::-1]
    with np.errstate(over="ignore", invalid="ignore"):
        near = np.abs(y - other) <= _SAME * np.abs(y)
    return bool((near | ~differ(y, other)).all())


def _turns(y: Array, df: Function) -> Array:
    """Return where the function turns, as far as its least or greatest value may be there."""

    def falls(x: Array) -> Array:
        return np.sign(df(x))

    slope = falls(GRID)
    at = np.flatnonzero(differ(slope[:-1], slope[1:]))
    height = np.fmax(y[at], y[at + 1])
    depth = np.fmin(y[at], y[at + 1])
    kept = np.union1d(np.argsort(-height)[:_EXTREMES], np.argsort(depth)[:_EXTREMES])
    at = at[kept]
    return np.concatenate(narrowed(falls, GRID[at], GRID[at + 1]))


def _span(f: Function, y: Array) -> Interval:
    """Return the least and the greatest value; without end where it goes on growing."""
    low, high = float(y.min()), float(y.max())
    for end in (f(_FAR), f(-_FAR)):
        if _grows(end, high):
            high = np.inf
        if _grows(-end, -low):
            low = -np.inf
    low = -np.inf if low < -_ENDLESS else low
    high = np.inf if high > _ENDLESS else high
    if low == high:
        return point(low)
    return Interval(low, high, has_low=bool(np.isfinite(low)), has_high=bool(np.isfinite(high)))


def _grows(end: Array, highest: float) -> bool:
    """Say whether a function goes on growing as slowly as the logarithm, or faster."""
    with np.errstate(over="ignore", invalid="ignore"):
        first, second = np.diff(end)
    return bool(second > _SHRINKS * first > 0.0 and end[-1] >= highest)
