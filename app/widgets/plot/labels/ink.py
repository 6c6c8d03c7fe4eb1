"""Which parts of a plot are already occupied."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from app.widgets.plot.strips import Strips, strip_count, strip_of
from core.arrays import Array

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
