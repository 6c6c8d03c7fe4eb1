"""The Neuron panel: inputs, weights, a sum, an activation, truth tables, the perceptron rule."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from app.labs.neuron import words
from app.labs.neuron.controls import Controls
from app.labs.neuron.result import Worked, at_step, lesson_words, picture, work
from app.labs.neuron.view import Pictures, TruthTable, boundary
from app.panel import Panel
from app.store import Store
from app.theme import Look
from app.widgets.controls import button, label
from app.widgets.input_plane import InputPlane
from app.widgets.layouts import Reflow, SideColumn
from app.widgets.neuron_diagram import NeuronDiagram
from core.labs.neuron.maths import FIRES_ABOVE, corners
from core.labs.neuron.state import NeuronState
from core.number_text import format_number
from core.state import PanelKey, State
from core.state_parts import Pick
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

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._step = 0
        ask = button(look, "neuron.find", words.FIND, self.asked.emit, words.FIND_TIP)
        self._back = self._arrow("neuron.step_back", "◀", words.STEP_BACK.of(look.language), -1)
        self._on = self._arrow("neuron.step_on", "▶", words.STEP_ON.of(look.language), 1)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("neuron.step")
        self._slider.setAccessibleName(look.say(words.STEP))
        self._slider.setToolTip(look.say(words.STEP))
        self._slider.setMinimumHeight(round(1.7 * look.style.font_px))
        self._slider.actionTriggered.connect(
            lambda _: self.walked.emit(self._slider.sliderPosition())
        )
        self._slider.sliderReleased.connect(self.settled)
        self._said = QLabel()
        self._said.setObjectName("neuron.lesson")
        self._said.setWordWrap(True)
        self._walk = QWidget()
        row = QHBoxLayout(self._walk)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._back)
        row.addWidget(self._slider, 1)
        row.addWidget(self._on)
        top = QHBoxLayout()
        top.addWidget(ask)
        top.addWidget(self._walk, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._said)

    def show_worked(self, shown: NeuronState, worked: Worked) -> None:
        """Show how far the rule has come, and what came of it."""
        lesson = worked.lesson
        self._walk.setVisible(lesson is not None)
        said = "\n".join(self._look.say(text) for text in lesson_words(shown, worked))
        self._said.setText(said)
        self._said.setAccessibleName(said)
        self._said.setVisible(bool(said))
        if lesson is None:
            return
        self._step = shown.step
        last = len(lesson.steps) - 1
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

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(store, look)
        self._controls = Controls(look)
        self._diagram = NeuronDiagram(look, "neuron.diagram")
        self._table = TruthTable(look)
        self._lesson = LessonBar(look)
        self._plane = InputPlane(look, "neuron.plane")
        self._score = QLabel()
        self._score.setObjectName("neuron.score")
        self._score.setWordWrap(True)
        self._listen()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show the neuron, its numbers and its truth table."""
        shown, hidden = state.neuron, state.values_hidden
        worked = work(shown)
        self._controls.show_state(shown)
        self._diagram.show_picture(picture(shown, worked, self.look.language, hidden=hidden))
        self._table.show_worked(worked, hidden=hidden)
        self._lesson.show_worked(shown, worked)
        self._plane.show_picture(boundary(worked, self.look.language, hidden=hidden))
        self._score.setText(self._score_words(worked))
        self._score.setVisible(not hidden)

    def picture(self) -> QWidget:
        """Return diagram, table and plane: what a worksheet wants, without the controls."""
        return self._right

    def _score_words(self, worked: Worked) -> str:
        right = int(worked.verdict.right.sum())
        edge = format_number(FIRES_ABOVE)
        return self.look.say(words.SCORE.fill(right=right, all=len(worked.rows), edge=edge))

    def _listen(self) -> None:
        controls, lesson = self._controls, self._lesson
        controls.gate_chosen.connect(lambda key: self._put(self._neuron.ask(key)))
        controls.widened.connect(lambda n: self._put(self._neuron.widen(n)))
        controls.fed.connect(lambda n, x: self._put(self._neuron.feed(n, x), f"x{n}"))
        controls.weighed.connect(lambda n, w: self._put(self._neuron.weigh(n, w), f"w{n}"))
        controls.shifted.connect(lambda b: self._put(self._neuron.shift(b), "bias"))
        controls.threshold_switched.connect(
            lambda on: self._put(replace(self._neuron, as_threshold=on))
        )
        controls.activation_chosen.connect(
            lambda key: self._put(replace(self._neuron, pick=Pick(key)))
        )
        controls.tuned.connect(
            lambda key, number: self._put_pick(self._neuron.pick.tune(key, number), key)
        )
        controls.untuned.connect(lambda: self._put_pick(self._neuron.pick.untune(), None))
        lesson.asked.connect(self._teach)
        lesson.walked.connect(lambda step: self._put(at_step(self._neuron, step), "lesson"))
        for part in (controls, lesson):
            part.settled.connect(self.store.settle)
        self._table.row_chosen.connect(self._feed_row)
        self._diagram.pressed.connect(self._toggle)
        self._plane.pressed.connect(self._feed_pair)
        self._plane.settled.connect(self.store.settle)

    def _lay_out(self) -> None:
        gap = self.look.style.gap
        side = SideColumn(self.look, self._controls)
        table = Reflow()
        below = QVBoxLayout(table)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._table, 1)
        below.addWidget(self._score)
        beside = Reflow()
        inner = QVBoxLayout(beside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(gap // 2)
        inner.addWidget(label(self.look, words.PLANE_TITLE, "muted"))
        inner.addWidget(self._plane, 1)
        self._right = Pictures(self.look, self._diagram, self._lesson, table, beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(side, 1)
        row.addWidget(self._right, 3)

    @property
    def _neuron(self) -> NeuronState:
        return self.store.state.neuron

    def _put(self, neuron: NeuronState, gesture: str | None = None) -> None:
        name = None if gesture is None else f"neuron.{gesture}"
        self.store.put(replace(self.store.state, neuron=neuron), name)

    def _put_pick(self, pick: Pick, gesture: str | None) -> None:
        self._put(replace(self._neuron, pick=pick), gesture)

    def _teach(self) -> None:
        """Ask the rule and show what came of it at the end."""
        taught = self._neuron.teach()
        lesson = work(taught).lesson
        last = 0 if lesson is None else len(lesson.steps) - 1
        self._put(at_step(taught, last))

    def _feed_row(self, row: int) -> None:
        neuron = self._neuron
        corner = corners(neuron.inputs)[row].tolist()
        self._put(replace(neuron, x=(*corner, *neuron.x[neuron.inputs :])))

    def _feed_pair(self, first: float, second: float) -> None:
        self._put(self._neuron.feed(0, first).feed(1, second), "plane")

    def _toggle(self, index: int) -> None:
        """Turn an input on, or off if it is on."""
        neuron = self._neuron
        self._put(neuron.feed(index, 0.0 if neuron.x[index] else 1.0))
