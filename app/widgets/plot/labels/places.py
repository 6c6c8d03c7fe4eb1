"""Candidate boxes for a label, and the cost of each."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF

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
