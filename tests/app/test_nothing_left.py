"""A window that is closed takes everything with it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from app.labs import PANELS
from app.store import Store
from app.window.window import Window
from core.state import PanelKey, State
from tests.app.hands import settle


def _left_by(opened: Callable[[], Window]) -> int:
    """Return how many widgets a window leaves behind."""
    before = len(QApplication.allWidgets())
    window = opened()
    window.show()
    settle()
    window.close()
    window.deleteLater()
    del window
    settle()
    return len(QApplication.allWidgets()) - before


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("key", [tab.key for tab in PANELS])
def test_a_closed_window_leaves_no_widget_behind(key: PanelKey) -> None:
    """A menu that outlives each plot would slow every later change of the appearance."""

    def opened() -> Window:
        return Window(Store(State(panel=key)))

    _left_by(opened)  # what Qt makes once for the whole program

    assert _left_by(opened) == 0
