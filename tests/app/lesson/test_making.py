"""Lessons made in the window, saved, opened and started."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.window.window import Window
from core.lesson import Lesson, read_lesson, write_lesson
from core.lesson.lesson import LONGEST_TEXT
from core.state import State
from core.text import Text
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, replace_text, settle, type_and_enter
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import ALL, PLACES
from tests.app.lesson.test_keys import go_to


def editor_of(window: Window) -> QDialog:
    """Open the editor, or return the one that is open."""
    go_to(window)
    press(window, "Ctrl+Shift+L")
    return find(window, "lesson_editor", QDialog)


def push(editor: QWidget, name: str) -> None:
    """Press a button of the editor."""
    made: QPushButton = find(editor, f"lesson_editor.{name}", QPushButton)
    assert made.isEnabled()
    click(made, made.rect().center())
    settle()


def write(editor: QWidget, name: str, said: str) -> None:
    """Type words into a field of the editor, and leave it."""
    field = find(editor, f"lesson_editor.{name}", QPlainTextEdit)
    replace_text(field, said)
    find(editor, "lesson_editor.steps").setFocus()
    settle()


def lesson_of(window: Window) -> Lesson:
    """Return the open lesson."""
    playing = window.lesson.open
    assert playing is not None
    return playing.lesson


def notice(window: Window) -> str:
    """Return what stands at the foot of the window."""
    return find(window, "window.notice", QLabel).text()


def test_a_lesson_is_made_from_screens(open_window: OpenWindow, tmp_path: Path) -> None:
    """Two screens, two sentences, one asked first: saved, opened, and given."""
    window = open_window(State(language="en"))
    press(window, "Ctrl+Return")
    assert notice(window).startswith("Step 1 was added")
    press(window, "Ctrl+PgDown")
    press(window, "Ctrl+Return")
    editor = editor_of(window)
    write(editor, "say", "What does softmax do?")
    ask = find(editor, "lesson_editor.ask", QCheckBox)
    click(ask, QPoint(10, ask.height() // 2))
    write(editor, "tell", "It makes probabilities.")
    write(editor, "notes", "wait")
    type_and_enter(find(editor, "lesson_editor.seconds"), "45")
    type_and_enter(find(editor, "lesson_editor.title"), "My first lesson")

    first, second = lesson_of(window).steps
    assert (first.panel, second.panel) == ("curves", "softmax")
    assert second.ask is not None
    assert second.ask.text.zh == "What does softmax do?"
    assert (second.conceal, second.seconds) == (True, 45)
    assert (second.reveal, second.notes) == (
        text_in_both("It makes probabilities."),
        text_in_both("wait"),
    )
    path = tmp_path / "mine.activationlab"
    path.write_text(write_lesson(lesson_of(window)), encoding="utf-8")
    assert read_lesson(path.read_text(encoding="utf-8")).title.en == "My first lesson"

    push(editor, "play")
    assert window.lesson.on
    assert window.store.state.panel == "softmax"


def text_in_both(words: str) -> Text:
    """Return words that are the same in both languages."""
    return Text(en=words, zh=words)


def test_steps_are_moved_doubled_deleted_and_brought_back(give: Give) -> None:
    """With buttons and keys; every change can be taken back and made again."""
    window = give(PLACES["choice"])
    editor = editor_of(window)
    ids = [step.id for step in ALL.steps]

    push(editor, "up")
    assert [step.id for step in lesson_of(window).steps][:2] == ["choice", "plain"]
    push(editor, "down")
    push(editor, "duplicate")
    assert [step.id for step in lesson_of(window).steps][1:3] == ["choice", "step-1"]
    steps = find(editor, "lesson_editor.steps", QListWidget)
    steps.setFocus()
    QTest.keyClick(steps, Qt.Key.Key_Delete)
    settle()
    assert [step.id for step in lesson_of(window).steps] == ids
    push(editor, "undo")
    assert len(lesson_of(window).steps) == len(ids) + 1
    push(editor, "redo")
    assert [step.id for step in lesson_of(window).steps] == ids


def test_a_step_is_dragged_to_another_place(give: Give, qtbot: QtBot) -> None:
    """The list moves its row, and the lesson follows."""
    window = give(PLACES["plain"])
    editor = editor_of(window)
    steps = find(editor, "lesson_editor.steps", QListWidget)

    steps.model().moveRow(steps.rootIndex(), 0, steps.rootIndex(), 3)

    qtbot.waitUntil(
        lambda: [step.id for step in lesson_of(window).steps][:3] == ["choice", "shown", "plain"]
    )
    assert steps.currentRow() == 2


def test_a_screen_takes_the_place_of_a_steps(give: Give) -> None:
    """Set up what the window shows, and put it in; or let it be what is revealed."""
    window = give(PLACES["plain"])
    editor = editor_of(window)
    type_and_enter(find(window, "curves.probe_x"), "2.5")
    push(editor, "reveal")
    step = lesson_of(window).steps[0]
    assert step.revealed_part == window.store.state.curves
    assert step.part == ALL.steps[0].part
    push(editor, "replace")
    assert lesson_of(window).steps[0].part == window.store.state.curves
    push(editor, "add")
    assert lesson_of(window).steps[1].part == window.store.state.curves


def test_each_step_has_its_picture(give: Give, qtbot: QtBot) -> None:
    """Drawn by the program from the step's settings; a page about a mistake has none."""
    window = give()
    editor = editor_of(window)
    steps = find(editor, "lesson_editor.steps", QListWidget)

    def drawn() -> list[bool]:
        return [not steps.item(n).icon().isNull() for n in range(steps.count())]

    qtbot.waitUntil(lambda: sum(drawn()) == len(ALL.steps) - 1, timeout=20_000)
    assert drawn()[-1] is False
    assert "steps[5] cannot be used" in steps.item(len(ALL.steps) - 1).text()


def test_words_that_are_too_long_are_told_at_their_field(give: Give) -> None:
    """And the lesson keeps what it had."""
    window = give()
    editor = editor_of(window)
    field = find(editor, "lesson_editor.say", QPlainTextEdit)
    field.setFocus()
    field.setPlainText("x" * (LONGEST_TEXT + 1))
    find(editor, "lesson_editor.steps").setFocus()
    settle()

    said = find(editor, "lesson_editor.complaint", QLabel).text()
    assert said == f"⚠ At most {LONGEST_TEXT} characters fit; there are {LONGEST_TEXT + 1}."
    assert lesson_of(window) == ALL
    type_and_enter(find(editor, "lesson_editor.seconds"), "-5")
    assert "from 0 to 3600" in find(editor, "lesson_editor.complaint", QLabel).text()
    assert lesson_of(window) == ALL
