"""What must be known before Qt starts: is there a screen, a console."""

import ctypes
import os
import sys
import traceback
from collections.abc import Mapping
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from app.console import NO_DISPLAY, PACKAGES, say_both
from core.text import Text

_WITHOUT_SCREEN = Text(
    en="To draw without a screen:\n"
    "  activation-lab export --function relu --output relu.png\n"
    "From the source folder: python -m app export --function relu --output relu.png",
    zh="不需要螢幕也能輸出圖片：\n"
    "  activation-lab export --function relu --output relu.png\n"
    "從原始碼資料夾執行：python -m app export --function relu --output relu.png",
)
NO_DISPLAY_WORDS = Text(
    en="There is no screen here, so no window can open. {hint}",
    zh="這裡沒有螢幕，無法開啟視窗。{hint}",
).fill(hint=_WITHOUT_SCREEN)
NO_WINDOW_SYSTEM = Text(
    en="The window system could not be started: {reason}\n"
    "On Debian and Ubuntu these packages are needed: {packages}\n{hint}",
    zh="無法啟動視窗系統：{reason}\nDebian 與 Ubuntu 需要這些套件：{packages}\n{hint}",
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


def explain_fatal(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Turn Qt's abort at start into a sentence and an exit code."""
    if kind == QtMsgType.QtFatalMsg:
        say_both(
            NO_WINDOW_SYSTEM.fill(
                reason=message.splitlines()[0], packages=PACKAGES, hint=_WITHOUT_SCREEN
            )
        )
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


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return what to send to the authors: versions and the trace, nothing personal."""
    lines = traceback.format_exception(kind, error, trace)
    return f"Python {sys.version.split()[0]} on {sys.platform}\n{''.join(lines)}"
