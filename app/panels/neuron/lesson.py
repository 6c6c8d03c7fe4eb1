"""The perceptron rule: asked for by a button, walked through step by step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from app.look import Look
from app.panels.neuron import words
from app.panels.neuron.worked import Worked, lesson_words
from app.widgets.controls import button
from core.labs.neuron.state import NeuronState


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
