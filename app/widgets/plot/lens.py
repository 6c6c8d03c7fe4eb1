"""Inputs below a curve and outputs beside it: what a function does to data."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from app.style import Style
from app.widgets.plot.box import PlotBox
from app.widgets.plot.pixels import Frame, polygon
from core.arrays import Array

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
