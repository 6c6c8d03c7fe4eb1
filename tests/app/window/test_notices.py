"""Sentences at the foot of the window: they go when they are no longer true."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.window.start import SessionSaver
from app.window.window import Window
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter


def _said(window: Window) -> str:
    return find(window, "window.notice", QLabel).text()


@pytest.mark.parametrize("keys", ["Alt+R", "Alt+Shift+R", "Ctrl+Shift+C", "Ctrl+Shift+D"])
def test_what_is_said_of_the_present_screen_goes_with_it(
    keys: str, open_window: OpenWindow
) -> None:
    """Neither "as it was at the start" nor "on the clipboard" outlives the next move."""
    window = open_window(State(language="en"))
    type_and_enter(find(window, "curves.probe_x"), "2")

    press(window, keys)
    first = _said(window)
    press(window, "Ctrl+L")
    translated = _said(window)
    type_and_enter(find(window, "curves.probe_x"), "3")

    assert first
    assert translated not in ("", first)
    assert _said(window) == ""


def test_undoing_a_reset_takes_its_sentence_back(open_window: OpenWindow) -> None:
    """After Ctrl+Z nothing is as it was at the start."""
    window = open_window()
    type_and_enter(find(window, "curves.probe_x"), "2")
    press(window, "Alt+R")

    press(window, "Ctrl+Z")

    assert _said(window) == ""


def test_a_session_that_can_be_kept_again_is_no_longer_complained_of(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    """The sentence goes with the first time that the session is written."""
    window = open_window()
    folder = tmp_path / "kept"
    folder.write_text("a file where the folder should be")
    keeper = SessionSaver(window, folder)

    keeper.keep()
    first = _said(window)
    folder.unlink()
    keeper.keep()

    assert "無法保留" in first
    assert _said(window) == ""


@pytest.mark.parametrize("keys", ["Ctrl+O", "Ctrl+S", "Ctrl+Shift+E"])
def test_dialogs_begin_where_the_last_one_ended(
    keys: str, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """In the documents at first, then in the folder last used, also after a restart."""
    used = tmp_path / "第一班"
    used.mkdir()
    window = open_window()
    keeper = SessionSaver(window, tmp_path / "kept")
    first = _folder(window, "Ctrl+S", qtbot)
    window.folder.remember(str(used))

    assert _folder(window, keys, qtbot) == used
    assert first == Path.home()  # this person has no Documents
    keeper._close()  # the window closes, and its settings are written
    again = open_window()
    SessionSaver(again, tmp_path / "kept").place()
    assert _folder(again, keys, qtbot) == used
    used.rmdir()
    assert _folder(again, keys, qtbot) == Path.home()


def _folder(window: Window, keys: str, qtbot: QtBot) -> Path:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, keys)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    dialog = window.findChildren(QFileDialog)[0]
    began = Path(dialog.directory().absolutePath())
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    return began


def test_the_first_notice_moves_nothing(open_window: OpenWindow) -> None:
    """Its button keeps its room before it was ever seen."""
    window = open_window(State(language="en"))
    lab: QWidget = find(window, "curves.room")
    before = lab.geometry()

    press(window, "Ctrl+Shift+D")

    assert _said(window)
    assert lab.geometry() == before
