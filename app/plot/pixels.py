"""From data to pixels, in float64, whatever the range, and the area that lines cover.

Qt's own transforms treat a scale of 1e-13 as zero, so items do not rely on them: every
point is placed here, and pens are as wide as they say on every device.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from core.arrays import Array

_TOLERANCE = 0.04  # pixels that a thinned line may leave the full one
_CORNER = 1e-4  # of slope, in pixels per pixel: over the width of a screen, such a turn is seen
_BEYOND = 2000.0  # pixels outside the plot where lines are cut; no pen is wider


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of data shown in a rectangle of pixels.

    Attributes:
        x_low, x_high, y_low, y_high: data at the edges.
        rect: pixels; y grows downward.
    """

    x_low: float
    x_high: float
    y_low: float
    y_high: float
    rect: QRectF

    def across(self, x: Array) -> Array:
        """Return the pixel column of each x."""
        return self.rect.left() + self.rect.width() * _share(x, self.x_low, self.x_high)

    def down(self, y: Array) -> Array:
        """Return the pixel row of each y, cut far outside the plot; NaN stays."""
        share = _share(y, self.y_low, self.y_high)
        rows = self.rect.bottom() - self.rect.height() * share
        return np.clip(rows, self.rect.top() - _BEYOND, self.rect.bottom() + _BEYOND)

    def point(self, x: float, y: float) -> QPointF:
        """Return where a point lies, as ``across`` and ``down`` have it."""
        # Plain floats: an array of one number costs fifty times what is computed with it.
        rect = self.rect
        column = rect.left() + rect.width() * _part(x, self.x_low, self.x_high)
        row = rect.bottom() - rect.height() * _part(y, self.y_low, self.y_high)
        if row == row:  # noqa: PLR0124  # nan is not itself, and stays
            row = min(max(row, rect.top() - _BEYOND), rect.bottom() + _BEYOND)
        return QPointF(column, row)

    def x_at(self, column: float) -> float:
        """Return the x at a pixel column."""
        share = (column - self.rect.left()) / max(self.rect.width(), 1.0)
        return self.x_low * (1.0 - share) + self.x_high * share

    def y_at(self, row: float) -> float:
        """Return the y at a pixel row."""
        share = (self.rect.bottom() - row) / max(self.rect.height(), 1.0)
        return self.y_low * (1.0 - share) + self.y_high * share


def polylines(across: Array, down: Array) -> list[QPolygonF]:
    """Return the pieces of a line between its NaNs, without points that nobody could see."""
    drawn = np.isfinite(down)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], drawn, [False]]).astype(np.int8)))
    return [
        polygon(*thinned(across[start:end], down[start:end]))
        for start, end in edges.reshape(-1, 2).tolist()
    ]


def thinned(across: Array, down: Array) -> tuple[Array, Array]:
    """Drop points so that the line moves by less than a twentieth of a pixel.

    A chord of length L leaves a line of curvature k by k L^2 / 8, so the points to keep
    are evenly spaced in the integral of sqrt(k): dense at bends, sparse where it is straight.
    A corner has all of its turn in one point, which that integral overlooks; it is known by
    turning much more than its neighbours do.
    """
    if len(across) < 4:
        return across, down
    left, right = np.diff(across)[:-1], np.diff(across)[1:]
    whole = np.maximum(left + right, 1e-9)
    bend = np.abs(down[1:-1] - (down[:-2] * right + down[2:] * left) / whole)
    way = np.cumsum(np.sqrt(bend / (4.0 * _TOLERANCE)))
    step = np.floor(way)
    kept = np.concatenate([[True], np.diff(step, prepend=0.0) > 0, [True]])
    kept[1:-1] |= bend > _TOLERANCE
    turn = 2.0 * bend / np.maximum(np.minimum(left, right), 1e-9)
    beside = np.concatenate([[0.0], turn[:-1]]) + np.concatenate([turn[1:], [0.0]])
    kept[1:-1] |= (turn > _CORNER) & (turn > 3.0 * beside)
    # The neighbours of a kept corner stay as well, so that the corner is not rounded off.
    kept[1:-2] |= bend[1:] > _TOLERANCE
    kept[2:-1] |= bend[:-1] > _TOLERANCE
    return across[kept], down[kept]


def polygon(across: Array, down: Array) -> QPolygonF:
    """Return points as a polygon."""
    return QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), down.tolist(), strict=True)])


def _part(number: float, low: float, high: float) -> float:
    """Return where a number lies between two others, as ``_share`` does for many."""
    span = high / 2 - low / 2
    return (number / 2 - low / 2) / span if span else math.nan


def _share(number: Array, low: float, high: float) -> Array:
    """Return where numbers lie between two others; halves keep huge spans finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray((number / 2 - low / 2) / (high / 2 - low / 2), dtype=np.float64)


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
