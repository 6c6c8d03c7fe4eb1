"""Predict, then reveal: f' is drawn by the class before it is seen."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.plot import Plot
from app.window.window import Window
from core.catalogue import BY_KEY
from core.labs.curves.maths import score
from core.labs.curves.state_parts import Guess
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import drag, find, press
from tests.app.labs.curves.screen import curves_of, opened, plot, reading, spot
from tests.app.walk import name_of

LEFT = Qt.MouseButton.LeftButton
LINE = Guess(((-4.0, 0.0), (0.0, 0.5), (4.0, 0.0)))


def _said(window: Window) -> str:
    return find(window, "curves.guess_reading", QLabel).text()


def _names(window: Window) -> list[str]:
    return [curve.name for curve in plot(window, "df").traces]


def _everything_read(window: Window) -> str:
    """Return all that can be read or heard of f' on plots and card."""
    written = [p.label.words for name in ("f", "df") for p in plot(window, name).placed]
    heard = QAccessible.queryAccessibleInterface(plot(window)).text(QAccessible.Text.Description)
    spoken = name_of(find(window, "curves.reading"))
    return " ".join([*written, heard, spoken, *reading(window).values()])


def test_the_lower_plot_is_empty_until_it_is_revealed(open_window: OpenWindow) -> None:
    """Neither curve, dot, slope, zone nor formula gives f' away."""
    window = opened(open_window, "relu", zones=True, show_d2f=True, probe_x=2.0)
    assert "slope 1" in _everything_read(window)
    QTest.mouseClick(find(window, "curves.tool_predict"), LEFT)

    lower = plot(window, "df")
    assert lower.traces == []
    assert lower.probe is not None
    assert lower.probe.points == ()
    assert plot(window).zones == lower.zones == ()
    assert "slope" not in _everything_read(window)
    assert reading(window) == {"value": "2", "slope": "?", "bend": "?"}
    assert not find(window, "curves.derivative_formula").isVisible()
    assert not find(window, "curves.code").isVisible()  # NumPy's program holds f' as well
    assert [on.objectName() for on in window.findChildren(Plot) if on.isVisible()] == [
        "curves.plot_f",
        "curves.plot_df",
    ]
    assert "draw f′ here" in [placed.label.words for placed in lower.placed]


def test_the_range_gives_nothing_away_either(open_window: OpenWindow) -> None:
    """Y is the same before and after, and wider than σ' needs."""
    window = opened(open_window, tool="predict", guess=LINE)
    before = plot(window, "df").box.frame
    QTest.mouseClick(find(window, "curves.reveal"), LEFT)
    after = plot(window, "df").box.frame

    assert (before.y_low, before.y_high) == (after.y_low, after.y_high)
    assert after.y_low <= -0.5
    assert after.y_high >= 1.25


def test_the_mouse_draws_a_line(open_window: OpenWindow) -> None:
    """From left to right under the hand; one stroke is one move; neither range nor probe moves."""
    window = opened(open_window, tool="predict")
    on = plot(window, "df")
    drag(on.viewport(), spot(on, -3.0, 0.0), spot(on, 3.0, 1.0), steps=20)

    points = curves_of(window).guess.points
    assert len(points) > 10
    for x, y in points:
        assert y == pytest.approx((x + 3.0) / 6.0, abs=0.05)
    assert (curves_of(window).x_min, curves_of(window).probe_x) == (-5.0, 1.0)
    (drawn,) = on.traces
    np.testing.assert_array_equal(np.column_stack([drawn.x, drawn.y]), np.array(points))

    press(window, "Ctrl+Z")
    assert curves_of(window).guess == Guess()


def test_drawing_again_replaces_what_it_goes_over(open_window: OpenWindow) -> None:
    """A line is mended by drawing over it, from right to left as well."""
    window = opened(open_window, tool="predict", guess=LINE)
    on = plot(window, "df")
    drag(on.viewport(), spot(on, 1.0, 1.0), spot(on, -1.0, 1.0), steps=10)

    points = curves_of(window).guess.points
    assert points[0] == (-4.0, 0.0)
    assert points[-1] == (4.0, 0.0)
    assert all(y == pytest.approx(1.0, abs=0.03) for _, y in points[1:-1])


