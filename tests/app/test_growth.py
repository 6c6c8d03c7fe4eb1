"""Switching again and again leaves nothing behind: no widgets, no actions, no timers, no memory."""

import gc
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.window.window import Window
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import press


def _count(window: Window) -> Counter[str]:
    """Return how many of everything there are that a switch could leave behind."""
    gc.collect()
    return Counter(
        widgets=len(QApplication.allWidgets()),
        actions=len(window.findChildren(QAction)),
        timers=len(window.findChildren(QTimer)),
        translators=len(QApplication.instance().findChildren(QTranslator)),  # type: ignore[union-attr]  # it runs
    )


@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
@pytest.mark.parametrize("keys", ["Ctrl+L", "Alt+R"])
def test_nothing_is_left_of_what_was_built_before(
    key: str, keys: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """After three more switches there is as much as after the first round."""
    window = open_window(State(panel=key))  # type: ignore[arg-type]  # a key of PANELS

    def three() -> Counter[str]:
        for _ in range(3):
            press(window, keys)
        qtbot.wait(10)
        return _count(window)

    first = three()

    assert three() == first


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux' own count")
def test_memory_does_not_grow_over_many_changes_of_language(open_window: OpenWindow) -> None:
    """A lesson in two languages costs what a lesson in one costs."""
    window = open_window()
    for _ in range(5):
        press(window, "Ctrl+L")
    before = _megabytes()

    for _ in range(25):
        press(window, "Ctrl+L")

    assert _megabytes() - before < 10


def _megabytes() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * 4096 / 1e6
