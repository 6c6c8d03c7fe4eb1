"""One number in a field: typed, stepped, refused, taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.theme import STYLES, Theme
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from core.text import Language, Text
from tests.app.hands import replace_text, settle, turn_wheel, type_and_enter

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Place(QWidget):
    """A field, its complaint, another field to go to, and what the field reported.

    It takes every number up to its limit, as a panel does.
    """

    def __init__(self, language: Language = "en", limit: float = 1e300) -> None:
        super().__init__()
        theme = Theme(STYLES["light"], language)
        self.field_error = FieldError(theme, "test.complaint")
        self.field = NumberField(theme, "test.x", Text(en="x", zh="x 值"), self.field_error)
        self.other = QLineEdit()
        self.taken: list[float] = []
        self.field.edited.connect(lambda number: self._take(number, limit))
        column = QVBoxLayout(self)
        for widget in (self.field, self.other, self.field_error):
            column.addWidget(widget)
        self.field.show_value(1.0)

    def _take(self, number: float, limit: float) -> None:
        if abs(number) > limit:
            self.field.complain(Text(en="Too large.", zh="太大。"))
            return
        self.taken.append(number)
        self.field.show_value(number)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    """Show a field with 1 in it."""
    made = Place()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


FORMS = {
    "2.5": 2.5,
    " 2.5 ": 2.5,
    "２．５": 2.5,
    "−3": -3.0,
    "－３": -3.0,
    "+4": 4.0,
    ".5": 0.5,
    "1e3": 1000.0,
    "1E-3": 0.001,
    "1/4": 0.25,
    "0": 0.0,
}


@pytest.mark.parametrize(("typed", "number"), FORMS.items(), ids=FORMS)
def test_a_number_is_taken_in_every_form_that_people_type(
    typed: str, number: float, place: Place
) -> None:
    """Return takes it, and the field then shows it in the program's own form."""
    type_and_enter(place.field, typed)

    assert place.taken == [number]
    assert place.field.value == number
    assert place.field_error.isHidden()


REFUSED = {
    "": "Type a number here",
    "abc": '"abc" is not a number',
    "1,5": "decimal point, not a comma",
    "1 2": "not 2",
    "nan": "not a finite number",
    "inf": "not a finite number",
    "1e999": "too large",
    "0x10": '"0x10" is not a number',
    "__import__('os')": "not a number",
}


@pytest.mark.parametrize(("typed", "said"), REFUSED.items(), ids=REFUSED)
def test_a_mistake_is_explained_at_the_field_and_the_last_number_counts(
    typed: str, said: str, place: Place
) -> None:
    """The sentence, the mark on the field, and what a screen reader hears agree."""
    type_and_enter(place.field, typed)

    assert place.taken == []
    assert place.field.value == 1.0
    assert said in place.field_error.text()
    assert place.field_error.isVisible()
    assert place.field.property("wrong") is True
    assert said in place.field.accessibleDescription()
    assert place.field.text() == typed


def test_a_mistake_is_explained_in_chinese_to_who_reads_chinese(qtbot: QtBot) -> None:
    """The sentence is in the language of the window."""
    place = Place("zh")
    qtbot.addWidget(place)
    place.show()

    type_and_enter(place.field, "abc")

    assert "「abc」不是數字" in place.field_error.text()


def test_typing_on_takes_the_sentence_back(place: Place) -> None:
    """Whoever mends the mistake is not told of it any longer."""
    type_and_enter(place.field, "abc")

    QTest.keyClick(place.field, Qt.Key.Key_Backspace)

    assert place.field_error.isHidden()
    assert not place.field.property("wrong")


def test_escape_brings_the_last_good_number_back(place: Place) -> None:
    """One key undoes what was typed, sentence included."""
    type_and_enter(place.field, "abc")

    QTest.keyClick(place.field, Qt.Key.Key_Escape)

    assert place.field.text() == "1"
    assert place.field_error.isHidden()


