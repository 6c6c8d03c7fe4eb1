"""The keys of a lesson reach it whatever has the keyboard; out of it nothing changes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget

from app.window.window import Window
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, replace_text, settle
from tests.app.lesson.conftest import Give
from tests.app.lesson.given import ALL, PLACES, only
from tests.core.lesson.steps import CHOICE, PLAIN, SHOWN

# One of every kind of control: slider, number, list, search, picker, plot, tab, button.
CONTROLS = [
    ("choice", "softmax.temperature.slider"),
    ("choice", "softmax.temperature"),
    ("choice", "softmax.preset"),
    ("choice", "softmax.logits"),
    ("choice", "softmax.table"),
    ("plain", "curves.search"),
    ("plain", "curves.picker"),
    ("plain", "curves.probe_x"),
    ("plain", "curves.show_f"),
    ("flow", "gradient_flow.depth.slider"),
    ("xor", "xor.examples"),
    ("xor", "window.panel"),
    ("xor", "lesson.next"),
]


def at(window: Window) -> tuple[str, bool]:
    """Return the step that is given, and whether it is revealed."""
    playing = window.lesson.open
    assert playing is not None
    return playing.step.id, playing.revealed


def key(window: Window, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)
    settle()


def go_to(window: Window) -> None:
    """Give a window the keyboard, as a click on its title does."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()


@pytest.mark.parametrize(("step", "name"), CONTROLS)
def test_page_down_reaches_the_lesson_past_every_control(step: str, name: str, give: Give) -> None:
    """No slider jumps, no list scrolls, nothing is typed; the next step or the reveal comes."""
    window = give(PLACES[step])
    control: QWidget = find(window, name)
    control.setFocus()
    settle()
    assert QApplication.focusWidget() is not None
    before, revealed = window.store.state, at(window)

    key(window, Qt.Key.Key_PageDown)
    after = at(window)
    key(window, Qt.Key.Key_PageUp)

    assert after != revealed
    assert getattr(window.store.state, ALL.steps[PLACES[step]].panel) == getattr(
        before, ALL.steps[PLACES[step]].panel
    )


