"""Files that a person opens and writes, through the dialogs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.window import files
from app.window.window import Window
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.pictures import picture_of

Choose = Callable[[Window, str, str], None]


@pytest.fixture
def choose(qtbot: QtBot) -> Choose:
    """Return what opens a dialog by its keys, types a name and presses Return."""

    def choose_one(window: Window, keys: str, name: str, kind: str = "") -> None:
        dialog = _dialog(window, keys, qtbot)
        if kind:
            dialog.selectNameFilter(next(f for f in dialog.nameFilters() if kind in f))
            dialog.filterSelected.emit(dialog.selectedNameFilter())  # as a person's choice does
        type_and_enter(dialog.findChildren(QLineEdit, "fileNameEdit")[0], name)
        qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
        _activate(window, qtbot)

    return choose_one


def _activate(window: Window, qtbot: QtBot) -> None:
    """Give the keyboard back to the window, as a window manager does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _dialog(window: Window, keys: str, qtbot: QtBot) -> QFileDialog:
    _activate(window, qtbot)
    press(window, keys)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    return window.findChildren(QFileDialog)[0]


def _said(window: Window) -> str:
    return find(window, "window.notice", QLabel).text()


def test_a_screen_is_saved_and_opened_again(
    open_window: OpenWindow, choose: Choose, tmp_path: Path
) -> None:
    """What was saved comes back as it was, in the language and appearance of the room."""
    window = open_window()
    type_and_enter(find(window, "curves.probe_x"), "2.5")
    saved = window.store.state
    choose(window, "Ctrl+S", str(tmp_path / "lesson"))
    said = _said(window)
    press(window, "Alt+R")
    press(window, "Ctrl+L")

    choose(window, "Ctrl+O", str(tmp_path / "lesson.activationlab"))

    assert said == "已儲存 lesson.activationlab"
    assert window.store.state.curves == saved.curves
    assert window.store.state.language == "en"
    press(window, "Ctrl+Z")
    assert window.store.state.curves == State().curves


def test_a_file_that_is_no_screen_is_explained_and_the_screen_stays(
    open_window: OpenWindow, choose: Choose, tmp_path: Path
) -> None:
    """The sentence stands at the foot; the class goes on with what it sees."""
    window = open_window(State(language="en"))
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    before = window.store.state

    choose(window, "Ctrl+O", str(tmp_path / "other.json"))

    assert _said(window).startswith("other.json cannot be opened: This is not a screen that")
    assert window.store.state == before


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "csv"])
def test_the_kind_that_is_chosen_is_the_kind_that_is_written(
    kind: str, open_window: OpenWindow, choose: Callable[..., None], tmp_path: Path
) -> None:
    """Nobody needs to type a suffix: the list of kinds decides it."""
    window = open_window(State(language="en"))

    choose(window, "Ctrl+Shift+E", str(tmp_path / "sheet"), kind)

    data = (tmp_path / f"sheet.{kind}").read_bytes()
    begins = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "csv": b"\xef\xbb\xbfx"}
    assert data.startswith(begins[kind])
    assert _said(window) == f"Saved sheet.{kind}"


@pytest.mark.parametrize("scale", [1, 3, 4])
def test_a_picture_is_as_fine_as_is_asked(
    scale: int, open_window: OpenWindow, choose: Callable[..., None], tmp_path: Path
) -> None:
    """A list of kinds offers one to four pixels for each on the screen."""
    window = open_window()
    size = window.panel.picture().size()

    choose(window, "Ctrl+Shift+E", str(tmp_path / "sheet"), f"{scale}×")

    picture = picture_of((tmp_path / "sheet.png").read_bytes())
    assert picture.shape == (scale * size.height(), scale * size.width(), 3)


def test_the_picture_is_what_is_seen_twice_as_fine(
    open_window: OpenWindow, choose: Choose, tmp_path: Path
) -> None:
    """A PNG from the window has two pixels for each on the screen."""
    window = open_window()
    size = window.panel.picture().size()

    choose(window, "Ctrl+Shift+E", str(tmp_path / "sheet.png"))

    picture = picture_of((tmp_path / "sheet.png").read_bytes())
    assert picture.shape == (2 * size.height(), 2 * size.width(), 3)


def test_a_suffix_that_nobody_can_write_is_explained(
    open_window: OpenWindow, choose: Choose, tmp_path: Path
) -> None:
    """No file of another kind than its name says ever appears."""
    window = open_window(State(language="en"))

    choose(window, "Ctrl+Shift+E", str(tmp_path / "sheet.jpg"))

    assert _said(window) == '"sheet.jpg" must end in one of .png .svg .pdf .csv.'
    assert list(tmp_path.glob("sheet*")) == []


def test_an_older_file_is_only_replaced_after_a_question(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """Also when the suffix was left to the program."""
    window = open_window()
    (tmp_path / "sheet.png").write_bytes(b"old")
    dialog = _dialog(window, "Ctrl+Shift+E", qtbot)
    asked: list[str] = []

    def refuse() -> None:
        box = dialog.findChildren(QMessageBox)[0]
        asked.append(box.text())
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(200, refuse)  # the question stops everything until it is answered
    type_and_enter(dialog.findChildren(QLineEdit, "fileNameEdit")[0], str(tmp_path / "sheet"))
    dialog.reject()

    assert len(asked) == 1
    assert "sheet.png" in asked[0]
    assert (tmp_path / "sheet.png").read_bytes() == b"old"


def test_whoever_thinks_better_of_it_changes_nothing(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Esc in a dialog leaves screen, files and notice as they were."""
    window = open_window()
    before = window.store.state
    for keys in ("Ctrl+O", "Ctrl+S", "Ctrl+Shift+E"):
        dialog = _dialog(window, keys, qtbot)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))

    assert window.store.state == before
    assert _said(window) == ""
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_folder_that_cannot_be_written_is_explained(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    """The sentence says what to do: another folder, or room."""
    window = open_window(State(language="en"))
    said = files.write_state(window.store, tmp_path / "nowhere" / "a.json")

    assert said.en.startswith("a.json cannot be written: its folder does not exist.")
    assert "Choose another folder" in said.en
