"""Candidate boxes for a label, what each would cover, and the cost of that."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from app.plot.pixels import Strips, strip_count, strip_of
from core.arrays import Array

_CROWD = 8.0  # pixels: lines nearer than this are mistaken for each other
_COLUMNS = 24  # places along a curve that are tried, from right to left
_STEPS = (0.0, 1.2)  # times the height of the words: how far from the line
_FAR, _CROWDED, _LEFT = 3.0, 8.0, 3.0  # what speaks against distance, a crowd, the left end
_ROUND = ((1, -1), (-1, -1), (1, 1), (-1, 1))

Tried = tuple[Array, Array, Array]
"""Boxes (n, 4), the pixels that they speak of (n, 2), what speaks against each (n,)."""


class Words(NamedTuple):
    """The size of words in pixels, and their distance from what they speak of."""

    width: float
    height: float
    gap: float


class Lines(NamedTuple):
    """Where several lines run, looked at in a few columns, from right to left.

    Attributes:
        columns: shape (k,), pixels.
        rows: shape (lines, k), pixels, NaN where a line has a gap or leaves the plot.
    """

    columns: Array
    rows: Array


def lines_at(rect: QRectF, lines: list[tuple[Array, Array]]) -> Lines:
    """Look at lines, given by columns from left to right and rows in pixels."""
    columns = np.linspace(rect.right() - 2.0, rect.left() + 2.0, _COLUMNS)
    rows = np.array([np.interp(columns, across, down) for across, down in lines])
    rows = rows.reshape(len(lines), _COLUMNS)
    rows[(rows < rect.top()) | (rows > rect.bottom())] = np.nan
    return Lines(columns, rows)


def along(lines: Lines, number: int, words: Words, *, insists: bool) -> Tried:
    """Return boxes along a line; near it is best, and near its right end.

    Args:
        lines: all of them.
        number: the one that the words speak of.
        words: their size.
        insists: whether places where another line runs close beside this one are tried
            as well: there nobody could say which is meant.
    """
    row = lines.rows[number]
    near = np.abs(lines.rows - row) < _CROWD
    near[number] = False
    drawn = np.isfinite(row)
    crowded = near.any(axis=0)[drawn]
    anchors = np.column_stack([lines.columns[drawn], row[drawn]])
    width, height, gap = words
    offsets = []
    for step in _STEPS:
        away = gap + step * height
        above, below = -away - height, away
        offsets += [(left, top) for top in (above, below) for left in (-width, -width / 2, 0.0)]
        offsets += [(away, -height / 2), (-away - width, -height / 2)]
    corner = (anchors + np.array(offsets)[:, np.newaxis]).reshape(-1, 2)
    boxes = np.concatenate([corner, corner + np.array([width, height])], axis=1)
    against = _CROWDED * crowded + _LEFT * np.linspace(0.0, 1.0, _COLUMNS)[drawn]
    if not insists:
        against[crowded] = np.inf
    far = np.repeat(_STEPS, len(offsets) // len(_STEPS)) * _FAR / _STEPS[-1]
    cost = (far[:, np.newaxis] + against).ravel()
    return boxes, np.tile(anchors, (len(offsets), 1)), cost


def around(x: float, y: float, words: Words) -> Tried:
    """Return boxes round a pixel: above on the right is best, far away is worst."""
    width, height, gap = words
    boxes = []
    for step in _STEPS:
        away = gap + step * height
        for across, down in _ROUND:
            left = x + away if across > 0 else x - away - width
            top = y - away - height if down < 0 else y + away
            boxes.append((left, top, left + width, top + height))
    points = np.tile((x, y), (len(boxes), 1))
    return np.asarray(boxes), points, np.linspace(0.0, _FAR, len(boxes))


def corners(rect: QRectF, words: Words) -> Tried:
    """Return boxes along the upper and the lower edge; the upper left corner is best."""
    width, height, gap = words
    lefts = np.linspace(rect.left() + gap, max(rect.right() - gap - width, rect.left() + gap), 9)
    tops = (rect.top() + gap, rect.bottom() - gap - height)
    boxes = [(left, top, left + width, top + height) for top in tops for left in lefts]
    made = np.asarray(boxes)
    return made, made[:, :2] + (words.width / 2, words.height / 2), np.arange(0.0, len(made))


Flags = npt.NDArray[np.bool_]


class Ink:
    """Lines and boxes on a plot, asked about many boxes at once.

    Of each line the least and the largest row in each strip of columns are kept, and in
    each run of 2, 4, 8 ... strips; a box over n strips is then met by looking at two runs.
    """

    def __init__(self, rect: QRectF, lines: list[Strips]) -> None:
        """Take lines up, as ``strips`` has them of this rectangle."""
        self._rect = rect
        self._boxes: list[Array] = []
        count = strip_count(rect)
        top = np.array([line[0] for line in lines]).reshape(-1, count)
        bottom = np.array([line[1] for line in lines]).reshape(-1, count)
        self._runs = [(top, bottom)]
        while 2 ** len(self._runs) <= count:
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
        first, last = strip_of(self._rect, left - margin), strip_of(self._rect, right + margin)
        # Boxes of one width cover n or n + 1 strips, so one length of runs serves all.
        power = int(np.log2((last - first + 1)[inside].min()))
        tops, bottoms = self._runs[power]
        start = np.clip(first, 0, tops.shape[1] - 1)
        end = np.clip(last - 2**power + 1, 0, tops.shape[1] - 1)
        high = np.minimum(tops[:, start], tops[:, end])
        low = np.maximum(bottoms[:, start], bottoms[:, end])
        clear = (low < top - margin) | (high > bottom + margin)
        return np.asarray(inside & clear.all(axis=0), dtype=np.bool_)
