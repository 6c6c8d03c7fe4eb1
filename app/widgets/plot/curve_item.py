"""One curve on a plot."""

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from app.style import Style
from app.widgets.plot.box import PlotBox
from app.widgets.plot.pixel_line import PixelLines
from app.widgets.plot.pixels import Frame, polygon
from app.widgets.plot.trace import Band, Trace

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
