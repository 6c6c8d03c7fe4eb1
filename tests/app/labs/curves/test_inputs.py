"""The Inputs tool: why data are standardised first."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.labs.curves.tools import MOVES_MS
from app.plot import Lens
from app.window.window import Window
from core.catalogue import BY_KEY
from core.labs.curves.distribution import output_shares, passage, saturation
from core.labs.curves.state_parts import Inputs
from tests.app.conftest import OpenWindow
from tests.app.hands import drag, find, press, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, plot

LEFT = Qt.MouseButton.LeftButton


def _said(window: Window) -> str:
    return find(window, "curves.inputs_reading", QLabel).text()


def _lens(window: Window) -> Lens:
    lens = plot(window).lens
    assert lens is not None
    return lens


def _grip(window: Window, name: str) -> QPoint:
    on = plot(window)
    box = on.box
    return QPoint(on.mapFromScene(box.mapToScene(box.grips(box.frame)[name])))


def _column(window: Window, x: float) -> int:
    box = plot(window).box
    return int(plot(window).mapFromScene(box.mapToScene(box.frame.point(x, 0.0))).x())


def test_the_lens_is_shut_at_the_start(open_window: OpenWindow) -> None:
    """It opens with its tool, on data that are not standardised."""
    window = opened(open_window)
    assert plot(window).lens is None
    QTest.mouseClick(find(window, "curves.tool_inputs"), LEFT)

    assert curves_of(window).inputs == Inputs("normal", 3.0, 2.5)
    assert plot(window).lens is not None
    assert plot(window, "df").lens is None


def test_the_bell_and_the_outputs_are_those_of_the_inputs(open_window: OpenWindow) -> None:
    """0.607 of its top one standard deviation beside the mean; the bars count the outputs."""
    window = opened(open_window, "tanh", tool="inputs", inputs=Inputs("normal", 1.0, 2.0))
    lens = _lens(window)

    assert lens.x[np.argmax(lens.height)] == pytest.approx(1.0, abs=0.02)
    assert np.interp(3.0, lens.x, lens.height) == pytest.approx(np.exp(-0.5), abs=1e-3)
    frame = plot(window).box.frame
    assert (lens.edges[0], lens.edges[-1]) == (frame.y_low, frame.y_high)
    expected = output_shares(BY_KEY["tanh"], {}, Inputs("normal", 1.0, 2.0), lens.edges)
    np.testing.assert_array_equal(lens.shares, expected)
    assert lens.flat == saturation(BY_KEY["tanh"], {}, -5.0, 5.0)


def test_evenly_spread_inputs_have_straight_sides(open_window: OpenWindow) -> None:
    """Their width is a standard deviation too: they reach √3 of it to each side."""
    window = opened(open_window, tool="inputs", inputs=Inputs("normal", 0.0, 1.0))
    box = find(window, "curves.inputs_shape", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert curves_of(window).inputs.shape == "uniform"
    lens = _lens(window)
    inside = np.abs(lens.x) <= np.sqrt(3.0)
    assert set(lens.height[inside]) == {1.0}
    assert set(lens.height[~inside]) == {0.0}


def test_the_share_in_the_flat_is_said_before_and_after_normalising(
    open_window: OpenWindow,
) -> None:
    """Sigmoid: 26.4 % saturated; standardised, none, and two and a half times the slope."""
    window = opened(open_window, tool="inputs")
    passed = passage(BY_KEY["sigmoid"], {}, Inputs())

    assert f"{100 * passed.flat:.1f}" == "26.4"
    assert _said(window) == (
        "26.4% of the inputs lie where |f′| < 0.01; mean |f′| = 0.0799."
        " Standardised: 0%, mean |f′| = 0.207."
    )
    written = [placed.label.words for placed in plot(window).placed]
    assert "26.4% saturated" in written


def test_normalise_is_a_short_move_and_undone_at_once(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Mean 0, standard deviation 1, in less than 200 ms; Ctrl+Z brings the raw data back."""
    window = opened(open_window, tool="inputs")
    QTest.mouseClick(find(window, "curves.normalise"), LEFT)
    qtbot.waitUntil(lambda: curves_of(window).inputs == Inputs("normal", 0.0, 1.0), timeout=2000)
    assert MOVES_MS < 200
    assert _said(window) == "0% of the inputs lie where |f′| < 0.01; mean |f′| = 0.207."

    press(window, "Ctrl+Z")
    assert curves_of(window).inputs == Inputs()
    assert not window.store.can_undo


