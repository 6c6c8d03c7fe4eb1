"""Two tools below the plots: predict f', and the inputs that are sent through."""

import math
from dataclasses import replace

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel

from app.labs.curves import words
from app.labs.curves.controls import Tool
from app.labs.curves.overlays import passage_of, score_of, share
from app.store import LabStore
from app.theme import Theme
from app.widgets.controls import button, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.number_field import IN_RANGE, NumberField
from core.labs.curves import transitions as moves
from core.labs.curves.distribution import Passage
from core.labs.curves.state import CurvesState
from core.labs.curves.state_parts import FARTHEST_MEAN, NARROWEST, WIDEST, Guess, Inputs, Shape
from core.number_text import format_number
from core.state import State
from core.text import Text

_DIGITS = 3


class Predict(Tool):
    """Buttons to reveal and to clear, and how good the guess was."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__(theme, lab)
        self._reveal = button(theme, "curves.reveal", words.REVEAL, self._turn, words.REVEAL_TIP)
        self._reveal.setCheckable(True)
        self._said = QLabel()
        self._said.setObjectName("curves.guess_reading")
        self._said.setWordWrap(True)
        self.row.addWidget(self._reveal)
        self.row.addWidget(button(theme, "curves.wipe", words.WIPE, self._wipe, words.WIPE_TIP))
        self.column.addWidget(self._said)

    def show_state(self, state: State, y: tuple[float, float]) -> None:  # noqa: ARG002  # as every tool
        """Say how to draw, or how far off the guess was."""
        self._reveal.setChecked(state.curves.guess.revealed)
        said = self.theme.say(_said(state.curves, hidden=state.values_hidden))
        self._said.setText(said)
        self._said.setAccessibleName(said)

    def _turn(self) -> None:
        self.lab.change(moves.revealed)

    def _wipe(self) -> None:
        self.lab.change(moves.guessed, Guess())


def _said(curves: CurvesState, *, hidden: bool) -> Text:
    if not curves.guess.revealed:
        return words.HOW_TO_GUESS
    found = score_of(curves)
    if found is None:
        return words.NO_LINE_YET
    if hidden:
        return words.COVERED
    if math.isinf(found.largest):
        return words.SCORED_WITHOUT_BOUND.fill(x=format_number(found.x, _DIGITS))
    return words.SCORED.fill(
        mean=format_number(found.mean, _DIGITS),
        largest=format_number(found.largest, _DIGITS),
        x=format_number(found.x, _DIGITS),
    )


_SHAPES: tuple[tuple[Text, Shape], ...] = (
    (words.BELL_SHAPE, "normal"),
    (words.EVEN_SHAPE, "uniform"),
)
MOVES_MS = 180
"""Duration of the move to the standardised inputs: long enough to be followed."""


class InputsTool(Tool):
    """Shape, mean and standard deviation of the inputs, and a button that standardises them."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__(theme, lab)
        self._field_error = FieldError(theme, "curves.inputs_complaint")
        shapes: list[tuple[Text, object]] = list(_SHAPES)
        self._shape = choice(theme, "curves.inputs_shape", words.SHAPE, shapes, self._reshape)
        self._mean = self._field("mean", words.INPUT_MEAN_NAME)
        self._spread = self._field("spread", words.INPUT_SPREAD_NAME)
        self._normalise = button(
            theme, "curves.normalise", words.NORMALISE, self._animate, words.NORMALISE_TIP
        )
        self._said = QLabel()
        self._said.setObjectName("curves.inputs_reading")
        self._said.setWordWrap(True)
        for widget in (
            self._shape,
            _plain(theme, words.INPUT_MEAN),
            self._mean,
            _plain(theme, words.INPUT_SPREAD),
            self._spread,
            self._normalise,
        ):
            self.row.addWidget(widget)
        self.column.addWidget(self._field_error)
        self.column.addWidget(self._said)
        self._way = QVariantAnimation(self)
        self._way.setDuration(MOVES_MS)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.valueChanged.connect(self._go)
        self._way.finished.connect(lab.settle)
        self._from = self._put_last = Inputs()

    def show_state(self, state: State, y: tuple[float, float]) -> None:  # noqa: ARG002  # as every tool
        """Show the inputs and what becomes of them."""
        inputs = state.curves.inputs
        if inputs != self._put_last:  # a hand goes before
            self._way.stop()
        self._shape.setCurrentIndex(self._shape.findData(inputs.shape))
        self._mean.show_value(inputs.mean)
        self._spread.show_value(inputs.spread)
        said = self.theme.say(_passed(state.curves, hidden=state.values_hidden))
        self._said.setText(said)
        self._said.setAccessibleName(said)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing go on that nobody sees."""
        self._way.stop()
        super().hideEvent(event)

    def _field(self, name: str, title: Text) -> NumberField:
        field = NumberField(self.theme, f"curves.inputs_{name}", title, self._field_error)
        field.widest = IN_RANGE
        field.setMaximumWidth(field.sizeHint().width())
        field.edited.connect(lambda number: self._offer(field, name, number))
        return field

    def _offer(self, field: NumberField, name: str, number: float) -> None:
        if name == "mean" and abs(number) > FARTHEST_MEAN:
            field.complain(words.MEAN_RANGE.fill(most=format_number(FARTHEST_MEAN)))
        elif name == "spread" and not NARROWEST <= number <= WIDEST:
            low, high = format_number(NARROWEST), format_number(WIDEST)
            field.complain(words.SPREAD_RANGE.fill(low=low, high=high))
        else:
            self._put(replace(self.lab.state.inputs, **{name: number}))  # type: ignore[arg-type]  # mean or spread

    def _reshape(self, number: int) -> None:
        self._put(replace(self.lab.state.inputs, shape=_SHAPES[number][1]))

    def _animate(self) -> None:
        self._from = self._put_last = self.lab.state.inputs
        self._way.start()

    def _go(self, share_of_way: float) -> None:
        """Show the inputs part of the way to standardised; the whole way is one undo step."""
        start, end = self._from, self._from.normalised()
        mean = start.mean * (1.0 - share_of_way) + end.mean * share_of_way
        spread = start.spread * (1.0 - share_of_way) + end.spread * share_of_way
        self._put(
            end if share_of_way == 1.0 else replace(start, mean=mean, spread=spread), "normalise"
        )

    def _put(self, inputs: Inputs, gesture: str | None = None) -> None:
        self._put_last = inputs
        self.lab.put(moves.sent(self.lab.state, inputs), gesture)


def _passed(curves: CurvesState, *, hidden: bool) -> Text:
    if hidden:
        return words.COVERED
    made = _filled(words.PASSED, passage_of(curves.pick, curves.inputs))
    normalised = curves.inputs.normalised()
    if normalised == curves.inputs:
        return made
    then = _filled(words.PASSED_NORMALISED, passage_of(curves.pick, normalised))
    return Text(en=made.en + then.en, zh=made.zh + then.zh)


def _filled(text: Text, passed: Passage) -> Text:
    slope: Text | str = format_number(passed.slope, _DIGITS)
    if not math.isfinite(passed.slope):
        slope = words.UNDEFINED if math.isnan(passed.slope) else words.TOO_LARGE
    return text.fill(flat=share(passed.flat), slope=slope)


def _plain(theme: Theme, text: Text) -> QLabel:
    made = label(theme, text)
    made.setWordWrap(False)
    return made
