"""Every panel on every screen of a classroom: nothing cut, nothing beyond, nothing on top."""

import sys
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.store import Store
from app.window.window import Window
from core.state import State
from core.text import LANGUAGES
from tests.app.hands import settle
from tests.app.sight import beyond, cut_words, overlaps

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="one screen only")
# The screens of screens.json, and how much of them a window has.
SCREENS = {"a 1280x800": (1280, 800), "b 1024x768": (1024, 700), "c 960x540 at 200 %": (960, 540)}
LOOKS = list(product(LANGUAGES, ("light", "projector")))  # dark has the sizes of light


def corner_of(name: str) -> QPoint:
    """Return where one of the screens begins that the tests have."""
    screens = QGuiApplication.screens()
    return next(s.geometry().topLeft() for s in screens if s.name() == name)


def faults_at_rest(window: Window) -> list[str]:
    """Return what is still cut, beyond or on top when the window has come to rest.

    A column of wrapped sentences passes its height on from layout to layout; on a busy machine
    that is not always done after one look. Nobody touches the window in between.
    """
    found: list[str] = []
    for _ in range(10):
        found = [*cut_words(window), *beyond(window), *overlaps(window)]
        if not found:
            break
        settle()
    return found


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_a_panel_has_room_in_every_language_and_appearance(
    key: str, name: str, qtbot: QtBot
) -> None:
    """Every word is whole, every widget inside its parent and beside its neighbours."""
    corner, size = corner_of(name), QSize(*SCREENS[name])
    window = Window(Store(State(panel=key)))  # type: ignore[arg-type]  # a key of PANELS
    window.setGeometry(QRect(corner, size))
    with qtbot.waitExposed(window):
        window.show()
    assert window.screen().name() == name

    wrong = []
    for language, style in LOOKS:
        state = State(panel=key, language=language, style=style)  # type: ignore[arg-type]  # a key of PANELS
        window.store.put(state)
        settle()
        window.resize(size)
        settle()
        theme = f"{language} {style}"
        if window.size() != size:
            wrong.append(f"{theme}: needs {window.size().toTuple()}")
        wrong.extend(f"{theme}: {what}" for what in faults_at_rest(window))

    window.close()
    window.deleteLater()
    assert wrong == []


def test_type_follows_the_window_to_another_screen(qtbot: QtBot) -> None:
    """Large type of a large screen becomes smaller on a small one, by itself."""
    small = "c 960x540 at 200 %"
    window = Window(Store(State(style="projector")))
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    before = window.panel.theme.style.font_px

    window.move(corner_of(small))

    qtbot.waitUntil(lambda: window.panel.theme.style.font_px < before)
    assert window.screen().name() == small
    window.close()
    window.deleteLater()
