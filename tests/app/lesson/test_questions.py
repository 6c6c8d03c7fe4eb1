"""Questions made in the editor, without a file and without code."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QWidget

from app.window.window import Window
from core.labs.softmax.state import SoftmaxState
from core.lesson import Question
from core.lesson.answers import right_option
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle, type_and_enter
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import PLACES
from tests.app.lesson.test_making import editor_of, lesson_of, write


def question(window: Window) -> Question:
    """Return the question of the last step."""
    ask = lesson_of(window).steps[-1].ask
    assert ask is not None
    return ask


def choose(editor: QDialog, name: str, words: str) -> None:
    """Choose an entry of a list with the keyboard."""
    box = find(editor, f"lesson_editor.{name}", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == words:
            break
        QTest.keyClick(box, Qt.Key.Key_Down)
    settle()
    assert box.currentText() == words


def said(editor: QDialog, name: str) -> str:
    """Return what a line of the editor says; nothing if it is not there."""
    line = find(editor, f"lesson_editor.{name}", QLabel)
    return line.text() if line.isVisible() else ""


@pytest.fixture
def editor(open_window: OpenWindow) -> tuple[Window, QDialog]:
    """Return a window with the lecture's softmax as its only step, and the editor."""
    window = open_window(State(language="en", panel="softmax", softmax=SoftmaxState()))
    press(window, "Ctrl+Return")
    made = editor_of(window)
    write(made, "say", "How likely is class 2?")
    ask = find(made, "lesson_editor.ask", QCheckBox)
    click(ask, QPoint(10, ask.height() // 2))
    return window, made


def test_a_choice_is_made_and_its_answer_is_computed(editor: tuple[Window, QDialog]) -> None:
    """The options' ranges follow from the numbers they say; the right one is told at once."""
    window, made = editor
    assert not find(made, "lesson_editor.option_A").isVisible()
    choose(made, "kind", "choice")
    choose(made, "quantity", "probability of class n")
    type_and_enter(find(made, "lesson_editor.at"), "3")
    type_and_enter(find(made, "lesson_editor.option_A"), "about 40 %")
    type_and_enter(find(made, "lesson_editor.option_B"), "about 74 %")
    type_and_enter(find(made, "lesson_editor.option_C"), "about 90 %")

    ask = question(window)
    assert (ask.kind, ask.quantity, ask.at) == ("choice", "softmax.probability", 3)
    assert [option.text.zh for option in ask.options] == ["about 40 %", "about 74 %", "about 90 %"]
    assert right_option(lesson_of(window).steps[-1]) == 1
    assert said(made, "answer") == ("Answer: B. about 74 % (probability of class 3 = 0.7366)")
    assert find(made, "lesson_editor.low_B", QLineEdit).text() == "0.735"

    type_and_enter(find(made, "lesson_editor.high_A"), "0.8")
    assert "for which 2 of the options are right" in said(made, "answer")
    window._lesson_actions.draft.undo()
    assert said(made, "answer").startswith("Answer: B.")


def test_an_option_goes_with_its_words_and_two_stay(editor: tuple[Window, QDialog]) -> None:
    """The last two cannot be emptied; it is said at the field."""
    window, made = editor
    choose(made, "kind", "choice")
    type_and_enter(find(made, "lesson_editor.option_C"), "7")
    assert len(question(window).options) == 3
    type_and_enter(find(made, "lesson_editor.option_A"), "")
    assert len(question(window).options) == 2
    before = question(window)
    type_and_enter(find(made, "lesson_editor.option_A"), "")
    assert question(window) == before
    assert "two options at least" in said(made, "complaint")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("low_A", "abc", "abc"),
        ("low_A", "1e9", "cannot be right from"),
        ("high_A", "nan", "nan"),
        ("at", "0", "whole number from 1"),
        ("at", "1.5", "whole number from 1"),
        ("option_A", "x" * 2001, "At most 2000"),
    ],
)
def test_what_cannot_be_used_is_said_and_the_question_stays(
    field: str, typed: str, told: str, editor: tuple[Window, QDialog]
) -> None:
    """In one sentence, at the field."""
    window, made = editor
    choose(made, "kind", "choice")
    choose(made, "quantity", "probability of class n")
    before = question(window)
    type_and_enter(find(made, f"lesson_editor.{field}"), typed)
    assert question(window) == before
    assert told in said(made, "complaint")
    assert find(made, f"lesson_editor.{field}").property("wrong") is True


def test_a_class_that_does_not_exist_is_said_where_the_answer_stands(
    editor: tuple[Window, QDialog],
) -> None:
    """The number can be typed before the screen is changed."""
    window, made = editor
    choose(made, "kind", "number")
    choose(made, "quantity", "probability of class n")
    type_and_enter(find(made, "lesson_editor.at"), "9")
    assert question(window).at == 9
    assert "number 9 does not exist" in said(made, "answer")


def test_a_step_that_only_says_has_no_question_fields(give: Give) -> None:
    """And a drawn question belongs to the Curves lab."""
    window = give(PLACES["plain"])
    made = editor_of(window)
    assert not find(made, "lesson_editor.kind").isVisible()
    window.lesson.jump(PLACES["shown"])
    settle()
    box = find(made, "lesson_editor.kind", QComboBox)
    kinds = [box.itemText(n) for n in range(box.count())]
    assert ("draw f′" in kinds) == (lesson_of(window).steps[PLACES["shown"]].panel == "curves")


def test_every_control_of_the_editor_is_named_and_large_enough(
    editor: tuple[Window, QDialog],
) -> None:
    """For a reader, and for a finger."""
    _, made = editor
    choose(made, "kind", "choice")
    for kind in (QLineEdit, QComboBox):
        for field in made.findChildren(kind):
            widget: QWidget = field
            if widget.isVisible() and widget.objectName().startswith("lesson_editor."):
                assert widget.accessibleName(), widget.objectName()
                assert widget.height() >= 24, widget.objectName()
