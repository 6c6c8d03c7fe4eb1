"""Starts the window, and keeps its screen for next time."""

import gc
import os
import sys
import time
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QObject,
    QSettings,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import platform
from app.cli.arguments import Arguments
from app.cli.export import starting_state
from app.cli.state import wanted_state
from app.fonts import load_bundled_fonts, readable
from app.lesson.files import lesson_in
from app.platform import NAME, NO_DISPLAY, say_both
from app.store import Store
from app.window import words
from app.window.session import folder, keep, keep_lesson, open_last, open_lesson
from app.window.window import Window
from core.state import State
from core.text import Language, Text

_PAUSE_MS = 1000


class SessionSaver(QObject):
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
        window.lesson.changed.connect(self._pause.start)
        window.closing.connect(self._close)

    def place(self) -> bool:
        """Put the window where it was, and its dialogs; say whether its place was known."""
        folder = self._settings.value("folder")
        self._window.folder.remember(folder if isinstance(folder, str) else "")
        presenter = self._settings.value("presenter")
        if isinstance(presenter, QByteArray):
            self._window.lesson.presenter_place = presenter
        geometry = self._settings.value("geometry")
        return isinstance(geometry, QByteArray) and self._window.restoreGeometry(geometry)

    def keep(self) -> None:
        """Write the session now; a failure is said in the window and is never fatal."""
        self._pause.stop()
        lesson = self._window.lesson
        draft = lesson.open.lesson if lesson.open is not None and lesson.unsaved else None
        failed = keep(self._window.store.state, self._folder) or keep_lesson(draft, self._folder)
        if failed is not None:
            self._window.say(failed)
        elif self._failed is not None:
            self._window.unsay(self._failed)  # it is no longer true
        self._failed = failed

    def _close(self) -> None:
        self.keep()
        self._settings.setValue("geometry", self._window.saveGeometry())
        self._settings.setValue("folder", self._window.folder.last)
        self._settings.setValue("presenter", self._window.lesson.presenter_place)
        self._settings.sync()


_SIZE = QSize(1280, 800)
_TITLE_BAR = 60  # the tallest that window managers draw


def open_window(arguments: Arguments, language: Language, began: float) -> int:
    """Open the window and stay until it is closed; return the exit code.

    Args:
        arguments: what was asked for.
        language: where neither the arguments nor the last session say one.
        began: time.perf_counter() when the program began.

    Raises:
        CliError: if the arguments make no sense.
    """
    wanted_state(arguments, starting_state(arguments, State(language=language)))  # or it raises
    if not platform.has_display(os.environ):
        say_both(platform.NO_DISPLAY_WORDS)
        return NO_DISPLAY
    QCoreApplication.setApplicationName(NAME)
    QGuiApplication.setDesktopFileName(NAME)  # by which Wayland finds the icon
    with platform.ExplainedStart():
        application = QApplication([sys.argv[0]])
    load_bundled_fonts()
    application.setWindowIcon(QIcon(str(files("resources") / "icons" / f"{NAME}.svg")))
    opened = open_last(folder())
    state, no_font = readable(_first(arguments, opened.state, language))
    window = Window(Store(state), opened.notice or no_font)
    keeper = SessionSaver(window, folder())
    sys.excepthook = CrashHook(window, folder())
    if not keeper.place():
        place_first(window, application.primaryScreen().availableSize())
    take_up_lesson(window, folder())
    _start_lesson(arguments, window)
    if arguments.has("--exit-after-first-frame"):
        window.installEventFilter(FirstFrame(window, began))
    window.show()
    gc.freeze()  # what is there now stays, and looking through it again would cost a frame
    gc.enable()
    return application.exec()


def take_up_lesson(window: Window, where: Path) -> None:
    """Open the lesson that was not saved last time, and say so."""
    lesson, notice = open_lesson(where)
    if lesson is not None:
        window.lesson.take(lesson, saved=False)
    if notice is not None:
        window.say(notice)


def _start_lesson(arguments: Arguments, window: Window) -> None:
    """Give the lesson of --file, if that is one."""
    name = arguments.one("--file")
    lesson = None if name is None else lesson_in(Path(name))
    if lesson is not None and name is not None:
        window.start_lesson(lesson, Path(name))


def _first(arguments: Arguments, last: State | None, language: Language) -> State:
    """Return the first screen: a file is content, in the language and appearance of the room."""
    room = last or State(language=language)
    start = starting_state(arguments, room)
    return wanted_state(arguments, replace(start, language=room.language, style=room.style))


def place_first(window: Window, room: QSize) -> None:
    """Give a window its first size: no larger than the screen, its title bar included."""
    window.resize(_SIZE.boundedTo(room))
    if room.height() < _SIZE.height() + _TITLE_BAR or room.width() < _SIZE.width():
        window.setWindowState(Qt.WindowState.WindowMaximized)


class FirstFrame(QObject):
    """Says when the window has been painted for the first time, and closes it."""

    def __init__(self, window: Window, began: float) -> None:
        super().__init__(window)
        self._window = window
        self._began = began

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint; what is queued behind it runs once it is on the screen."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        sys.stdout.write(f"first frame {1000 * (time.perf_counter() - self._began):.0f} ms\n")
        sys.stdout.flush()
        self._window.close()


class CrashHook:
    """Writes down what went wrong and says so in the window, which stays open."""

    def __init__(self, window: Window, where: Path) -> None:
        self._window = window
        self._where = where

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take one error that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):  # Ctrl+C in the terminal
            self._window.close()
            return
        report = platform.crash_report(kind, error, trace)
        sys.stderr.write(report)
        path = self._where / "crash-report.txt"
        try:
            self._where.mkdir(parents=True, exist_ok=True)
            path.write_text(report, encoding="utf-8")
        except OSError:
            self._window.say(words.CRASHED_UNKEPT)
        else:
            self._window.say(words.CRASHED.fill(name=str(path)))
