"""The plots, one above the other over the same x, with their legend and context menu."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.labs.curves import words
from app.labs.curves.drawing import Picture
from app.plot import Plot
from app.plot.axes import Margin
from app.store import LabStore
from app.theme import Theme
from app.widgets.controls import offer
from app.widgets.legend import Entry, Legend
from core.labs.curves import transitions as moves
from core.labs.curves.state import CurvesState
from core.text import Text

_NAMES = ("curves.plot_f", "curves.plot_df", "curves.plot_d2f")
_TITLES = (words.PLOT_F, words.PLOT_DF, words.PLOT_D2F)

_LEAST, _LEAST_OF_THREE = 4.5, 3.7
"""Heights in the size of the type: three plots have room with a table below them."""


class Plots(QWidget):
    """Legend and plots; a plot is built when it is first needed.

    Signals:
        chosen: the number of the legend's entry that was pressed.
        removed: the number of the entry whose curve is to be removed.
        curve_chosen: the same number, of a curve that was clicked on.
        grip_moved, pen_moved, pen_lifted, pen_erased,
        x_asked, y_asked, probe_asked, probe_stepped, probe_sent, probe_snapped, sweep_asked,
        zoom_stepped, reset_asked, settled: as Plot has them; y of the topmost plot only.
        resized: the plots have another width, which wants other nodes.
    """

    chosen = Signal(int)
    removed = Signal(int)
    curve_chosen = Signal(int)
    x_asked = Signal(float, float)
    y_asked = Signal(float, float)
    probe_asked = Signal(float)
    probe_stepped = Signal(int, bool)
    probe_sent = Signal(int)
    probe_snapped = Signal(int)
    grip_moved = Signal(str, float, float)
    pen_moved = Signal(float, float, float, float)
    pen_lifted = Signal(float)
    pen_erased = Signal()
    sweep_asked = Signal()
    zoom_stepped = Signal(int)
    reset_asked = Signal()
    settled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plots: dict[int, Plot] = {}
        self._margin = Margin(self)
        self._width = 0
        self._showing = False
        self.legend = Legend(theme, "curves")
        self.legend.chosen.connect(self.chosen)
        self.legend.removed.connect(self.removed)
        self._nothing = QLabel(theme.say(words.NOTHING_SHOWN))
        self._nothing.setObjectName("curves.nothing_shown")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.style.gap // 2)
        self._column.addWidget(self.legend)
        self._column.addWidget(self._nothing)
        self.setAccessibleName(theme.say(words.TITLE))

    @property
    def pixels(self) -> int:
        """Pixels of the screen across a plot."""
        return round(self._width * self.devicePixelRatioF())

    def shown(self) -> list[Plot]:
        """Return the plots in view, from top to bottom."""
        return [plot for _, plot in sorted(self._plots.items()) if not plot.isHidden()]

    def show_reading(self, said: str) -> None:
        """Let a screen reader say what the probe reads."""
        for plot in self.shown():
            plot.show_reading(said)

    def show_entries(self, entries: tuple[Entry, ...], active: int) -> None:
        """Show the legend."""
        self.legend.show_entries(entries, active)

    def show_pictures(self, pictures: list[Picture], x: tuple[float, float]) -> None:
        """Draw every plot; the lowest one carries the numbers of x.

        A plot that comes or goes gives the others another size while this goes on; they are
        drawn once more when it is done.
        """
        before, self._showing = self._width, True
        try:
            self._show(pictures, x)
        finally:
            self._showing = False
        if self._width != before:
            self.resized.emit()

    def _show(self, pictures: list[Picture], x: tuple[float, float]) -> None:
        wanted = [picture.orders[0] for picture in pictures]
        for slot, plot in self._plots.items():
            plot.setVisible(slot in wanted)
        self._nothing.setVisible(not pictures)
        for picture in pictures:
            plot = self._plot(picture.orders[0])
            plot.show_range(x, picture.y, y_follows=picture.follows)
            plot.show_traces(picture.traces)
            plot.show_probe(picture.probe)
            plot.show_zones(picture.zones)
            plot.show_marks(picture.marks)
            plot.show_lens(picture.lens)
            plot.take_pen(out=picture.pen)
            plot.show_labels(picture.labels, picture.traces)
            plot.show_numbers(x=picture is pictures[-1])
            least = _LEAST_OF_THREE if len(pictures) > 2 else _LEAST
            plot.setMinimumHeight(round(least * self._theme.style.font_px))
        self._margin.fit()

    def _plot(self, slot: int) -> Plot:
        if slot not in self._plots:
            plot = self._plots[slot] = Plot(self._theme, _NAMES[slot], _TITLES[slot])
            plot.share_margin(self._margin)
            self._connect(plot)
            above = sum(1 for other in self._plots if other < slot)
            self._column.insertWidget(1 + above, plot, 1)
            before = [self._plots[other] for other in sorted(self._plots) if other < slot]
            QWidget.setTabOrder(before[-1] if before else self.legend.last(), plot)
        return self._plots[slot]

    def _connect(self, plot: Plot) -> None:
        for name in (
            "x_asked",
            "probe_asked",
            "probe_stepped",
            "probe_sent",
            "probe_snapped",
            "sweep_asked",
            "grip_moved",
            "pen_moved",
            "pen_lifted",
            "pen_erased",
            "zoom_stepped",
            "reset_asked",
            "settled",
        ):
            getattr(plot, name).connect(getattr(self, name))
        plot.curve_pointed.connect(self._light)
        plot.curve_chosen.connect(self.curve_chosen)
        plot.y_asked.connect(lambda low, high: self._ask_y(plot, low, high))
        plot.resized.connect(lambda: self._resize(plot))

    def _light(self, number: int) -> None:
        """Let a curve answer the pointer in every plot, and its name above."""
        for plot in self.shown():
            plot.light(number)
        self.legend.light(number)

    def _ask_y(self, plot: Plot, low: float, high: float) -> None:
        if plot is self.shown()[0]:
            self.y_asked.emit(low, high)

    def _resize(self, plot: Plot) -> None:
        width = plot.inside[0]
        if width != self._width:
            self._width = width
            if not self._showing:
                self.resized.emit()


_SWITCHES: tuple[tuple[str, Text], ...] = (
    ("tangent", words.TANGENT_TIP),
    ("marks", words.OFFER_MARKS),
    ("locked", words.OFFER_LOCK),
    ("y_auto", words.Y_AUTO_TIP),
)


def context_menu(theme: Theme, lab: LabStore[CurvesState]) -> list[QAction]:
    """Return the range as it was, the probe's next point, and the switches for the eye."""
    curves = lab.state
    reset = partial(lab.change, moves.original_range)
    snap = partial(lab.change, moves.probe_to_nearest)
    made = [
        offer(theme, "curves.offer.reset", words.OFFER_RESET, reset),
        offer(theme, "curves.offer.snap", words.OFFER_SNAP, snap),
    ]
    made[1].setEnabled(moves.probe_to_nearest(curves) != curves)
    for name, text in _SWITCHES:
        on = getattr(curves, name)
        turn = partial(lab.change, moves.switched, name, not on)
        switch = offer(theme, f"curves.offer.{name}", text, turn)
        switch.setCheckable(True)
        switch.setChecked(on)
        made.append(switch)
    return made
