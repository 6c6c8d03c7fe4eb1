"""The same plots by matplotlib, with grid and legend, drawn anew at every change."""

from typing import Any

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.plot import Trace
from app.theme import STYLES
from benchmarks.peers.plots import Lines, Peer

_WIDTH = STYLES["light"].line_px * 72 / 100  # of points, at 100 pixels an inch


class MatplotlibPlots(Peer):
    """One figure with a subplot for each of our plots."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = Figure()
        self._canvas: Any = FigureCanvasQTAgg(self._figure)
        self._lines: list[list[Any]] = []
        QVBoxLayout(self).addWidget(self._canvas)

    def show_lines(self, lines: Lines) -> None:
        """Give every line its points and ask for a frame."""
        if not self._lines:
            self._lines = [
                self._plot(len(lines), number, traces) for number, traces in enumerate(lines)
            ]
        for drawn, traces in zip(self._lines, lines, strict=True):
            for line, trace in zip(drawn, traces, strict=True):
                line.set_data(trace.x, trace.y)
        self._canvas.draw_idle()

    def surfaces(self) -> list[QWidget]:
        """Return the one canvas."""
        return [self._canvas]

    def _plot(self, plots: int, number: int, traces: list[Trace]) -> list[Any]:
        axes: Any = self._figure.add_subplot(plots, 1, number + 1)
        axes.set_xlim(-5.0, 5.0)
        axes.set_ylim(-2.0, 6.0)
        axes.grid(visible=True)
        axes.set_ylabel("f(x)" if number == 0 else "f'(x)")
        lines = [
            axes.plot([], [], color=trace.stroke.colour, linewidth=_WIDTH, label=f"{place}.")[0]
            for place, trace in enumerate(traces)
        ]
        if number == 0:
            axes.legend(loc="upper left")
        return lines
