"""What is said on the console before Qt runs, or where it can't; nothing here needs Qt."""

import os
import sys
from pathlib import Path

from core.text import Text

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
