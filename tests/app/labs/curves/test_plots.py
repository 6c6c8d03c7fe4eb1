"""What the plots draw: the functions themselves, honest at jumps and kinks."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.plot import Plot
from core.catalogue import BY_KEY
from core.labs.curves.distribution import saturation
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find
from tests.app.labs.curves.screen import curves_of, opened, pieces, plot, trace


@pytest.mark.parametrize("key", ["sigmoid", "mish", "elu", "snake", "prelu"])
def test_the_arrays_are_the_function_and_its_derivatives(key: str, open_window: OpenWindow) -> None:
    """Every drawn node lies on f, f' or f''."""
    window = opened(open_window, key, show_d2f=True)
    function = BY_KEY[key]

    for name, exact in (
        ("f", function.value),
        ("df", function.derivative),
        ("d2f", function.second_derivative),
    ):
        drawn = trace(window, name)
        beside = ~np.isnan(drawn.y) & ~np.isin(drawn.x, function.undefined_at(2))
        np.testing.assert_array_equal(drawn.y[beside], exact(drawn.x[beside]))
        assert beside.sum() > 500


def test_a_jump_is_a_gap_with_an_open_and_a_closed_dot(open_window: OpenWindow) -> None:
    """The step is two level lines, never a slanted one, at every zoom."""
    for half in (5.0, 1e-6):
        window = opened(open_window, "step", x_min=-half, x_max=half)
        left, right = pieces(trace(window))[0], pieces(trace(window))[-1]

        assert set(left[1]) == {0.0}
        assert set(right[1]) == {1.0}
        dots = {(dot.x, dot.y, dot.open) for dot in trace(window).dots}
        assert dots == {(0.0, 0.0, False), (0.0, 1.0, True)}


def test_a_kink_keeps_its_corner_and_opens_the_derivative(open_window: OpenWindow) -> None:
    """ReLU has a node at exactly 0; its f' is two lines that end in open dots."""
    window = opened(open_window, "relu", x_min=-3.7, x_max=4.1)
    drawn = trace(window)
    assert (drawn.x == 0.0).any()
    np.testing.assert_array_equal(drawn.y, np.maximum(drawn.x, 0.0))

    slope = trace(window, "df")
    assert [set(y) for _, y in pieces(slope)] == [{0.0}, {1.0}]
    assert {(dot.x, dot.y, dot.open) for dot in slope.dots} == {(0.0, 0.0, True), (0.0, 1.0, True)}


def test_in_one_plot_dashes_tell_the_orders_apart(open_window: OpenWindow) -> None:
    """F and f' share a plot and a colour; their lines differ."""
    window = opened(open_window, tool="more")
    QTest.mouseClick(find(window, "curves.together"), Qt.MouseButton.LeftButton)

    shown = window.findChildren(Plot)
    assert [on.objectName() for on in shown if on.isVisible()] == ["curves.plot_f"]
    strokes = [curve.stroke for curve in plot(window).traces]
    assert len({stroke.colour for stroke in strokes}) == 1
    assert len({stroke.dash for stroke in strokes}) == 2


def test_six_curves_differ_in_colour_and_all_neighbours_in_dashes(
    open_window: OpenWindow,
) -> None:
    """Colour is never the only cue."""
    keys = ("sigmoid", "tanh", "relu", "elu", "gelu", "silu")
    window = opened(open_window, *keys)
    strokes = [trace(window, "f", number).stroke for number in range(6)]

    assert len({stroke.colour for stroke in strokes}) == 6
    assert all(a.dash != b.dash for a, b in pairwise(strokes))


def test_flat_zones_are_those_of_the_active_function(open_window: OpenWindow) -> None:
    """Shaded where |f'| < 0.01, to float64; gone when switched off."""
    window = opened(open_window, x_min=-10.0, x_max=10.0, tool="more")
    box = find(window, "curves.zones", QWidget)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)

    expected = saturation(BY_KEY["sigmoid"], {}, -10.0, 10.0)
    assert plot(window).zones == plot(window, "df").zones == expected
    assert expected[0] == pytest.approx((-10.0, -4.5848), abs=1e-3)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert plot(window).zones == ()


def test_with_nothing_to_draw_the_panel_says_so(open_window: OpenWindow) -> None:
    """Unticking f, f' and f'' leaves a sentence, not an empty hole."""
    window = opened(open_window)
    said = find(window, "curves.nothing_shown", QLabel)
    assert not said.isVisible()
    for name in ("show_f", "show_df"):
        QTest.mouseClick(find(window, f"curves.{name}"), Qt.MouseButton.LeftButton)

    assert said.isVisible()
    assert "No curve is switched on" in said.text()


def test_a_slider_bends_the_curve_while_it_is_dragged(open_window: OpenWindow) -> None:
    """The typed alpha is drawn at once, and undone as one move."""
    window = opened(open_window, "elu")
    slider = find(window, "curves.parameter.alpha.slider", QWidget)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)

    assert curves_of(window).picks == (Pick("elu", (("alpha", 3.0),)),)
    drawn = trace(window)
    np.testing.assert_array_equal(drawn.y, BY_KEY["elu"].value(drawn.x, alpha=3.0))
    assert "α = 3" in drawn.name


def test_only_the_lowest_plot_carries_the_numbers_of_x(open_window: OpenWindow) -> None:
    """Both plots stand over the same x, so it is written once."""
    window = opened(open_window)
    shown = [plot(window, name).axis("bottom").style["showValues"] for name in ("f", "df")]

    assert shown == [False, True]
