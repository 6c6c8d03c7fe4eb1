"""The words of one step in the editor of a lesson."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.lesson import words
from app.lesson.question_fields import QuestionFields
from app.theme import Theme
from app.widgets.controls import check_box, label
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from core.lesson import Lesson, Step, edit
from core.lesson.lesson import LONGEST_TEXT, MOST_SECONDS
from core.text import Text

Change = Callable[[Lesson, int], Lesson]


class StepFields(QWidget):
    """The words of one step: what is said or asked, what is revealed, notes, seconds.

    Args:
        theme: of the window.
        error: where mistakes are told.
        write: takes a change of the lesson at the chosen step.
    """

    def __init__(self, theme: Theme, error: FieldError, write: Callable[[Change], object]) -> None:
        super().__init__()
        self._theme, self._error, self._write = theme, error, write
        self._step: Step | None = None
        self._say = self._text("say", words.SAY)
        self._ask = check_box(theme, "lesson_editor.ask", words.ASK_FIRST, self._toggle_ask)
        self._tell = self._text("tell", words.TELL)
        self._notes = self._text("notes", words.NOTES)
        self._question = QuestionFields(theme, error, write)
        self._seconds = NumberField(theme, "lesson_editor.seconds", words.SECONDS, error)
        self._seconds.edited.connect(self._take_seconds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for title, field in (
            (words.SAY, self._say),
            (None, self._ask),
            (None, self._question),
            (words.TELL, self._tell),
            (words.NOTES, self._notes),
            (words.SECONDS, self._seconds),
        ):
            if title is not None:
                column.addWidget(label(theme, title, "heading"))
            column.addWidget(field)

    def _text(self, name: str, title: Text) -> "WordsField":
        made = WordsField(lambda typed: self._take(name, typed))
        made.setObjectName(f"lesson_editor.{name}")
        made.setAccessibleName(self._theme.say(title))
        made.setTabChangesFocus(True)
        return made

    def show_step(self, step: Step | None) -> None:
        """Show a step's words, save where somebody is typing."""
        same = step is not None and self._step is not None and step.id == self._step.id
        self._step = step
        self.setEnabled(step is not None and not step.source)
        shown = step or Step("none")
        for field, text in (
            (self._say, shown.words),
            (self._tell, shown.reveal),
            (self._notes, shown.notes),
        ):
            field.show_words("" if text is None else self._theme.say(text), keep=same)
        self._ask.setChecked(shown.ask is not None or shown.conceal)
        self._question.show_step(step)
        self._seconds.show_value(shown.seconds)

    def _take(self, name: str, typed: str) -> None:
        field = {"say": self._say, "tell": self._tell, "notes": self._notes}[name]
        if self._step is None:
            return
        if len(typed) > LONGEST_TEXT:
            said = words.TOO_LONG.fill(most=LONGEST_TEXT, count=len(typed))
            self._error.about(field, said)
            return
        self._error.withdraw(field)
        old = {"say": self._step.words, "tell": self._step.reveal, "notes": self._step.notes}[name]
        new = edit.worded(old, typed, self._theme.language)
        if new == old:
            return
        changes: dict[str, Change] = {
            "say": lambda lesson, place: edit.say(lesson, place, new),
            "tell": lambda lesson, place: edit.tell(lesson, place, reveal=new),
            "notes": lambda lesson, place: edit.annotate(lesson, place, notes=new),
        }
        self._write(changes[name])

    def _toggle_ask(self, on: bool) -> None:
        self._write(lambda lesson, place: edit.ask_first(lesson, place, asks=on))

    def _take_seconds(self, seconds: float) -> None:
        if seconds == int(seconds) and 0 <= seconds <= MOST_SECONDS:
            self._write(lambda lesson, place: edit.plan(lesson, place, seconds=int(seconds)))
        else:
            self._seconds.complain(words.WHOLE_SECONDS.fill(most=MOST_SECONDS))


class WordsField(QPlainTextEdit):
    """A few lines of words, taken when the keyboard leaves them.

    Args:
        take: is given what was typed.
    """

    def __init__(self, take: Callable[[str], object]) -> None:
        super().__init__()
        self._take = take
        self._shown = ""
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing())

    def show_words(self, said: str, *, keep: bool) -> None:
        """Show words; what somebody is typing stays where ``keep`` says so."""
        if keep and self.hasFocus() and self.toPlainText() != self._shown:
            return
        self._shown = said
        if self.toPlainText() != said:
            self.setPlainText(said)

    def sizeHint(self) -> QSize:
        """Ask for the least, and take what is left: buttons beside it keep their height."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def event(self, event: QEvent) -> bool:
        """Take what was typed when the keyboard goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut and self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self._take(self._shown)
        return super().event(event)
