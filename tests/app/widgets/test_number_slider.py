"""A slider with its field: dragged, stepped, typed, and spoken."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.theme import STYLES, Theme
from app.widgets.field_notes import FieldError
from app.widgets.number_slider import STEPS, NumberSlider, Scale
from core.text import Text
from tests.app.hands import turn_wheel, type_and_enter


class Place(QWidget):
    """A slider from -1 to 3, or another scale, and what it reported."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        theme = Theme(STYLES["light"], "en")
        field_error = FieldError(theme, "test.complaint")
        self.number = NumberSlider(theme, "test.a", Text(en="a", zh="a"), scale, field_error)
        self.taken: list[float] = []
        self.settled = 0
        self.number.edited.connect(self._take)
        self.number.settled.connect(self._settle)
        column = QVBoxLayout(self)
        column.addWidget(self.number)
        column.addWidget(field_error)
        self.resize(400, 80)

    def _take(self, value: float) -> None:
        self.taken.append(value)
        self.number.show_value(value)

    def _settle(self) -> None:
        self.settled += 1


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    """Show a slider from -1 to 3 that stands at 1."""
    made = Place(Scale(-1.0, 3.0))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.number.show_value(1.0)
    return made


def test_dragging_reports_every_step_and_one_end(place: Place) -> None:
    """The number follows the hand, inside its range, and letting go ends the move."""
    slider = place.number.slider
    middle, end = slider.rect().center(), QPoint(slider.width() + 50, slider.height() // 2)

    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 6):
        QTest.mouseMove(slider, middle + (end - middle) * (step / 5))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)

    assert len(place.taken) >= 3
    assert place.taken == sorted(place.taken)
    assert place.taken[-1] == 3.0
    assert place.settled == 1
    assert place.number.field.text() == "3"


def test_keys_move_the_slider_by_a_hundredth_and_a_tenth_of_its_range(place: Place) -> None:
    """Arrows, pages, Home and End work as on every slider."""
    slider = place.number.slider
    slider.setFocus()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(slider, key)

    assert place.taken == [1.04, 1.44, 3.0, -1.0]


def test_a_typed_number_moves_the_slider(place: Place) -> None:
    """Field and slider are two views of one number."""
    type_and_enter(place.number.field, "2")

    assert place.taken == [2.0]
    assert place.settled == 1
    assert place.number.slider.value() == STEPS * 3 // 4


def test_a_number_between_two_positions_is_not_rounded_by_showing_it(place: Place) -> None:
    """What is typed counts; the slider stands as near as it can and reports nothing."""
    type_and_enter(place.number.field, "0.12345")

    assert place.taken == [0.12345]
    assert place.number.field.value == 0.12345


def test_the_wheel_turns_a_slider_only_with_the_keyboard_on_it(place: Place) -> None:
    """Scrolling past it changes nothing; turning it on purpose does."""
    slider = place.number.slider
    place.number.field.setFocus()
    turn_wheel(slider, slider.rect().center(), 1)
    passed = list(place.taken)
    slider.setFocus()
    turn_wheel(slider, slider.rect().center(), 1)

    assert passed == []
    assert len(place.taken) == 1


def test_a_screen_reader_hears_the_number_and_not_the_position(place: Place) -> None:
    """1000 positions are nobody's business."""
    place.number.show_value(-0.5)

    assert place.number.slider.accessibleName() == "a, slider"
    assert place.number.slider.accessibleDescription() == "−0.5"


@pytest.mark.parametrize(
    "scale",
    [Scale(-1.0, 3.0), Scale(0.01, 100.0, logarithmic=True), Scale(0.0, 1e-3), Scale(-1e6, 1e6)],
    ids=["plain", "logarithmic", "tiny", "large"],
)
def test_every_position_is_a_number_that_leads_back_to_it(scale: Scale) -> None:
    """Position to number to position loses nothing, and the ends are exact."""
    positions = [scale.position(scale.value(position)) for position in range(STEPS + 1)]

    assert positions == list(range(STEPS + 1))
    assert (scale.value(0), scale.value(STEPS)) == (scale.low, scale.high)


@pytest.mark.parametrize("outside", [-5.0, 50.0])
def test_a_number_beyond_the_range_stands_at_the_nearer_end(outside: float) -> None:
    """Showing what a file asked for never fails."""
    scale = Scale(-1.0, 3.0)

    assert scale.position(outside) == (0 if outside < 0 else STEPS)


@pytest.mark.parametrize(("low", "high"), [(1, 50), (1, 64), (2, 8), (1, 5), (1, 100)])
def test_an_arrow_goes_to_the_next_whole_number(low: int, high: int, qtbot: QtBot) -> None:
    """None is left out, none takes two presses, from one end to the other and back."""
    made = Place(Scale(low, high, whole=True))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.number.show_value(low)
    for _ in range(high - low):
        QTest.keyClick(made.number.slider, Qt.Key.Key_Right)
    assert made.taken == list(range(low + 1, high + 1))
    made.taken.clear()
    for _ in range(high - low):
        QTest.keyClick(made.number.slider, Qt.Key.Key_Left)
    assert made.taken == list(range(high - 1, low - 1, -1))
