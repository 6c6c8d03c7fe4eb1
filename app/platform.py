"""What must be known before Qt starts: screen, console, language, version."""

import ctypes
import locale
import os
import sys
import traceback
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from core.text import Language, Text

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


NO_DISPLAY = 3
"""Exit code when there is no screen to open a window on, or no Qt to open it with."""

PACKAGES = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon0 libxkbcommon-x11-0"
    " libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
"""What Qt needs of Debian and Ubuntu to open a window."""

LIBRARY_MISSING = Text(
    en="Something that the program needs is missing: {reason}\n"
    "In the source folder, this sets everything up: python3 run.py\n"
    "On Debian and Ubuntu these packages are needed: {packages}",
    zh="缺少程式需要的元件：{reason}\n"
    "在原始碼資料夾執行這一行就會全部備妥：python3 run.py\n"
    "Debian 與 Ubuntu 需要這些套件：{packages}",
)


def say_missing(error: ImportError) -> None:
    """Say in both languages which part of Qt could not be loaded, and what would bring it."""
    say_both(LIBRARY_MISSING.fill(reason=error, packages=PACKAGES))


def say_both(text: Text) -> None:
    """Print a sentence in both languages on stderr, whatever that can encode."""
    for words in (text.zh, text.en):
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        sys.stderr.write(words.encode(encoding, "replace").decode(encoding) + "\n")


def give_console(folder: Path) -> None:
    """Send output to a file where there is no console (a windowed program on Windows)."""
    if sys.stdout is not None and sys.stderr is not None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Stays open as long as the program runs; it stands in for the console.
        log = (folder / "activation-lab.log").open("w", encoding="utf-8", buffering=1)
    except OSError:
        log = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # as long as above
    sys.stdout = sys.stdout or log
    sys.stderr = sys.stderr or log


def preferred_language(environment: Mapping[str, str], system: str | None = None) -> Language:
    """Return English for a person whose computer is set to another language than Chinese.

    Where the computer says nothing (no locale, or "C"), the classroom that the program is
    made for decides: Chinese.

    Args:
        environment: usually os.environ; LC_ALL, LC_MESSAGES and LANG count, in this order.
        system: what the operating system itself says, such as "zh_TW"; asked if None.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _language(environment[name])
    return _language(_of_system() if system is None else system)


def _of_system() -> str:
    """Return the language that the operating system itself names; Linux has only the above.

    Python reads a Linux without any setting as en_US, which nobody has chosen.
    """
    if sys.platform not in {"win32", "darwin"}:
        return ""
    return locale.getlocale()[0] or ""


def _language(name: str) -> Language:
    plain = name.partition(".")[0].lower()
    return "zh" if plain in {"", "c", "posix"} or plain.startswith(("zh", "chinese")) else "en"


NAME = "activation-lab"


def program_version() -> str:
    """Return the version: of the installed package, the executable, or the source folder."""
    # Imported here because they take a twentieth of the time to the first frame, and hardly
    # anybody asks for the version.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # see above
    from tomllib import loads  # noqa: PLC0415  # see above

    try:
        return version(NAME)
    except PackageNotFoundError:
        pass
    stamped = files("resources") / "version.txt"  # written into executables by build.spec
    if stamped.is_file():
        return stamped.read_text(encoding="utf-8").strip()
    project = Path(__file__).parent.parent / "pyproject.toml"
    return str(loads(project.read_text(encoding="utf-8"))["project"]["version"])
