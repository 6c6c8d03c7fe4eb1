"""The Curves panel: functions and their derivatives, live."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.look import Look
from app.panel import Panel
from app.panels.curves import drawing, moves, words
from app.panels.curves.card import Card
from app.panels.curves.plots import Plots
from app.panels.curves.presets import PRESETS
from app.panels.curves.sight import Sight
from app.store import Store
from app.widgets.complaint import Complaint
from app.widgets.picker import Picker
from core.functions import FAMILIES
from core.state import MOST_PICKS, CurvesState, PanelKey, State
from core.text import Text


class CurvesPanel(Panel):
    """Picker on the left, plots and ranges in the middle, the function's card on the right."""

    key: ClassVar[PanelKey] = "curves"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(store, look)
        self._picker = Picker(look, "curves", FAMILIES)
        self._picker.setMinimumWidth(11 * look.style.font_px)
        self._full = Complaint(look, "curves.picker_complaint")
        self._plots = Plots(look)
        self._sight = Sight(look)
        self._card = Card(look)
        self._listen()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show the functions, the range and the probe of a state."""
        curves = state.curves
        style, language = self.look.style, self.look.language
        self._picker.show_picks(tuple(pick.key for pick in curves.picks), curves.pick.key)
        made = drawing.pictures(curves, style, language, self._plots.pixels)
        self._plots.show_pictures(made, (curves.x_min, curves.x_max))
        per_pick = len(drawing.orders_of(curves)) if curves.together else 1
        entries = drawing.entries(curves, style, language)
        self._plots.show_entries(entries, curves.active * per_pick)
        self._sight.show_state(curves, made[0].y if made else (curves.y_min, curves.y_max))
        self._card.show_state(curves, hidden=state.values_hidden)

    def picture(self) -> QWidget:
        """Return legend and plots: what a worksheet wants, without the controls."""
        return self._plots

    def _listen(self) -> None:
        self._picker.chosen.connect(self._choose)
        self._picker.ticked.connect(self._tick)
        plots, sight, card = self._plots, self._sight, self._card
        plots.chosen.connect(self._activate)
        plots.x_asked.connect(lambda low, high: self._move(moves.over_x, low, high))
        plots.y_asked.connect(lambda low, high: self._move(moves.over_y, low, high))
        plots.zoom_stepped.connect(lambda way: self._move(moves.zoomed, way))
        plots.reset_asked.connect(lambda: self._move(moves.original_range))
        plots.probe_asked.connect(lambda x: self._put(moves.probe_to(self._curves, x), "probe"))
        plots.probe_stepped.connect(self._step)
        plots.probe_sent.connect(lambda way: self._put(moves.probe_sent(self._curves, way)))
        plots.probe_snapped.connect(lambda way: self._put(moves.probe_snapped(self._curves, way)))
        plots.settled.connect(self.store.settle)
        plots.resized.connect(lambda: self.draw(self.store.state))
        sight.x_typed.connect(lambda low, high: self._put(self._curves.look_at(low, high)))
        sight.y_typed.connect(lambda low, high: self._put(moves.over_y(self._curves, low, high)))
        sight.preset_chosen.connect(lambda number: self._put(PRESETS[number].on(self._curves)))
        sight.reset_asked.connect(lambda: self._put(moves.original_range(self._curves)))
        sight.switched.connect(self._switch)
        card.tuned.connect(
            lambda key, number: self._put(self._curves.tune(key, number), f"parameter.{key}")
        )
        card.untuned.connect(lambda: self._put(self._curves.untune()))
        card.probe_typed.connect(lambda x: self._put(replace(self._curves, probe_x=x)))
        card.settled.connect(self.store.settle)

    def _lay_out(self) -> None:
        gap = self.look.style.gap
        left, middle = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._picker, 1)
        column.addWidget(self._full)
        centre = QVBoxLayout(middle)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(self._plots, 1)
        centre.addWidget(self._sight)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("curves.split")
        split.setHandleWidth(gap)
        for place, (widget, stretch) in enumerate(((left, 0), (middle, 1), (self._card, 0))):
            split.addWidget(widget)
            split.setStretchFactor(place, stretch)
        split.setCollapsible(1, False)
        font = self.look.style.font_px
        split.setSizes([17 * font, 60 * font, 20 * font])
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.addWidget(split)

    @property
    def _curves(self) -> CurvesState:
        return self.store.state.curves

    def _put(self, curves: CurvesState, gesture: str | None = None) -> None:
        name = None if gesture is None else f"curves.{gesture}"
        self.store.put(replace(self.store.state, curves=curves), name)

    def _move(self, step: moves.Step, *wish: float) -> None:
        """Move the range by wheel, drag or key, unless it is locked."""
        if not self._curves.locked:
            self._put(step(self._curves, *wish), "range")

    def _step(self, direction: int, fine: bool) -> None:
        self._put(moves.probe_stepped(self._curves, direction, fine=fine), "probe")

    def _choose(self, key: str) -> None:
        self._full.withdraw()
        keys = [pick.key for pick in self._curves.picks]
        if key in keys:
            self._put(self._curves.activate(keys.index(key)))
        else:
            self._put(self._curves.choose(key))

    def _tick(self, key: str, on: bool) -> None:
        self._full.withdraw()
        if on and len(self._curves.picks) >= MOST_PICKS:
            self._full.about(self._picker.list, words.FULL)
        elif on:
            self._put(self._curves.add(key))
        elif {pick.key for pick in self._curves.picks} == {key}:
            self._full.about(self._picker.list, words.FULL_LAST)
        else:
            self._put(self._curves.remove(key))

    def _activate(self, entry: int) -> None:
        orders = len(drawing.orders_of(self._curves)) if self._curves.together else 1
        self._put(self._curves.activate(entry // orders))
        self._plots.show_entries(
            drawing.entries(self._curves, self.look.style, self.look.language),
            self._curves.active * orders,
        )

    def _switch(self, name: str, on: bool) -> None:
        if name == "y_auto" and not on:  # keep what is seen
            low, high = self._sight.up.low.value, self._sight.up.high.value
            self._put(moves.over_y(self._curves, low, high))
        else:
            self._put(replace(self._curves, **{name: on}))  # type: ignore[arg-type]  # all bool
