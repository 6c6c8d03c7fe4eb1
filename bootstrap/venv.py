"""The project's own .venv, filled from files of pins with hashes."""

import hashlib
import subprocess
import sys
from pathlib import Path

from bootstrap.speech import say

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

# Each set holds all of the one before it.
PINS = {
    "program": "constraints.txt",
    "dev": "constraints-dev.txt",
    "peers": "constraints-peers.txt",
    "frameworks": "constraints-frameworks.txt",
}


def make(pins: str) -> int:
    """Make .venv hold a set of pins; return pip's exit code.

    A stamp saves later starts the time and the network.
    """
    sets = list(PINS)
    if PYTHON.exists() and any(_stamped(name) for name in sets[sets.index(pins) :]):
        return 0
    say("Setting up (a few minutes, the first time only) …", "正在設定（只有第一次需要幾分鐘）……")
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)  # noqa: S603  # our own words
    how = ("-q", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")
    failed = run("-m", "pip", "install", *how, "-r", PINS[pins])
    if failed:
        say(
            "The packages could not be installed. Please check the network; the message of pip is"
            " above.",
            "套件安裝失敗，請檢查網路。上面是 pip 的訊息。",
        )
        return failed
    _stamp(pins).write_text(_digest(pins), encoding="ascii")
    return 0


def run(*words: str) -> int:
    """Run the .venv's Python with these words in the project's folder; return its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(PYTHON), *words], cwd=ROOT, check=False).returncode  # noqa: S603  # our own words


def _stamp(pins: str) -> Path:
    return FOLDER / f"{pins}.stamp"


def _stamped(pins: str) -> bool:
    stamp = _stamp(pins)
    return stamp.is_file() and stamp.read_text(encoding="ascii") == _digest(pins)


def _digest(pins: str) -> str:
    """Return what tells one version of a set of pins from another."""
    return hashlib.sha256((ROOT / PINS[pins]).read_bytes()).hexdigest()