def test_leaving_the_field_takes_the_number(place: Place, qtbot: QtBot) -> None:
    """Tab is as good as Return."""
    replace_text(place.field, "7")
    QTest.keyClick(place.field, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: place.taken == [7.0])


def test_leaving_the_field_as_it_was_reports_nothing(place: Place) -> None:
    """A number with more digits than are shown is not rounded by a visit."""
    place.field.show_value(1 / 3)
    place.field.setFocus()
    QTest.keyClick(place.field, Qt.Key.Key_Tab)
    settle()

    assert place.taken == []
    assert place.field.value == 1 / 3


def test_a_number_that_is_refused_by_whoever_listens_stays_to_be_mended(qtbot: QtBot) -> None:
    """A field whose number is out of range keeps what was typed, marked."""
    place = Place(limit=10.0)
    qtbot.addWidget(place)
    place.show()

    type_and_enter(place.field, "11")

    assert (place.field.text(), place.field.value) == ("11", 1.0)
    assert "Too large." in place.field_error.text()


def _press(place: Place, key: Qt.Key, times: int, fine: bool = False) -> None:
    modifier = _SHIFT if fine else Qt.KeyboardModifier.NoModifier
    place.field.setFocus()
    for _ in range(times):
        QTest.keyClick(place.field, key, modifier)


def test_arrows_step_and_shift_steps_finely(place: Place) -> None:
    """From 1: a tenth up and down, with Shift a hundredth."""
    _press(place, Qt.Key.Key_Up, 2)
    _press(place, Qt.Key.Key_Down, 1)
    _press(place, Qt.Key.Key_Up, 3, fine=True)

    assert place.taken == [1.1, 1.2, 1.1, 1.11, 1.12, 1.13]


def test_stepping_down_passes_zero(place: Place) -> None:
    """The steps do not shrink with the number, so 1 leads to 0 and on to -1."""
    _press(place, Qt.Key.Key_Down, 20)

    assert place.taken == [round(1 - 0.1 * step, 10) for step in range(1, 21)]


@pytest.mark.parametrize(
    ("start", "after"), [(0.0, 0.1), (5.0, 6.0), (250.0, 260.0), (0.002, 0.0021), (-2.0, -1.9)]
)
def test_a_step_suits_the_size_of_the_number(start: float, after: float, place: Place) -> None:
    """Between a third and a thirtieth of it, a round one; 0 takes a tenth."""
    place.field.show_value(start)

    _press(place, Qt.Key.Key_Up, 1)

    assert place.taken == [after]


def test_an_arrow_takes_what_is_being_typed_first(place: Place) -> None:
    """Stepping goes on from the number that is seen, not from the one before it."""
    replace_text(place.field, "7")

    _press(place, Qt.Key.Key_Up, 1)

    assert place.taken == [7.0, 8.0]


def test_an_arrow_on_a_mistake_explains_it(place: Place) -> None:
    """There is nothing to step from."""
    replace_text(place.field, "abc")

    _press(place, Qt.Key.Key_Up, 1)

    assert place.taken == []
    assert place.field_error.isVisible()


def test_stepping_at_the_end_of_float64_stays_a_number(place: Place) -> None:
    """No step leads to infinity."""
    place.field.show_value(1.7e308)

    _press(place, Qt.Key.Key_Up, 40)

    assert all(abs(number) < float("inf") for number in place.taken)


def test_the_wheel_does_not_change_a_number(place: Place) -> None:
    """Scrolling past a field leaves it alone, even with the keyboard in it."""
    place.field.setFocus()

    turn_wheel(place.field, QPoint(5, 5), 3)

    assert place.taken == []


def test_a_new_number_from_outside_replaces_what_is_typed(place: Place) -> None:
    """Undo and presets are shown at once, also while the field has the keyboard."""
    replace_text(place.field, "7")

    place.field.show_value(3.0)

    assert place.field.text() == "3"


def test_the_same_number_from_outside_leaves_what_is_typed(place: Place) -> None:
    """A drawing of the same state does not take a half-typed number away."""
    replace_text(place.field, "7")

    place.field.show_value(1.0)

    assert place.field.text() == "7"
