"""A chart of measured numbers: what stands where, and what is written at the axis."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plot import Line, MeasuredChart
from app.theme import STYLES, Theme
from core.arrays import Array
from core.text import Text

_STROKE = STYLES["light"].strokes[0]
_X = np.arange(1.0, 6.0)


def _chart(qtbot: QtBot, *, logarithmic: bool = True) -> MeasuredChart:
    words = Text(en="measured", zh="量到的值")
    chart = MeasuredChart(
        Theme(STYLES["light"], "en"), "test.chart", words, words, logarithmic=logarithmic
    )
    qtbot.addWidget(chart)
    chart.resize(500, 300)
    chart.show()
    return chart


def _show(chart: MeasuredChart, y: Array) -> None:
    chart.show_lines([Line("measured", _X, y, _STROKE, marked=True)], (0.5, 5.5))


def _numbers(chart: MeasuredChart, low: float, high: float, size: float = 300.0) -> list[str]:
    [(step, places)] = chart._axis.tickValues(low, high, size)
    return chart._axis.tickStrings(places, 1.0, step)


def test_powers_of_ten_lie_evenly(qtbot: QtBot) -> None:
    """Each point stands at the logarithm of what was measured; the numbers say the number."""
    chart = _chart(qtbot)
    _show(chart, 10.0 ** -np.arange(0.0, 10.0, 2.0))
    [trace] = chart.traces

    np.testing.assert_allclose(trace.y, [0, -2, -4, -6, -8], atol=1e-15)
    np.testing.assert_array_equal(chart.lines[0].y, 10.0 ** -np.arange(0.0, 10.0, 2.0))
    assert [dot.open for dot in trace.dots] == [False] * 5
    assert _numbers(chart, -8.5, 0.5)[:3] == ["1e−8", "1e−7", "1e−6"]


@pytest.mark.parametrize("height", [90, 120, 300])
def test_the_highest_dot_is_whole_in_a_low_chart(qtbot: QtBot, height: int) -> None:
    """The range leaves room for its radius above and below, also after a change of size."""
    chart = _chart(qtbot)
    chart.setMinimumHeight(0)
    _show(chart, 10.0**-_X)
    chart.resize(500, height)
    qtbot.waitUntil(lambda: chart._box.rect().height() < height)
    low, high = chart._box.viewRange()[1]
    radius = chart._style.dot_px / 2.0
    above = (high - chart.traces[0].y.max()) / (high - low) * chart._box.rect().height()
    below = (chart.traces[0].y.min() - low) / (high - low) * chart._box.rect().height()

    assert above >= radius
    assert below >= radius


def test_a_point_between_two_gaps_is_a_dot_among_many(qtbot: QtBot) -> None:
    """No line would show it; its neighbours need none where there are too many for dots."""
    chart = _chart(qtbot)
    y = np.ones(40)
    y[[0, 2, 5]] = np.nan
    x = np.arange(40.0)
    chart.show_lines([Line("measured", x, y, _STROKE, marked=True)], (0.0, 39.0))

    assert [dot.x for dot in chart.traces[0].dots] == [1.0]


def test_a_zero_has_a_place_and_a_shape_of_its_own(qtbot: QtBot) -> None:
    """Below everything else, with an open dot, and the axis writes 0 there."""
    chart = _chart(qtbot)
    _show(chart, np.array([1.0, 0.1, 0.0, 1e-3, 0.0]))
    [trace] = chart.traces

    assert trace.y[2] == trace.y[4] < -3.0
    assert [dot.open for dot in trace.dots] == [False, False, True, False, True]
    assert _numbers(chart, trace.y[2] - 0.1, 0.1)[0] == "0"
    _show(chart, np.ones(5))
    assert "0" not in _numbers(chart, -1.0, 1.0)


def test_what_has_no_logarithm_is_a_gap(qtbot: QtBot) -> None:
    """Negative numbers, infinity and nan are not drawn, and nothing warns."""
    chart = _chart(qtbot)
    _show(chart, np.array([1.0, -1.0, np.inf, np.nan, 2.0]))

    assert np.isnan(chart.traces[0].y).tolist() == [False, True, True, True, False]


@pytest.mark.parametrize("logarithmic", [True, False])
@pytest.mark.parametrize("y", [np.full(5, np.nan), np.full(5, 3.0), np.zeros(5)])
def test_a_chart_of_one_number_or_none_is_drawn(qtbot: QtBot, logarithmic: bool, y: Array) -> None:
    """The axis has room above and below, whatever there is."""
    chart = _chart(qtbot, logarithmic=logarithmic)
    _show(chart, y)
    (_, _), (low, high) = chart._box.viewRange()

    assert low < high
    chart.show_lines([], (0.0, 1.0))
    assert chart.traces == []


def test_a_small_range_is_written_in_ones_twos_and_fives(qtbot: QtBot) -> None:
    """A loss between 0.2 and 0.7 would else have no number at its axis."""
    chart = _chart(qtbot)
    _show(chart, np.array([0.7, 0.6, 0.5, 0.3, 0.2]))
    (_, _), (low, high) = chart._box.viewRange()

    assert _numbers(chart, low, high) == ["0.2", "0.5", "1"]


@pytest.mark.parametrize(("low", "most"), [(-30.0, 16), (-300.0, 16)])
def test_a_long_range_is_written_in_larger_steps(qtbot: QtBot, low: float, most: int) -> None:
    """Numbers do not run into each other, however many powers there are."""
    written = _numbers(_chart(qtbot), low, 0.0)

    assert 3 <= len(written) <= most
    assert written[-1] == "1"


def test_things_that_are_counted_have_whole_numbers(qtbot: QtBot) -> None:
    """There is no layer 1.5."""
    chart = _chart(qtbot)
    chart.count_x()
    bottom = chart.axis("bottom")
    [(step, places)] = bottom.tickValues(0.5, 2.5, 400.0)

    assert bottom.tickStrings(places, 1.0, step) == ["1", "2"]


def test_bars_stand_on_zero(qtbot: QtBot) -> None:
    """Their outline goes up and down at the edges."""
    chart = _chart(qtbot, logarithmic=False)
    chart.show_bars("count", np.array([0.0, 1.0, 2.0]), np.array([3.0, 5.0]), _STROKE)
    band = chart.traces[0].band
    assert band is not None

    assert band.x.tolist() == [0, 0, 1, 1, 2, 2]
    assert band.high.tolist() == [0, 3, 3, 5, 5, 0]
    assert not band.low.any()


def test_a_press_and_the_arrows_are_reported(qtbot: QtBot) -> None:
    """The place that was pressed, in the numbers of x; other keys are left to others."""
    chart = _chart(qtbot)
    _show(chart, 10.0**-_X)
    pressed: list[float] = []
    stepped: list[int] = []
    chart.pressed.connect(pressed.append)
    chart.stepped.connect(stepped.append)
    frame = chart._box.frame
    place = chart._box.mapToScene(frame.point(3.0, frame.y_low / 2)).toPoint()
    QTest.mouseClick(
        chart.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_X):
        QTest.keyClick(chart, key)

    assert pressed == [pytest.approx(3.0, abs=0.05)]
    assert stepped == [1, -1]


def test_a_mark_stands_at_an_x(qtbot: QtBot) -> None:
    """It can be put somewhere and taken away."""
    chart = _chart(qtbot)
    chart.show_mark(4.0)
    assert chart._mark.probe is not None
    assert chart._mark.probe.x == 4.0
    chart.show_mark(None)

    assert chart._mark.probe is None
