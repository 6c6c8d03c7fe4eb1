"""An X screen that exists only for a test, and pictures of it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtGui import QImage

SIZE = (1280, 800)
_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
application.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """An X server without a monitor.

    Attributes:
        display: its name, as DISPLAY has it.
    """

    display: str

    def picture(self, path: Path) -> QImage:
        """Return what is on the screen now."""
        # In a process of its own: the tests themselves draw without any screen.
        subprocess.run(  # noqa: S603  # our own words
            [sys.executable, "-c", _GRAB, str(path)],
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": self.display},
            check=True,
            capture_output=True,
            timeout=60,
        )
        return QImage(str(path))


@contextmanager
def open_screen(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """Start a screen with a window manager, and end both.

    Args:
        size: width and height in pixels.
    """
    server, manager = which("Xvfb"), which("openbox")
    if server is None or manager is None:
        pytest.skip("Xvfb and openbox are not installed")
    reading, writing = os.pipe()
    words = [
        server,
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "{}x{}x24".format(*size),
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(  # noqa: S603  # our own words
        words, pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as shown:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            environment = {**os.environ, "DISPLAY": display}
            with subprocess.Popen(  # noqa: S603  # our own words
                [manager], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ) as managing:
                yield Screen(display)
                managing.terminate()
        finally:
            shown.terminate()
