"""Marks on the curves: the probe, tangents, saturated regions, and the inputs below them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from app.plot.curve import Mark, Probe, Tangent
from app.plot.mouse import PlotBox
from app.plot.pixels import Frame, polygon
from app.theme import Style
from core.arrays import Array

_REACH = 0.16  # of the plot's diagonal, either side of a point of tangency


class Zones(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Shaded ranges of x, behind the curves, with hatching for those who see no hue."""

    def __init__(self, box: PlotBox, style: Style) -> None:
        super().__init__()
        self._box = box
        self._style = style
        self.zones: tuple[tuple[float, float], ...] = ()

    def show_zones(self, zones: tuple[tuple[float, float], ...]) -> None:
        """Shade other ranges."""
        if zones != self.zones:
            self.zones = zones
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the inside of the plot."""
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw every range from top to bottom."""
        frame = self._box.frame
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high in self.zones:
            ends = np.clip(
                frame.across(np.asarray([low, high])), frame.rect.left(), frame.rect.right()
            )
            area = QRectF(
                QPointF(float(ends[0]), frame.rect.top()),
                QPointF(float(ends[1]), frame.rect.bottom()),
            )
            painter.fillRect(area, QColor(self._style.zone))
            painter.fillRect(area, QBrush(QColor(self._style.zone), Qt.BrushStyle.BDiagPattern))


