"""Plots as thin as they can be: no axes of ours, no probe, nothing but the library."""

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.plot import Trace
from app.theme import STYLES

Lines = list[list[Trace]]
"""The curves of each plot, from top to bottom."""


class Peer(QWidget):
    """Another library's plots, one above the other."""

    def show_lines(self, lines: Lines) -> None:
        """Draw these points; the number of plots and curves stays as it was first."""
        raise NotImplementedError

    def surfaces(self) -> list[QWidget]:
        """Return the widgets whose paint makes a frame."""
        raise NotImplementedError


class PyqtgraphPlots(Peer):
    """Plot widgets and curve items of pyqtgraph, with pens as wide and smooth as ours."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._curves: list[list[pg.PlotDataItem]] = []

    def show_lines(self, lines: Lines) -> None:
        """Give every curve its points."""
        if not self._curves:
            self._curves = [self._plot(traces) for traces in lines]
        for curves, traces in zip(self._curves, lines, strict=True):
            for curve, trace in zip(curves, traces, strict=True):
                curve.setData(trace.x, trace.y)

    def surfaces(self) -> list[QWidget]:
        """Return the inside of every plot."""
        return [plot.viewport() for plot in self.findChildren(pg.PlotWidget)]

    def _plot(self, traces: list[Trace]) -> list[pg.PlotDataItem]:
        plot = pg.PlotWidget(background="w")
        plot.setXRange(-5.0, 5.0, padding=0)
        plot.setYRange(-2.0, 6.0, padding=0)
        self._column.addWidget(plot)
        width = STYLES["light"].line_px
        return [
            plot.plot(
                pen=pg.mkPen(QColor(trace.stroke.colour), width=width),
                antialias=True,
                connect="finite",
            )
            for trace in traces
        ]
