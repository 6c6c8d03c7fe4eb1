"""Steps on the screen: touched and restored, undone, held back, said, voted, left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.window.window import Window
from core.labs.xor.state import XorState
from core.lesson import Question
from core.state import State
from tests.app.hands import click, find, press, settle, type_and_enter
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import ALL, BROKEN, NEURON, PLACES, XOR, only
from tests.app.lesson.test_keys import at, key
from tests.app.pictures import pixels_of
from tests.core.lesson.steps import CHOICE, PLAIN, text


def said(window: Window) -> str:
    """Return what the bar says."""
    return find(window, "lesson.words", QLabel).text()


def button(window: Window, name: str) -> None:
    """Press a button of the bar with the mouse."""
    made: QPushButton = find(window, f"lesson.{name}", QPushButton)
    assert made.isVisible()
    assert made.isEnabled()
    click(made, made.rect().center())
    settle()


def test_a_whole_lesson_is_given_with_two_buttons(give: Give) -> None:
    """Forward to the end and back to the start: every step's settings are on the screen."""
    window = give()
    seen = []
    while True:
        step, revealed = at(window)
        place = PLACES[step]
        wanted = ALL.steps[place].screen(window.store.state, revealed=revealed)
        assert window.store.state == wanted
        assert not window.lesson.touched
        seen.append((step, revealed))
        playing = window.lesson.open
        assert playing is not None
        if playing.at_end:
            break
        key(window, Qt.Key.Key_PageDown)
    for _ in ALL.steps:
        key(window, Qt.Key.Key_PageUp)

    hidden = [step.id for step in ALL.steps if step.hides]
    assert [step for step, revealed in seen if revealed] == hidden
    assert [step for step, revealed in seen if not revealed] == [step.id for step in ALL.steps]
    assert at(window) == ("plain", False)


def test_a_touched_step_is_restored_exactly(give: Give) -> None:
    """A slider answers a pupil; R is the way back, and so is Next; undo brings it again."""
    window = give(PLACES["choice"])
    restore: QWidget = find(window, "lesson.restore")
    assert not restore.isVisible()
    type_and_enter(find(window, "softmax.temperature"), "3")
    settle()
    assert restore.isVisible()
    touched = window.store.state

    find(window, "softmax.temperature.slider").setFocus()
    key(window, Qt.Key.Key_R)

    assert window.store.state == CHOICE.screen(window.store.state, revealed=False)
    assert not restore.isVisible()
    press(window, "Ctrl+Z")
    assert window.store.state == touched
    button(window, "restore")
    assert window.store.state.softmax == CHOICE.part
    type_and_enter(find(window, "softmax.temperature"), "3")
    key(window, Qt.Key.Key_PageDown)
    assert window.store.state.softmax == CHOICE.part


def test_undo_stays_in_its_step_and_leaving_is_one_move(give: Give) -> None:
    """A step is undone to the step; the screen from before the lesson is one undo away."""
    before = State(language="en", panel="xor", xor=XorState(units=7))
    window = give(0, state=before)
    key(window, Qt.Key.Key_PageDown)
    press(window, "Ctrl+Z")
    assert at(window) == ("choice", False)
    assert window.store.state.panel == "softmax"

    key(window, Qt.Key.Key_Escape)
    left = window.store.state
    press(window, "Ctrl+Z")

    assert window.store.state == before
    press(window, "Ctrl+Shift+Z")
    assert window.store.state == left


def test_language_and_appearance_are_the_rooms(give: Give) -> None:
    """They can be switched in a step, which is as it was then, and is not touched by it."""
    window = give(PLACES["xor"])
    assert said(window) == "How many points at most?"
    press(window, "Ctrl+L")
    press(window, "Ctrl+T")

    assert said(window) == "最多幾個點？"
    assert at(window) == ("xor", False)
    assert not window.lesson.touched
    key(window, Qt.Key.Key_PageDown)
    assert (window.store.state.language, window.store.state.style) == ("zh", "dark")


def test_the_reveal_says_the_answer_that_was_computed(give: Give) -> None:
    """With the option's letter, the number, and what the teacher wrote."""
    window = give(PLACES["xor"])
    assert "three" in find(window, "lesson.option_B", QLabel).text()
    key(window, Qt.Key.Key_PageDown)

    assert said(window) == (
        "How many points at most?\n"
        "Answer: B. three (largest share that a line has right = 0.75). Never four."
    )
    assert find(window, "lesson.option_B", QLabel).text() == "✓ B. three"
    assert find(window, "lesson.option_A", QLabel).text() == "A. four"


