"""The Softmax panel: logits that people type, probabilities at once."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.labs.softmax import words
from app.labs.softmax.controls import PRESETS, Inputs
from app.labs.softmax.result import SoftmaxResult, work
from app.labs.softmax.results import Outputs
from app.panel import Panel
from app.store import Store
from app.theme import Theme
from app.widgets.controls import offer
from app.widgets.layouts import SideColumn
from core.labs.softmax import transitions as moves
from core.labs.softmax.state import SoftmaxState
from core.state import PanelKey, State
from core.state_parts import MoveError
from core.text import Text


class SoftmaxPanel(Panel):
    """What goes in on the left; bars, strip and the open view on the right."""

    key: ClassVar[PanelKey] = "softmax"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._inputs = Inputs(theme)
        self._outputs = Outputs(theme)
        self._listen_left()
        self._listen_right()
        row = QHBoxLayout(self)
        gap = theme.style.gap
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(gap)
        row.addWidget(SideColumn(theme, self._inputs), 1)
        row.addWidget(self._outputs, 3)

    def draw(self, state: State) -> None:
        """Show the logits, the settings and what comes of them."""
        result = work(state.softmax, self.theme.language)
        self._inputs.show_result(result, hidden=state.values_hidden)
        self._outputs.show_result(result, hidden=state.values_hidden)

    def context_menu(self) -> list[QAction]:
        """Return what a right click offers of the class that it marks."""
        commands = ClassCommands(self._rename, self._move, self._teach, self._remove, self._add)
        return context_menu(self.theme, self._result, commands)

    def picture(self) -> QWidget:
        """Return bars, strip and view: what a worksheet wants, without the settings."""
        return self._outputs

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new height, once the new places are known."""
        super().resizeEvent(event)
        self._draw_later()

    def _draw_later(self) -> None:
        QTimer.singleShot(0, self, lambda: self.draw(self.store.state))

    def _listen_left(self) -> None:
        inputs = self._inputs
        inputs.written.connect(lambda text: self._put(moves.written(self._softmax, text), "logits"))
        inputs.add_asked.connect(self._add)
        inputs.remove_asked.connect(lambda: self._remove(self._result.chosen))
        inputs.preset_chosen.connect(
            lambda n: self._put(PRESETS[n].on(self._softmax, self.theme.language))
        )
        inputs.rank_switched.connect(lambda on: self._change("by_rank", on))
        inputs.warmed.connect(lambda t: self._change("temperature", t, "temperature"))
        inputs.shifted.connect(lambda c: self._change("shift", c, "shift"))
        inputs.width_chosen.connect(lambda dtype: self._change("dtype", dtype))
        inputs.stable_switched.connect(lambda on: self._change("stable", on))
        inputs.settled.connect(self.store.settle)

    def _listen_right(self) -> None:
        chart, bar, below = self._outputs.chart, self._outputs.bar, self._outputs.below
        chart.logit_asked.connect(
            lambda n, z: self._put(moves.moved(self._softmax, n, z), f"logit {n}")
        )
        chart.settled.connect(self.store.settle)
        chart.rename_asked.connect(self._rename)
        for part, chosen in ((chart, chart.chosen), (below.table, below.table.row_chosen)):
            chosen.connect(lambda n: self._change("chosen", n))
            part.add_asked.connect(self._add)
            part.remove_asked.connect(self._remove)
        bar.view_chosen.connect(lambda key: self._change("view", key))
        bar.column_toggled.connect(lambda key: self._put(self._softmax.toggle_column(key)))
        below.table.grid.typed.connect(self._type)
        below.lesson.true_chosen.connect(lambda n: self._change("true_class", n))
        below.lesson.rated.connect(lambda rate: self._change("rate", rate, "rate"))
        below.lesson.step_asked.connect(lambda: self._put(moves.learnt(self._softmax)))

    @property
    def _softmax(self) -> SoftmaxState:
        return self.store.state.softmax

    @property
    def _result(self) -> SoftmaxResult:
        return work(self._softmax, self.theme.language)

    def _put(self, softmax: SoftmaxState, gesture: str | None = None) -> None:
        name = None if gesture is None else f"softmax.{gesture}"
        self._outputs.below.field_error.withdraw()
        self.store.put(replace(self.store.state, softmax=softmax), name)

    def _change(self, name: str, value: object, gesture: str | None = None) -> None:
        self._put(replace(self._softmax, **{name: value}), gesture)  # type: ignore[arg-type]  # checked by SoftmaxState

    def _try(self, edit: Callable[[], SoftmaxState]) -> None:
        """Make a move, or say why it cannot be made."""
        try:
            self._put(edit())
        except MoveError as error:
            below = self._outputs.below
            below.field_error.about(below.table, error.message)

    def _add(self) -> None:
        self._put(moves.longer(self._softmax))

    def _remove(self, number: int) -> None:
        self._try(lambda: moves.shorter(self._softmax, number))

    def _move(self, number: int, logit: float) -> None:
        self._put(moves.moved(self._softmax, number, logit))

    def _teach(self, number: int) -> None:
        self._put(moves.taught(self._softmax, number))

    def _type(self, key: str, number: int, text: str) -> None:
        self._try(lambda: moves.typed(self._softmax, key, number, text))

    def _rename(self, number: int) -> None:
        """Let a person type a name; it is the table that has a place for it."""
        if self._softmax.view == "jacobian":
            self._change("view", "steps")
        self._outputs.below.table.edit_name(number)


@dataclass(frozen=True, slots=True)
class ClassCommands:
    """What can be done with a class, by its number.

    Attributes:
        rename: let a person type another name.
        put: give it a logit.
        teach: make it the right one.
        remove: take it away.
        add: append another class.
    """

    rename: Callable[[int], None]
    put: Callable[[int, float], None]
    teach: Callable[[int], None]
    remove: Callable[[int], None]
    add: Callable[[], None]


def context_menu(theme: Theme, result: SoftmaxResult, commands: ClassCommands) -> list[QAction]:
    """Return the menu's first part, with the name of the class in it."""
    number = result.chosen

    def named(key: str, text: Text, do: Callable[[], None]) -> QAction:
        return offer(theme, f"softmax.offer.{key}", text.fill(name=result.name(number)), do)

    return [
        named("rename", words.OFFER_RENAME, lambda: commands.rename(number)),
        named("off", words.OFFER_OFF, lambda: commands.put(number, -math.inf)),
        named("true", words.OFFER_TRUE, lambda: commands.teach(number)),
        named("remove", words.OFFER_REMOVE, lambda: commands.remove(number)),
        named("add", words.OFFER_ADD, commands.add),
    ]
