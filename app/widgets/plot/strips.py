"""The area that lines cover, in narrow strips of columns."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from core.arrays import Array

_BIN = 4.0  # pixels: how wide a strip is
Places = npt.NDArray[np.intp]
Strips = tuple[Array, Array]
"""The least and the largest row of a line in each strip of columns; inf and -inf where none is."""


def strips(rect: QRectF, across: Array, down: Array) -> Strips:
    """Return what a line covers of a plot.

    Args:
        rect: the inside of the plot.
        across: shape (n,), columns in pixels from left to right.
        down: shape (n,), rows in pixels, NaN in gaps.
    """
    top, bottom = np.full(strip_count(rect), np.inf), np.full(strip_count(rect), -np.inf)
    drawn = np.isfinite(down)
    strip = strip_of(rect, across)
    first = np.flatnonzero(drawn)
    if not first.size:
        return top, bottom
    places, rows = strip[first], down[first]
    starts = np.flatnonzero(np.concatenate([[True], np.diff(places) != 0]))
    top[places[starts]] = np.minimum.reduceat(rows, starts)
    bottom[places[starts]] = np.maximum.reduceat(rows, starts)
    # A piece between two nodes is met in the strips that it crosses without a node.
    long = np.flatnonzero(drawn[:-1] & drawn[1:] & (np.diff(strip) > 1))
    for node in long.tolist():
        here, there = int(strip[node]), int(strip[node + 1])
        share = np.linspace(0.0, 1.0, there - here + 2)
        edges = down[node] * (1.0 - share) + down[node + 1] * share
        crossed = slice(here, there + 1)
        top[crossed] = np.minimum(top[crossed], np.minimum(edges[:-1], edges[1:]))
        bottom[crossed] = np.maximum(bottom[crossed], np.maximum(edges[:-1], edges[1:]))
    return top, bottom


def strip_count(rect: QRectF) -> int:
    """Return how many strips a plot has."""
    return max(int(np.ceil(rect.width() / _BIN)), 1)


def strip_of(rect: QRectF, across: Array) -> Places:
    """Return the strip that each column lies in; the nearest for those outside."""
    places = np.floor((across - rect.left()) / _BIN)
    return np.clip(places, 0, strip_count(rect) - 1).astype(np.intp)
