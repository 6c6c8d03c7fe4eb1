"""A chart of measured numbers: lines with dots over things that are counted, or bars."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.plot.axes import LogAxis, round_range
from app.plot.axis import NumberAxis
from app.plot.base_plot import BasePlot
from app.plot.curve import Band, Probe, Trace
from app.plot.marks import ProbeItem
from app.plot.mouse import PlotBox
from app.theme import Stroke, Theme
from core.arrays import Array
from core.sampling import Dot
from core.text import Text

_ROOMY = 10.0  # times the size of the numbers: a chart as high as this has words below
_HEADROOM = 0.06  # of the range of y stays free above and below the lines
_MOST_HEADROOM = 0.2  # of the height, however low a chart is
_ZERO_SHARE = 0.12  # of a log axis lies between the lowest power and the place of 0
_MOST_DOTS = 30  # more of them would touch


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart.

    Attributes:
        name: what a person calls it.
        x, y: shape (n,); y as measured, also where the axis is logarithmic: there 0 has a
            place of its own, and what is negative or not finite is a gap.
        stroke: its colour and dashes.
        marked: whether every point is a dot.
    """

    name: str
    x: Array
    y: Array
    stroke: Stroke
    marked: bool = False


class MeasuredChart(BasePlot):
    """Lines or bars over x, with y linear or in powers of ten; y follows what is shown.

    Signals:
        pressed: an x that was pressed.
        stepped: -1 or 1 for an arrow key.
        settled: the press was let go.
    """

    pressed = Signal(float)
    stepped = Signal(int)
    settled = Signal()

    def __init__(self, theme: Theme, name: str, title: Text, x: Text, *, logarithmic: bool) -> None:
        """Build an empty chart.

        Args:
            theme: of the window.
            name: the object name.
            title: the accessible name: what y is.
            x: what x is, written below the axis where there is room.
            logarithmic: whether y stands in powers of ten.
        """
        style = theme.style
        kind = LogAxis if logarithmic else NumberAxis
        self._axis = kind("left", style, style.axis_px)
        super().__init__(theme, name, title, PlotBox(), self._axis)
        self.lines: list[Line] = []
        self._lies: tuple[tuple[float, float], tuple[float, float]] | None = None
        self._mark = ProbeItem(self._box, theme.style)
        self._mark.setParentItem(self._box)
        bottom = self._bottom
        bottom.setLabel(theme.say(x), color=style.text)
        bottom.label.setFont(bottom.style["tickFont"])
        self._box.probe_asked.connect(self.pressed)
        self._box.settled.connect(self.settled)
        self._box.sigResized.connect(self._give_headroom)

    def count_x(self) -> None:
        """Let x be whole numbers only: layers, steps."""
        self._bottom.least_step = 1.0

    def show_lines(self, lines: list[Line], x: tuple[float, float]) -> None:
        """Draw these lines over a range of x."""
        self.lines = lines
        placed = [self._placed(line.y) for line in lines]
        everything = np.concatenate([np.zeros(0), *placed])
        finite = everything[np.isfinite(everything)]
        low, high = self._range(finite)
        if isinstance(self._axis, LogAxis):
            self._axis.zero_only = not finite.size
        zero_at = None
        if np.isneginf(everything).any():
            zero_at = low - max(_ZERO_SHARE * (high - low), 0.5)
            placed = [np.where(np.isneginf(y), zero_at, y) for y in placed]
        self._show_range(x, (low, high), zero_at)
        self.show_traces(
            [
                Trace(line.name, line.x, y, line.stroke, _dots(line, y, zero_at))
                for line, y in zip(lines, placed, strict=True)
            ]
        )

    def show_bars(self, name: str, edges: Array, heights: Array, stroke: Stroke) -> None:
        """Draw bars from 0 up.

        Args:
            name: what a person calls them.
            edges: where they meet, rising, shape (n + 1,).
            heights: shape (n,), 0 or more.
            stroke: its colour fills them.
        """
        x, high = np.repeat(edges, 2), np.concatenate([[0.0], np.repeat(heights, 2), [0.0]])
        self.lines = [Line(name, x, high, stroke)]
        self._show_range((float(edges[0]), float(edges[-1])), (0.0, max(heights.max(), 1e-9)), None)
        self.show_traces([Trace(name, x, high, stroke, band=Band(x, np.zeros_like(high), high))])

    def show_mark(self, x: float | None) -> None:
        """Draw a line from top to bottom at an x, or none."""
        self._mark.show_probe(None if x is None else Probe(x))

    def sizeHint(self) -> QSize:
        """Return a size at which little can be told; layouts give it what they have."""
        return QSize(20 * self._style.font_px, 6 * self._style.font_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words below the axis out where the lines need the room."""
        super().resizeEvent(event)
        px, bottom = self._axis.px, self._bottom
        roomy = self.height() >= _ROOMY * px
        bottom.showLabel(roomy)
        bottom.setHeight(round((3.0 if roomy else 1.7) * px))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report the arrows that go left and right."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            event.ignore()

    def _placed(self, y: Array) -> Array:
        """Return where each number stands on the axis; -inf for a 0 among powers of ten."""
        if not isinstance(self._axis, LogAxis):
            return np.where(np.isfinite(y), y, np.nan)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(y == np.inf, np.nan, np.log10(y))

    def _range(self, placed: Array) -> tuple[float, float]:
        if not placed.size:
            return -1.0, 0.0
        if isinstance(self._axis, LogAxis):
            return round_range(placed)
        low, high = float(placed.min()), float(placed.max())
        return (low, high) if low < high else (low - 1.0, high + 1.0)

    def _show_range(
        self, x: tuple[float, float], y: tuple[float, float], zero_at: float | None
    ) -> None:
        low, high = y
        if isinstance(self._axis, LogAxis):
            self._axis.zero_at = zero_at
            self._axis.picture = None  # it has other numbers, even if the range is the same
            low = low if zero_at is None else zero_at
        self._lies = x, (low, high)
        self._give_headroom()

    def _give_headroom(self, *_box: object) -> None:
        """Show a little more than there is of y, and a whole dot in the lowest chart."""
        if self._lies is None:
            return
        x, (low, high) = self._lies
        radius = min((0.5 * self._style.dot_px + 2.0) / self.inside[1], _MOST_HEADROOM)
        room = (high - low) * max(_HEADROOM, radius / (1.0 - 2.0 * radius))
        self._box.setRange(
            xRange=x, yRange=(low - room, high + room), padding=0.0, disableAutoRange=True
        )


def _dots(line: Line, y: Array, zero_at: float | None) -> tuple[Dot, ...]:
    """Return a dot for every point of a marked line, an open one where a 0 stands.

    Of too many points those have one that no line would show: between two gaps.
    """
    if not line.marked:
        return ()
    there = np.concatenate([[False], np.isfinite(y), [False]])
    lone = there[1:-1] & ~there[:-2] & ~there[2:]
    dotted = lone | (len(y) <= _MOST_DOTS)
    return tuple(
        Dot(at, value, open=value == zero_at)
        for at, value, always in zip(line.x.tolist(), y.tolist(), dotted.tolist(), strict=True)
        if always or value == zero_at
    )
