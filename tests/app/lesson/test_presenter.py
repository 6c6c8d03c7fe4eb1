"""The presenter's window: notes, what comes next, its picture, the time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.lesson.presenter import minutes, planned_seconds
from app.window.window import Window
from core.lesson.playing import Playing
from tests.app.hands import click, find, press, settle
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import ALL, PLACES
from tests.app.lesson.test_keys import at, go_to, key
from tests.app.pictures import pixels_of


def presenter_of(window: Window) -> QWidget:
    """Open the presenter's window, or return the one that is open."""
    if not _shown():
        go_to(window)
        press(window, "Ctrl+Shift+P")
    (made,) = _shown()
    return made


def _shown() -> list[QWidget]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.objectName() == "presenter" and one.isVisible()
    ]


def read(presenter: QWidget, name: str) -> str:
    """Return what a line of the presenter's window says."""
    return find(presenter, f"presenter.{name}", QLabel).text()


def test_the_presenter_reads_notes_and_what_comes_next(give: Give, qtbot: QtBot) -> None:
    """The class sees the question; the presenter also what pupils answer, and the answer."""
    window = give(PLACES["xor"])
    presenter = presenter_of(window)

    assert read(presenter, "notes") == "Most say four."
    assert read(presenter, "words") == "How many points at most?"
    assert "Answer: B. three" in read(presenter, "next")
    picture = find(presenter, "presenter.picture", QLabel)
    qtbot.waitUntil(lambda: not picture.pixmap().isNull(), timeout=10_000)
    pixels = pixels_of(picture.pixmap().toImage())
    assert pixels.reshape(-1, 3).std(axis=0).max() > 20  # a picture, not an empty page

    key(window, Qt.Key.Key_PageDown)
    key(window, Qt.Key.Key_PageDown)
    assert read(presenter, "notes") == "No notes for this step."
    assert read(presenter, "next") == "Next: deep"


def test_the_clicker_works_in_the_presenters_window(give: Give) -> None:
    """Whichever of the two windows has the keyboard, and with the mouse."""
    window = give(PLACES["plain"])
    presenter = presenter_of(window)
    presenter.activateWindow()
    settle()
    QTest.keyClick(presenter, Qt.Key.Key_PageDown)
    assert at(window) == ("choice", False)
    forward: QWidget = find(presenter, "presenter.forward")
    click(forward, forward.rect().center())
    assert at(window) == ("choice", True)
    QTest.keyClick(presenter, Qt.Key.Key_PageUp)
    assert at(window) == ("plain", False)


def test_the_last_step_has_none_after_it(give: Give) -> None:
    """And no picture that would look like one."""
    window = give(len(ALL.steps) - 1)
    presenter = presenter_of(window)

    assert read(presenter, "next") == "This is the last step."
    assert not find(presenter, "presenter.picture").isVisible()


def test_the_window_follows_the_language_and_closes_with_the_program(give: Give) -> None:
    """It is built anew as the other is, at its place; the keys close it as they opened it."""
    window = give(PLACES["xor"])
    presenter_of(window)
    go_to(window)
    press(window, "Ctrl+L")
    assert read(presenter_of(window), "notes") == "大家常答四個。"
    go_to(window)
    press(window, "Ctrl+Shift+P")
    assert _shown() == []
    presenter_of(window)
    window.close()
    settle()
    assert _shown() == []


def test_time_is_told_against_the_plan() -> None:
    """What was planned up to here, and for all; a lesson without a plan has its minutes."""
    assert planned_seconds(Playing(ALL, PLACES["xor"])) == (120, 120)
    assert planned_seconds(Playing(ALL, 0)) == (30, 120)
    assert minutes(125.9) == "2:05"