def test_the_upper_plot_is_no_paper(open_window: OpenWindow) -> None:
    """A drag there moves the range, as always."""
    window = opened(open_window, tool="predict")
    on = plot(window)
    drag(on.viewport(), spot(on, -2.0, 0.5), spot(on, -3.0, 0.5))

    assert curves_of(window).guess == Guess()
    assert curves_of(window).x_min == pytest.approx(-4.0, abs=0.05)


def test_the_keyboard_draws_as_well(open_window: OpenWindow) -> None:
    """Up and Down lift the line at the probe, Delete takes the point away."""
    window = opened(open_window, tool="predict", probe_x=0.0)
    plot(window, "df").setFocus()
    press(window, "Up")
    press(window, "Up")
    press(window, "Shift+Down")
    ((x, y),) = curves_of(window).guess.points
    frame = plot(window, "df").box.frame
    step = (frame.y_high - frame.y_low) / 40.0
    assert x == 0.0
    assert y == pytest.approx(1.9 * step, abs=step / 20)

    press(window, "End")
    press(window, "Down")
    assert [x for x, _ in curves_of(window).guess.points] == [0.0, 5.0]
    press(window, "Delete")
    assert [x for x, _ in curves_of(window).guess.points] == [0.0]


def test_revealing_shows_the_curve_and_the_distance(open_window: OpenWindow) -> None:
    """F' beside the guess, the mean distance, and where it is largest, as computed."""
    window = opened(open_window, "sigmoid", tool="predict", guess=LINE)
    assert _names(window) == ["our guess"]
    QTest.mouseClick(find(window, "curves.reveal"), LEFT)

    found = score(BY_KEY["sigmoid"], {}, LINE.points)
    assert found is not None
    assert sorted(_names(window)) == ["Sigmoid (logistic) · f′", "our guess"]
    assert (found.x, round(found.largest, 3), round(found.mean, 3)) == (0.0, 0.25, 0.13)
    assert _said(window) == "Off by 0.13 on average, and most at x = 0: by 0.25."
    assert [(mark.x, mark.y) for mark in plot(window, "df").marks] == [(0.0, 0.25)]
    assert reading(window)["slope"] != "?"

    QTest.mouseClick(find(window, "curves.reveal"), LEFT)
    assert _names(window) == ["our guess"]


def test_without_a_line_there_is_nothing_to_compare(open_window: OpenWindow) -> None:
    """Revealing shows f' all the same."""
    window = opened(open_window, tool="predict")
    assert "Draw f′ in the lower plot" in _said(window)
    QTest.mouseClick(find(window, "curves.reveal"), LEFT)

    assert _said(window) == "There is nothing drawn to compare yet."
    assert _names(window) == ["Sigmoid (logistic) · f′"]


def test_wiping_covers_and_clears(open_window: OpenWindow) -> None:
    """The next class starts anew; Ctrl+Z brings the guess back."""
    window = opened(open_window, tool="predict", guess=Guess(LINE.points, revealed=True))
    QTest.mouseClick(find(window, "curves.wipe"), LEFT)
    assert curves_of(window).guess == Guess()
    assert plot(window, "df").traces == []

    press(window, "Ctrl+Z")
    assert curves_of(window).guess.points == LINE.points


def test_hidden_values_cover_the_score(open_window: OpenWindow) -> None:
    """How far off it was may be the next question."""
    window = opened(open_window, tool="predict", guess=Guess(LINE.points, revealed=True))
    press(window, "Ctrl+H")

    assert _said(window) == "The values are hidden."
    assert plot(window, "df").marks == ()


def test_one_plot_for_all_is_two_while_guessing(open_window: OpenWindow) -> None:
    """A guess has paper of its own, and the legend counts functions."""
    window = opened(open_window, "sigmoid", "relu", together=True, tool="predict")

    assert plot(window, "df").isVisible()
    QTest.mouseClick(find(window, "curves.legend.1"), LEFT)
    assert curves_of(window).active == 1


def test_a_slope_without_bound_is_not_averaged(open_window: OpenWindow) -> None:
    """Of tan the sentence names the pole, and no number stands upon the plot."""
    picks = (Pick("expression", formula="tan(x)"),)
    guess = replace(LINE, revealed=True)
    window = opened(open_window, picks=picks, tool="predict", guess=guess)

    assert _said(window).startswith("f′ grows without bound at x = −1.57, ")
    assert not any("off" in placed.label.words for placed in plot(window, "df").placed)
