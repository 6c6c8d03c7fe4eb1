"""The left column of the XOR panel: the points, and how they are separated."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.look import Look
from app.panels.xor import words
from app.panels.xor.by_line import ByLine
from app.panels.xor.by_training import ByTraining
from app.widgets.complaint import Complaint
from app.widgets.controls import button, choice, label
from core.labs.xor.maths import SETS
from core.labs.xor.state import MOST_OWN, ExamplesKey, SolverKey, XorState
from core.text import Text

_KEYS: tuple[ExamplesKey, ...] = ("xor", "noisy", "circles", "spiral", "and", "or", "own")
_NOISY = frozenset({"noisy", "circles", "spiral"})
_SOLVERS: tuple[tuple[Text, SolverKey], ...] = (
    (words.BY_LINE, "line"),
    (words.BY_TRAINING, "train"),
)
_WIDTH_EMS = 14.0  # the longer name of tanh


class Controls(QWidget):
    """Examples, the person's own points, the way to divide them.

    Signals:
        changed: the name of a field of XorState, and its new value.
        noise_asked, clear_asked, best_asked: buttons.
        settled: a drag ended.
    """

    changed = Signal(str, object)
    noise_asked = Signal()
    clear_asked = Signal()
    best_asked = Signal()
    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._wrong = Complaint(look, "xor.complaint")
        names = {key: one.name for key, one in SETS.items()} | {"own": words.OWN}
        self._examples = choice(
            look,
            "xor.examples",
            words.EXAMPLES,
            [(names[key], key) for key in _KEYS],
            lambda n: self.changed.emit("examples", _KEYS[n]),
        )
        self._noise = button(look, "xor.noise", words.NOISE, self.noise_asked.emit)
        self._adds = choice(
            look,
            "xor.adds",
            words.ADDS,
            [(words.ADDS_ZERO, 0), (words.ADDS_ONE, 1)],
            lambda n: self.changed.emit("adds", n),
        )
        self._adds.setToolTip(look.say(words.ADDS_TIP))
        self._clear = button(look, "xor.clear", words.CLEAR, self.clear_asked.emit)
        self._solver = choice(
            look,
            "xor.solver",
            words.SOLVER,
            [(text, key) for text, key in _SOLVERS],
            lambda n: self.changed.emit("solver", _SOLVERS[n][1]),
        )
        self.by_line = ByLine(look, self._wrong)
        self.by_training = ByTraining(look, self._wrong)
        for part in (self.by_line, self.by_training):
            part.changed.connect(self.changed)
            part.settled.connect(self.settled)
        self.by_line.best_asked.connect(self.best_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.style.gap, 0)
        # As wide for the line as for the network, so that the pictures stay where they are.
        self.setMinimumWidth(round(_WIDTH_EMS * look.style.font_px) + look.style.gap)
        for box in (self._examples, self._adds, self._solver):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for widget in (
            label(look, words.EXAMPLES, "heading"),
            self._examples,
            self._noise,
            self._adds,
            self._clear,
            label(look, words.SOLVER, "heading"),
            self._solver,
            self.by_line,
            self.by_training,
            self._wrong,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def refuse_point(self) -> None:
        """Say that no further point of one's own can be added, where the others were."""
        self._wrong.about(self._adds, words.FULL.fill(most=MOST_OWN))

    def show_state(self, shown: XorState) -> None:
        """Show the settings that count now."""
        if len(shown.own) < MOST_OWN or shown.examples != "own":
            self._wrong.withdraw(self._adds)
        self._examples.setCurrentIndex(_KEYS.index(shown.examples))
        self._noise.setVisible(shown.examples in _NOISY)
        for widget in (self._adds, self._clear):
            widget.setVisible(shown.examples == "own")
        self._adds.setCurrentIndex(shown.adds)
        trained = shown.solver == "train"
        self._solver.setCurrentIndex(int(trained))
        self.by_line.setVisible(not trained)
        self.by_training.setVisible(trained)
        self.by_line.show_state(shown)
        self.by_training.show_state(shown)