def test_shutting_the_tool_ends_the_move(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Nothing goes on that nobody sees."""
    window = opened(open_window, tool="inputs")
    QTest.mouseClick(find(window, "curves.normalise"), LEFT)
    QTest.mouseClick(find(window, "curves.tool_inputs"), LEFT)
    before = curves_of(window).inputs
    qtbot.wait(MOVES_MS + 50)

    assert curves_of(window).inputs == before


def test_mean_and_spread_are_dragged_on_the_plot(open_window: OpenWindow) -> None:
    """Each drag is one move; the range stands still."""
    window = opened(open_window, tool="inputs", inputs=Inputs("normal", 1.0, 1.0))
    start = _grip(window, "mean")
    drag(plot(window).viewport(), start, QPoint(_column(window, -2.0), start.y()))
    assert curves_of(window).inputs.mean == pytest.approx(-2.0, abs=0.05)

    start = _grip(window, "spread")
    drag(plot(window).viewport(), start, QPoint(_column(window, 1.0), start.y()))
    assert curves_of(window).inputs.spread == pytest.approx(3.0, abs=0.1)
    assert (curves_of(window).x_min, curves_of(window).probe_x) == (-5.0, 1.0)
    press(window, "Ctrl+Z")
    assert curves_of(window).inputs.spread == 1.0


def test_a_grip_out_of_view_is_offered_on_the_other_side(open_window: OpenWindow) -> None:
    """The standard deviation can be dragged wherever the distribution is."""
    window = opened(open_window, tool="inputs")

    assert _lens(window).grips["spread"][0] == 0.5


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("spread", "0", "The standard deviation must be from 0.001 to 1000."),
        ("mean", "1e6", "The mean must be from −1000 to 1000."),
    ],
)
def test_numbers_out_of_range_are_explained(
    name: str, typed: str, said: str, open_window: OpenWindow
) -> None:
    """The last good distribution stays."""
    window = opened(open_window, tool="inputs")
    type_and_enter(find(window, f"curves.inputs_{name}", QLineEdit), typed)

    assert said in find(window, "curves.inputs_complaint", QLabel).text()
    assert curves_of(window).inputs == Inputs()


def test_typed_numbers_count(open_window: OpenWindow) -> None:
    """Mean and standard deviation, to the last digit."""
    window = opened(open_window, tool="inputs")
    type_and_enter(find(window, "curves.inputs_mean"), "-1.25")
    type_and_enter(find(window, "curves.inputs_spread"), "0.3")

    assert curves_of(window).inputs == Inputs("normal", -1.25, 0.3)


def test_hidden_values_cover_the_answer(open_window: OpenWindow) -> None:
    """The class estimates the share first."""
    window = opened(open_window, tool="inputs")
    press(window, "Ctrl+H")

    assert _said(window) == "The values are hidden."
    assert not any("flat" in placed.label.words for placed in plot(window).placed)


def test_a_mean_slope_beyond_float64_is_said_so(open_window: OpenWindow) -> None:
    """The exponential of inputs as wide as 1000 has no mean slope that a number holds."""
    window = opened(open_window, "exponential", tool="inputs", inputs=Inputs("normal", 0.0, 1000.0))

    assert "mean |f′| = infinite, or beyond float64" in _said(window)


def test_undo_in_the_middle_of_normalising_ends_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The distribution stays where the undo put it, and no move before is lost."""
    window = opened(open_window, tool="inputs")
    type_and_enter(find(window, "curves.inputs_mean"), "7")
    find(window, "curves.plot_f").setFocus()
    QTest.mouseClick(find(window, "curves.normalise"), LEFT)
    qtbot.waitUntil(lambda: curves_of(window).inputs.mean < 7.0)
    press(window, "Ctrl+Z")
    qtbot.wait(MOVES_MS + 50)

    assert curves_of(window).inputs == Inputs(mean=7.0)
    press(window, "Ctrl+Z")
    assert curves_of(window).inputs == Inputs()
