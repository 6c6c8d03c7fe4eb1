"""The question of one step in the editor: its kind, what is computed, the options."""

import math
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.lesson import words
from app.theme import Theme
from app.widgets.controls import choice, label
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from app.widgets.text_fields import LineField
from core.lesson import Lesson, Option, Step, edit, pose
from core.lesson.answers import QUANTITIES, mistake_in_question, told
from core.lesson.lesson import ASK_KINDS, LONGEST_TEXT, MOST_AT, MOST_OPTIONS, Question
from core.number_text import NumberError, format_number, parse_number
from core.state_parts import StateError
from core.text import Text

Change = Callable[[Lesson, int], Lesson]


class QuestionFields(QWidget):
    """What a step asks; there is nothing of it unless the step asks first.

    Args:
        theme: of the window.
        error: where mistakes are told.
        write: takes a change of the lesson at the chosen step.
    """

    def __init__(self, theme: Theme, error: FieldError, write: Callable[[Change], object]) -> None:
        super().__init__()
        self._theme, self._error, self._write = theme, error, write
        self._step: Step | None = None
        self._kind = choice(
            theme, "lesson_editor.kind", words.KIND, [], lambda _: self._take_kind()
        )
        self._quantity = choice(
            theme, "lesson_editor.quantity", words.QUANTITY, [], lambda _: self._take_quantity()
        )
        self._at = NumberField(theme, "lesson_editor.at", words.WHICH, error)
        self._at.edited.connect(self._take_at)
        self._rows = [OptionRow(theme, "ABCD"[n], partial(self._take_row, n)) for n in range(4)]
        self._answer = QLabel()
        self._answer.setObjectName("lesson_editor.answer")
        self._answer.setAccessibleName(theme.say(words.ANSWER))
        self._answer.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(self._kind)
        first.addWidget(self._quantity, 1)
        first.addWidget(self._at)
        self._options = QWidget()
        grid = QGridLayout(self._options)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(label(theme, words.OPTIONS, "muted"), 0, 1)
        grid.addWidget(label(theme, words.RIGHT_FROM, "muted"), 0, 2)
        grid.addWidget(label(theme, words.RIGHT_TO, "muted"), 0, 3)
        for n, row in enumerate(self._rows, 1):
            for place, field in enumerate((row.letter, row.words, row.low, row.high)):
                grid.addWidget(field, n, place)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(first)
        column.addWidget(self._options)
        column.addWidget(self._answer)

    def show_step(self, step: Step | None) -> None:
        """Show a step's question."""
        self._step = step
        ask = None if step is None else step.ask
        self.setVisible(ask is not None)
        if step is None or ask is None:
            return
        say = self._theme.say
        self._fill(self._kind, [(words.KINDS[kind], kind) for kind in pose.kinds_of(step)])
        self._kind.setCurrentIndex(self._kind.findData(ask.kind))
        keys = pose.quantities_of(step.panel)
        self._fill(self._quantity, [(QUANTITIES[key].title.fill(at="n"), key) for key in keys])
        computed = ask.kind in ("choice", "number")
        self._quantity.setVisible(computed)
        self._quantity.setCurrentIndex(self._quantity.findData(ask.quantity))
        quantity = QUANTITIES.get(ask.quantity)
        self._at.setVisible(computed and quantity is not None and quantity.many)
        self._at.show_value(ask.at)
        self._options.setVisible(ask.kind == "choice")
        for n, row in enumerate(self._rows):
            row.show_option(ask.options[n] if n < len(ask.options) else None, self._theme)
        said = told(step) or mistake_in_question(step)
        self._answer.setVisible(said is not None)
        self._answer.setText("" if said is None else say(said))

    def _fill(self, box: QComboBox, entries: list[tuple[Text, str]]) -> None:
        texts = [self._theme.say(title) for title, _ in entries]
        if [box.itemText(n) for n in range(box.count())] != texts:
            box.clear()
            for title, (_, data) in zip(texts, entries, strict=True):
                box.addItem(title, data)

    def _take_kind(self) -> None:
        kind = self._kind.currentData()
        if kind in ASK_KINDS:
            self._write(lambda lesson, place: pose.pose(lesson, place, kind))

    def _take_quantity(self) -> None:
        key = self._quantity.currentData()
        self._write(lambda lesson, place: pose.ask_for(lesson, place, key))

    def _take_at(self, at: float) -> None:
        ask = None if self._step is None else self._step.ask
        if ask is None:
            return
        if at == int(at) and 1 <= at <= MOST_AT:
            which = int(at)
            self._write(lambda lesson, place: pose.ask_for(lesson, place, ask.quantity, which))
        else:
            self._at.complain(words.WHOLE_FROM_ONE)

    def _take_row(self, number: int) -> None:
        """Take one row of the options, or say what is wrong with it where it is."""
        ask = None if self._step is None else self._step.ask
        if ask is None or ask.kind != "choice":
            return
        row = self._rows[number]
        try:
            changed = self._with_row(ask, number)
            if changed == ask.options:
                return
            self._write(lambda lesson, place: pose.offer(lesson, place, changed))
        except (StateError, NumberError) as error:
            self._error.about(row.asked, error.message)
        else:
            self._error.withdraw()

    def _with_row(self, ask: Question, number: int) -> tuple[Option, ...]:
        """Return the options with what stands in a row.

        Raises:
            NumberError: if an end of its range is no number.
            StateError: if there would be too few options, or no range.
        """
        row, old = self._rows[number], list(ask.options)
        typed = row.words.text()
        row.asked = row.words
        if len(typed) > LONGEST_TEXT:
            raise StateError(words.TOO_LONG.fill(most=LONGEST_TEXT, count=len(typed)))
        before = old[number] if number < len(old) else None
        new = edit.worded(before.text if before else None, typed, self._theme.language)
        if new is None:
            if before is not None and len(old) <= 2:
                raise StateError(words.TWO_OPTIONS)
            return tuple(old[:number] + old[number + 1 :])
        low, high = row.range()
        shown = "" if before is None else self._theme.say(before.text)
        if typed != shown and (low, high) == pose.range_in(shown):
            low, high = pose.range_in(typed)  # it followed the words, and goes on following
        row.asked = row.low
        option = Option(new, low, high)
        return (*old[:number], option, *old[number + 1 :])[:MOST_OPTIONS]


