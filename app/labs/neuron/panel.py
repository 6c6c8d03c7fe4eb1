"""The Neuron panel: inputs, weights, a sum, an activation, truth tables, the perceptron rule."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from app.labs.neuron import words
from app.labs.neuron.controls import controls
from app.labs.neuron.result import NeuronResult, lesson_words, picture, work
from app.labs.neuron.view import Pictures, TruthTable, boundary
from app.panel import Panel
from app.store import LabStore, Store
from app.theme import Theme
from app.widgets.controls import button, label
from app.widgets.input_plane import InputPlane
from app.widgets.layouts import Reflow, SideColumn
from app.widgets.neuron_diagram import NeuronDiagram
from core.labs.neuron import transitions as moves
from core.labs.neuron.maths import FIRES_ABOVE
from core.labs.neuron.state import NeuronState
from core.number_text import format_number
from core.state import PanelKey, State
from core.text import Text


class LessonBar(QWidget):
    """A button that asks the rule, and a slider over what it did.

    Signals:
        asked: apply the rule from the present weights.
        walked: the number of examples that it is to have looked at.
        settled: a drag ended.
    """

    asked = Signal()
    walked = Signal(int)
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._step = 0
        ask = button(theme, "neuron.find", words.FIND, self.asked.emit, words.FIND_TIP)
        self._back = self._arrow("neuron.step_back", "◀", words.STEP_BACK.of(theme.language), -1)
        self._on = self._arrow("neuron.step_on", "▶", words.STEP_ON.of(theme.language), 1)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("neuron.step")
        self._slider.setAccessibleName(theme.say(words.STEP))
        self._slider.setToolTip(theme.say(words.STEP))
        self._slider.setMinimumHeight(round(1.7 * theme.style.font_px))
        self._slider.actionTriggered.connect(
            lambda _: self.walked.emit(self._slider.sliderPosition())
        )
        self._slider.sliderReleased.connect(self.settled)
        self._said = QLabel()
        self._said.setObjectName("neuron.lesson")
        self._said.setWordWrap(True)
        self._history = QWidget()
        row = QHBoxLayout(self._history)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._back)
        row.addWidget(self._slider, 1)
        row.addWidget(self._on)
        top = QHBoxLayout()
        top.addWidget(ask)
        top.addWidget(self._history, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._said)

    def show_result(self, shown: NeuronState, result: NeuronResult) -> None:
        """Show how far the rule has come, and what came of it."""
        run = result.run
        self._history.setVisible(run is not None)
        said = "\n".join(self._theme.say(text) for text in lesson_words(shown, result))
        self._said.setText(said)
        self._said.setAccessibleName(said)
        self._said.setVisible(bool(said))
        if run is None:
            return
        self._step = shown.step
        last = len(run.steps) - 1
        self._slider.setRange(0, last)
        self._slider.setValue(shown.step)
        self._back.setEnabled(shown.step > 0)
        self._on.setEnabled(shown.step < last)

    def _arrow(self, name: str, sign: str, title: str, way: int) -> QPushButton:
        made = QPushButton(sign)
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.setToolTip(title)
        made.clicked.connect(lambda: self.walked.emit(self._step + way))
        return made


class NeuronPanel(Panel):
    """Settings on the left; diagram, truth table and the plane on the right."""

    key: ClassVar[PanelKey] = "neuron"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._lab = LabStore(store, NeuronState, self.key)
        self._controls = controls(theme, self._lab)
        self._diagram = NeuronDiagram(theme, "neuron.diagram")
        self._table = TruthTable(theme)
        self._run = LessonBar(theme)
        self._plane = InputPlane(theme, "neuron.plane")
        self._score = QLabel()
        self._score.setObjectName("neuron.score")
        self._score.setWordWrap(True)
        self._listen()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show the neuron, its numbers and its truth table."""
        shown, hidden = state.neuron, state.values_hidden
        result = work(shown)
        self._controls.show_state(shown)
        self._diagram.show_picture(picture(shown, result, self.theme.language, hidden=hidden))
        self._table.show_result(result, hidden=hidden)
        self._run.show_result(shown, result)
        self._plane.show_picture(boundary(result, self.theme.language, hidden=hidden))
        self._score.setText(self._score_words(result))
        self._score.setVisible(not hidden)

    def picture(self) -> QWidget:
        """Return diagram, table and plane: what a worksheet wants, without the controls."""
        return self._right

    def _score_words(self, result: NeuronResult) -> str:
        right = int(result.verdict.right.sum())
        edge = format_number(FIRES_ABOVE)
        return self.theme.say(words.SCORE.fill(right=right, all=len(result.rows), edge=edge))

    def _listen(self) -> None:
        lab, run = self._lab, self._run
        run.asked.connect(lambda: lab.change(moves.teach))
        run.walked.connect(lambda step: lab.put(moves.to_step(lab.state, step), "lesson"))
        run.settled.connect(lab.settle)
        self._table.row_chosen.connect(lambda row: lab.change(moves.feed_row, row))
        self._diagram.pressed.connect(lambda index: lab.change(moves.toggle, index))
        self._plane.pressed.connect(
            lambda first, second: lab.put(moves.feed_pair(lab.state, first, second), "plane")
        )
        self._plane.settled.connect(lab.settle)

    def _lay_out(self) -> None:
        gap = self.theme.style.gap
        side = SideColumn(self.theme, self._controls)
        table = Reflow()
        below = QVBoxLayout(table)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._table, 1)
        below.addWidget(self._score)
        beside = Reflow()
        inner = QVBoxLayout(beside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(gap // 2)
        inner.addWidget(label(self.theme, words.PLANE_TITLE, "muted"))
        inner.addWidget(self._plane, 1)
        self._right = Pictures(self.theme, self._diagram, self._run, table, beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(side, 1)
        row.addWidget(self._right, 3)