@pytest.mark.parametrize(("step", "name"), CONTROLS)
def test_blank_reaches_the_lesson_past_every_control(step: str, name: str, give: Give) -> None:
    """B and . blank the screen, and land in no field, as clickers send them."""
    window = give(PLACES[step])
    control: QWidget = find(window, name)
    QCursor.setPos(window.mapToGlobal(QPoint(window.width() // 2, 2)))
    control.setFocus()
    settle()
    before = window.store.state

    key(window, Qt.Key.Key_Period)
    shown = window.lesson.aids.blank
    key(window, Qt.Key.Key_Period)

    assert shown
    assert not window.lesson.aids.blank
    assert window.store.state == before
    if name == "curves.search":
        assert isinstance(control, QLineEdit)
        assert control.text() == ""


@pytest.mark.parametrize(("step", "name"), CONTROLS)
def test_out_of_a_lesson_the_keys_are_the_controls(
    step: str, name: str, open_window: OpenWindow, give: Give
) -> None:
    """What Page Down does to a control is the same with no lesson and after one was left."""
    state = ALL.steps[PLACES[step]].screen(State(language="en"), revealed=True)
    if name.startswith("lesson."):
        name = "window.reset"
    never, left = open_window(state), give(PLACES[step], state=State(language="en"))
    key(left, Qt.Key.Key_Escape)
    left.store.put(state)
    told = []
    for window in (never, left):
        window.activateWindow()
        find(window, name).setFocus()
        settle()
        for one in (Qt.Key.Key_PageDown, Qt.Key.Key_B):
            QTest.keyClick(find(window, name), one)
            settle()
        told.append(window.store.state)

    assert told[0] == told[1]
    assert left.lesson.on is False


def test_arrows_belong_to_the_field_that_is_typed_in(give: Give) -> None:
    """In a field they move the cursor; elsewhere they lead through the lesson."""
    window = give(PLACES["plain"])
    field = find(window, "curves.search", QLineEdit)
    replace_text(field, "elu")
    key(window, Qt.Key.Key_Left)
    assert (at(window), field.cursorPosition()) == (("plain", False), 2)

    find(window, "curves.show_f").setFocus()
    key(window, Qt.Key.Key_Right)
    assert at(window) == ("choice", False)
    key(window, Qt.Key.Key_Left)
    assert at(window) == ("plain", False)


def test_a_letter_typed_by_hand_stays_in_its_field(give: Give) -> None:
    """With the pointer in the field, or right after another letter."""
    window = give(PLACES["plain"])
    field = find(window, "curves.search", QLineEdit)
    QCursor.setPos(window.mapToGlobal(QPoint(window.width() // 2, 2)))
    replace_text(field, "sel")
    key(window, Qt.Key.Key_B)
    assert (field.text().lower(), window.lesson.aids.blank) == ("selb", False)

    QCursor.setPos(field.mapToGlobal(field.rect().center()))
    replace_text(field, "")
    key(window, Qt.Key.Key_B)
    assert (field.text().lower(), window.lesson.aids.blank) == ("b", False)


def test_training_keys_belong_to_the_lesson(give: Give) -> None:
    """F5 begins the lesson again, Shift+F5 this step; no training starts."""
    window = give(PLACES["flow"])
    key(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert at(window) == ("flow", False)
    key(window, Qt.Key.Key_F5)
    assert at(window) == ("plain", False)
    assert window.store.state.gradient_flow.way == ()


def test_escape_leaves_where_one_is_and_the_menu_leads_back(give: Give) -> None:
    """Nothing is lost: the screen stays, and the step waits as it was."""
    window = give(PLACES["choice"])
    key(window, Qt.Key.Key_PageDown)
    find(window, "softmax.temperature", QLineEdit).setFocus()
    replace_text(find(window, "softmax.temperature"), "2")
    key(window, Qt.Key.Key_Return)
    here = window.store.state
    assert here.softmax.temperature == 2.0

    key(window, Qt.Key.Key_Escape)

    assert window.store.state == here
    assert not find(window, "lesson.bar").isVisible()
    press(window, "Ctrl+F5")
    assert at(window) == ("choice", True)
    assert find(window, "lesson.bar").isVisible()


def test_a_number_and_enter_jump(give: Give) -> None:
    """From wherever the keyboard is but a field; a number alone does nothing."""
    window = give()
    window.setFocus()
    find(window, "curves.show_f").setFocus()
    key(window, Qt.Key.Key_4)
    assert at(window) == ("plain", False)
    key(window, Qt.Key.Key_Return)
    assert at(window) == ("xor", False)
    for digit in (Qt.Key.Key_9, Qt.Key.Key_9):
        key(window, digit)
    key(window, Qt.Key.Key_Enter)
    assert at(window)[0] == ALL.steps[-1].id


def test_home_and_end_on_the_bar_jump_to_the_ends(give: Give) -> None:
    """And Space on it goes on; on a plot they are the plot's."""
    window = give()
    bar: QWidget = find(window, "lesson.bar")
    click(bar, QPoint(bar.width() // 2, 3))
    key(window, Qt.Key.Key_Space)
    assert at(window) == ("choice", False)
    bar.setFocus()
    key(window, Qt.Key.Key_End)
    assert at(window)[0] == ALL.steps[-1].id
    key(window, Qt.Key.Key_Home)
    assert at(window) == ("plain", False)


def test_page_down_closes_an_open_list_and_goes_on(give: Give) -> None:
    """A list that was left open must not keep the class waiting."""
    window = give(PLACES["choice"])
    box = find(window, "softmax.preset", QComboBox)
    box.showPopup()
    settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None

    QTest.keyClick(box.view(), Qt.Key.Key_PageDown)
    settle()

    assert at(window) == ("choice", True)
    assert QApplication.activePopupWidget() is None


def test_letters_count_hands_and_b_blanks(give: Give) -> None:
    """A clicker's B is never a vote; with the keyboard on the bar it is."""
    window = give(PLACES["xor"])
    find(window, "xor.examples").setFocus()
    key(window, Qt.Key.Key_A)
    key(window, Qt.Key.Key_A)
    key(window, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    key(window, Qt.Key.Key_B)
    assert window.lesson.aids.blank
    key(window, Qt.Key.Key_B)
    key(window, Qt.Key.Key_D)  # there are two options only
    find(window, "lesson.bar").setFocus()
    key(window, Qt.Key.Key_B)

    playing = window.lesson.open
    assert playing is not None
    assert playing.hands.before == (1, 1, 0, 0)
    assert not window.lesson.aids.blank


def test_every_key_of_the_help_does_something(give: Give) -> None:
    """The table of keys in the help names no key that is none."""
    window = give(PLACES["choice"])
    find(window, "softmax.temperature.slider").setFocus()
    key(window, Qt.Key.Key_T)
    assert find(window, "lesson.countdown", QLabel).isVisible()
    key(window, Qt.Key.Key_T)
    assert not find(window, "lesson.countdown", QLabel).isVisible()
    key(window, Qt.Key.Key_P)
    assert find(window, "lesson.laser").isVisible()
    key(window, Qt.Key.Key_P)
    assert not find(window, "lesson.laser").isVisible()


@pytest.mark.parametrize("lesson", [only(PLAIN), only(CHOICE), only(SHOWN)])
def test_a_lesson_of_one_step_has_an_end(lesson: object, give: Give) -> None:
    """Next at the end changes nothing, and the button says that it cannot."""
    window = give(0, lesson)
    for _ in range(4):
        key(window, Qt.Key.Key_PageDown)

    playing = window.lesson.open
    assert playing is not None
    assert playing.at_end
    assert not find(window, "lesson.next", QWidget).isEnabled()
