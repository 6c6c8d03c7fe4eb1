"""The window as a person meets it."""

from PySide6.QtWidgets import QComboBox

from app.panels import PANELS
from tests.app.conftest import OpenWindow
from tests.app.hands import find


def test_the_window_opens_in_chinese_on_the_first_panel(open_window: OpenWindow) -> None:
    """Nothing needs to be set before a class can look at a curve."""
    window = open_window()

    assert window.windowTitle() == "啟動函數實驗室"
    assert window.panel.key == PANELS[0].key
    assert find(window, "window.language", QComboBox).currentData() == "zh"
