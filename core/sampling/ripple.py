"""The envelope of an oscillation that is faster than the pixels."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from core.activation import Array
from core.sampling.curve import Envelope
from core.sampling.view import View

SLOWEST = 4.0
"""Pixels of a wavelength below which a line would be an alias or a black bar."""
_PHASES = 16


def envelope(
    functions: Sequence[Callable[[Array], Array]], wavelength: float, view: View
) -> Envelope:
    """Return the least and the largest value of f, f' and f'' at every column of pixels.

    Each is looked at over one wavelength. Of a wider column the rest repeats, but for a
    drift that is linear and much slower (snake), whose other end is looked at as well. A
    narrower one is looked at beyond its edges: what it holds of a wavelength would beat with
    the pixels and show swellings that the function has not.
    """
    edges = view.at(np.linspace(0.0, 1.0, view.width + 1))
    window = np.full(view.width, wavelength)
    beyond = np.maximum(wavelength / 2 - (edges[1:] / 2 - edges[:-1] / 2), 0.0)
    left, right = edges[:-1] - beyond, edges[1:] + beyond
    phase = np.linspace(0.0, 1.0, _PHASES + 1)[:, np.newaxis]
    windows = [left + window * phase]
    if bool((right - window > left).any()):
        windows.append(np.maximum(right - window, left) + window * phase)
    low, high = [], []
    for function in functions:
        bands = [_extremes(function(places)) for places in windows]
        low.append(np.minimum(bands[0][0], bands[-1][0]))
        high.append(np.maximum(bands[0][1], bands[-1][1]))
    return Envelope(
        edges[:-1] / 2 + edges[1:] / 2, (low[0], low[1], low[2]), (high[0], high[1], high[2])
    )


def is_too_fast(wavelength: float | None, view: View) -> bool:
    """Say whether a ripple is faster than the pixels of a view."""
    if wavelength is None:
        return False
    return math.isinf(view.pixel) or wavelength < SLOWEST * view.pixel


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
