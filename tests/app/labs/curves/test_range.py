"""What part of the curves is seen: typed, zoomed, dragged, preset, locked, reset."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit

from app.labs.curves.words import PRESETS
from app.window.window import Window
from core.catalogue import BY_KEY
from tests.app.conftest import OpenWindow
from tests.app.hands import (
    double_click,
    drag,
    find,
    press,
    replace_text,
    settle,
    turn_wheel,
    type_and_enter,
)
from tests.app.labs.curves.screen import curves_of, opened, plot, spot, trace


def _x(window: Window) -> tuple[float, float]:
    return curves_of(window).x_min, curves_of(window).x_max


def _y(window: Window) -> tuple[float, float]:
    return curves_of(window).y_min, curves_of(window).y_max


def test_typed_ends_are_drawn_from_edge_to_edge(open_window: OpenWindow) -> None:
    """Both plots show exactly the range, and the nodes of the curve fill it."""
    window = opened(open_window)
    type_and_enter(find(window, "curves.x_min"), "-8")
    type_and_enter(find(window, "curves.x_max"), "2.5")

    for name in ("f", "df"):
        frame = plot(window, name).box.frame
        assert (frame.x_low, frame.x_high) == (-8.0, 2.5)
        drawn = trace(window, name)
        assert (drawn.x[0], drawn.x[-1]) == (-8.0, 2.5)
    np.testing.assert_array_equal(trace(window).y, BY_KEY["sigmoid"].value(trace(window).x))


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("curves.x_min", "7", "The minimum must be below the maximum, 5."),
        ("curves.x_max", "-7", "The maximum must be above the minimum, −5."),
        ("curves.x_max", "1e200", "Use numbers between"),
        ("curves.x_min", "abc", "abc"),
    ],
)
def test_a_range_that_cannot_be_shown_is_explained(
    field: str, typed: str, said: str, open_window: OpenWindow
) -> None:
    """The last good picture stays."""
    window = opened(open_window)
    type_and_enter(find(window, field), typed)

    field_error = find(window, "curves.x_complaint", QLabel)
    assert said in field_error.text()
    assert field_error.isVisible()
    assert _x(window) == (-5.0, 5.0)


def test_typing_y_fixes_it(open_window: OpenWindow) -> None:
    """The other end stays where it was seen, and y no longer follows."""
    window = opened(open_window, tool="more")
    low = plot(window).box.frame.y_low
    type_and_enter(find(window, "curves.y_max"), "3")

    assert _y(window) == (low, 3.0)
    assert not find(window, "curves.y_auto", QCheckBox).isChecked()


def test_switching_y_auto_off_keeps_what_is_seen(open_window: OpenWindow) -> None:
    """Nothing leaps; after that the curve may leave the view."""
    window = opened(open_window, tool="more")
    before = plot(window).box.frame
    QTest.mouseClick(find(window, "curves.y_auto"), Qt.MouseButton.LeftButton)

    assert not curves_of(window).y_auto
    assert _y(window) == (before.y_low, before.y_high)


@pytest.mark.parametrize("number", range(len(PRESETS)))
def test_a_preset_is_one_move_and_shows_its_range(number: int, open_window: OpenWindow) -> None:
    """The list goes back to its title, and Ctrl+Z takes the preset back."""
    window = opened(open_window, x_min=-3.0, x_max=4.0)
    box = find(window, "curves.preset", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    for _ in range(number):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)

    assert _x(window) == PRESETS[number].x
    assert box.currentIndex() == -1
    press(window, "Ctrl+Z")
    assert _x(window) == (-3.0, 4.0)


def test_the_wheel_zooms_about_the_pointer(open_window: OpenWindow) -> None:
    """What lies under the pointer stays there."""
    window = opened(open_window)
    on = plot(window)
    place = spot(on, 2.0, 0.5)
    turn_wheel(on.viewport(), place, 2)

    low, high = _x(window)
    assert high - low == pytest.approx(10 * 0.85**2, rel=0.02)
    assert spot(on, 2.0, 0.5).x() == pytest.approx(place.x(), abs=2)


def test_plus_and_minus_zoom_by_keyboard(open_window: OpenWindow) -> None:
    """In and out again is the same range."""
    window = opened(open_window)
    on = plot(window)
    QTest.keyClick(on, Qt.Key.Key_Plus)
    assert _x(window)[1] == pytest.approx(4.25)
    QTest.keyClick(on, Qt.Key.Key_Minus)
    assert _x(window) == pytest.approx((-5.0, 5.0))


@pytest.mark.parametrize("ends", [(-5.0, 5.0), (-1e6, 1e6), (2.0, 2.001), (-0.3, 40.0)])
@pytest.mark.parametrize("steps", [3, 12])
def test_as_far_out_as_in_is_the_same_range(
    ends: tuple[float, float], steps: int, open_window: OpenWindow
) -> None:
    """By keys and by the wheel over a place, whatever was rounded on the way."""
    window = opened(open_window, x_min=ends[0], x_max=ends[1])
    on, span = plot(window), ends[1] - ends[0]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        for _ in range(steps):
            QTest.keyClick(on, key)
    assert _x(window) == pytest.approx(ends, abs=1e-6 * span)
    place = spot(on, ends[0] + 0.3 * span, 0.5)
    for way in (1, -1):
        for _ in range(steps):
            turn_wheel(on.viewport(), place, way)
            settle()
    assert _x(window) == pytest.approx(ends, abs=0.01 * span)


def test_a_drag_moves_the_range_and_is_undone_at_once(open_window: OpenWindow) -> None:
    """The point that was taken hold of follows the hand; eight steps are one move."""
    window = opened(open_window)
    on = plot(window)
    start = spot(on, -2.0, 0.5)
    end = spot(on, -3.0, 0.5)
    drag(on.viewport(), start, end)

    assert _x(window) == pytest.approx((-4.0, 6.0), abs=0.05)
    press(window, "Ctrl+Z")
    assert _x(window) == (-5.0, 5.0)


def test_a_drag_leaves_an_automatic_y_alone(open_window: OpenWindow) -> None:
    """Only a fixed y follows the hand up and down."""
    window = opened(open_window)
    on = plot(window)
    drag(on.viewport(), spot(on, -2.0, 0.5), spot(on, -2.0, 0.2))
    assert curves_of(window).y_auto

    window = opened(open_window, y_auto=False, y_min=-1.0, y_max=2.0)
    on = plot(window)
    drag(on.viewport(), spot(on, -2.0, 0.5), spot(on, -2.0, 0.0))
    assert _y(window) == pytest.approx((-0.5, 2.5), abs=0.05)


def test_a_locked_range_stands_still(open_window: OpenWindow) -> None:
    """Wheel and drag are ignored; typing still counts."""
    window = opened(open_window, locked=True)
    on = plot(window)
    turn_wheel(on.viewport(), spot(on, 1.0, 0.5), 3)
    drag(on.viewport(), spot(on, -2.0, 0.5), spot(on, -4.0, 0.5))
    assert _x(window) == (-5.0, 5.0)

    type_and_enter(find(window, "curves.x_min"), "-6")
    assert _x(window) == (-6.0, 5.0)


def test_reset_and_a_double_click_bring_the_first_range_back(open_window: OpenWindow) -> None:
    """From any range."""
    window = opened(open_window, x_min=100.0, x_max=200.0)
    QTest.mouseClick(find(window, "curves.reset"), Qt.MouseButton.LeftButton)
    assert _x(window) == (-5.0, 5.0)

    press(window, "Ctrl+Z")
    on = plot(window)
    double_click(on.viewport(), QPoint(on.width() // 2, on.height() // 2))
    assert _x(window) == (-5.0, 5.0)


def test_an_extreme_range_is_still_drawn(open_window: OpenWindow) -> None:
    """From 1e-10 wide to 1e100 wide, the picture has finite numbers and no warning."""
    for low, high in ((1.0, 1.0 + 1e-9), (-1e100, 1e100)):
        window = opened(open_window, "gelu", x_min=low, x_max=high)
        window.grab()
        drawn = trace(window)
        assert np.isfinite(drawn.y).all()
        assert math.isclose(drawn.x[-1], high)


@pytest.mark.parametrize(
    "typed",
    [
        [("curves.x_min", "6"), ("curves.x_max", "10")],
        [("curves.x_max", "10"), ("curves.x_min", "6")],
        [("curves.x_max", "-10"), ("curves.x_min", "-20")],
        [("curves.x_min", "5"), ("curves.x_max", "4"), ("curves.x_min", "3")],
        [("curves.x_min", "7"), ("curves.x_min", "-5"), ("curves.x_max", "9")],
    ],
)
def test_two_ends_are_taken_in_either_order(
    typed: list[tuple[str, str]], open_window: OpenWindow
) -> None:
    """The first waits, with its sentence, for the second; then nothing is wrong any more."""
    window = opened(open_window)
    field_error = find(window, "curves.x_complaint", QLabel)
    ends = {"curves.x_min": -5.0, "curves.x_max": 5.0}
    for name, text in typed:
        replace_text(find(window, name), text)
        QTest.keyClick(find(window, name), Qt.Key.Key_Tab)
        settle()
        ends[name] = float(text)
        good = ends["curves.x_min"] < ends["curves.x_max"]
        assert field_error.isVisible() != good
        if good:
            assert _x(window) == tuple(ends.values())

    for name, end in ends.items():
        assert find(window, name, QLineEdit).text() == f"{end:g}".replace("-", "−")


def test_an_end_that_waits_is_taken_back(open_window: OpenWindow) -> None:
    """Esc brings the last good number back and the sentence goes."""
    window = opened(open_window)
    field = find(window, "curves.x_min", QLineEdit)
    type_and_enter(field, "6")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    type_and_enter(find(window, "curves.x_max"), "7")

    assert not find(window, "curves.x_complaint", QLabel).isVisible()
    assert _x(window) == (-5.0, 7.0)


def test_wheel_and_drag_give_short_numbers_and_lead_back(open_window: OpenWindow) -> None:
    """Fields read what a pixel means; in and out again is where it began."""
    window = opened(open_window)
    on = plot(window)
    place = spot(on, 1.234, 0.5)
    turn_wheel(on.viewport(), place, 3)
    for name in ("curves.x_min", "curves.x_max"):
        assert len(find(window, name, QLineEdit).text().strip("−").replace(".", "")) <= 4
    turn_wheel(on.viewport(), place, -3)
    assert _x(window) == (-5.0, 5.0)


@pytest.mark.parametrize("ends", [(-5.91632, 5.0), (-1 / 3, 5.0), (-1e6, 1e6), (-1.23457e-5, 1.0)])
def test_a_field_is_as_wide_as_its_number(
    ends: tuple[float, float], open_window: OpenWindow
) -> None:
    """No sign and no digit is cut."""
    window = opened(open_window, x_min=ends[0], x_max=ends[1])
    for name in ("curves.x_min", "curves.x_max"):
        field = find(window, name, QLineEdit)
        assert field.fontMetrics().horizontalAdvance(field.text()) <= field.width() - 8
        assert field.text() in field.toolTip()
