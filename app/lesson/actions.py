"""What the Lesson menu does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from app.lesson import files, words
from app.lesson.chooser import LessonChooser
from app.lesson.draft import LessonDraft
from app.lesson.player import LessonPlayer
from app.lesson.windows import LessonWindows
from app.theme import Theme
from core.lesson import Lesson
from core.state_parts import MoveError, StateError
from core.text import Text

Say = Callable[[Text | None], object]


class LessonActions:
    """Starts, leaves, makes and saves lessons, in one look of a window.

    Args:
        window: the window.
        theme: of it.
        player: gives the lesson.
        say: shows a sentence at the foot of the window.
        ask_open: asks for a file and shows what it holds.
        attempt: tries to write, and returns what to say about it.
        ask: asks before something goes for good, and does it on a yes.
        ask_save: asks where to write, with a title, kinds, a name, and what is told the file.
    """

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        player: LessonPlayer,
        *,
        say: Say,
        ask_open: Callable[[], object],
        attempt: Callable[[Path, Callable[[], Text]], Text],
        ask: Callable[[Text, Callable[[], object]], object],
        ask_save: Callable[[Text, Text, str, Callable[[Path, str], object]], object],
    ) -> None:
        self.player = player
        self.draft = LessonDraft(player)
        self._window, self._theme = window, theme
        self._say, self._ask_open, self._ask_save = say, ask_open, ask_save
        self._attempt, self._ask = attempt, ask
        self.windows = LessonWindows(window, theme, player, self.draft, save=self.save, say=say)

    def choose(self) -> None:
        """Offer the lessons that ship."""
        LessonChooser(self._window, self._theme, files.shipped(), self.start, self._ask_open).open()

    def open_file(self, path: Path) -> bool:
        """Give the lesson of a file; return whether the file said that it is one."""
        try:
            lesson = files.lesson_in(path)
        except OSError:
            return False  # whoever reads screens says why
        except StateError as error:
            self._say(words.CANNOT_OPEN.fill(name=path.name, reason=error.message))
            return True
        if lesson is None:
            return False
        self._say(None)
        self.start(lesson, path)
        return True

    def start(self, lesson: Lesson, path: Path | None = None) -> None:
        """Give a lesson from its first step; one without steps is said to have none.

        What would be lost of another one is asked about first.
        """
        here = self.player.open
        if self.player.unsaved and here is not None:
            question = words.UNSAVED.fill(title=here.lesson.title)
            self._ask(question, lambda: self._start(lesson, path))
        else:
            self._start(lesson, path)

    def _start(self, lesson: Lesson, path: Path | None) -> None:
        self.player.take(lesson, path)
        if lesson.steps:
            self.player.play(0)
        else:
            self._say(words.NO_STEPS)

    def add(self) -> None:
        """Add what the window shows as a step of the open lesson, or of a new one."""
        try:
            number = self.draft.add_screen()
        except MoveError as error:
            self._say(error.message)
        else:
            self._say(words.ADDED.fill(n=number))

    def save(self) -> None:
        """Ask for a file and write the open lesson into it."""
        if self.player.open is None or not self.player.open.lesson.steps:
            self._say(words.NOTHING_TO_SAVE)
            return
        name = self.player.path.stem if self.player.path is not None else "lesson"
        self._ask_save(words.SAVE, words.FILE_KIND, name, self._save)

    def export(self) -> None:
        """Ask for a file and write the open lesson as a handout or as pictures."""
        if self.player.open is None or not self.player.open.lesson.steps:
            self._say(words.NOTHING_TO_SAVE)
            return
        name = self.player.path.stem if self.player.path is not None else "lesson"
        self._ask_save(words.EXPORT, words.EXPORT_KINDS, name, self._export)

    def forget(self) -> None:
        """Leave the lesson, and forget the hands of the class."""
        here = self.player.open
        if here is not None:
            self.player.take(here.lesson, self.player.path, saved=not self.player.unsaved)

    def _save(self, path: Path, _kind: str) -> None:
        if self.player.open is not None:
            lesson = self.player.open.lesson
            self._say(self._attempt(path, lambda: self._saved(path, lesson)))

    def _saved(self, path: Path, lesson: Lesson) -> Text:
        said = files.save(path, lesson)
        self.player.path, self.player.saved = path, lesson
        self.player.changed.emit()
        return said

    def _export(self, path: Path, kind: str) -> None:
        # Imported here because the first frame needs none of it.
        from app.lesson.export import export_lesson  # noqa: PLC0415

        if self.player.open is None:
            return
        lesson, look = self.player.open.lesson, self.player.store.state
        notes = kind == self._theme.say(words.EXPORT_KINDS).split(";;")[words.WITH_NOTES]
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        said = self._attempt(
            path, lambda: export_lesson(lesson, look, path, notes=notes, back=self._theme)
        )
        QApplication.restoreOverrideCursor()
        self._say(said)
