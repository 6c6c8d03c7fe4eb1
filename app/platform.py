"""What the program must know of the computer before Qt starts: is there a screen, a console."""

import ctypes
import os
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from core.text import Text

NO_DISPLAY = 3
"""Exit code when there is no screen to open a window on."""

NO_DISPLAY_WORDS = Text(
    en="There is no screen here, so no window can open. To draw without one:\n"
    "  activation-lab export --function relu --output relu.png\n"
    "From the source folder: python -m app export --function relu --output relu.png",
    zh="這裡沒有螢幕，無法開啟視窗。不需要螢幕也能輸出圖片：\n"
    "  activation-lab export --function relu --output relu.png\n"
    "從原始碼資料夾執行：python -m app export --function relu --output relu.png",
)
NO_WINDOW_SYSTEM = Text(
    en="The window system could not be started: {reason}\n"
    "On Debian and Ubuntu these packages are needed: libxcb-cursor0 libxkbcommon-x11-0"
    " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libegl1 libgl1",
    zh="無法啟動視窗系統：{reason}\n"
    "Debian 與 Ubuntu 需要這些套件：libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4"
    " libxcb-keysyms1 libxcb-shape0 libegl1 libgl1",
)


def has_display(environment: Mapping[str, str], system: str = sys.platform) -> bool:
    """Say whether a window can open: always, save on a Linux or BSD without a display."""
    if system in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    return bool(environment.get("DISPLAY")) and _x11_answers()


def _x11_answers() -> bool:
    """Ask the X server that DISPLAY names; Qt would abort where this only says no."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt brings its own words for a missing library
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    alive = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return alive


def say_both(text: Text) -> None:
    """Print a sentence in both languages on stderr, whatever that can encode."""
    for words in (text.zh, text.en):
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        sys.stderr.write(words.encode(encoding, "replace").decode(encoding) + "\n")


def explain_fatal(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Turn Qt's abort at start into a sentence and an exit code."""
    if kind == QtMsgType.QtFatalMsg:
        say_both(NO_WINDOW_SYSTEM.fill(reason=message.splitlines()[0]))
        sys.stderr.flush()
        os._exit(NO_DISPLAY)
    sys.stderr.write(message + "\n")


class ExplainedStart:
    """While it lasts, a Qt that cannot start explains itself instead of aborting."""

    def __enter__(self) -> None:
        """Listen to Qt."""
        self._before = qInstallMessageHandler(explain_fatal)

    def __exit__(self, *_: object) -> None:
        """Hand the messages back to whoever had them."""
        qInstallMessageHandler(self._before)


def give_console(folder: Path) -> None:
    """Send output to a file where there is no console (a windowed program on Windows)."""
    if sys.stdout is not None and sys.stderr is not None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    # Stays open as long as the program runs; it stands in for the console.
    log = (folder / "activation-lab.log").open("w", encoding="utf-8", buffering=1)
    sys.stdout = sys.stdout or log
    sys.stderr = sys.stderr or log


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return what to send to the authors: versions and the trace, nothing personal."""
    lines = traceback.format_exception(kind, error, trace)
    return f"Python {sys.version.split()[0]} on {sys.platform}\n{''.join(lines)}"
