"""A plot of functions: it shows what it is given and reports what a person asks for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.plot.axis import NumberAxis
from app.plot.base_plot import BasePlot
from app.plot.curve import Mark, Probe, Trace
from app.plot.labels import Label, LabelItem, Placed
from app.plot.marks import Lens, LensItem, Marks, ProbeItem, Zones
from app.plot.mouse import PlotBox
from app.plot.pointer import Pointer
from app.theme import Theme
from app.widgets.controls import announce
from core.number_text import format_number
from core.text import Text

_KEYS: dict[int, tuple[str, int]] = {
    Qt.Key.Key_Left: ("step", -1),
    Qt.Key.Key_Right: ("step", 1),
    Qt.Key.Key_Home: ("end", -1),
    Qt.Key.Key_End: ("end", 1),
}
_LIFTS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_COARSE, _FINE = 40.0, 400.0  # steps of a line from the foot of a plot to its top
_OF_BOX = (
    "x_asked",
    "y_asked",
    "probe_asked",
    "grip_moved",
    "pen_moved",
    "reset_asked",
    "settled",
)

_SHOWN = Text(
    en="{names}; x from {x_low} to {x_high}, y from {y_low} to {y_high}.",
    zh="{names}；x 從 {x_low} 到 {x_high}，y 從 {y_low} 到 {y_high}。",
)
_PROBE = Text(en=" The probe is at x = {x}.", zh="探針在 x = {x}。")


class Plot(BasePlot):
    """Curves over x.

    Signals:
        x_asked, y_asked: a range that a wheel or a drag asks for.
        probe_asked: an x that was clicked or dragged to.
        grip_moved: the name of a grip of the lens, and the x and y that it was dragged to.
        pen_moved: where a stroke of the pen began and ended: x, y, x, y.
        pen_lifted: how much higher Up or Down wants the line at the probe, while the pen is out.
        pen_erased: Delete: the point at the probe is to go.
        probe_stepped: -1 or 1 for an arrow key, and whether Shift made it fine.
        probe_sent: -1 or 1 for Home or End.
        probe_snapped: -1 or 1 for an arrow with Ctrl: to the next special point.
        curve_pointed: the number of the curve that the pointer is on, -1 for none; the active
            one counts as none, since it has nothing more to offer.
        curve_chosen: the number of a curve that was clicked on, before the probe is asked there.
        sweep_asked: the space bar: let the probe move by itself, or stop it.
        zoom_stepped: 1 for plus, -1 for minus.
        reset_asked: a double click.
        settled: a drag or a run of key presses ended.
        resized: the inside has another size, so other pixels want other nodes.
    """

    x_asked = Signal(float, float)
    y_asked = Signal(float, float)
    probe_asked = Signal(float)
    grip_moved = Signal(str, float, float)
    pen_moved = Signal(float, float, float, float)
    pen_lifted = Signal(float)
    pen_erased = Signal()
    probe_stepped = Signal(int, bool)
    probe_sent = Signal(int)
    probe_snapped = Signal(int)
    curve_pointed = Signal(int)
    curve_chosen = Signal(int)
    sweep_asked = Signal()
    resized = Signal()
    zoom_stepped = Signal(int)
    reset_asked = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, name: str, title: Text) -> None:
        super().__init__(theme, name, title, PlotBox(), NumberAxis("left", theme.style))
        self._theme = theme
        self._reading = ""
        self._zones = Zones(self._box, theme.style)
        self._zones.setParentItem(self._box)
        self._lens = LensItem(self._box, theme.style)
        self._lens.setParentItem(self._box)
        self._lens.setZValue(5)
        self._marks = Marks(self._box, theme.style)
        self._marks.setParentItem(self._box)
        self._marks.setZValue(40)
        self._probe = ProbeItem(self._box, theme.style)
        self._probe.setParentItem(self._box)
        self._probe.setZValue(50)
        self._labels = LabelItem(self._box, theme.style, self._lines)
        self._labels.setParentItem(self._box)
        self._labels.setZValue(60)
        for signal in _OF_BOX:
            getattr(self._box, signal).connect(getattr(self, signal))
        self._pointer = Pointer(self, self._box)
        self._pointer.pointed.connect(self.curve_pointed)
        self._pointer.chosen.connect(self.curve_chosen)
        self._box.sigResized.connect(lambda _: self.resized.emit())

    @property
    def probe(self) -> Probe | None:
        """The probe as drawn."""
        return self._probe.probe

    @property
    def zones(self) -> tuple[tuple[float, float], ...]:
        """The shaded ranges of x."""
        return self._zones.zones

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The special points as drawn."""
        return self._marks.marks

    @property
    def lens(self) -> Lens | None:
        """The inputs as drawn."""
        return self._lens.lens

    @property
    def placed(self) -> list[Placed]:
        """The words upon the plot, where they have found room."""
        return self._labels.placed()

    def name_axis(self, y: str) -> None:
        """Write beside the axis what y is, where no words upon the plot say it."""
        left = self._left
        left.setLabel(y, color=self._style.text)
        left.label.setFont(left.style["tickFont"])
        left.least_room = 4.8 * self._style.label_px
        self._margin.fit()

    def show_numbers(self, *, x: bool) -> None:
        """Write the numbers of x, or leave them to the plot below."""
        bottom = self._bottom
        bottom.setStyle(showValues=x)
        bottom.setHeight(round((1.7 if x else 0.4) * self._style.label_px))

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
        self._speak()

    def show_traces(self, traces: list[Trace]) -> None:
        """Draw these curves; the strong one last, on top."""
        super().show_traces(traces)
        self._speak()

    def show_probe(self, probe: Probe | None) -> None:
        """Put the probe somewhere, or take it away."""
        self._probe.show_probe(probe)
        self._box.show_probe(probe.x if probe else None)
        self._speak()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Mark special points."""
        self._marks.show_marks(marks)

    def take_pen(self, *, out: bool) -> None:
        """Let a drag draw a line, and Up and Down lift it at the probe; or no more."""
        self._pointer.take_pen(out=out)

    def show_lens(self, lens: Lens | None) -> None:
        """Show inputs below the curves and outputs beside them, or none."""
        self._lens.show_lens(lens)

    def show_labels(self, labels: tuple[Label, ...], traces: list[Trace]) -> None:
        """Write words upon the plot, once its curves and its probe are shown.

        Args:
            labels: what is written.
            traces: the curves in the order in which the labels count them.
        """
        self._labels.show_labels(labels, traces, self.probe)

    def show_zones(self, zones: tuple[tuple[float, float], ...]) -> None:
        """Shade ranges of x."""
        self._zones.show_zones(zones)

    def show_reading(self, said: str) -> None:
        """Let a screen reader say what the probe reads, at once where the keyboard is here."""
        if said == self._reading:
            return
        self._reading = said
        self._speak()
        if self.hasFocus():
            announce(self, said)

    def _speak(self) -> None:
        """Tell a screen reader what is drawn, over which range, and where the probe stands."""
        frame = self._box.frame
        ends = (frame.x_low, frame.x_high, frame.y_low, frame.y_high)
        x_low, x_high, y_low, y_high = (format_number(end, 4) for end in ends)
        said = _SHOWN.fill(
            names=", ".join(trace.name for trace in self.traces) or "–",
            x_low=x_low,
            x_high=x_high,
            y_low=y_low,
            y_high=y_high,
        )
        spoken = self._theme.say(said)
        if self._reading:
            spoken += f" {self._reading}"
        elif self.probe is not None:
            spoken += self._theme.say(_PROBE.fill(x=format_number(self.probe.x)))
        self.setAccessibleDescription(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the probe with arrows, Home, End and the space bar; zoom with plus and minus."""
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._box.pen and event.key() in _LIFTS:
            frame = self._box.frame
            step = (frame.y_high - frame.y_low) / (_FINE if fine else _COARSE)
            self.pen_lifted.emit(_LIFTS[event.key()] * step)
        elif self._box.pen and event.key() == Qt.Key.Key_Delete:
            self.pen_erased.emit()
        elif event.key() in _KEYS:
            kind, direction = _KEYS[event.key()]
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
        elif event.key() == Qt.Key.Key_Space:
            self.sweep_asked.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the move when the key is let go."""
        if event.key() in {*_KEYS, *_LIFTS} and not event.isAutoRepeat():
            self.settled.emit()
        super().keyReleaseEvent(event)
