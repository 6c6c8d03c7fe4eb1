"""Reports what mouse and wheel ask of a plot; never moves the view itself."""

import math
from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QPointF, Qt, Signal

from app.plot.pixels import Frame

_NOTCH = 120  # one step of an ordinary wheel
_ZOOM = 0.85  # of the range remains after one notch inward
_GRAB = 8  # pixels around the probe where a drag takes hold of it
_GRIP = 14  # pixels around a grip; a finger is less exact than a mouse
_PROBE, _PEN = "probe", "pen"


Ends = tuple[float, float]
"""Where an axis begins and ends."""


class PlotBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """The inside of a plot.

    Signals:
        x_asked: low and high of x that a person's wheel or drag asks for.
        y_asked: low and high of y; only asked for with Ctrl, or over the axis.
        probe_asked: an x that was clicked or dragged to.
        grip_moved: the name of a grip, and the x and y that it was dragged to.
        pen_moved: where a stroke of the pen began and ended: x, y, x, y.
        reset_asked: a double click.
        settled: a drag ended.
        pointed: where the pointer rests, in pixels of the plot; None when it has left.
        pressed_at: where a click falls, before it is told as an x.
    """

    x_asked = Signal(float, float)
    y_asked = Signal(float, float)
    probe_asked = Signal(float)
    grip_moved = Signal(str, float, float)
    pen_moved = Signal(float, float, float, float)
    reset_asked = Signal()
    settled = Signal()
    pointed = Signal(object)
    pressed_at = Signal(QPointF)

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        self._probe_x: float | None = None
        self._grips: dict[str, tuple[float, float]] = {}
        self._held = ""
        self._exact: dict[int, tuple[Ends, Ends]] = {}
        self.pen = False
        """Whether a drag draws a line instead of moving anything."""
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

    def show_grips(self, grips: dict[str, tuple[float, float]]) -> None:
        """Offer points to take hold of.

        Args:
            grips: name -> x in data, and the height above the foot in that of the plot.
        """
        self._grips = grips

    def grips(self, frame: Frame) -> dict[str, QPointF]:
        """Return where each grip is."""
        foot, height = frame.rect.bottom(), frame.rect.height()
        return {
            name: QPointF(frame.point(x, frame.y_low).x(), foot - share * height)
            for name, (x, share) in self._grips.items()
        }

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Zoom about the pointer: x, or y with Ctrl or over the y axis."""
        factor = _ZOOM ** (event.delta() / _NOTCH)
        frame, place = self._true_frame(), self.mapFromScene(event.scenePos())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if axis == 1 or (axis is None and control):
            self._ask(1, *_zoomed(frame.y_low, frame.y_high, frame.y_at(place.y()), factor))
        else:
            self._ask(0, *_zoomed(frame.x_low, frame.x_high, frame.x_at(place.x()), factor))
        event.accept()

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """Drag a grip or the probe where it is taken hold of, the range everywhere else."""
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        frame = self.frame
        here = self.mapFromScene(event.scenePos())
        if event.isStart():
            start = self.mapFromScene(event.buttonDownScenePos())
            self._held = self._taken(frame, start) if axis is None else ""
            if self._held == _PEN:
                self._draw(frame, start, here)
        inside = min(max(here.x(), frame.rect.left()), frame.rect.right())
        if self._held == _PROBE:
            self.probe_asked.emit(frame.x_at(inside))
        elif self._held == _PEN and not event.isStart():
            self._draw(frame, self.mapFromScene(event.lastScenePos()), here)
        elif self._held not in ("", _PEN):
            self.grip_moved.emit(self._held, frame.x_at(here.x()), frame.y_at(here.y()))
        elif not self._held:
            before = self.mapFromScene(event.lastScenePos())
            self._pan(self._true_frame(), here.x() - before.x(), here.y() - before.y(), axis)
        if event.isFinish():
            self.settled.emit()

    def mouseClickEvent(self, event: Any) -> None:
        """Put the probe where a click falls; a double click asks for the first range."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        event.accept()
        if event.double() and not self.pen:
            self.reset_asked.emit()
        elif self.pen:
            here = self.mapFromScene(event.scenePos())
            self._draw(self.frame, here, here)
            self.settled.emit()
        else:
            here = self.mapFromScene(event.scenePos())
            self.pressed_at.emit(here)
            self.probe_asked.emit(self.frame.x_at(here.x()))
            self.settled.emit()

    def hoverEvent(self, event: Any) -> None:
        """Tell where the pointer is, so that what it is on can answer."""
        self.pointed.emit(None if event.isExit() else self.mapFromScene(event.scenePos()))

    def _draw(self, frame: Frame, start: QPointF, end: QPointF) -> None:
        """Report a stroke, from edge to edge at most."""
        left, right = frame.rect.left(), frame.rect.right()
        ends = []
        for place in (start, end):
            ends += [frame.x_at(min(max(place.x(), left), right)), frame.y_at(place.y())]
        self.pen_moved.emit(*ends)

    def _taken(self, frame: Frame, place: QPointF) -> str:
        """Return what a press takes hold of: pen, the name of a grip, the probe, or nothing."""
        if self.pen:
            return _PEN
        for name, grip in self.grips(frame).items():
            if math.hypot(grip.x() - place.x(), grip.y() - place.y()) <= _GRIP:
                return name
        if self._probe_x is None:
            return ""
        near = abs(frame.point(self._probe_x, frame.y_low).x() - place.x()) <= _GRAB
        return _PROBE if near else ""

    def _pan(self, frame: Frame, right: float, down: float, axis: int | None) -> None:
        if axis != 1 and right:
            left = frame.rect.left()
            self._ask(0, frame.x_at(left - right), frame.x_at(left - right + frame.rect.width()))
        if down and (axis == 1 or (axis is None and not self.y_follows)):
            bottom = frame.rect.bottom()
            self._ask(1, frame.y_at(bottom - down), frame.y_at(bottom - down - frame.rect.height()))

    def _ask(self, axis: int, low: float, high: float) -> None:
        """Ask for a range in the shortest numbers that no pixel can tell from the true ones.

        The true ones are kept for the next step of the hand: rounded again and again, a range
        would drift, and zooming in and out would not lead back.
        """
        size = self.rect().height() if axis else self.rect().width()
        ends = rounded_ends(low, high, size)
        self._exact[axis] = (ends, (low, high))
        (self.y_asked if axis else self.x_asked).emit(*ends)

    def _true_frame(self) -> Frame:
        """Return what is shown, as it was before it was rounded where a hand brought it here."""
        x, y = (self._true_ends(axis) for axis in (0, 1))
        return Frame(*x, *y, self.rect())

    def _true_ends(self, axis: int) -> Ends:
        low, high = self.viewRange()[axis]
        known = self._exact.get(axis)
        return known[1] if known is not None and known[0] == (low, high) else (low, high)


def rounded_ends(low: float, high: float, size: float) -> Ends:
    """Return ends of a range rounded to 1, 2 or 5 of a power of ten below half a pixel.

    Args:
        low: where the range begins.
        high: where it ends, above low.
        size: pixels that show it.
    """
    half = (high / 2 - low / 2) / max(size, 1.0)
    if not 1e-290 < half < 1e290:
        return low, high
    power = math.floor(math.log10(half))
    factor = max(f for f in (1, 2, 5) if f == 1 or f * 10.0**power <= half)
    step = factor * 10.0**power
    first, last = (float(f"{round(end / step) * factor}e{power}") for end in (low, high))
    return (first, last) if first < last else (low, high)


def _zoomed(low: float, high: float, about: float, factor: float) -> tuple[float, float]:
    return about + (low - about) * factor, about + (high - about) * factor