class OptionRow:
    """The fields of one option: its words and the ends of the range in which it is right."""

    def __init__(self, theme: Theme, letter: str, take: Callable[[], object]) -> None:
        self.letter = QLabel(f"{letter}.")
        self.words = _field(theme, f"option_{letter}", words.OPTION_WORDS.fill(letter=letter))
        self.low = _field(theme, f"low_{letter}", words.OPTION_LOW.fill(letter=letter))
        self.high = _field(theme, f"high_{letter}", words.OPTION_HIGH.fill(letter=letter))
        for end in (self.low, self.high):
            end.setFixedWidth(5 * theme.style.font_px)
        self.asked: LineField = self.words
        for field in (self.words, self.low, self.high):
            field.editingFinished.connect(take)

    def show_option(self, option: Option | None, theme: Theme) -> None:
        """Show an option, or an empty row for one more."""
        texts = ["", "", ""]
        if option is not None:
            ends = (option.low, option.high)
            shown = ["" if math.isinf(end) else format_number(end, 12) for end in ends]
            texts = [theme.say(option.text), *shown]
        for field, text in zip((self.words, self.low, self.high), texts, strict=True):
            if field.text() != text and not (field.hasFocus() and field.isModified()):
                field.setText(text)
                field.setCursorPosition(0)

    def range(self) -> tuple[float, float]:
        """Return the ends that are typed; an empty one is without end.

        Raises:
            NumberError: if one is no number.
        """
        ends = []
        for field, empty in ((self.low, -math.inf), (self.high, math.inf)):
            self.asked = field
            ends.append(parse_number(field.text()) if field.text().strip() else empty)
        self.asked = self.words
        return ends[0], ends[1]


def _field(theme: Theme, name: str, title: Text) -> LineField:
    made = LineField()
    made.setObjectName(f"lesson_editor.{name}")
    made.setAccessibleName(theme.say(title))
    made.setToolTip(theme.say(title))
    return made
