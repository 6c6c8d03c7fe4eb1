"""The built program's window: on no screen, and on a real one."""

import re
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.theme import STYLES, Style
from tests.package.program import Program
from tests.screen import Screen

needs_x11 = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is a thing of X11")


def first_frame(words: str) -> int:
    """Return the milliseconds that the program says it took."""
    found = re.fullmatch(r"first frame (\d+) ms", words.strip())
    assert found, words
    return int(found.group(1))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_window_is_painted_offscreen(program: Program, language: str) -> None:
    """It opens, paints, keeps its session and closes, with nothing to complain of."""
    words = ("--exit-after-first-frame", "--language", language)

    answer = program.run(*words, QT_QPA_PLATFORM="offscreen")

    assert (answer.code, answer.error) == (0, "")
    assert 0 < first_frame(answer.out) < 20_000
    if sys.platform == "linux":  # elsewhere HOME does not decide where files are kept
        assert len(list(program.home.rglob("session.json"))) == 1
    assert program.crash_reports() == []


@needs_x11
def test_the_window_is_painted_on_a_screen(program: Program, screen: Screen) -> None:
    """The libraries that X11 needs are all inside."""
    answer = program.run("--exit-after-first-frame", DISPLAY=screen.display)

    assert (answer.code, answer.error) == (0, "")
    assert first_frame(answer.out) > 0


@needs_x11
@pytest.mark.parametrize("panel", ["curves", "softmax"])
def test_the_window_can_be_seen_on_a_screen(
    program: Program, screen: Screen, tmp_path: Path, panel: str
) -> None:
    """A picture of the screen shows the window: its ground, and much upon it."""
    running = program.start("--panel", panel, "--style", "light", DISPLAY=screen.display)
    try:
        picture = seen(screen, tmp_path / "screen.png", STYLES["light"])
        time.sleep(1.0)  # a formula is typeset after the first frame; no crash comes of it
        assert running.poll() is None
    finally:
        running.terminate()
        error = running.communicate(timeout=30)[1].decode()

    assert len(colours_of(picture)) > 100
    assert error == ""
    assert program.crash_reports() == []


def seen(screen: Screen, path: Path, style: Style) -> QImage:
    """Wait until half of the screen has the grounds of the window and of what lies in it."""
    window, inside = QColor(style.window).rgb(), QColor(style.ground).rgb()
    end = time.monotonic() + 30
    while True:
        picture = screen.picture(path)
        colours = [picture.pixel(x, y) for x, y in _places(picture)]
        grounds = colours.count(window), colours.count(inside)
        if sum(grounds) > len(colours) / 2 and all(grounds) and len(set(colours)) > 100:
            return picture
        assert time.monotonic() < end, "no window was seen on the screen"


def colours_of(picture: QImage) -> set[int]:
    """Return the colours of a picture, looked at in every third row and column."""
    return {picture.pixel(x, y) for x, y in _places(picture)}


def _places(picture: QImage) -> list[tuple[int, int]]:
    return [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
