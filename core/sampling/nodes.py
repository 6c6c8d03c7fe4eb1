"""Where to sample a function, and the envelope of an oscillation faster than the pixels.

Between nodes half a pixel apart a monotone curve cannot leave the box that its ends span,
and a straight line between them stays in that box too: they are never more than half a
pixel apart. What is needed besides are nodes where a curve turns; turns that lie between
two nodes are found from the sign of the next derivative.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from core.arrays import Array, sorted_unique
from core.sampling.curve import Envelope, View

_PER_PIXEL = 2
_FINE = 1.0 / 8000.0  # of the height in view: smaller turns than this nobody can see
_ROUNDS, _PARTS = 7, 16  # each round looks at 17 places: 16^7 times closer in the end
_MANY = 64
_MANY_ROUNDS = 2  # many turns are a ripple that the pixels resolve: a 256th of a node is enough

# Functions turn near 0, on scales from 0.01 to 100; where the pixels are wider than that,
# these nodes keep a bump from falling between them.
_SCALES = 2.0 ** np.arange(-7.0, 7.01, 0.25)
_LANDMARKS = np.concatenate([-_SCALES[::-1], [0.0], _SCALES])

Function = Callable[[Array], Array]


def even_nodes(view: View, breaks: Sequence[float]) -> Array:
    """Return nodes half a pixel apart, with landmarks and breaks among them."""
    even = view.at(np.linspace(0.0, 1.0, _PER_PIXEL * view.width + 1))
    marks = np.concatenate([_LANDMARKS, np.asarray(breaks, dtype=np.float64)])
    marks = marks[(marks > view.x_min) & (marks < view.x_max)]
    return sorted_unique(even, marks)


def turns(y: Array, d: Array, slope: Function, x: Array, breaks: Sequence[float]) -> Array:
    """Return the places between nodes where a function turns visibly.

    Args:
        y: the function at the nodes.
        d: its derivative there.
        slope: its derivative.
        x: the nodes, rising.
        breaks: places that a turn is not looked for across.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        rise = np.minimum(np.abs(d[:-1]), np.abs(d[1:])) * np.diff(x)
        turning = (np.sign(d[:-1]) * np.sign(d[1:]) < 0) & (rise > _FINE * _height(y))
    turning &= ~np.isin(x[:-1], breaks) & ~np.isin(x[1:], breaks)
    places = np.flatnonzero(turning)
    return _narrowed(slope, x[places], x[places + 1])


def peaks(y: Array, function: Function, x: Array, breaks: Sequence[float]) -> Array:
    """Return where a function of unknown derivative turns visibly between nodes."""
    with np.errstate(over="ignore", invalid="ignore"):
        left, right = y[1:-1] - y[:-2], y[1:-1] - y[2:]
        # The higher of two equal nodes has a side of 0, and the peak may lie between them.
        rise = np.abs(left + right)
        turning = (np.sign(left) * np.sign(right) >= 0) & (rise > _FINE * _height(y))
    for beside in (x[:-2], x[1:-1], x[2:]):
        turning &= ~np.isin(beside, breaks)
    places = np.flatnonzero(turning) + 1
    low, high = x[places - 1], x[places + 1]
    up = np.sign(left + right)[places - 1]
    for _ in range(_rounds(places)):
        grid = _grid(low, high)
        best = np.argmax(function(grid) * up, axis=0)
        rows = np.arange(len(low))
        low = grid[np.maximum(best - 1, 0), rows]
        high = grid[np.minimum(best + 1, _PARTS), rows]
    return np.asarray(0.5 * low + 0.5 * high)


def _height(y: Array) -> float:
    finite = y[np.isfinite(y)]
    return float(finite.max() - finite.min()) if finite.size else 0.0


def _narrowed(slope: Function, low: Array, high: Array) -> Array:
    """Return the sign change of a slope in each of several intervals."""
    for _ in range(_rounds(low)):
        grid = _grid(low, high)
        sign = np.sign(slope(grid))
        changed = np.argmax(sign != sign[0], axis=0)
        rows = np.arange(len(low))
        low, high = grid[np.maximum(changed - 1, 0), rows], grid[changed, rows]
    return np.asarray(0.5 * low + 0.5 * high)


