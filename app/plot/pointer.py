"""The curve under the pointer, and the shape of the pointer."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from app.plot.base_plot import BasePlot
from app.plot.mouse import PlotBox


class Pointer(QObject):
    """The pointer over one plot: a hand where a click makes another curve active.

    Signals:
        pointed: the number of the curve that it is on, -1 for none.
        chosen: the number of a curve that was clicked on.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, plot: BasePlot, box: PlotBox) -> None:
        super().__init__(plot)
        self._plot = plot
        self._box = box
        self._on = -1
        box.pointed.connect(self._rest)
        box.pressed_at.connect(self._press)

    def take_pen(self, *, out: bool) -> None:
        """Let a drag draw a line, or no more."""
        self._box.pen = out
        self._theme()

    def _rest(self, place: QPointF | None) -> None:
        number = -1 if place is None or self._box.pen else self._plot.curve_at(place)
        if number != self._on:
            self._on = number
            self._theme()
            self.pointed.emit(number)

    def _press(self, place: QPointF) -> None:
        number = self._plot.curve_at(place)
        if number >= 0:
            self.chosen.emit(number)

    def _theme(self) -> None:
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        shape = Qt.CursorShape.CrossCursor if self._box.pen else hand if self._on >= 0 else arrow
        self._plot.viewport().setCursor(shape)
