"""The left column of the XOR panel: the points, and how they are separated."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.labs.xor import words
from app.labs.xor.training_controls import ByTraining
from app.theme import Theme
from app.widgets.controls import button, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.input_plane import InputPlane
from app.widgets.number_slider import NumberSlider, Scale
from core.labs.xor.maths import SETS
from core.labs.xor.state import LARGEST_LINE, MOST_OWN, ExamplesKey, SolverKey, XorState
from core.number_text import format_number
from core.text import Text

_NAMES = ("w1", "w2", "b")


class ByLine(QWidget):
    """w1, w2, b, and a button for the best line.

    Signals:
        changed: "line" and its three numbers.
        best_asked: show the best line.
        settled: a drag ended.
    """

    changed = Signal(str, object)
    best_asked = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, wrong: FieldError) -> None:
        super().__init__()
        self._line = XorState().line
        self._sliders: list[NumberSlider] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, name in enumerate(_NAMES):
            title = words.LINE.fill(name=name)
            scale = Scale(-LARGEST_LINE, LARGEST_LINE)
            slider = NumberSlider(theme, f"xor.{name}", title, scale, wrong)
            slider.edited.connect(lambda value, row=row: self._offer(row, value))
            slider.settled.connect(self.settled)
            grid.addWidget(QLabel(name), row, 0)
            grid.addWidget(slider, row, 1)
            self._sliders.append(slider)
        best = button(theme, "xor.best", words.BEST, self.best_asked.emit, words.BEST_TIP)
        grid.addWidget(best, len(_NAMES), 0, 1, 2)

    def show_state(self, shown: XorState) -> None:
        """Show the three numbers."""
        self._line = shown.line
        for slider, value in zip(self._sliders, shown.line, strict=True):
            slider.show_value(value)

    def _offer(self, row: int, value: float) -> None:
        if abs(value) > LARGEST_LINE:
            low, high = format_number(-LARGEST_LINE), format_number(LARGEST_LINE)
            self._sliders[row].field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))
            return
        line = (*self._line[:row], value, *self._line[row + 1 :])
        self.changed.emit("line", line)


class OwnPoints:
    """What a click and the keys on a plane do to the points.

    Args:
        shown: returns the present state of the panel.
        put: takes another one.
        refuse: called where no further point can be added.
    """

    def __init__(
        self,
        shown: Callable[[], XorState],
        put: Callable[[XorState], None],
        refuse: Callable[[], None],
    ) -> None:
        self._shown, self._put, self._refuse = shown, put, refuse

    def listen(self, plane: InputPlane) -> None:
        """Do what a person asks for on a plane."""
        plane.placed.connect(self._click)
        plane.set_asked.connect(self._set)
        plane.take_asked.connect(self._take)

    def _click(self, x: float, y: float) -> None:
        """Add a point, or take one away."""
        if self._shown().examples == "own" and not self._take(x, y):
            self._add(x, y)

    def _set(self, x: float, y: float) -> None:
        """Add a point, or give the one that is there the chosen class."""
        shown = self._shown()
        index = shown.nearest(x, y)
        if index is None:
            self._add(x, y)
            return
        own = list(shown.own)
        own[index] = (*own[index][:2], shown.adds)
        self._put(replace(shown, own=tuple(own)))

    def _take(self, x: float, y: float) -> bool:
        """Take the point at a place away; say whether there was one."""
        index = self._shown().nearest(x, y)
        if index is not None:
            self._put(self._shown().take(index))
        return index is not None

    def _add(self, x: float, y: float) -> None:
        shown = self._shown()
        if len(shown.own) < MOST_OWN:
            self._put(shown.put(x, y, shown.adds))
        else:
            self._refuse()


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

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._wrong = FieldError(theme, "xor.complaint")
        names = {key: one.name for key, one in SETS.items()} | {"own": words.OWN}
        self._examples = choice(
            theme,
            "xor.examples",
            words.EXAMPLES,
            [(names[key], key) for key in _KEYS],
            lambda n: self.changed.emit("examples", _KEYS[n]),
        )
        self._noise = button(theme, "xor.noise", words.NOISE, self.noise_asked.emit)
        self._adds = choice(
            theme,
            "xor.adds",
            words.ADDS,
            [(words.ADDS_ZERO, 0), (words.ADDS_ONE, 1)],
            lambda n: self.changed.emit("adds", n),
        )
        self._adds.setToolTip(theme.say(words.ADDS_TIP))
        self._clear = button(theme, "xor.clear", words.CLEAR, self.clear_asked.emit)
        self._solver = choice(
            theme,
            "xor.solver",
            words.SOLVER,
            [(text, key) for text, key in _SOLVERS],
            lambda n: self.changed.emit("solver", _SOLVERS[n][1]),
        )
        self.by_line = ByLine(theme, self._wrong)
        self.by_training = ByTraining(theme, self._wrong)
        for part in (self.by_line, self.by_training):
            part.changed.connect(self.changed)
            part.settled.connect(self.settled)
        self.by_line.best_asked.connect(self.best_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.style.gap, 0)
        # As wide for the line as for the network, so that the pictures stay where they are.
        self.setMinimumWidth(round(_WIDTH_EMS * theme.style.font_px) + theme.style.gap)
        for box in (self._examples, self._adds, self._solver):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for widget in (
            label(theme, words.EXAMPLES, "heading"),
            self._examples,
            self._noise,
            self._adds,
            self._clear,
            label(theme, words.SOLVER, "heading"),
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
