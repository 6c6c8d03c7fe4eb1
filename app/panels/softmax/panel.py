"""The Softmax panel: logits that people type, probabilities at once."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.look import Look
from app.panel import Panel
from app.panels.softmax import words
from app.panels.softmax.inputs import Inputs
from app.panels.softmax.outputs import Outputs
from app.panels.softmax.presets import PRESETS
from app.panels.softmax.worked import read, work
from app.store import Store
from app.widgets.side_column import SideColumn
from core.state import PanelKey, SoftmaxState, State
from core.text import Text


class SoftmaxPanel(Panel):
    """What goes in on the left; bars, strip and the table of steps on the right."""

    key: ClassVar[PanelKey] = "softmax"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(store, look)
        self._inputs = Inputs(look)
        self._outputs = Outputs(look)
        inputs = self._inputs
        inputs.written.connect(self._write)
        inputs.preset_chosen.connect(lambda n: self._put(PRESETS[n].on(look.language)))
        inputs.warmed.connect(lambda t: self._change("temperature", t))
        inputs.shifted.connect(lambda c: self._change("shift", c))
        inputs.width_chosen.connect(lambda dtype: self._put(replace(self._softmax, dtype=dtype)))
        inputs.stable_switched.connect(lambda on: self._put(replace(self._softmax, stable=on)))
        inputs.settled.connect(store.settle)
        row = QHBoxLayout(self)
        gap = look.style.gap
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(SideColumn(look, inputs), 1)
        row.addWidget(self._outputs, 3)

    def draw(self, state: State) -> None:
        """Show the logits, the settings and what comes of them."""
        shown = state.softmax
        self._inputs.show_state(shown)
        worked = work(shown, self.look.language)
        self._outputs.show_worked(worked, shown, hidden=state.values_hidden)

    def picture(self) -> QWidget:
        """Return bars, strip and table: what a worksheet wants, without the controls."""
        return self._outputs

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw as many bars as there is room for now."""
        super().resizeEvent(event)
        self.draw(self.store.state)

    @property
    def _softmax(self) -> SoftmaxState:
        return self.store.state.softmax

    def _put(self, softmax: SoftmaxState, gesture: str | None = None) -> None:
        name = None if gesture is None else f"softmax.{gesture}"
        self.store.put(replace(self.store.state, softmax=softmax), name)

    def _write(self, text: str) -> None:
        self._put(self._softmax.write(text, good=not read(text).mistakes), "logits")

    def _change(self, name: str, number: float) -> None:
        self._put(replace(self._softmax, **{name: number}), name)  # type: ignore[arg-type]  # both float
