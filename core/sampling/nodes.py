"""Where to sample a function, so that a polyline through the nodes is right.

Between nodes half a pixel apart a monotone curve cannot leave the box that its ends span,
and a straight line between them stays in that box too: they are never more than half a
pixel apart. What is needed besides are nodes where a curve turns; turns that lie between
two nodes are found from the sign of the next derivative.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.distinct import distinct
from core.sampling.view import View

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
    return distinct(even, marks)


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
