"""The editor of a lesson: its steps with their pictures, their words, what to do with them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.lesson import words
from app.lesson.draft import LessonDraft
from app.lesson.player import LessonPlayer
from app.lesson.step_fields import Change, StepFields
from app.lesson.step_list import StepList
from app.theme import Theme
from app.widgets.controls import button, label
from app.widgets.field_notes import FieldError
from core.lesson import edit
from core.lesson.lesson import LONGEST_TEXT
from core.state_parts import MoveError
from core.text import Text

_COLUMNS = 3
_SCREEN = 0.9
"""Of the screen, at most: what lies around it belongs to the system."""


class LessonEditor(QDialog):
    """Shows the open lesson's steps, and changes them.

    Args:
        parent: the window whose screens become steps.
        theme: of it.
        player: holds the lesson.
        draft: changes it.
        save: asks for a file and writes the lesson.
        say: shows a sentence in the window.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        player: LessonPlayer,
        draft: LessonDraft,
        *,
        save: Callable[[], object],
        say: Callable[[Text], object],
    ) -> None:
        super().__init__(parent)
        self._window, self._theme, self._player, self._draft = parent, theme, player, draft
        self._say = say
        self.setObjectName("lesson_editor")
        self.setWindowTitle(theme.say(words.EDITOR))
        self._error = FieldError(theme, "lesson_editor.complaint")
        self._title = QLineEdit()
        self._title.setObjectName("lesson_editor.title")
        self._title.setAccessibleName(theme.say(words.TITLE))
        self._title.setMaxLength(2 * LONGEST_TEXT)
        self._title.editingFinished.connect(self._entitle)
        self._steps = StepList(
            theme,
            chosen=self._choose,
            moved=self._move,
            played=self._play,
            deleted=lambda: self._edit(edit.delete),
        )
        self._fields = StepFields(theme, self._error, self._edit)
        self._lay_out(save)
        wanted = QSize(62 * theme.style.font_px, 44 * theme.style.font_px)
        self.resize(wanted.boundedTo(self.screen().availableSize() * _SCREEN))
        player.changed.connect(self.draw)
        self.draw()

    def _lay_out(self, save: Callable[[], object]) -> None:
        state = self._player.store
        rows: tuple[tuple[str, Text, Callable[[], object], Text | None], ...] = (
            ("add", words.ADD_BUTTON, self._add, words.ADD_TIP),
            (
                "replace",
                words.REPLACE,
                lambda: self._edit(lambda one, at: edit.show(one, at, state.state)),
                None,
            ),
            (
                "reveal",
                words.SET_REVEAL,
                lambda: self._edit(lambda one, at: edit.show_revealed(one, at, state.state)),
                words.SET_REVEAL_TIP,
            ),
            ("duplicate", words.DUPLICATE, lambda: self._edit(edit.duplicate, 1), None),
            ("up", words.UP, partial(self._shift, -1), None),
            ("down", words.DOWN, partial(self._shift, 1), None),
            ("delete", words.DELETE, lambda: self._edit(edit.delete), None),
            ("undo", words.UNDO, self._draft.undo, None),
            ("redo", words.REDO, self._draft.redo, None),
            ("play", words.PLAY, self._play, None),
            ("save", words.SAVE_BUTTON, save, None),
        )
        self._buttons = {
            name: button(self._theme, f"lesson_editor.{name}", title, do, tip)
            for name, title, do, tip in rows
        }
        grid, foot = QGridLayout(), QHBoxLayout()
        for place, (name, made) in enumerate(self._buttons.items()):
            made.setAutoDefault(False)  # Enter belongs to the list and to the fields
            if name in ("play", "save"):
                foot.addWidget(made)
            else:
                grid.addWidget(made, place // _COLUMNS, place % _COLUMNS)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(label(self._theme, words.TITLE, "heading"))
        left.addWidget(self._title)
        left.addWidget(label(self._theme, words.STEPS, "heading"))
        left.addWidget(self._steps, 1)
        right.addLayout(grid)
        room = QScrollArea()
        room.setObjectName("lesson_editor.room")
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidget(self._fields)
        right.addWidget(room, 1)
        right.addWidget(self._error)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def draw(self) -> None:
        """Show the lesson; what is being typed in a field stays there."""
        lesson, place = self._draft.lesson, self._draft.place
        if not self._title.isModified():
            self._title.setText(self._theme.say(lesson.title))
            self._title.setCursorPosition(0)
        self._steps.show_steps(lesson.steps, place)
        self._fields.show_step(lesson.steps[place] if lesson.steps else None)
        for name, made in self._buttons.items():
            made.setEnabled(bool(lesson.steps) or name == "add")
        self._buttons["undo"].setEnabled(self._draft.can_undo)
        self._buttons["redo"].setEnabled(self._draft.can_redo)

    def _choose(self, place: int) -> None:
        """Show the chosen step: in the window too while the lesson is given."""
        if self._player.on:
            self._player.jump(place)
        else:
            self._player.go_on(self._draft.lesson, place)

    def _edit(self, change: Change, ahead: int = 0) -> None:
        """Change the lesson at the chosen step.

        Args:
            change: of the lesson, at a place.
            ahead: how much further the step lies that is shown then.
        """
        place = self._draft.place
        if place < 0:
            return
        try:
            lesson = change(self._draft.lesson, place)
        except MoveError as error:
            self._say(error.message)
        else:
            self._draft.change(lesson, place + ahead)

    def _add(self) -> None:
        try:
            self._draft.add_screen()
        except MoveError as error:
            self._say(error.message)

    def _shift(self, by: int) -> None:
        to = self._draft.place + by
        if 0 <= to < len(self._draft.lesson.steps):
            self._move(self._draft.place, to)

    def _move(self, place: int, to: int) -> None:
        self._draft.change(edit.move(self._draft.lesson, place, to), to)

    def _play(self) -> None:
        if self._draft.place >= 0:
            self._player.play(self._draft.place)
            self._window.activateWindow()

    def _entitle(self) -> None:
        typed = self._title.text()
        if len(typed) > LONGEST_TEXT:
            said = words.TOO_LONG.fill(most=LONGEST_TEXT, count=len(typed))
            self._error.about(self._title, said)
            return
        self._error.withdraw(self._title)
        self._title.setModified(False)
        title = edit.worded(self._draft.lesson.title, typed, self._theme.language)
        self._draft.change(edit.entitle(self._draft.lesson, title), self._draft.place)
