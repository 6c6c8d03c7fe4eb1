"""The base of every plot: axes with the program's numbers, curves in pixels, a focus frame."""

import math

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGraphicsRectItem, QSizePolicy, QWidget

from app.plot.axes import Margin
from app.plot.axis import NumberAxis
from app.plot.curve import CurveItem, PixelLines, Trace
from app.plot.mouse import PlotBox
from app.theme import Theme
from core.text import Text

_REACH = 8.0  # pixels from the pointer to a curve that it is on


class BasePlot(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """A plot without menus and buttons, whose range is only the one it is given.

    It lays axes and box out itself: pyqtgraph's PlotItem brings a menu with six submenus and
    thirty controls that are never opened here and outlive the plot.
    """

    def __init__(
        self, theme: Theme, name: str, title: Text, box: PlotBox, left: NumberAxis
    ) -> None:
        style = theme.style
        self._box = box
        self._left = left
        self._bottom = NumberAxis("bottom", style, left.px)
        super().__init__(background=style.ground)
        self.enableMouse(False)
        self._lay_out()
        self._focus = QGraphicsRectItem(box)
        self._focus.setPen(pg.mkPen(theme.style.accent, width=2))
        self._focus.setZValue(1e3)  # over every curve
        self._focus.hide()
        box.sigResized.connect(self._box_resized)
        self._style = style
        self._lines = PixelLines()
        self._curves: list[CurveItem] = []
        self._margin = Margin(self)
        self._margin.hold(left)
        self._given: list[Trace] = []
        for action in self.scene().contextMenu:  # in English, and for a menu that never opens
            action.deleteLater()
        self.scene().contextMenu.clear()
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # else the ground is exported as pixels
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(round(4.5 * style.font_px))

    def _lay_out(self) -> None:
        """Put the axes left of the box and below it."""
        layout = self.centralLayout
        layout.setSpacing(0)
        # Half of the last number of x stands beyond the plot, and half of the topmost of y.
        layout.setContentsMargins(0, self._left.px // 2, self._left.px, 0)
        layout.addItem(self._left, 0, 0)
        layout.addItem(self._box, 0, 1)
        layout.addItem(self._bottom, 1, 1)
        layout.setRowStretchFactor(0, 1)
        layout.setColumnStretchFactor(1, 1)
        for axis in (self._left, self._bottom):
            axis.linkToView(self._box)
            axis.setZValue(self._box.zValue() - 1)  # the grid lies behind the curves

    @property
    def box(self) -> PlotBox:
        """The inside, where the curves are."""
        return self._box

    def axis(self, side: str) -> NumberAxis:
        """Return the axis of y or of x."""
        return self._left if side == "left" else self._bottom

    @property
    def traces(self) -> list[Trace]:
        """What is drawn, in the order of drawing."""
        return [item.trace for item in self._curves if item.trace is not None]

    @property
    def inside(self) -> tuple[int, int]:
        """Width and height of the inside in logical pixels."""
        rect = self._box.rect()
        return max(round(rect.width()), 1), max(round(rect.height()), 1)

    def share_margin(self, margin: Margin) -> None:
        """Keep the left edge of the other plots that share this room for numbers."""
        self._margin.leave(self._left)
        self._margin = margin
        margin.hold(self._left)

    def show_traces(self, traces: list[Trace]) -> None:
        """Draw these curves; the strong one last, on top."""
        self._given = traces
        ordered = sorted(traces, key=lambda trace: trace.strong)
        while len(self._curves) > len(ordered):
            self.scene().removeItem(self._curves.pop())
        while len(self._curves) < len(ordered):
            self._curves.append(CurveItem(self._box, self._style, self._lines))
        for depth, (item, trace) in enumerate(zip(self._curves, ordered, strict=True)):
            item.setZValue(10 + depth)
            item.show_trace(trace)

    def light(self, number: int) -> None:
        """Draw one curve wider, since the pointer is on it or on its name; -1 for none."""
        wanted = self._given[number] if 0 <= number < len(self._given) else None
        for item in self._curves:
            item.light(on=wanted is not None and item.trace is wanted)

    def curve_at(self, place: QPointF) -> int:
        """Return the number of the curve at a pixel of the inside; -1 for none.

        The active one counts as none, since a click on it has nothing to change.
        """
        if not any(trace.strong for trace in self._given):
            return -1
        frame = self._box.frame
        away = [
            self._lines.of(trace.x, trace.y, frame).distance(place, _REACH) for trace in self._given
        ]
        nearest = min(range(len(away)), key=away.__getitem__)
        return -1 if math.isinf(away[nearest]) or self._given[nearest].strong else nearest

    def close(self) -> bool:
        """Close as any widget does; pyqtgraph would clear the scene under Python's items."""
        return QWidget.close(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press to itself: what lies around a plot has nothing to do with it."""
        super().mousePressEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep a release to itself too."""
        super().mouseReleaseEvent(event)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self._focus.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self._focus.hide()

    def _box_resized(self) -> None:
        """Let what fills the box know; the frame stays inside, since the border is painted over."""
        for item in self._curves:
            item.prepareGeometryChange()
        self._focus.setRect(self._box.rect().adjusted(1, 1, -1, -1))

    def viewportEvent(self, event: QEvent) -> bool:
        """Let nothing pop up over a plot: its words are beside it."""
        if event.type() == QEvent.Type.ToolTip:
            return True
        return bool(super().viewportEvent(event))
