"""Lessons opened, refused in words, saved, and those that ship."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QWidget

from app.lesson import files
from app.window.window import Window
from core.lesson import Lesson, write_lesson
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle, type_and_enter
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import ALL, PLACES
from tests.app.lesson.test_keys import at, go_to, key
from tests.app.lesson.test_making import editor_of, lesson_of, notice, push
from tests.core.lesson.steps import text


def test_a_lesson_without_steps_cannot_be_given(open_window: OpenWindow, tmp_path: Path) -> None:
    """It is said, and deleting the last step leaves an empty lesson, not a crash."""
    window = open_window(State(language="en"))
    path = tmp_path / "empty.activationlab"
    path.write_text(write_lesson(Lesson(text("empty"))), encoding="utf-8")
    open_file(window, path)
    assert notice(window) == "This lesson has no steps, so there is nothing to give."
    go_to(window)
    press(window, "Ctrl+Return")
    editor = editor_of(window)
    push(editor, "play")
    push(editor, "delete")
    assert not window.lesson.on
    assert lesson_of(window).steps == ()
    push(editor, "undo")
    assert len(lesson_of(window).steps) == 1


def open_file(window: Window, path: Path) -> None:
    """Open a file through the dialog of the program."""
    go_to(window)
    press(window, "Ctrl+O")
    dialog = window.findChildren(QDialog, "files")[0]
    type_and_enter(find(dialog, "fileNameEdit", QLineEdit), str(path))
    for _ in range(20):
        settle()
        QTest.qWait(10)
        if not window.findChildren(QDialog, "files"):
            break


def test_a_file_that_is_a_lesson_is_given(open_window: OpenWindow, tmp_path: Path) -> None:
    """A screen's file is a screen as before; one is told from the other by what it says."""
    window = open_window(State(language="en"))
    lesson, screen = tmp_path / "a.activationlab", tmp_path / "b.activationlab"
    lesson.write_text(write_lesson(ALL), encoding="utf-8")
    screen.write_text(State(panel="xor").to_json(), encoding="utf-8")

    open_file(window, lesson)
    assert at(window) == ("plain", False)
    go_to(window)
    key(window, Qt.Key.Key_Escape)
    open_file(window, screen)
    assert window.store.state.panel == "xor"
    assert not window.lesson.on


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"version": 1', '"version": 9'), "newer Activation Lab"),
        (('"minutes": 12', '"minutes": "x"'), '"minutes" must be a whole number'),
        (('"steps": [', '"stops": ['), '"stops" is not known'),
    ],
)
def test_a_bad_lesson_is_explained_and_the_screen_stays(
    change: tuple[str, str], said: str, open_window: OpenWindow, tmp_path: Path
) -> None:
    """In the window's language, with the place."""
    window = open_window(State(language="en"))
    path = tmp_path / "bad.activationlab"
    path.write_text(write_lesson(ALL).replace(*change), encoding="utf-8")
    before = window.store.state

    open_file(window, path)

    assert notice(window).startswith("bad.activationlab cannot be opened: ")
    assert said in notice(window)
    assert window.store.state == before


def test_a_lesson_is_saved_through_the_dialog(give: Give, tmp_path: Path) -> None:
    """With its suffix; without a lesson, it is said what is missing."""
    window = give()
    key(window, Qt.Key.Key_Escape)
    editor = editor_of(window)
    push(editor, "save")
    dialog = window.findChildren(QDialog, "files")[0]
    type_and_enter(find(dialog, "fileNameEdit", QLineEdit), str(tmp_path / "kept"))
    settle()
    QTest.qWait(50)

    assert notice(window) == "Saved kept.activationlab"
    kept = files.lesson_in(tmp_path / "kept.activationlab")
    assert kept is not None
    assert kept.steps[:-1] == ALL.steps[:-1]
    assert kept.steps[-1].source == ALL.steps[-1].source


def test_the_lessons_that_ship_are_offered(open_window: OpenWindow) -> None:
    """From a button of the first screen; Enter starts the chosen one."""
    shipped = files.shipped()
    window = open_window(State(language="en"))
    offer: QWidget = find(window, "window.lesson")
    click(offer, offer.rect().center())
    settle()
    chooser = find(window, "lessons", QDialog)
    listed = find(chooser, "lessons.list", QListWidget)
    assert listed.count() == len(shipped)
    if shipped:
        listed.setFocus()
        QTest.keyClick(listed, Qt.Key.Key_Return)
        settle()
        assert lesson_of(window) == shipped[0]
        assert window.lesson.on
        assert not offer.isVisible()
    QApplication.processEvents()


def test_the_next_class_starts_without_the_hands_of_the_last(give: Give) -> None:
    """Forgetting everything leaves the lesson, and forgets its votes."""
    window = give(PLACES["xor"])
    find(window, "xor.examples").setFocus()
    key(window, Qt.Key.Key_A)
    window.lesson.leave()
    press(window, "Ctrl+N")
    yes: QWidget = find(window, "new_class.yes")
    click(yes, yes.rect().center())
    settle()

    playing = window.lesson.open
    assert playing is not None
    assert playing.votes == ()
    assert not window.lesson.on
