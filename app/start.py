"""Starts the window."""

import gc
import os
import sys
import time
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import platform, words
from app.cli.export import starting_state
from app.cli.reading import Arguments
from app.cli.wanted import wanted_state
from app.console import NO_DISPLAY, say_both
from app.fonts import load_bundled_fonts, readable
from app.keeper import Keeper
from app.session import folder, open_last
from app.store import Store
from app.version import NAME
from app.window import Window
from core.state import State
from core.text import Language

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
    keeper = Keeper(window, folder())
    sys.excepthook = CrashHook(window, folder())
    if not keeper.place():
        place_first(window, application.primaryScreen().availableSize())
    if arguments.has("--exit-after-first-frame"):
        window.installEventFilter(FirstFrame(window, began))
    window.show()
    gc.freeze()  # what is there now stays, and looking through it again would cost a frame
    gc.enable()
    return application.exec()


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
