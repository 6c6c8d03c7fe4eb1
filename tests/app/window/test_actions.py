"""The table of actions, and what is made from it: menus, shortcuts, their help, the guide."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTableWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.widgets.controls import plain
from app.window.actions import ACTIONS, MENUS
from app.window.help import guide_text
from app.window.menus import PANEL_KEYS
from core.state import State
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle
from tests.app.walk import interactive

# What moves and marks in every field, on one system or another; no command may take them.
# Ctrl+F finds, as people expect of every program; no field here moves with it.
EDITING = {f"Ctrl+{key}" for key in "ACVXKUEBDW"} | {"Ctrl+Left", "Ctrl+Right", "Ctrl+Home"}


def test_no_two_actions_answer_the_same_key() -> None:
    """A key that two answer is answered by none."""
    keys = Counter(keys for action in ACTIONS for keys in action.shortcuts)

    assert [key for key, times in keys.items() if times > 1] == []
    assert len({action.key for action in ACTIONS}) == len(ACTIONS)


def test_no_action_takes_a_key_that_fields_need() -> None:
    """Copying, marking and moving in a field work as everywhere."""
    taken = {keys for action in ACTIONS for keys in action.shortcuts}

    assert taken & EDITING == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_menu_letter_is_there_once(language: Language) -> None:
    """Alt and a letter open one menu; a letter in a menu is one entry."""
    for texts in (
        [menu.text for menu in MENUS],
        *([a.text for a in m.actions if a] for m in MENUS),
    ):
        letters = [re.findall(r"&(\w)", text.of(language)) for text in texts]
        assert all(len(found) == 1 for found in letters)
        assert max(Counter(found[0].casefold() for found in letters).values()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_menu_letter_is_a_shortcut(language: Language) -> None:
    """Alt+R is Reset all, so no menu is opened by Alt+R."""
    letters = {f"Alt+{re.findall(r'&(.)', menu.text.of(language))[0].upper()}" for menu in MENUS}

    assert letters & {keys for action in ACTIONS for keys in action.shortcuts} == set()


def test_menus_are_the_table(open_window: OpenWindow) -> None:
    """Every action stands in its menu, in order, with its words and its first key."""
    window = open_window(State(language="en"))
    for menu in MENUS:
        shown = window.findChildren(QMenu, f"menu.{menu.key}")[0]
        entries = [entry for entry in shown.actions() if not entry.isSeparator()]
        wanted = [action for action in menu.actions if action is not None]

        assert [entry.text() for entry in entries] == [action.text.en for action in wanted]
        assert [entry.shortcut().toString() for entry in entries] == [
            QKeySequence(action.shortcuts[0]).toString() if action.shortcuts else ""
            for action in wanted
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_shortcuts_is_the_table(
    language: Language, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """F1 lists every action that has a key, in the language of the window, and nothing else."""
    window = open_window(State(language=language))
    press(window, "F1")
    qtbot.waitUntil(lambda: bool(window.findChildren(QTableWidget)))
    find(window, "help.tabs", QTabWidget).setCurrentIndex(1)
    table = find(window, "shortcuts.table", QTableWidget)
    model = table.model()
    rows = [
        [model.index(row, column).data() for column in (0, 1)] for row in range(table.rowCount())
    ]
    QTest.keyClick(table, Qt.Key.Key_Escape)

    keyed = [action for action in ACTIONS if action.shortcuts]
    assert [what for _, what in rows] == [
        *(plain(action.text.of(language)) for action in keyed),
        *(what.of(language) for _, what in PANEL_KEYS),
    ]
    assert [keys for keys, _ in rows[: len(keyed)]] == [
        "  /  ".join(action.shortcuts) for action in keyed
    ]
    qtbot.waitUntil(lambda: not window.findChildren(QDialog, "help"))


@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_every_key_of_a_panel_is_in_the_table(key: str, open_window: OpenWindow) -> None:
    """No shortcut works inside a panel without F1 saying so."""
    window = open_window(State(panel=key))  # type: ignore[arg-type]  # a key of PANELS
    told = {keys.en for keys, _ in PANEL_KEYS}
    working = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}

    assert working - told == set()
    if key in ("xor", "gradient_flow"):
        assert working >= {"F5", "Shift+F5", "F6", "Shift+F6"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_keys_fits_the_smallest_window_and_cuts_nothing(
    language: Language, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Every row is whole at the size of a projector's letters, in a sheet no larger than that."""
    window = open_window(State(language=language, style="projector"), (960, 540))
    settle()  # its type has followed its size
    press(window, "F1")
    qtbot.waitUntil(lambda: bool(window.findChildren(QTableWidget)))
    table = find(window, "shortcuts.table", QTableWidget)
    find(window, "help.tabs", QTabWidget).setCurrentIndex(1)
    settle()
    sheet = find(window, "help", QDialog)

    assert sheet.width() <= 960
    assert sheet.height() <= 540
    for column in (0, 1):
        assert table.sizeHintForColumn(column) <= table.columnWidth(column)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_keys_that_exist_for_what_they_do(language: Language) -> None:
    """The guide and the program do not drift apart."""
    table = guide_text(language).partition("| | |")[2].partition("\n\n")[0]
    named = set(re.findall(r"(?:Ctrl|Alt|Shift|F\d+)[+\w]*", table))
    known = {keys for action in ACTIONS for keys in action.shortcuts}

    assert named - known == set()
    assert len(named) > 8


@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_no_control_swallows_a_key_of_the_window(key: str, open_window: OpenWindow) -> None:
    """Wherever the keyboard is, every shortcut goes to the window."""
    window = open_window(State(panel=key))  # type: ignore[arg-type]  # a key of PANELS
    swallowed = []
    for widget in interactive(window):
        widget.setFocus()
        swallowed += [
            f"{widget.objectName()}: {keys}"
            for action in ACTIONS
            for keys in action.shortcuts
            if _claims(widget, keys)
        ]

    assert swallowed == []


def _claims(widget: QWidget, keys: str) -> bool:
    stroke = QKeySequence(keys)[0]  # type: ignore[index]  # the stub leaves it out
    event = QKeyEvent(QEvent.Type.ShortcutOverride, stroke.key(), stroke.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_the_picture_is_on_the_clipboard(open_window: OpenWindow) -> None:
    """Ctrl+Shift+C copies what an export would paint, sharp enough for a worksheet."""
    window = open_window()
    size = window.panel.picture().size()
    QGuiApplication.clipboard().clear()

    press(window, "Ctrl+Shift+C")

    picture = QGuiApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (2 * size.width(), 2 * size.height())


def test_ctrl_q_closes_the_window(open_window: OpenWindow) -> None:
    """Quitting is closing, so that the screen is kept."""
    window = open_window()
    closed: list[bool] = []
    window.closing.connect(lambda: closed.append(True))

    press(window, "Ctrl+Q")

    assert closed == [True]
    assert not window.isVisible()


def test_a_menu_is_opened_and_used_by_keys_alone(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Alt+V opens View; its letter for hidden values hides them."""
    window = open_window(State(language="en"))
    menu = window.findChildren(QMenu, "menu.view")[0]

    QTest.keyClick(window.menuBar(), Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_H)

    assert window.store.state.values_hidden
    assert window.findChildren(QAction, "action.hide_values")[0].isChecked()