class Marks(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Diamonds at special points: no dot of a curve has that shape."""

    def __init__(self, box: PlotBox, style: Style) -> None:
        super().__init__()
        self._box = box
        self._style = style
        self.marks: tuple[Mark, ...] = ()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Mark other points."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the inside of the plot."""
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw every diamond."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._style.text), max(self._style.line_px * 0.5, 1.5)))
        painter.setBrush(QColor(self._style.ground))
        reach, frame = self._style.dot_px * 0.62, self._box.frame
        for mark in self.marks:
            centre = frame.point(mark.x, mark.y)
            painter.drawPolygon(
                [
                    centre + QPointF(*way)
                    for way in ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
                ]
            )


class ProbeItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The probe: a line across the plot, a ring on each curve, tangents on the active one."""

    def __init__(self, box: PlotBox, style: Style) -> None:
        super().__init__()
        self._box = box
        self._style = style
        self.probe: Probe | None = None

    def show_probe(self, probe: Probe | None) -> None:
        """Put the probe somewhere else, or take it away."""
        if probe != self.probe:
            self.probe = probe
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the inside of the plot."""
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw line, tangents and rings."""
        if self.probe is None:
            return
        frame = self._box.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = frame.point(self.probe.x, frame.y_low).x()
        painter.setPen(QPen(QColor(self._style.text), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(column, frame.rect.top()), QPointF(column, frame.rect.bottom()))
        painter.setPen(QPen(QColor(self._style.text), self._style.line_px * 0.8))
        for tangent in self.probe.tangents:
            painter.drawLine(*tangent_ends(frame, tangent))
        radius = self._style.dot_px * 0.6
        painter.setBrush(QColor(self._style.ground))
        for y, stroke in self.probe.points:
            painter.setPen(QPen(QColor(stroke.colour), self._style.line_px))
            painter.drawEllipse(frame.point(self.probe.x, y), radius, radius)


def tangent_ends(frame: Frame, tangent: Tangent) -> tuple[QPointF, QPointF]:
    """Return the pixels between which a tangent is drawn, of the same length at any slope."""
    here = frame.point(tangent.x, tangent.y)
    across = frame.rect.width() / (frame.x_high / 2 - frame.x_low / 2)
    down = frame.rect.height() / (frame.y_high / 2 - frame.y_low / 2)
    run, rise = 1.0, tangent.slope * (down / across)
    length = float(np.hypot(run, rise))
    reach = _REACH * float(np.hypot(frame.rect.width(), frame.rect.height()))
    way = (
        QPointF(reach * run / length, -reach * rise / length)
        if np.isfinite(length)
        else QPointF(0.0, -reach if rise > 0 else reach)
    )
    start = here - way if tangent.side <= 0 else here
    end = here + way if tangent.side >= 0 else here
    return start, end


BELL = 0.26
"""Height of the density curve, as a share of the plot's."""
_OUTPUTS = 0.16  # width of the longest bar in that of the plot
_BELL_ALPHA, _BAR_ALPHA = 70, 110


@dataclass(frozen=True, slots=True, eq=False)
class Lens:
    """A distribution of inputs, and of the outputs that become of them.

    Attributes:
        x, height: the density, shape (n,); 1 at its top.
        flat: ranges of x where the function is flat.
        grips: name -> (x, height) of the points by which the distribution is dragged.
        edges: of the bins of outputs, rising, shape (m + 1,).
        shares: of the outputs in each bin, shape (m,).
    """

    x: Array
    height: Array
    flat: tuple[tuple[float, float], ...]
    grips: dict[str, tuple[float, float]]
    edges: Array
    shares: Array


class LensItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Draws the input distribution along the foot of a plot, and the outputs on its right."""

    def __init__(self, box: PlotBox, style: Style) -> None:
        super().__init__()
        self._box = box
        self._style = style
        self.lens: Lens | None = None

    def show_lens(self, lens: Lens | None) -> None:
        """Show other inputs, or none."""
        self.lens = lens
        grips = lens.grips if lens is not None else {}
        self._box.show_grips({name: (x, BELL * height) for name, (x, height) in grips.items()})
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the inside of the plot."""
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the density curve, saturated parts, bars and grips."""
        lens, frame = self.lens, self._box.frame
        if lens is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bell(painter, lens, frame)
        self._paint_outputs(painter, lens, frame)
        radius = self._style.dot_px * 0.7
        painter.setPen(QPen(QColor(self._style.ground), 2.0))
        painter.setBrush(QColor(self._style.accent))
        for place in self._box.grips(frame).values():
            painter.drawEllipse(place, radius, radius)

    def _paint_bell(self, painter: QPainter, lens: Lens, frame: Frame) -> None:
        across = frame.across(lens.x)
        foot = frame.rect.bottom()
        rows = foot - lens.height * BELL * frame.rect.height()
        ends = np.array([across[0], across[-1]])
        outline = polygon(
            np.concatenate([ends[:1], across, ends[1:]]), np.concatenate([[foot], rows, [foot]])
        )
        fill = QColor(self._style.muted)
        fill.setAlpha(_BELL_ALPHA)
        painter.setPen(QPen(QColor(self._style.muted), max(self._style.line_px * 0.5, 1.0)))
        painter.setBrush(fill)
        painter.drawPolygon(outline)
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high in lens.flat:  # the saturated share stands out in tone and pattern
            edges = np.clip(frame.across(np.array([low, high])), ends[0], ends[1])
            painter.save()
            painter.setClipRect(
                QRectF(QPointF(edges[0], frame.rect.top()), QPointF(edges[1], foot)),
                Qt.ClipOperation.IntersectClip,
            )
            for brush in (QBrush(QColor(self._style.zone)), _hatch(self._style)):
                painter.setBrush(brush)
                painter.drawPolygon(outline)
            painter.restore()

    def _paint_outputs(self, painter: QPainter, lens: Lens, frame: Frame) -> None:
        most = float(lens.shares.max(initial=0.0))
        if most == 0.0:
            return
        colour = QColor(self._style.accent)
        colour.setAlpha(_BAR_ALPHA)
        rows = frame.down(lens.edges)
        right = frame.rect.right()
        for share, lower, upper in zip(lens.shares, rows[:-1], rows[1:], strict=True):
            width = _OUTPUTS * frame.rect.width() * share / most
            painter.fillRect(QRectF(right - width, upper, width, lower - upper), colour)


def _hatch(style: Style) -> QBrush:
    return QBrush(QColor(style.text), Qt.BrushStyle.BDiagPattern)
