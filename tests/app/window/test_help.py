"""Help inside the program: the guide, its search, and the way to the search for functions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTextBrowser, QTextEdit
from pytestqt.qtbot import QtBot

from app.labs import PANELS
from app.window.help import guide_text
from app.window.window import Window
from core.labs.curves.state import CurvesState
from core.state import State
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, settle


def _opened(window: Window, qtbot: QtBot) -> QTextBrowser:
    press(window, "F1")
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "help")))
    settle()
    return find(window, "help.guide", QTextBrowser)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_the_guide_opens_at_the_section_of_the_open_panel(
    key: str, language: Language, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """F1 in a lab shows what that lab does, in the window's language."""
    window = open_window(State(panel=key, language=language))  # type: ignore[arg-type]  # a key of PANELS
    guide = _opened(window, qtbot)

    assert guide.textCursor().block().text() == window.panel.title.of(language)
    assert guide.textCursor().block().blockFormat().headingLevel() == 2
    seen = guide.cursorRect()
    assert guide.viewport().rect().contains(seen.center())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_has_a_section_for_every_panel(language: Language) -> None:
    """A panel that is not described cannot be found."""
    headings = [line[3:] for line in guide_text(language).splitlines() if line.startswith("## ")]

    assert {panel.title.of(language) for panel in PANELS} <= set(headings)


def test_words_are_found_in_the_guide_one_after_the_other(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Ctrl+F, a word, Return: the next place, and round the end."""
    window = open_window(State(language="en"))
    guide = _opened(window, qtbot)
    dialog = find(window, "help", QDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    guide.setFocus()

    press(window, "Ctrl+F")
    field = find(window, "help.find", QLineEdit)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "jacobian")
    first = guide.textCursor()
    places = {first.position()}
    for _ in range(20):
        QTest.keyClick(field, Qt.Key.Key_Return)
        places.add(guide.textCursor().position())

    assert first.selectedText().casefold() == "jacobian"
    assert len(places) == guide.toPlainText().casefold().count("jacobian")


def test_what_is_not_in_the_guide_is_said_while_it_is_true(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """The sentence names the word, and goes with it."""
    window = open_window()
    _opened(window, qtbot)
    field, said = find(window, "help.find", QLineEdit), find(window, "help.found", QLabel)

    replace_text(field, "<b>zzz")
    assert said.isVisible()
    assert said.text() == "說明裡沒有「<b>zzz」。"

    replace_text(field, "")
    assert said.isHidden()


def test_the_help_stays_beside_the_window_and_follows_its_language(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """A teacher reads a step, does it, and reads on; F1 again opens no second one."""
    window = open_window(State(language="en"))
    _opened(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    press(window, "F1")
    assert len(window.findChildren(QDialog, "help")) == 1
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, "Ctrl+L")
    qtbot.waitUntil(lambda: len(window.findChildren(QDialog, "help")) == 1)
    settle()

    assert "使用說明" in find(window, "help.guide", QTextEdit).toPlainText()
    assert window.store.state.language == "zh"


@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_ctrl_f_leads_to_the_search_for_functions(key: str, open_window: OpenWindow) -> None:
    """From any lab, and from plots that fill the window: what is typed next is searched."""
    window = open_window(State(panel=key, curves=CurvesState(wide=True)))  # type: ignore[arg-type]  # a key of PANELS

    press(window, "Ctrl+F")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "curves.search"
    assert focus.isVisible()

    QTest.keyClicks(focus, "relu")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert window.store.state.curves.pick.key == "relu"
