"""Lines in pixels, kept from one frame to the next while neither they nor the view change."""

import math
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from app.widgets.plot.pixels import Frame, polylines
from app.widgets.plot.strips import Strips, strips
from core.arrays import Array

_MOST = 24  # lines kept: six functions, each with f, f' and f'' in one plot, and a guess


class PixelLine:
    """A line in one frame; each of its forms is computed when it is first asked for."""

    def __init__(self, x: Array, y: Array, frame: Frame) -> None:
        """Take a line up.

        Args:
            x: shape (n,), data; nobody may write into it again.
            y: shape (n,), data, NaN in gaps; nobody may write into it again.
            frame: where they are shown.
        """
        self._x, self._y, self._frame = x, y, frame

    @cached_property
    def across(self) -> Array:
        """The pixel column of each point."""
        return self._frame.across(self._x)

    @cached_property
    def down(self) -> Array:
        """The pixel row of each point, NaN in gaps."""
        return self._frame.down(self._y)

    @cached_property
    def pieces(self) -> list[QPolygonF]:
        """What is painted."""
        return polylines(self.across, self.down)

    def distance(self, place: QPointF, reach: float) -> float:
        """Return how many pixels a point is away from the line; inf where more than ``reach``."""
        first, last = np.searchsorted(self.across, (place.x() - reach, place.x() + reach))
        near = slice(max(int(first) - 1, 0), int(last) + 1)
        across, down = self.across[near] - place.x(), self.down[near] - place.y()
        way_x, way_y = np.diff(across), np.diff(down)
        length = np.maximum(way_x * way_x + way_y * way_y, 1e-12)
        share = np.clip(-(across[:-1] * way_x + down[:-1] * way_y) / length, 0.0, 1.0)
        away = np.hypot(across[:-1] + share * way_x, down[:-1] + share * way_y)
        away = away[np.isfinite(away)]  # a gap is no line
        least = float(away.min()) if away.size else math.inf
        return least if least <= reach else math.inf

    @cached_property
    def strips(self) -> Strips:
        """What it covers, for words that look for a free place."""
        return strips(self._frame.rect, self.across, self.down)


class PixelLines:
    """The lines of one plot.

    While a slider is dragged, one of six curves changes, and the other five would be placed
    anew for nothing.
    """

    def __init__(self) -> None:
        self._frame: Frame | None = None
        self._kept: dict[tuple[int, int], PixelLine] = {}

    def of(self, x: Array, y: Array, frame: Frame) -> PixelLine:
        """Return a line in a frame, the one that was asked for before if it is the same."""
        if frame != self._frame:
            self._frame = frame
            self._kept.clear()
        key = (id(x), id(y))  # of arrays that are held here, so that no other has their place
        line = self._kept.pop(key, None) or PixelLine(x, y, frame)
        self._kept[key] = line  # the newest last
        if len(self._kept) > _MOST:
            del self._kept[next(iter(self._kept))]
        return line
