"""Finds out what the system lacks and installs it where that is allowed."""

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bootstrap.needs import CHINESE
from bootstrap.speech import say


def has_screen() -> bool:
    """Say whether a window can open here."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"))


def provide(libraries: Mapping[str, str], programs: Mapping[str, str]) -> bool:
    """See to it that the system has what is needed; say whether it has.

    Args:
        libraries: shared library -> Debian package; nothing works without.
        programs: program -> Debian package; some tests are skipped without.
    """
    if not sys.platform.startswith("linux"):
        return True
    wanted = sorted({package for name, package in programs.items() if not shutil.which(name)})
    if libraries and not has_chinese_font():
        wanted.append(CHINESE)
    if wanted and not _install(wanted):
        _say_missing(wanted, "Some things are left out without", "缺少下列套件時會略過部分功能")
    needed = _missing(libraries)
    if needed and _install(needed):
        importlib.invalidate_caches()  # so that an ensurepip that has just come is seen
        needed = _missing(libraries)
    if needed:
        _say_missing(needed, "Nothing works without", "缺少下列套件就無法執行")
    return not needed


def has_chinese_font() -> bool:
    """Say whether there is a font with Traditional Chinese letters."""
    if not shutil.which("fc-list"):
        return any(Path("/usr/share/fonts").rglob("*CJK*"))
    asked = subprocess.run(["fc-list", ":lang=zh-tw"], capture_output=True, check=False)  # noqa: S607  # whichever it is
    return bool(asked.stdout.strip())


def _missing(libraries: Mapping[str, str]) -> list[str]:
    needed = {package for name, package in libraries.items() if not _loads(name)}
    # Debian packs what makes a .venv apart from Python.
    if importlib.util.find_spec("ensurepip") is None:
        needed.add("python3-venv")
    return sorted(needed)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: Sequence[str]) -> bool:
    """Install Debian packages if we may without asking; say whether that was done."""
    may = shutil.which("apt-get") and (_is_root() or _quietly("sudo", "-n", "true"))
    if not may:
        return False
    say(f"Installing {' '.join(packages)} …", f"正在安裝 {' '.join(packages)}……")
    before = () if _is_root() else ("sudo", "-n")
    frontend = ("env", "DEBIAN_FRONTEND=noninteractive")
    _quietly(*before, "apt-get", "update", "-qq")
    line = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)
    return _quietly(*before, *frontend, *line)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _quietly(*words: str) -> bool:
    """Run a command without a word; say whether it succeeded."""
    return subprocess.run(words, stdout=subprocess.DEVNULL, check=False).returncode == 0  # noqa: S603  # our own words


def _say_missing(packages: Sequence[str], english: str, chinese: str) -> None:
    names = " ".join(packages)
    say(f"{english}: {names}", f"{chinese}：{names}")
    if shutil.which("apt-get"):
        line = f"sudo apt-get install -y {names}"
        say(f"Please type: {line}", f"請輸入：{line}")
