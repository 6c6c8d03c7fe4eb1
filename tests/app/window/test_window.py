"""The window as a person meets it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.theme import STYLES
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, turn_wheel

KEYS = [panel.key for panel in PANELS]


def test_the_window_opens_in_chinese_on_the_first_panel(open_window: OpenWindow) -> None:
    """Nothing needs to be set before a class can look at a curve."""
    window = open_window()

    assert window.windowTitle() == "啟動函數實驗室"
    assert window.panel.key == PANELS[0].key
    assert find(window, "window.language", QComboBox).currentData() == "zh"


def test_the_language_list_changes_every_word_at_once(open_window: OpenWindow) -> None:
    """A choice in the list of languages builds the window in that language."""
    window = open_window()
    box = find(window, "window.language", QComboBox)

    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)

    assert window.store.state.language == "en"
    assert window.windowTitle() == "Activation Lab"
    assert find(window, "window.reset", QPushButton).text() == "Reset all"


def test_the_keyboard_stays_where_it_was_in_the_new_language(open_window: OpenWindow) -> None:
    """Ctrl+L while the probe's field has the keyboard leaves the keyboard in that field."""
    window = open_window()
    find(window, "curves.probe_x").setFocus()

    press(window, "Ctrl+L")

    assert find(window, "curves.probe_x").hasFocus()


def test_a_search_survives_a_change_of_language(open_window: OpenWindow) -> None:
    """What was searched for, and the cursor in it, are where they were."""
    window = open_window()
    search = find(window, "curves.search", QLineEdit)
    search.setFocus()
    QTest.keyClicks(search, "relu")
    QTest.keyClick(search, Qt.Key.Key_Left)

    press(window, "Ctrl+L")

    again = find(window, "curves.search", QLineEdit)
    assert again.hasFocus()
    assert (again.text(), again.cursorPosition()) == ("relu", 3)


@pytest.mark.parametrize("keys", ["Ctrl+L", "Ctrl+T", "Ctrl+PgDown", "Ctrl+H"])
def test_a_number_that_is_being_typed_is_taken_before_a_command(
    open_window: OpenWindow, keys: str
) -> None:
    """Nobody needs Return before a shortcut; nothing that was typed is lost."""
    window = open_window()

    replace_text(find(window, "curves.probe_x"), "2.5")
    press(window, keys)

    assert window.store.state.curves.probe_x == 2.5


def test_a_mistake_is_explained_again_in_the_new_language(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Whoever cannot read the sentence changes the language and reads it."""
    window = open_window()
    field = find(window, "curves.probe_x", QLineEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Return)
    chinese = find(window, "curves.probe_complaint", QLabel).text()

    press(window, "Ctrl+L")
    qtbot.waitUntil(lambda: not find(window, "curves.probe_complaint").isHidden())
    english = find(window, "curves.probe_complaint", QLabel).text()

    assert "abc" in chinese
    assert "abc" in english
    assert chinese != english
    assert find(window, "curves.probe_x", QLineEdit).text().endswith("abc")


def test_a_scrolled_list_stays_scrolled_in_another_appearance(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """The next appearance shows the same rows of the picker as before."""
    window = open_window()
    bar = find(window, "curves.picker", QListView).verticalScrollBar()
    bar.setValue(bar.maximum())

    press(window, "Ctrl+T")

    def scrolled() -> bool:
        return find(window, "curves.picker", QListView).verticalScrollBar().value() > 0

    qtbot.waitUntil(scrolled)


def test_ctrl_t_goes_through_every_appearance_and_back(open_window: OpenWindow) -> None:
    """Light, dark, projector, and light again, each with its own ground."""
    window = open_window()
    seen = []

    for _ in STYLES:
        press(window, "Ctrl+T")
        ground = QApplication.palette().window().color().name()
        seen.append((window.store.state.style, ground))

    assert [style for style, _ in seen] == ["dark", "projector", "light"]
    assert [ground for _, ground in seen] == [STYLES[style].window for style, _ in seen]


@pytest.mark.parametrize("step", [1, -1], ids=["forward", "back"])
def test_the_keys_go_round_all_panels(open_window: OpenWindow, step: int) -> None:
    """Ctrl+PgDown and Ctrl+PgUp visit every panel and come home."""
    window = open_window()
    keys = "Ctrl+PgDown" if step > 0 else "Ctrl+PgUp"

    visited = []
    for _ in PANELS:
        press(window, keys)
        visited.append(window.panel.key)
        assert window.panel.isVisible()

    assert visited == [KEYS[(step * n) % len(KEYS)] for n in range(1, len(KEYS) + 1)]


def test_a_tab_opens_its_panel_by_mouse_and_by_arrow(open_window: OpenWindow) -> None:
    """Tabs answer a click and the arrow keys."""
    window = open_window()
    tabs = find(window, "window.panel", QTabBar)

    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    clicked = window.panel.key
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Left)

    assert (clicked, window.panel.key) == (KEYS[1], KEYS[0])


def test_the_keyboard_follows_into_the_panel_that_opens(open_window: OpenWindow) -> None:
    """After a change of panel by key, the keyboard is in that panel, not on a choice above it."""
    window = open_window()
    find(window, "curves.x_min").setFocus()

    press(window, "Ctrl+PgDown")

    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.panel.isAncestorOf(focus)


def test_f11_fills_the_screen_and_gives_back_the_window_that_was(open_window: OpenWindow) -> None:
    """A maximised window is maximised again after full screen."""
    window = open_window()
    window.showMaximized()

    press(window, "F11")
    filled = window.isFullScreen()
    press(window, "F11")

    assert filled
    assert not window.isFullScreen()
    assert window.isMaximized()


def test_hidden_values_are_hidden_and_come_back(open_window: OpenWindow) -> None:
    """Ctrl+H covers the probe's numbers, marks the menu, and uncovers them again."""
    window = open_window()
    shown = find(window, "curves.reading.value", QLabel).text()

    press(window, "Ctrl+H")
    hidden = find(window, "curves.reading.value", QLabel).text()
    press(window, "Ctrl+H")

    assert shown == "0.731059"
    assert "0.73" not in hidden
    assert find(window, "curves.reading.value", QLabel).text() == shown


def test_a_notice_stays_until_it_is_closed_and_changes_language(open_window: OpenWindow) -> None:
    """What the program has to say is said in the language of the window, until dismissed."""
    window = open_window(State(language="en"))

    press(window, "Alt+R")
    english = find(window, "window.notice", QLabel).text()
    press(window, "Ctrl+L")
    chinese = find(window, "window.notice", QLabel).text()
    QTest.mouseClick(find(window, "window.dismiss"), Qt.MouseButton.LeftButton)

    assert english == "Everything is as it was at the start. Undo brings it back."
    assert chinese == "全部都已回到最初的樣子；按「復原」可以救回來。"
    assert find(window, "window.notice", QLabel).text() == ""
    assert find(window, "window.dismiss").isHidden()


def test_the_wheel_over_the_choices_changes_nothing(open_window: OpenWindow) -> None:
    """Turning the wheel over the list of languages must not turn the whole window over."""
    window = open_window()
    before = window.store.state

    for name in ("window.language", "window.style", "window.panel"):
        turn_wheel(find(window, name), QPoint(5, 5), -1)

    assert window.store.state == before


def test_a_state_put_from_outside_is_drawn(open_window: OpenWindow) -> None:
    """Whoever puts a state need not know the window."""
    window = open_window()

    window.store.put(replace(State(), language="en", style="dark", panel="softmax"))

    assert window.windowTitle() == "Activation Lab"
    assert window.panel.key == "softmax"
