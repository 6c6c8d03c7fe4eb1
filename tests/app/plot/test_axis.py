"""The numbers beside a plot: whole, different from each other, true, and cleaned away."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from app.plot import Line, MeasuredChart, Plot
from app.plot.axis import NumberAxis
from app.plot.mouse import rounded_ends
from app.theme import STYLES, Stroke, Theme
from core.number_text import parse_number
from core.state import StyleKey
from core.text import Text
from tests.app.pictures import pixels_of

_PAD = 60
_RANGES = [
    ((-5.0, 5.0), (0.0, 1.0)),
    ((-0.8, -0.7), (-0.17, -0.1694)),
    ((-1e6, 1e6), (-1e6, 1e6)),
    ((2.0, 2.0001), (0.88079, 0.88081)),
    ((-3.0, 22.0), (-1e300, 1e300)),
    ((-1e-280, 1e-280), (-1e-280, 1e-280)),
    ((1.0, 1.0 + 1e-9), (1.0 - 1e-9, 1.0 + 1e-9)),
    ((-1e9 - 0.02, -1e9), (-123456.7, -123456.6)),
]


def _shown(qtbot: QtBot, style: StyleKey, x: tuple[float, float], y: tuple[float, float]) -> Plot:
    plot = Plot(Theme(STYLES[style], "en"), "test.plot", Text(en="plot", zh="圖"))
    plot.resize(640, 400)
    qtbot.addWidget(plot)
    plot.show()
    plot.show_range(x, y)
    qtbot.wait(1)
    return plot


def _ink_outside(item: QGraphicsItem) -> int:
    """Count the pixels that an item paints outside its bounding rectangle."""
    bounds = item.boundingRect()
    whole = bounds.toAlignedRect().adjusted(-_PAD, -_PAD, _PAD, _PAD)
    picture = QImage(whole.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.magenta)
    painter = QPainter(picture)
    painter.translate(-whole.x(), -whole.y())
    item.paint(painter, QStyleOptionGraphicsItem(), None)
    painter.resetTransform()
    inner = QRectF(bounds.translated(-whole.x(), -whole.y())).toAlignedRect()
    painter.fillRect(inner, Qt.GlobalColor.magenta)
    painter.end()
    return int((pixels_of(picture) != (255.0, 0.0, 255.0)).any(axis=2).sum())


@pytest.mark.parametrize("style", ["light", "projector"])
@pytest.mark.parametrize(("x", "y"), _RANGES)
def test_axes_and_focus_frame_paint_only_where_a_repaint_cleans(
    x: tuple[float, float], y: tuple[float, float], style: StyleKey, qtbot: QtBot
) -> None:
    """Nothing old stays when only the bounding rectangle is painted again."""
    plot = _shown(qtbot, style, x, y)
    for item in (plot.axis("left"), plot.axis("bottom"), plot.box):
        assert _ink_outside(item) == 0


@pytest.mark.parametrize("style", ["light", "projector"])
@pytest.mark.parametrize(("x", "y"), _RANGES)
def test_every_number_has_room_and_is_true(
    x: tuple[float, float], y: tuple[float, float], style: StyleKey, qtbot: QtBot
) -> None:
    """No sign is cut, no two numbers of x touch, and none reads like its neighbour."""
    plot = _shown(qtbot, style, x, y)
    left, bottom = (plot.axis(side) for side in ("left", "bottom"))
    for axis in (left, bottom):
        numbers = axis.numbers()
        assert len(numbers) >= 2
        assert len({said for _, said in numbers}) == len(numbers)
    whole = plot.centralWidget.boundingRect()
    for axis in (left, bottom):
        rooms = [axis.mapRectToItem(plot.centralWidget, room) for room, _ in axis.written()]
        assert len(rooms) >= 2
        assert all(whole.left() <= room.left() < room.right() <= whole.right() for room in rooms)
        assert not any(one.intersects(two) for one, two in itertools.pairwise(rooms))


@given(st.floats(-1e9, 1e9), st.floats(-8.0, 9.0))
@example(1.0, -9.0)
@example(0.0, -280.0)
@settings(max_examples=200, deadline=None)
def test_the_text_at_a_tick_is_its_value(low: float, power: float) -> None:
    """Read back, each number is the place where it stands; no two are the same."""
    span = max(10.0**power, abs(low) * 1e-11)
    axis = NumberAxis("left", STYLES["light"])
    for step, places in axis.tickValues(low, low + span, 300.0):
        said = axis.tickStrings(places, 1.0, step)
        assert len(set(said)) == len(places)
        for place, words in zip(places, said, strict=True):
            assert math.isclose(parse_number(words), place, rel_tol=1e-15, abs_tol=1e-3 * step)


def test_the_axis_grows_at_once_and_shrinks_at_rest(qtbot: QtBot) -> None:
    """A curve does not jump back and forth under a hand."""
    plot = _shown(qtbot, "light", (-5.0, 5.0), (0.0, 1.0))
    left = plot.axis("left")
    narrow = left.width_set
    plot.show_range((-5.0, 5.0), (-1e6, 1e6))
    wide = left.width_set
    assert wide > narrow
    plot.show_range((-5.0, 5.0), (0.0, 1.0))
    assert left.width_set == wide
    qtbot.waitUntil(lambda: left.width_set == narrow, timeout=3000)


def test_powers_beyond_float64_are_written(qtbot: QtBot) -> None:
    """The top of a chart of the largest float64 numbers is a power that none of them reaches."""
    chart = MeasuredChart(
        Theme(STYLES["light"], "en"),
        "test.chart",
        Text(en="chart", zh="圖"),
        Text(en="x", zh="x"),
        logarithmic=True,
    )
    qtbot.addWidget(chart)
    chart.resize(500, 300)
    chart.show()
    x = np.array([0.0, 1.0])
    ends = np.array([1e-305, 1.7e308])
    chart.show_lines([Line("a", x, ends, Stroke("#ff0000", Qt.PenStyle.SolidLine))], (0.0, 1.0))
    qtbot.wait(1)

    assert _ink_outside(chart._axis) == 0
    assert len({said for _, said in chart._axis.numbers()}) == len(chart._axis.numbers()) >= 2


@given(st.floats(-1e6, 1e6), st.floats(-6.0, 6.0), st.integers(100, 2000))
def test_ends_are_short_and_move_by_less_than_half_a_pixel(
    low: float, power: float, size: int
) -> None:
    """What a field reads is what a pixel means."""
    high = low + 10.0**power
    first, last = rounded_ends(low, high, size)
    half = (high - low) / size / 2
    assert abs(first - low) <= half + 1e-9 * abs(low) * 1e-6
    assert abs(last - high) <= half + 1e-9 * abs(high) * 1e-6
    assert rounded_ends(-high, -low, size) == (-last, -first)


@pytest.mark.parametrize("style", ["light", "projector"])
@pytest.mark.parametrize(("x", "y"), _RANGES)
def test_no_two_numbers_of_an_axis_read_alike(
    x: tuple[float, float], y: tuple[float, float], style: StyleKey, qtbot: QtBot
) -> None:
    """However far in somebody looks, and however far from 0: more digits, until they differ."""
    plot = _shown(qtbot, style, x, y)
    for name in ("left", "bottom"):
        said = [words for _, words in plot.axis(name).numbers()]
        assert said
        assert len(set(said)) == len(said), said
