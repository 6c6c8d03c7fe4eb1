"""A lesson that is being made is never lost: over a close, a crash, another lesson."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.lesson import files
from app.window.session import LESSON, open_lesson
from app.window.start import SessionSaver, take_up_lesson
from app.window.window import Window
from core.lesson import Lesson
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle, type_and_enter
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import ALL
from tests.app.lesson.test_making import lesson_of, notice
from tests.app.lesson.test_presenter import presenter_of


def add_steps(window: Window, count: int = 2) -> Lesson:
    """Add what the window shows as steps; return the lesson."""
    for _ in range(count):
        press(window, "Ctrl+Return")
    lesson = lesson_of(window)
    assert len(lesson.steps) >= count
    return lesson


def save_as(window: Window, path: Path) -> None:
    """Save the lesson through the dialog."""
    (action,) = window.findChildren(QAction, "action.lesson_save")
    action.trigger()
    settle()
    dialog = window.findChildren(QDialog, "files")[0]
    type_and_enter(find(dialog, "fileNameEdit", QLineEdit), str(path))
    for _ in range(100):
        settle()
        QTest.qWait(10)
        if not window.findChildren(QDialog, "files"):
            break


def test_an_unsaved_lesson_is_there_the_next_time(open_window: OpenWindow, tmp_path: Path) -> None:
    """After closing; once it is saved to a file, or given up, it is no longer kept."""
    first = open_window(State(language="en"))
    SessionSaver(first, tmp_path)
    made = add_steps(first)
    first.close()

    second = open_window(State(language="en"))
    SessionSaver(second, tmp_path)
    take_up_lesson(second, tmp_path)
    assert lesson_of(second) == made
    assert not second.lesson.on
    assert notice(second).startswith("Your lesson was not saved, and is still here")

    save_as(second, tmp_path / "mine.activationlab")
    assert notice(second) == "Saved mine.activationlab"
    second.close()
    assert open_lesson(tmp_path) == (None, None)
    assert files.lesson_in(tmp_path / "mine.activationlab") == made


def test_a_step_is_kept_a_second_later(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """Nobody needs to close the window: the power may go."""
    window = open_window()
    SessionSaver(window, tmp_path)
    made = add_steps(window, 1)
    qtbot.waitUntil((tmp_path / LESSON).exists, timeout=3000)
    assert open_lesson(tmp_path)[0] == made


def test_another_lesson_asks_before_it_takes_the_place(open_window: OpenWindow) -> None:
    """Cancel keeps what was made; giving up is a button that says so."""
    window = open_window(State(language="zh"))
    made = add_steps(window)
    for answer in ("close", "yes"):
        offer: QWidget = find(window, "window.lesson")
        click(offer, offer.rect().center())
        settle()
        listed = find(find(window, "lessons", QDialog), "lessons.list", QListWidget)
        listed.setFocus()
        press(window, "Return")
        question = find(window, "unsaved", QDialog)
        assert "未命名的課程" in find(question, "unsaved.question", QLabel).text()
        button: QWidget = find(question, f"unsaved.{answer}")
        click(button, button.rect().center())
        settle()
        if answer == "close":
            assert lesson_of(window) == made
            assert not window.lesson.on
    assert lesson_of(window) == files.shipped()[0]
    assert window.lesson.on


def test_a_lesson_as_it_was_opened_is_not_asked_about(give: Give) -> None:
    """Neither after a change that was taken back."""
    window = give()
    assert not window.lesson.unsaved
    press(window, "Ctrl+Return")
    assert window.lesson.unsaved
    window._lesson_actions.draft.undo()
    assert not window.lesson.unsaved
    assert lesson_of(window) == ALL


def test_a_kept_lesson_that_cannot_be_read_is_set_aside(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    """Nothing is overwritten, and it is said."""
    broken = '{"format": "activation-lab-lesson", "version": 99, "title": "x", "steps": []}'
    (tmp_path / LESSON).write_text(broken, encoding="utf-8")
    window = open_window(State(language="en"))
    SessionSaver(window, tmp_path)
    take_up_lesson(window, tmp_path)

    assert "lesson.broken-1.activationlab" in notice(window)
    window.close()
    assert (tmp_path / "lesson.broken-1.activationlab").read_text(encoding="utf-8") == broken


def test_a_lesson_that_cannot_be_kept_is_said(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """In a sentence; the lesson stays open."""
    (tmp_path / LESSON).mkdir()
    window = open_window(State(language="en"))
    SessionSaver(window, tmp_path)
    made = add_steps(window, 1)
    qtbot.waitUntil(lambda: "cannot be kept for next time" in notice(window), timeout=3000)
    assert lesson_of(window) == made


def test_the_presenters_window_comes_back_where_it_was(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    """Over a start of the program."""
    first = open_window()
    SessionSaver(first, tmp_path)
    first.lesson.take(ALL)
    first.lesson.play(0)
    presenter = presenter_of(first)
    presenter.resize(700, 430)
    settle()
    place = presenter.geometry()
    first.close()

    second = open_window()
    SessionSaver(second, tmp_path).place()
    second.lesson.take(ALL)
    second.lesson.play(0)
    assert presenter_of(second).size() == place.size()
