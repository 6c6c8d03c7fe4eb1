"""What the Lesson menu does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from app.lesson import files, words
from app.lesson.chooser import LessonChooser
from app.lesson.draft import LessonDraft
from app.lesson.player import LessonPlayer
from app.lesson.presenter import PresenterWindow
from app.theme import Theme
from core.lesson import Lesson
from core.state_parts import MoveError, StateError
from core.text import Text

Say = Callable[[Text | None], object]
Opened = tuple[bool, QByteArray | None]
"""Whether the editor was open, and where the presenter's window stood if it was."""


class LessonActions:
    """Starts, leaves, makes and saves lessons, in one look of a window.

    Args:
        window: the window.
        theme: of it.
        player: gives the lesson.
        say: shows a sentence at the foot of the window.
        ask_open: asks for a file and shows what it holds.
        attempt: tries to write, and returns what to say about it.
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
        ask_save: Callable[[Text, Text, str, Callable[[Path, str], object]], object],
    ) -> None:
        self.player = player
        self.draft = LessonDraft(player)
        self._window, self._theme = window, theme
        self._say, self._ask_open, self._ask_save = say, ask_open, ask_save
        self._attempt = attempt
        self._presenter: PresenterWindow | None = None

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
        """Give a lesson from its first step; one without steps is said to have none."""
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

    def edit(self) -> None:
        """Show the editor; without a lesson, it is empty."""
        # Imported here because the first frame needs none of it.
        from app.lesson.editor import LessonEditor  # noqa: PLC0415

        for old in self._editors():
            old.show()
            old.raise_()
            old.activateWindow()
            return
        LessonEditor(
            self._window, self._theme, self.player, self.draft, save=self.save, say=self._say
        ).show()

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

    def present(self) -> None:
        """Show the presenter's window, or close it."""
        if self._presenter is not None:
            self._presenter.close()
            return
        self._presenter = PresenterWindow(self._theme, self.player, self._forget_presenter)
        self._presenter.show()
        self._presenter.draw()

    def draw(self) -> None:
        """Show the present step in the presenter's window."""
        if self._presenter is not None:
            self._presenter.draw()

    @property
    def presenter(self) -> PresenterWindow | None:
        """The presenter's window while it is open."""
        return self._presenter

    def close(self) -> Opened:
        """Close the windows of the lesson; return which were open."""
        place = None
        if self._presenter is not None:
            place = self._presenter.saveGeometry()
            self._presenter.close()
        editors = self._editors()
        for one in editors:
            one.setParent(None)
            one.deleteLater()
        return bool(editors), place

    def open_again(self, opened: Opened) -> None:
        """Open windows again that another look has closed."""
        edited, place = opened
        if edited:
            self.edit()
        if place is not None:
            self.present()
            if self._presenter is not None:
                self._presenter.restoreGeometry(place)

    def forget(self) -> None:
        """Leave the lesson, and forget the hands of the class."""
        if self.player.open is not None:
            self.player.take(self.player.open.lesson, self.player.path)

    def _editors(self) -> list[QDialog]:
        return self._window.findChildren(QDialog, "lesson_editor")

    def _forget_presenter(self) -> None:
        if self._presenter is not None:
            self._presenter.deleteLater()
            self._presenter = None

    def _save(self, path: Path, _kind: str) -> None:
        if self.player.open is not None:
            lesson = self.player.open.lesson
            self._say(self._attempt(path, lambda: files.save(path, lesson)))
            self.player.path = path

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
