"""Windows on the real display; without one nothing here is collected."""

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.store import Store
from app.window.window import Window
from core.state import PanelKey, State, StyleKey
from core.text import Language
from tests.app.conftest import private_folder
from tests.stage.real import rest

__all__ = ["OpenStage", "private_folder"]

OpenStage = Callable[..., Window]

if os.environ.get("QT_QPA_PLATFORM") != "xcb":  # python -m tests.stage has it
    collect_ignore_glob = ["test_*.py"]


class NoTips(QObject):
    """Keeps tips away: they come by themselves where a pointer rests, over the window."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what would open a tip."""
        return event.type() == QEvent.Type.ToolTip


@pytest.fixture
def open_stage(qtbot: QtBot) -> Iterator[OpenStage]:
    """Return a function that opens a window: panel, language, style and size by name."""
    opened: list[Window] = []
    application = QApplication.instance()
    assert application is not None
    tips = NoTips()
    application.installEventFilter(tips)

    def open_one(
        panel: PanelKey = "curves",
        language: Language = "zh",
        style: StyleKey = "light",
        size: tuple[int, int] = (1280, 800),
    ) -> Window:
        QApplication.setCursorFlashTime(0)  # a caret that blinks is no difference
        window = Window(Store(State(panel=panel, language=language, style=style)))
        window.move(0, 0)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        opened.append(window)
        rest()
        return window

    yield open_one
    application.removeEventFilter(tips)
    for window in opened:
        window.close()
        window.deleteLater()
    rest()
