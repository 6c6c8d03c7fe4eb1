"""Undo, redo and reset from the keyboard, wherever the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.window.window import Window
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, type_and_enter


def _changed(window: Window) -> State:
    """Let a person move the probe to 2 and hide the values; return what is shown then."""
    type_and_enter(find(window, "curves.probe_x"), "2")
    press(window, "Ctrl+H")
    return window.store.state


def test_ctrl_z_and_both_redo_keys_work_from_a_plot(open_window: OpenWindow) -> None:
    """Two moves back, one forward by each of the two keys that people know."""
    window = open_window()
    changed = _changed(window)
    find(window, "curves.plot_f").setFocus()

    press(window, "Ctrl+Z")
    press(window, "Ctrl+Z")
    back = window.store.state
    press(window, "Ctrl+Y")
    press(window, "Ctrl+Shift+Z")

    assert back == State()
    assert window.store.state == changed


def test_a_number_that_was_accepted_is_undone_from_its_own_field(open_window: OpenWindow) -> None:
    """After Return the field has nothing of its own to take back, so the window undoes."""
    window = open_window()
    field = find(window, "curves.probe_x", QLineEdit)
    type_and_enter(field, "2")

    press(window, "Ctrl+Z")
    back = (window.store.state.curves.probe_x, field.text())
    press(window, "Ctrl+Y")

    assert back == (1.0, "1")
    assert (window.store.state.curves.probe_x, field.text()) == (2.0, "2")


def test_ctrl_z_takes_back_what_is_being_typed_before_anything_else(
    open_window: OpenWindow,
) -> None:
    """While a number is being typed, Ctrl+Z is about the typing; the curves stay."""
    window = open_window()
    field = find(window, "curves.probe_x", QLineEdit)
    type_and_enter(field, "2")
    replace_text(field, "37")

    while field.isUndoAvailable():
        press(window, "Ctrl+Z")

    assert field.text() == "2"
    assert window.store.state.curves.probe_x == 2.0


def test_ctrl_z_in_the_logits_takes_back_what_was_typed(open_window: OpenWindow) -> None:
    """Text that is drawn while it is typed is undone by the window, field and table alike."""
    window = open_window(State(panel="softmax"))
    field = find(window, "softmax.logits", QPlainTextEdit)
    before = field.toPlainText()
    replace_text(field, "1 2")

    press(window, "Ctrl+Z")
    back = field.toPlainText()
    press(window, "Ctrl+Y")

    assert back == before
    assert field.toPlainText() == "1 2"
    assert window.store.state.softmax.logits == "1 2"
    assert field.hasFocus()


def test_the_menu_says_whether_there_is_anything_to_undo(open_window: OpenWindow) -> None:
    """Undo and redo are grey where they would do nothing."""
    window = open_window()

    def enabled() -> tuple[bool, bool]:
        undo, redo = (window.findChildren(QAction, f"action.{key}")[0] for key in ("undo", "redo"))
        return undo.isEnabled(), redo.isEnabled()

    fresh = enabled()
    press(window, "Ctrl+H")
    moved = enabled()
    press(window, "Ctrl+Z")

    assert (fresh, moved, enabled()) == ((False, False), (True, False), (False, True))


def test_keys_work_once_after_many_changes_of_language(open_window: OpenWindow) -> None:
    """No action of an earlier language is left to answer the same key again."""
    window = open_window()
    for _ in range(5):
        press(window, "Ctrl+L")

    press(window, "Ctrl+H")
    hidden = window.store.state.values_hidden
    press(window, "Ctrl+Z")

    assert hidden
    assert not window.store.state.values_hidden
    assert window.store.state.language == "en"


def test_reset_all_gives_the_first_screen_and_can_be_undone(open_window: OpenWindow) -> None:
    """Alt+R leaves nothing of the class before, in language and appearance of the room."""
    window = open_window(State(language="en", style="dark"))
    changed = _changed(window)

    press(window, "Alt+R")
    reset = window.store.state
    press(window, "Ctrl+Z")

    assert reset == State(language="en", style="dark")
    assert window.store.state == changed


def test_the_reset_button_leaves_no_search_behind(open_window: OpenWindow) -> None:
    """What stands in no State is gone as well: the search of the class before."""
    window = open_window()
    search = find(window, "curves.search", QLineEdit)
    search.setFocus()
    QTest.keyClicks(search, "gelu")

    QTest.mouseClick(find(window, "window.reset"), Qt.MouseButton.LeftButton)

    assert find(window, "curves.search", QLineEdit).text() == ""


def test_reset_panel_leaves_the_other_panels_alone(open_window: OpenWindow) -> None:
    """Alt+Shift+R puts the open panel back, and only that."""
    window = open_window()
    _changed(window)
    press(window, "Ctrl+PgDown")
    replace_text(find(window, "softmax.logits"), "1 2")

    press(window, "Alt+Shift+R")

    state = window.store.state
    assert state.softmax == State().softmax
    assert state.curves.probe_x == 2.0
    assert state.panel == "softmax"


def _answer(window: Window, qtbot: QtBot, button: str) -> None:
    press(window, "Ctrl+N")
    qtbot.waitUntil(lambda: bool(window.findChildren(QPushButton, button)))
    sheet = find(window, "new_class", QDialog)
    QTest.mouseClick(find(sheet, button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.findChildren(QDialog, "new_class"))


def test_a_new_class_finds_nothing_to_undo(open_window: OpenWindow, qtbot: QtBot) -> None:
    """After a yes the screen is the first one, and no key brings the last class back."""
    window = open_window()
    _changed(window)

    _answer(window, qtbot, "new_class.yes")

    assert window.store.state == State()
    assert (window.store.can_undo, window.store.can_redo) == (False, False)
    assert "上一班" in find(window, "window.notice", QLabel).text()


def test_a_new_class_is_asked_for_first(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Cancel keeps the screen and the way back; it is where the keyboard stands."""
    window = open_window()
    changed = _changed(window)

    _answer(window, qtbot, "new_class.close")

    assert window.store.state == changed
    assert window.store.can_undo


@pytest.mark.parametrize("name", ["curves.search", "curves.x_min", "curves.probe_x"])
def test_undo_reaches_the_window_from_every_line(open_window: OpenWindow, name: str) -> None:
    """A field without anything typed in it does not swallow Ctrl+Z."""
    window = open_window()
    press(window, "Ctrl+H")
    find(window, name).setFocus()

    press(window, "Ctrl+Z")

    assert not window.store.state.values_hidden
