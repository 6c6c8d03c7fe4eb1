"""What the File menu does: open, save, export, copy."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from app.panel import Panel
from app.store import Store
from app.theme import Theme
from app.window import files, words
from app.window.files import FileFolder
from core.text import Text


class FileActions:
    """Reads and writes screens, pictures and numbers, in one look of a window.

    Args:
        window: over which the dialogs stand.
        store: what is on the screen.
        theme: of the dialogs.
        panel: returns the open panel.
        say: shows a sentence at the foot of the window.
        say_passing: the same for a sentence that is true of the present screen only.
        folder: where the dialogs begin.
        open_lesson: gives the lesson of a file; returns whether the file said that it is one.
    """

    def __init__(
        self,
        window: QMainWindow,
        store: Store,
        theme: Theme,
        *,
        panel: Callable[[], Panel],
        say: Callable[[Text | None], object],
        say_passing: Callable[[Text], object],
        folder: FileFolder,
        open_lesson: Callable[[Path], bool],
    ) -> None:
        self.store = store
        self._window, self._theme, self._folder = window, theme, folder
        self._panel, self._open_lesson = panel, open_lesson
        self._say, self._say_passing = say, say_passing

    def ask_open(self) -> None:
        """Ask for a file and show what it holds."""
        files.ask_open(self._window, self._theme, self._folder, self._open)

    def ask_save(self) -> None:
        """Ask for a file and write the screen into it."""
        files.ask_save(
            self._window,
            self._theme,
            self._folder,
            words.SAVE,
            kinds=words.FILE_KIND_STATE,
            name=self.store.state.panel,
            then=self._save,
        )

    def ask_export(self) -> None:
        """Ask for a file and write the panel's picture or data into it."""
        files.ask_save(
            self._window,
            self._theme,
            self._folder,
            words.EXPORT,
            kinds=words.FILE_KIND_EXPORT,
            name=self.store.state.panel,
            then=self._export,
        )

    def copy_picture(self) -> None:
        """Put the panel's picture on the clipboard."""
        self._say_passing(files.copy_picture(self._panel().picture()))

    def copy_data(self) -> None:
        """Put the panel's numbers on the clipboard."""
        self._say_passing(files.copy_data(self._panel().data()))

    def _open(self, path: Path, _kind: str) -> None:
        if not self._open_lesson(path):
            self._say(files.open_into(self.store, path))

    def _save(self, path: Path, _kind: str) -> None:
        self._say(files.write_state(self.store, path))

    def _export(self, path: Path, kind: str) -> None:
        self._say(files.write_export(self._panel(), path, kind))
