"""Keeps the screen for next time, while it changes and when the window closes."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer

from app.session import keep
from app.window import Window
from core.text import Text

_PAUSE_MS = 1000


class Keeper(QObject):
    """Writes the session a second after the last change, and at the end."""

    def __init__(self, window: Window, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._failed: Text | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        window.store.changed.connect(lambda _: self._pause.start())
        window.closing.connect(self._close)

    def place(self) -> bool:
        """Put the window where it was, and its dialogs; say whether its place was known."""
        folder = self._settings.value("folder")
        self._window.folder.remember(folder if isinstance(folder, str) else "")
        geometry = self._settings.value("geometry")
        return isinstance(geometry, QByteArray) and self._window.restoreGeometry(geometry)

    def keep(self) -> None:
        """Write the session now; a failure is said in the window and is never fatal."""
        self._pause.stop()
        failed = keep(self._window.store.state, self._folder)
        if failed is not None:
            self._window.say(failed)
        elif self._failed is not None:
            self._window.unsay(self._failed)  # it is no longer true
        self._failed = failed

    def _close(self) -> None:
        self.keep()
        self._settings.setValue("geometry", self._window.saveGeometry())
        self._settings.setValue("folder", self._window.folder.last)
        self._settings.sync()
