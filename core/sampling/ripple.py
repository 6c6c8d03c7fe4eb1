"""The envelope of an oscillation that is faster than the pixels."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from core.activation import Array
from core.sampling.curve import Envelope
from core.sampling.view import View

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
