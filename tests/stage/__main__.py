"""Start a display and run the stage on it: python -m tests.stage [words for pytest]."""

import os
import shutil
import subprocess
import sys

from bootstrap.speech import say
from tests.screen import open_screen

PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
# At 200 % a window of 1920 x 1080 is measured in Qt's pixels as elsewhere; the screen has
# twice as many each way, as a 4K display of a classroom.
PASSES = (("1", (1920, 1080)), ("2", (3840, 2160)))
NOTHING_COLLECTED = 5


def main(words: list[str]) -> int:
    """Run pytest once per scale; return 0 if every run passed.

    Where no display can be had, one line says so; in CI that is a failure.
    """
    missing = sorted(package for name, package in PROGRAMS.items() if not shutil.which(name))
    if sys.platform != "linux" or missing:
        names = " ".join(missing) or sys.platform
        say(
            f"The tests on a real display are left out; missing: {names}",
            f"略過真實螢幕上的測試；缺少：{names}",
        )
        return 1 if sys.platform == "linux" and os.environ.get("CI") else 0
    codes = [_run(scale, size, words) for scale, size in PASSES]
    return 0 if set(codes) <= {0, NOTHING_COLLECTED} and 0 in codes else 1


def _run(scale: str, size: tuple[int, int], words: list[str]) -> int:
    chosen = "not doubled" if scale == "1" else "doubled"
    line = [sys.executable, "-m", "pytest", "-q", "-m", chosen, *(words or ["tests/stage"])]
    with open_screen(size) as screen:
        inside = {
            **os.environ,
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": scale,
        }
        return subprocess.run(line, env=inside, check=False).returncode  # noqa: S603  # our own words


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
