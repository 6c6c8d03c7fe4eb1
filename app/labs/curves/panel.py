"""The Curves panel: functions and their derivatives, live."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.labs.curves import drawing, words
from app.labs.curves.card import Card
from app.labs.curves.controls import Toolbox, ViewControls
from app.labs.curves.motion import Play, Sweep
from app.labs.curves.overlays import reading_of
from app.labs.curves.scene import legend_orders
from app.labs.curves.typed import Typed
from app.labs.curves.view import Plots, context_menu
from app.panel import BY_HAND, Panel
from app.store import LabStore, Store
from app.theme import Theme
from app.widgets.field_notes import FieldError
from app.widgets.layouts import Reflow
from app.widgets.picker import Picker
from core.catalogue import FAMILIES
from core.labs.curves import transitions as moves
from core.labs.curves.state import CurvesState
from core.state import PanelKey, State
from core.state_parts import MoveError, Pick
from core.text import Text

# Shares of the width that list and card have, and their least and largest width in the
# size of the type: on a small screen the plots come first.
_LIST = (0.2, 12.5, 17.0)
_CARD = (0.234, 14.2, 21.0)


class CurvesPanel(Panel):
    """Picker on the left, plots and ranges in the middle, the function's card on the right."""

    key: ClassVar[PanelKey] = "curves"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._lab = LabStore(store, CurvesState, self.key)
        self._picker = Picker(theme, "curves", FAMILIES)
        self._full = FieldError(theme, "curves.picker_complaint")
        self._refused: tuple[Pick, ...] = ()
        self._typed = Typed(theme, self._lab)
        self._plots = Plots(theme)
        self._sight = ViewControls(theme, self._lab)
        self._toolbox = Toolbox(theme, self._lab)
        self._card = Card(theme)
        self._sweep = Sweep(self, self._lab)
        self._play = Play(self, self._lab)
        self._left = QWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._beside = (0, 0)
        self._held = QWidget()
        self._listen()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show the functions, the range and the probe of a state."""
        curves = self._play.on(self._sweep.on(state.curves))
        self._hold_controls(wide=curves.wide)
        if curves.picks != self._refused:
            self._full.withdraw()
        self._left.setVisible(not curves.wide)
        self._card.setVisible(not curves.wide)
        self._picker.show_picks(tuple(pick.key for pick in curves.picks), curves.pick.key)
        self._typed.show_state(curves)
        made = drawing.pictures(curves, self.theme, self._plots.pixels, hidden=state.values_hidden)
        self._plots.show_pictures(made, (curves.x_min, curves.x_max))
        covered = self.theme.say(words.COVERED)
        read = reading_of(curves)
        hidden = state.values_hidden or curves.is_concealed
        self._plots.show_reading(covered if hidden else self.theme.say(read.spoken))
        entries = drawing.entries(curves, self.theme)
        self._plots.show_entries(entries, curves.active * len(legend_orders(curves)))
        self._sight.show_state(curves)
        shown = replace(state, curves=curves)
        self._toolbox.show_state(shown, made[0].y if made else (curves.y_min, curves.y_max))
        self._card.show_state(
            curves, read, hidden=state.values_hidden, sweeping=self._sweep.running
        )
        self._card.parameters.show_playing(self._play.running)

    def context_menu(self) -> list[QAction]:
        """Return what a right click offers of this panel."""
        return context_menu(self.theme, self._lab)

    def picture(self) -> QWidget:
        """Return legend and plots: what a worksheet wants, without the controls."""
        return self._plots

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the width among list, plots and card, until a hand has done so."""
        super().resizeEvent(event)
        if not self._split.property(BY_HAND):
            font = self.theme.style.font_px
            ems = self.width() / font
            left, right = (
                round(font * min(max(share * ems, least), most))
                for share, least, most in (_LIST, _CARD)
            )
            self._split.setSizes([left, self.width() - left - right, right])
            self._beside = left, right
            self._hold_controls(wide=self._lab.state.wide)

    def hideEvent(self, event: QHideEvent) -> None:
        """End a sweep that nobody sees."""
        # Panels are changed while views are told of a new state; it is put after that.
        self._sweep.stop(lambda put: QTimer.singleShot(0, self, put))
        self._play.end()
        super().hideEvent(event)

    def _hold_controls(self, *, wide: bool) -> None:
        """Leave the controls where they are when list and card beside them go.

        Otherwise the button that brings them back would not be under the pointer.
        """
        if wide and any(self._beside) and self._left.isVisible():
            left, _, right = self._split.sizes()
            self._beside = left, right
        gap = self._split.handleWidth()
        left, right = (side + gap if wide and side else 0 for side in self._beside)
        self._held.setContentsMargins(left, 0, right, 0)

    def _listen(self) -> None:
        self._picker.chosen.connect(lambda key: self._try(moves.chosen, key))
        self._picker.ticked.connect(lambda key, on: self._try(moves.ticked, key, on))
        lab, plots, card = self._lab, self._plots, self._card
        plots.chosen.connect(self._activate)
        plots.removed.connect(self._remove)
        plots.curve_chosen.connect(self._pick)
        plots.x_asked.connect(lambda low, high: self._move(moves.over_x, low, high))
        plots.y_asked.connect(lambda low, high: self._move(moves.over_y, low, high))
        plots.zoom_stepped.connect(lambda way: self._move(moves.zoomed, way))
        plots.reset_asked.connect(lambda: self._move(moves.original_range))
        plots.probe_asked.connect(lambda x: lab.put(moves.probe_to(lab.state, x), "probe"))
        plots.probe_stepped.connect(self._step)
        plots.probe_sent.connect(lambda way: lab.change(moves.probe_sent, way))
        plots.probe_snapped.connect(lambda way: lab.change(moves.probe_snapped, way))
        plots.sweep_asked.connect(self._sweep.toggle)
        card.sweep_asked.connect(self._sweep.toggle)
        plots.grip_moved.connect(
            lambda grip, x, _y: lab.put(moves.inputs_dragged(lab.state, grip, x), "inputs")
        )
        plots.pen_moved.connect(lambda *ends: lab.put(moves.penned(lab.state, *ends), "guess"))
        plots.pen_lifted.connect(lambda way: lab.put(moves.lifted(lab.state, way), "guess.lift"))
        plots.pen_erased.connect(lambda: lab.change(moves.erased))
        self._sweep.moved.connect(lambda: self.draw(self.store.state))
        self._play.moved.connect(lambda: self.draw(self.store.state))
        card.play_asked.connect(self._play.toggle)
        card.limited.connect(lambda key, low, high: lab.change(moves.limited, key, low, high))
        plots.settled.connect(lab.settle)
        plots.resized.connect(lambda: self.draw(self.store.state))
        card.tuned.connect(
            lambda key, number: lab.put(lab.state.tune(key, number), f"parameter.{key}")
        )
        card.untuned.connect(lambda: lab.put(lab.state.untune()))
        card.doubled.connect(lambda: self._try(moves.doubled))
        card.probe_typed.connect(lambda x: lab.change(moves.probe_at, x))
        card.library_chosen.connect(lambda key: lab.change(moves.code_in, key))
        card.settled.connect(lab.settle)

    def _lay_out(self) -> None:
        gap = self.theme.style.gap
        middle = Reflow()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._picker, 1)
        column.addWidget(self._full)
        column.addWidget(self._typed)
        centre = QVBoxLayout(middle)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(self._plots, 1)
        centre.addWidget(self._toolbox)  # above the row of its button, which stays in its place
        centre.addWidget(self._held)
        held = QVBoxLayout(self._held)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self._sight)
        split = self._split
        split.setObjectName("curves.split")
        split.splitterMoved.connect(lambda *_: split.setProperty(BY_HAND, True))
        split.setHandleWidth(gap)
        for place, (widget, stretch) in enumerate(((self._left, 0), (middle, 1), (self._card, 0))):
            split.addWidget(widget)
            split.setStretchFactor(place, stretch)
        split.setCollapsible(1, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.addWidget(split)

    def _move(self, step: moves.Step, *wish: float) -> None:
        """Move the range by wheel, drag or key, unless it is locked."""
        if not self._lab.state.locked:
            self._lab.put(step(self._lab.state, *wish), "range")

    def _step(self, direction: int, fine: bool) -> None:
        self._lab.put(moves.probe_stepped(self._lab.state, direction, fine=fine), "probe")

    def _try(self, step: moves.Step, *wish: str | bool) -> None:
        """Make a move of the list, or say there why it cannot be made."""
        self._full.withdraw()
        try:
            self._lab.change(step, *wish)
        except MoveError as error:
            self._refuse(error.message)

    def _refuse(self, why: Text) -> None:
        """Say why the list cannot be changed so; the sentence goes when the curves change."""
        self._refused = self._lab.state.picks
        self._full.about(self._picker.list, why)

    def _remove(self, entry: int) -> None:
        curves = self._lab.state
        self._lab.put(curves.drop(entry // len(legend_orders(curves))))

    def _pick(self, entry: int) -> None:
        """Make a curve active that was clicked on; the probe, which follows, is the same move."""
        curves = self._lab.state
        self._lab.put(curves.activate(entry // len(legend_orders(curves))), "probe")

    def _activate(self, entry: int) -> None:
        curves = self._lab.state
        orders = len(legend_orders(curves))
        self._lab.put(curves.activate(entry // orders))
        self._plots.show_entries(
            drawing.entries(self._lab.state, self.theme),
            self._lab.state.active * orders,
        )