def _rounds(places: npt.NDArray[Any]) -> int:
    if not places.size:
        return 0
    return _ROUNDS if places.size <= _MANY else _MANY_ROUNDS


def _grid(low: Array, high: Array) -> Array:
    """Return places from low to high, shape (parts + 1, n)."""
    share = np.linspace(0.0, 1.0, _PARTS + 1)[:, np.newaxis]
    return np.asarray(low * (1.0 - share) + high * share)


SLOWEST = 4.0
"""Pixels of a wavelength below which a line would be an alias or a black bar."""
_PHASES, _SCATTERED = 16, 513
_LEAST_SHARE = 2.0**-43  # 512 spacings of float64


def envelope(
    functions: Sequence[Callable[[Array], Array]],
    view: View,
    at_left: Array,
    at_right: Array,
) -> Envelope:
    """Return the least and the largest value of f, f' and f'' at every column of pixels.

    Each is looked at over one wavelength. Of a wider column the rest repeats, but for a
    drift that is linear and much slower (snake), whose other end is looked at as well. A
    narrower one is looked at beyond its edges: what it holds of a wavelength would beat with
    the pixels and show swellings that the function has not.

    Args:
        functions: f, f' and f''.
        view: the columns.
        at_left: how long the waves are at the left end of each column, shape (width,).
        at_right: and at the right end.
    """
    edges = view.edges
    half = edges[1:] / 2 - edges[:-1] / 2
    left = edges[:-1] - np.maximum(at_left / 2 - half, 0.0)
    right = edges[1:] + np.maximum(at_right / 2 - half, 0.0)
    phase = np.linspace(0.0, 1.0, _PHASES + 1)[:, np.newaxis]
    windows = [left + at_left * phase]
    if bool((right - at_right > left).any()):
        windows.append(np.maximum(right - at_right, left) + at_right * phase)
    # Where float64 numbers are too far apart to follow a wave, those in the column are looked at.
    fine = at_left < _LEAST_SHARE * np.abs(edges[:-1])
    share = np.linspace(0.0, 1.0, _SCATTERED)[:, np.newaxis]
    scattered = edges[:-1][fine] * (1.0 - share) + edges[1:][fine] * share
    low, high = [], []
    for function in functions:
        bands = [_extremes(function(places)) for places in windows]
        low.append(np.min([band[0] for band in bands], axis=0))
        high.append(np.max([band[1] for band in bands], axis=0))
        if scattered.size:
            y = function(scattered)
            low[-1][fine], high[-1][fine] = y.min(axis=0), y.max(axis=0)
    return Envelope(
        edges[:-1] / 2 + edges[1:] / 2, (low[0], low[1], low[2]), (high[0], high[1], high[2])
    )


def too_fast(waves: Array, view: View) -> Array:
    """Return the longest of the waves that are faster than the pixels of a view.

    Args:
        waves: the lengths of each at some places, shape (waves, n).
        view: tells how wide a pixel is.

    Returns:
        shape (n,); 0 where none is too fast.
    """
    fast = (waves < SLOWEST * view.pixel) | (math.isinf(view.pixel) & np.isfinite(waves))
    return np.asarray(np.max(np.where(fast, waves, 0.0), axis=0, initial=0.0))


def _extremes(y: Array) -> tuple[Array, Array]:
    """Return the least and largest of each column, between the samples by a parabola."""
    a, b, c = y[:-2], y[1:-1], y[2:]
    with np.errstate(all="ignore"):
        bend = a - 2.0 * b + c
        vertex = b - np.square(c - a) / (8.0 * bend)
        inside = np.abs(c - a) < 2.0 * np.abs(bend)
    vertex = np.where(inside, vertex, b)
    return (
        np.minimum(y.min(axis=0), vertex.min(axis=0)),
        np.maximum(y.max(axis=0), vertex.max(axis=0)),
    )
