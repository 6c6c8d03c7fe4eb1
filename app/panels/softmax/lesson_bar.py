"""The row of the Learning view: the true class, the rate, and a step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.worked import Worked
from app.widgets.complaint import Complaint
from app.widgets.controls import button, choice
from app.widgets.number_field import IN_RANGE, NumberField
from core.labs.softmax.state import FASTEST
from core.text import Text

_MOST_LISTED = 200


class LessonBar(QWidget):
    """Which class is right, how long a step is, and the step itself.

    Signals:
        true_chosen: the number of the class that is right.
        rated: the learning rate.
        step_asked: make one step of gradient descent.
    """

    true_chosen = Signal(int)
    rated = Signal(float)
    step_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._names: list[str] = []
        self._true = choice(look, "softmax.true_class", words.TRUE_CLASS, [], self.true_chosen.emit)
        self._true.setSizeAdjustPolicy(
            self._true.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._true.setMinimumContentsLength(7)
        self._wrong = Complaint(look, "softmax.rate_complaint")
        self._rate = NumberField(look, "softmax.rate", words.RATE, self._wrong)
        self._rate.widest = IN_RANGE
        self._rate.setMaximumWidth(self._rate.sizeHint().width())
        self._rate.edited.connect(self._change_rate)
        step = button(look, "softmax.step", words.STEP, self.step_asked.emit, words.STEP_TIP)
        row = QHBoxLayout()
        row.setSpacing(look.style.gap)
        for title, widget in ((words.TRUE_CLASS, self._true), (words.RATE, self._rate)):
            row.addWidget(_title(look, title))
            row.addWidget(widget)
        row.addWidget(step)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._wrong)

    def show_worked(self, worked: Worked) -> None:
        """Show which class is right, and the rate."""
        listed = min(worked.classes, max(_MOST_LISTED, worked.true_class + 1))
        names = [worked.name(number) for number in range(listed)]
        if names != self._names:
            self._names = names
            self._true.clear()
            self._true.addItems(names)
        self._true.setCurrentIndex(worked.true_class)
        self._rate.show_value(worked.shown.rate)

    def _change_rate(self, rate: float) -> None:
        if 0.0 < rate <= FASTEST:
            self.rated.emit(rate)
        else:
            self._rate.complain(words.RATE_WRONG)


def _title(look: Look, text: Text) -> QLabel:
    made = QLabel(look.say(text))
    made.setProperty("role", "muted")
    return made
