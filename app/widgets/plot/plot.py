"""The one door to pyqtgraph: a plot that shows what it is given and reports wishes."""

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from app.look import Look
from app.widgets.plot.axis import NumberAxis
from app.widgets.plot.box import PlotBox
from app.widgets.plot.curve_item import CurveItem
from app.widgets.plot.overlay import ProbeItem, Zones
from app.widgets.plot.trace import Probe, Trace
from core.text import Text

_KEYS: dict[int, tuple[str, int]] = {
    Qt.Key.Key_Left: ("step", -1),
    Qt.Key.Key_Right: ("step", 1),
    Qt.Key.Key_Home: ("end", -1),
    Qt.Key.Key_End: ("end", 1),
}


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Curves over x.

    Signals:
        x_asked, y_asked: a range that a wheel or a drag asks for.
        probe_asked: an x that was clicked or dragged to.
        probe_stepped: -1 or 1 for an arrow key, and whether Shift made it fine.
        probe_sent: -1 or 1 for Home or End.
        probe_snapped: -1 or 1 for an arrow with Ctrl: to the next point of interest.
        zoom_stepped: 1 for plus, -1 for minus.
        reset_asked: a double click.
        settled: a drag or a run of key presses ended.
        resized: the inside has another size, so other pixels want other nodes.
    """

    x_asked = Signal(float, float)
    y_asked = Signal(float, float)
    probe_asked = Signal(float)
    probe_stepped = Signal(int, bool)
    probe_sent = Signal(int)
    probe_snapped = Signal(int)
    resized = Signal()
    zoom_stepped = Signal(int)
    reset_asked = Signal()
    settled = Signal()

    def __init__(self, look: Look, name: str, title: Text) -> None:
        style = look.style
        self._box = PlotBox()
        axes = {side: NumberAxis(side, style) for side in ("left", "bottom")}
        super().__init__(viewBox=self._box, axisItems=axes, background=style.ground)
        for axis in axes.values():
            axis.setZValue(self._box.zValue() - 1)  # the grid lies behind the curves
        self._style = style
        self._curves: list[CurveItem] = []
        self._zones = Zones(self._box, style)
        self._zones.setParentItem(self._box)
        self._probe = ProbeItem(self._box, style)
        self._probe.setParentItem(self._box)
        self._probe.setZValue(50)
        # Half of the last number of x stands beyond the plot, and half of the topmost of y.
        self.plotItem.layout.setContentsMargins(0, style.axis_px // 2, style.axis_px, 0)
        self.plotItem.hideButtons()
        self.plotItem.setMenuEnabled(False)
        for action in self.scene().contextMenu:  # in English, and for a menu that never opens
            action.deleteLater()
        self.scene().contextMenu.clear()
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # else the ground is exported as pixels
        self.setObjectName(name)
        self.setAccessibleName(look.say(title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(6 * style.font_px)
        for signal in ("x_asked", "y_asked", "probe_asked", "reset_asked", "settled"):
            getattr(self._box, signal).connect(getattr(self, signal))
        self._box.sigResized.connect(lambda _: self.resized.emit())

    @property
    def traces(self) -> list[Trace]:
        """What is drawn, in the order of drawing."""
        return [item.trace for item in self._curves if item.trace is not None]

    @property
    def probe(self) -> Probe | None:
        """The probe as drawn."""
        return self._probe.probe

    @property
    def zones(self) -> tuple[tuple[float, float], ...]:
        """The shaded ranges of x."""
        return self._zones.zones

    @property
    def inside(self) -> tuple[int, int]:
        """Width and height of the inside in logical pixels."""
        rect = self._box.rect()
        return max(round(rect.width()), 1), max(round(rect.height()), 1)

    def name_axes(self, y: str, x: str) -> None:
        """Write what the axes are; an empty x leaves the numbers to the plot below."""
        self.plotItem.setLabel("left", y, color=self._style.text)
        bottom = self.plotItem.getAxis("bottom")
        bottom.setStyle(showValues=bool(x))
        bottom.setHeight(round((1.9 if x else 0.4) * self._style.axis_px))

    def show_range(
        self, x: tuple[float, float], y: tuple[float, float], *, y_follows: bool = False
    ) -> None:
        """Show exactly these ranges.

        Args:
            x: lower and upper end.
            y: lower and upper end.
            y_follows: whether y follows the curves; a drag then moves x alone.
        """
        self._box.y_follows = y_follows
        self._box.setRange(xRange=x, yRange=y, padding=0.0, disableAutoRange=True)

    def show_traces(self, traces: list[Trace]) -> None:
        """Draw these curves; the strong one last, on top."""
        ordered = sorted(traces, key=lambda trace: trace.strong)
        while len(self._curves) > len(ordered):
            self.plotItem.removeItem(self._curves.pop())
        while len(self._curves) < len(ordered):
            item = CurveItem(self._box, self._style)
            self.plotItem.addItem(item)
            item.setParentItem(self._box)  # painted in pixels, not in Qt's data units
            self._curves.append(item)
        for depth, (item, trace) in enumerate(zip(self._curves, ordered, strict=True)):
            item.setZValue(10 + depth)
            item.show_trace(trace)

    def show_probe(self, probe: Probe | None) -> None:
        """Put the probe somewhere, or take it away."""
        self._probe.show_probe(probe)
        self._box.show_probe(probe.x if probe else None)

    def show_zones(self, zones: tuple[tuple[float, float], ...]) -> None:
        """Shade ranges of x."""
        self._zones.show_zones(zones)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the probe with arrows, Home and End; zoom with plus and minus."""
        if event.key() in _KEYS:
            kind, direction = _KEYS[event.key()]
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.probe_snapped.emit(direction)
            elif kind == "step":
                self.probe_stepped.emit(direction, fine)
            else:
                self.probe_sent.emit(direction)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_stepped.emit(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_stepped.emit(-1)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the move when the key is let go."""
        if event.key() in _KEYS and not event.isAutoRepeat():
            self.settled.emit()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self._box.setBorder(pg.mkPen(self._style.accent, width=2))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self._box.setBorder(None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let nothing pop up over a plot: its words are beside it."""
        if event.type() == QEvent.Type.ToolTip:
            return True
        return bool(super().viewportEvent(event))
