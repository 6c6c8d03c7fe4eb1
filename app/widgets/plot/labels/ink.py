"""Which parts of a plot have something on them already."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from core.activation import Array

_BIN = 4.0  # pixels: columns are looked at in strips of this width
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]


class Ink:
    """Lines and boxes on a plot, asked about many boxes at once.

    Of each line the least and the largest row in each strip of columns are kept, and in
    each run of 2, 4, 8 ... strips; a box over n strips is then met by looking at two runs.
    """

    def __init__(self, rect: QRectF, lines: list[tuple[Array, Array]]) -> None:
        """Take lines up: columns in pixels from left to right, and rows, NaN in gaps."""
        self._rect = rect
        self._bins = max(int(np.ceil(rect.width() / _BIN)), 1)
        self._boxes: list[Array] = []
        top = np.full((len(lines), self._bins), np.inf)
        bottom = np.full((len(lines), self._bins), -np.inf)
        for number, (across, down) in enumerate(lines):
            self._take(top[number], bottom[number], across, down)
        self._runs = [(top, bottom)]
        while 2 ** len(self._runs) <= self._bins:
            half = 2 ** (len(self._runs) - 1)
            top, bottom = self._runs[-1]
            self._runs.append(
                (
                    np.minimum(top[:, :-half], top[:, half:]),
                    np.maximum(bottom[:, :-half], bottom[:, half:]),
                )
            )

    def add_box(self, box: Array) -> None:
        """Take a box up: left, top, right, bottom."""
        self._boxes.append(box)

    def free(self, boxes: Array, margin: float) -> Flags:
        """Say which boxes lie inside the plot and on nothing.

        Args:
            boxes: left, top, right, bottom, shape (n, 4), all of one width.
            margin: pixels between a box and any line.
        """
        left, top, right, bottom = boxes.T
        inside = (left >= self._rect.left() + 1) & (right <= self._rect.right() - 1)
        inside &= (top >= self._rect.top() + 1) & (bottom <= self._rect.bottom() - 1)
        for other in self._boxes:
            apart = (right <= other[0]) | (left >= other[2])
            inside &= apart | (bottom <= other[1]) | (top >= other[3])
        if not inside.any():
            return np.asarray(inside, dtype=np.bool_)
        first, last = self._strip(left - margin), self._strip(right + margin)
        # Boxes of one width cover n or n + 1 strips, so one length of runs serves all.
        power = int(np.log2((last - first + 1)[inside].min()))
        tops, bottoms = self._runs[power]
        start = np.clip(first, 0, tops.shape[1] - 1)
        end = np.clip(last - 2**power + 1, 0, tops.shape[1] - 1)
        high = np.minimum(tops[:, start], tops[:, end])
        low = np.maximum(bottoms[:, start], bottoms[:, end])
        clear = (low < top - margin) | (high > bottom + margin)
        return np.asarray(inside & clear.all(axis=0), dtype=np.bool_)

    def _take(self, top: Array, bottom: Array, across: Array, down: Array) -> None:
        drawn = np.isfinite(down)
        strip = self._strip(across)
        first = np.flatnonzero(drawn)
        if not first.size:
            return
        strips, rows = strip[first], down[first]
        starts = np.flatnonzero(np.concatenate([[True], np.diff(strips) != 0]))
        top[strips[starts]] = np.minimum.reduceat(rows, starts)
        bottom[strips[starts]] = np.maximum.reduceat(rows, starts)
        # A piece between two nodes is met in the strips that it crosses without a node.
        long = np.flatnonzero(drawn[:-1] & drawn[1:] & (np.diff(strip) > 1))
        for node in long.tolist():
            here, there = int(strip[node]), int(strip[node + 1])
            share = np.linspace(0.0, 1.0, there - here + 2)
            edges = down[node] * (1.0 - share) + down[node + 1] * share
            crossed = slice(here, there + 1)
            top[crossed] = np.minimum(top[crossed], np.minimum(edges[:-1], edges[1:]))
            bottom[crossed] = np.maximum(bottom[crossed], np.maximum(edges[:-1], edges[1:]))

    def _strip(self, across: Array) -> Places:
        strips = np.floor((across - self._rect.left()) / _BIN)
        return np.clip(strips, 0, self._bins - 1).astype(np.intp)
