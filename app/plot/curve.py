"""Curves on a plot: what they are, and their lines in pixels, kept from frame to frame."""

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from app.plot.mouse import PlotBox
from app.plot.pixels import Frame, Strips, polygon, polylines, strips
from app.theme import Stroke, Style
from core.arrays import Array
from core.sampling import Dot


@dataclass(frozen=True, slots=True)
class Band:
    """The strip that a ripple fills when it is faster than the pixels.

    Attributes:
        x, low, high: shape (m,), its lower and upper edge; NaN where the line is drawn.
    """

    x: Array
    low: Array
    high: Array


@dataclass(frozen=True, slots=True)
class Trace:
    """One curve of a plot.

    Attributes:
        name: what a person calls it.
        x, y: shape (n,), NaN between pieces.
        stroke: its colour and dashes.
        dots: filled and open dots at jumps and kinks.
        band: drawn where the ripple is faster than the pixels; y is NaN there.
        strong: whether it is the active curve, drawn wider.
    """

    name: str
    x: Array
    y: Array
    stroke: Stroke
    dots: tuple[Dot, ...] = ()
    band: Band | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Tangent:
    """A straight piece through a point.

    Attributes:
        x, y: the point.
        slope: in data units.
        side: 0 on both sides of the point, -1 only left of it, 1 only right.
    """

    x: float
    y: float
    slope: float
    side: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A point worth looking at."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Probe:
    """Where the probe stands and what it touches.

    Attributes:
        x: the place.
        points: (y, stroke) of each curve that has a value there.
        tangents: of the active curve.
    """

    x: float
    points: tuple[tuple[float, Stroke], ...] = ()
    tangents: tuple[Tangent, ...] = field(default_factory=tuple)


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


_WIDER = 1.35  # the active curve against the others


class CurveItem(QGraphicsItem):
    """A trace, painted in pixels, so that pens keep their width in every export."""

    def __init__(self, box: PlotBox, style: Style, lines: PixelLines) -> None:
        super().__init__(box)
        self._lines = lines
        self._box = box
        self._style = style
        self._trace: Trace | None = None
        self._lit = False

    def light(self, *, on: bool) -> None:
        """Draw the line as wide as the active one, since the pointer is on it; or no more."""
        if on != self._lit:
            self._lit = on
            self.update()

    @property
    def trace(self) -> Trace | None:
        """What is drawn."""
        return self._trace

    def show_trace(self, trace: Trace) -> None:
        """Draw another trace."""
        self._trace = trace
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the inside of the plot."""
        return QRectF(self._box.rect())

    def shape(self) -> QPainterPath:
        """Return nothing to click: clicks belong to the plot."""
        return QPainterPath()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the line, or its band, then the dots."""
        if self._trace is None:
            return
        frame = self._box.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._trace.stroke.colour)
        width = self._style.line_px * (_WIDER if self._trace.strong or self._lit else 1.0)
        if self._trace.band is not None:
            self._paint_band(painter, frame, QColor(colour), self._trace.band)
        painter.setPen(line_pen(colour, width, self._trace.stroke.dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self._lines.of(self._trace.x, self._trace.y, frame).pieces:
            painter.drawPolyline(piece)
        self._paint_dots(painter, frame, colour, width)

    def _paint_band(self, painter: QPainter, frame: Frame, colour: QColor, band: Band) -> None:
        """Fill the band, stretch by stretch where lines stand between."""
        across = frame.across(band.x)
        upper, lower = frame.down(band.high), frame.down(band.low)
        colour.setAlpha(150)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        filled = np.isfinite(band.high) & np.isfinite(band.low)
        ends = np.flatnonzero(np.diff(filled, prepend=False, append=False))
        for first, end in ends.reshape(-1, 2).tolist():
            outline = across[first:end], upper[first:end], lower[first:end]
            painter.drawPolygon(
                polygon(
                    np.concatenate([outline[0], outline[0][::-1]]),
                    np.concatenate([outline[1], outline[2][::-1]]),
                )
            )

    def _paint_dots(self, painter: QPainter, frame: Frame, colour: QColor, width: float) -> None:
        radius = self._style.dot_px / 2
        ground = QColor(self._style.ground)
        for dot in self._trace.dots if self._trace else ():
            if not np.isfinite(dot.y):
                continue
            painter.setPen(QPen(colour, max(width * 0.7, 1.5)))
            painter.setBrush(QBrush(ground if dot.open else colour))
            painter.drawEllipse(QPointF(frame.point(dot.x, dot.y)), radius, radius)


def line_pen(colour: QColor, width: float, dash: Qt.PenStyle) -> QPen:
    """Return a pen for a curve; its dashes are long enough to tell apart from afar."""
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pattern = _PATTERNS.get(dash)
    if pattern:
        pen.setDashPattern(pattern)
    return pen


_PATTERNS: dict[Qt.PenStyle, list[float]] = {
    Qt.PenStyle.DashLine: [5.0, 2.5],
    Qt.PenStyle.DashDotLine: [6.0, 2.0, 1.2, 2.0],
    Qt.PenStyle.DotLine: [1.4, 1.8],
    Qt.PenStyle.DashDotDotLine: [6.0, 1.8, 1.2, 1.8, 1.2, 1.8],
}
