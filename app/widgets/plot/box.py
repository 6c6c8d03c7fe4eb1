"""Turns mouse and wheel over a plot into wishes; never moves the view itself."""

from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import Qt, Signal

from app.widgets.plot.pixels import Frame

_NOTCH = 120  # one step of an ordinary wheel
_ZOOM = 0.85  # of the range remains after one notch inward
_GRAB = 8  # pixels around the probe where a drag takes hold of it


class PlotBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """The inside of a plot.

    Signals:
        x_asked: low and high of x that a person's wheel or drag asks for.
        y_asked: low and high of y; only asked for with Ctrl, or over the axis.
        probe_asked: an x that was clicked or dragged to.
        reset_asked: a double click.
        settled: a drag ended.
    """

    x_asked = Signal(float, float)
    y_asked = Signal(float, float)
    probe_asked = Signal(float)
    reset_asked = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        self._probe_x: float | None = None
        self._grabbed = False
        self.y_follows = False
        """Whether y follows the curves, so that a drag across the plot leaves it alone."""

    @property
    def frame(self) -> Frame:
        """What is shown, and where."""
        (x_low, x_high), (y_low, y_high) = self.viewRange()
        return Frame(x_low, x_high, y_low, y_high, self.rect())

    def show_probe(self, x: float | None) -> None:
        """Remember where the probe stands, so that it can be taken hold of."""
        self._probe_x = x

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Zoom about the pointer: x, or y with Ctrl or over the y axis."""
        factor = _ZOOM ** (event.delta() / _NOTCH)
        frame, place = self.frame, self.mapFromScene(event.scenePos())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if axis == 1 or (axis is None and control):
            self.y_asked.emit(*_zoomed(frame.y_low, frame.y_high, frame.y_at(place.y()), factor))
        else:
            self.x_asked.emit(*_zoomed(frame.x_low, frame.x_high, frame.x_at(place.x()), factor))
        event.accept()

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """Drag the probe where it is taken hold of, the range everywhere else."""
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        frame = self.frame
        here = self.mapFromScene(event.scenePos())
        if event.isStart():
            start = self.mapFromScene(event.buttonDownScenePos())
            self._grabbed = axis is None and self._near_probe(frame, start.x())
        if self._grabbed:
            inside = min(max(here.x(), frame.rect.left()), frame.rect.right())
            self.probe_asked.emit(frame.x_at(inside))
        else:
            before = self.mapFromScene(event.lastScenePos())
            self._pan(frame, here.x() - before.x(), here.y() - before.y(), axis)
        if event.isFinish():
            self.settled.emit()

    def mouseClickEvent(self, event: Any) -> None:
        """Put the probe where a click falls; a double click asks for the first range."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        event.accept()
        if event.double():
            self.reset_asked.emit()
        else:
            self.probe_asked.emit(self.frame.x_at(self.mapFromScene(event.scenePos()).x()))
            self.settled.emit()

    def _near_probe(self, frame: Frame, column: float) -> bool:
        if self._probe_x is None:
            return False
        return abs(frame.point(self._probe_x, frame.y_low).x() - column) <= _GRAB

    def _pan(self, frame: Frame, right: float, down: float, axis: int | None) -> None:
        if axis != 1 and right:
            left = frame.rect.left()
            self.x_asked.emit(
                frame.x_at(left - right), frame.x_at(left - right + frame.rect.width())
            )
        if down and (axis == 1 or (axis is None and not self.y_follows)):
            bottom = frame.rect.bottom()
            self.y_asked.emit(
                frame.y_at(bottom - down), frame.y_at(bottom - down - frame.rect.height())
            )


def _zoomed(low: float, high: float, about: float, factor: float) -> tuple[float, float]:
    return about + (low - about) * factor, about + (high - about) * factor