def test_a_reveal_moves_nothing_above_the_bar(give: Give) -> None:
    """The bar has kept the room for the answer."""
    window = give(PLACES["xor"])
    room: QWidget = find(window, "xor.room")
    above = room.geometry()

    key(window, Qt.Key.Key_PageDown)

    assert room.geometry() == above


def test_a_question_without_an_answer_says_so(give: Give) -> None:
    """Instead of calling something right."""
    assert XOR.ask is not None
    wrong = replace(XOR, ask=replace(XOR.ask, quantity="xor.colour"))
    window = give(0, only(wrong))

    assert 'no quantity "xor.colour"' in said(window)
    key(window, Qt.Key.Key_PageDown)
    assert "Answer" not in said(window)


def test_a_step_that_cannot_be_used_is_a_page(give: Give) -> None:
    """It says why; the screen of the step before stays, and the lesson goes on."""
    window = give(0, only(PLAIN, BROKEN, NEURON))
    key(window, Qt.Key.Key_PageDown)
    assert said(window) == "steps[5] cannot be used"
    assert window.store.state.curves == PLAIN.part
    key(window, Qt.Key.Key_PageDown)
    assert said(window) == "A neuron adds up."


def test_a_say_step_is_answered_by_its_reveal(give: Give) -> None:
    """What is said then takes the place of what was said before."""
    window = give(0, only(replace(PLAIN, reveal=text("now this"))))
    key(window, Qt.Key.Key_PageDown)
    assert said(window) == "now this"
    silent = give(0, only(replace(PLAIN, say=None)))
    assert said(silent) == "(nothing to say)"
    talk = give(0, only(replace(PLAIN, say=None, ask=Question(text("Why?")), reveal=None)))
    key(talk, Qt.Key.Key_PageDown)
    assert said(talk) == "Why?"


def test_controls_are_held_back_and_given_back(give: Give) -> None:
    """Hidden, or seen and locked, for as long as the step is shown, whatever is dragged."""
    window = give(PLACES["neuron"])
    locked: QWidget = find(window, "neuron.w1")
    hidden: QWidget = find(window, "neuron.bias")
    assert (locked.isVisible(), locked.isEnabled()) == (True, False)
    assert not hidden.isVisible()
    type_and_enter(find(window, "neuron.w2"), "0.5")
    assert not hidden.isVisible()
    assert not locked.isEnabled()

    key(window, Qt.Key.Key_Escape)

    assert hidden.isVisible()
    assert locked.isEnabled()


def test_hands_are_counted_with_the_mouse_and_drawn(give: Give) -> None:
    """More, fewer, and the second vote beside the first: bars as long as their counts."""
    window = give(PLACES["xor"])
    for name in ("more_A", "more_A", "more_A", "fewer_A", "more_B"):
        button(window, name)
    first = bar_lengths(window)
    button(window, "again")
    for name in ("more_B", "more_B", "more_B", "more_B"):
        button(window, name)

    bars: QWidget = find(window, "lesson.votes_B")
    assert bars.accessibleName() == "B: 1 hands before talking, 4 after"
    assert first["B"] > 5, "something is painted"
    assert first["A"] == pytest.approx(2 * first["B"], abs=3)
    second = bar_lengths(window)
    assert second["A"] > 5
    assert second["B"] == pytest.approx(2 * second["A"], abs=3)


def bar_lengths(window: Window) -> dict[str, int]:
    """Return how many pixels wide the longest painted bar of each option is."""
    accent = QColor("#005a9c")
    found = {}
    for letter in "AB":
        pixels = pixels_of(find(window, f"lesson.votes_{letter}").grab().toImage())
        wanted = (accent.red(), accent.green(), accent.blue())
        near = abs(pixels - wanted).max(axis=2) < 12  # of 255: no other colour
        found[letter] = int(near.sum(axis=1).max())
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(960, 540), (1280, 800)])
def test_the_bar_cuts_no_words(language: str, size: tuple[int, int], give: Give) -> None:
    """Every step, asked and revealed; the window stays as large as it was."""
    window = give(0, state=State(language=language))  # type: ignore[arg-type]  # of a list
    window.resize(*size)
    settle()
    playing = window.lesson.open
    while playing is not None and not playing.at_end:
        bar: QWidget = find(window, "lesson.bar")
        for label in bar.findChildren(QLabel):
            if label.isVisible():
                needed = label.heightForWidth(label.width())
                assert label.height() >= min(needed, label.sizeHint().height()), label.text()
        for made in bar.findChildren(QPushButton):
            if made.isVisible():
                assert made.accessibleName()
                assert min(made.width(), made.height()) >= 24
                assert made.width() >= made.fontMetrics().horizontalAdvance(made.text())
        assert (window.width(), window.height()) == size
        key(window, Qt.Key.Key_PageDown)
        playing = window.lesson.open
