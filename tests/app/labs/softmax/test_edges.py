"""Logits at the edge: one class, ties, infinities, nan; each is answered in words."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.widgets.class_chart import ClassChart
from app.widgets.heat_map import HeatMap
from core.number_text import parse_numbers
from core.text import LANGUAGES
from tests.app.conftest import OpenWindow
from tests.app.hands import drag, find, press
from tests.app.labs.softmax.screen import column, opened


@pytest.mark.parametrize(
    ("logits", "said", "shares"),
    [
        ("5", ("With one class p is 1", "只有一個類別時"), ["100.00 %"]),
        ("2 2 2 2", ("so every class gets 1/4", "每個類別各得 1/4"), ["25.00 %"] * 4),
        (
            "3 1 3",
            (
                "class 0, class 2 tie: equal logits get equal probabilities",
                "類別 0、類別 2 平手：logit 相等，機率也相等",
            ),
            ["46.83 %", "6.34 %", "46.83 %"],
        ),
        (
            "cat: 0, dog: -inf",
            ("dog: −∞ switches a class off", "dog：−∞ 等於關掉這個類別"),
            ["100.00 %", "0.00 %"],
        ),
        ("-inf -inf", ("Every class is switched off (−∞)", "所有類別都被關掉"), ["nan", "nan"]),
        ("0 inf", ("class 1: +∞. In the limit it takes all", "類別 1：+∞"), ["nan", "nan"]),
        ("inf 0 inf", ("+∞ more than once", "有兩個以上的 +∞"), ["nan", "nan", "nan"]),
        ("1 nan 2", ("one nan makes every probability nan", "一個 nan 會讓全部機率"), ["nan"] * 3),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edge_is_answered_in_words(
    logits: str, said: tuple[str, str], shares: list[str], language: str, open_window: OpenWindow
) -> None:
    """The sentence stands below the table, and the cells hold what the arithmetic gives."""
    window = opened(open_window, language, logits=logits)

    en, zh = said
    notes = find(window, "softmax.notes", QLabel).text()
    assert (en if language == "en" else zh) in notes
    assert column(window, "%" if language == "en" else "百分比")[:-1] == shares


@pytest.mark.parametrize("view", ["steps", "widths", "learning", "jacobian", "rivals"])
@pytest.mark.parametrize("logits", ["5", "-inf -inf", "inf 0", "nan", "1e308 -1e308", "0 -inf"])
def test_no_view_stumbles_over_an_edge(logits: str, view: str, open_window: OpenWindow) -> None:
    """Every view draws every edge, with a name that a screen reader can say, and no warning."""
    window = opened(open_window, logits=logits, view=view)
    window.grab()

    assert find(window, "softmax.strip").accessibleName()
    assert find(window, "softmax.summary", QLabel).text().startswith("sum of p = ")


@pytest.mark.parametrize("temperature", [1e-300, 1e-3, 1e3, 1e300])
@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_no_temperature_stops_the_table(
    temperature: float, dtype: str, open_window: OpenWindow
) -> None:
    """A temperature that a width cannot hold is marked in the cells that it spoils."""
    window = opened(open_window, temperature=temperature, dtype=dtype)

    scaled = column(window, "z/T" if dtype == "float64" else "z′/T")
    held = dtype == "float64" or temperature in (1e-3, 1e3)
    assert scaled[0].startswith("⚠") != held


@pytest.mark.parametrize("logits", ["1e308 -1.5e308", "1.7e308 0", "5e-324 0", "-1.7e308 nan"])
def test_no_logit_is_too_large_or_too_small_to_drag(logits: str, open_window: OpenWindow) -> None:
    """To either end of its track and by keys beyond it, a logit stays a number."""
    window = opened(open_window, logits=logits, chosen=0)
    chart = find(window, "softmax.bars", ClassChart)
    track = chart.parts().track(0).toRect()
    ends = (QPoint(track.right(), track.center().y()), QPoint(track.left(), track.center().y()))
    for start, end in (ends, ends[::-1]):
        drag(chart, start, end)
        chart.setFocus()
        press(window, "Right")
        press(window, "Left")

        assert math.isfinite(parse_numbers(window.store.state.softmax.logits).values[0])


def test_a_step_keeps_the_largest_logits(open_window: OpenWindow) -> None:
    """Rounding must not make them infinite: only the step may change them."""
    window = opened(open_window, logits="1e308 1e308 2", view="learning")
    QTest.mouseClick(find(window, "softmax.step"), Qt.MouseButton.LeftButton)

    assert parse_numbers(window.store.state.softmax.logits).values == (1e308, 1e308, 2.0)


def test_a_jacobian_next_to_zero_degrees_is_drawn(open_window: OpenWindow) -> None:
    """Its slopes are infinite where two classes tie, and their sum is no number."""
    window = opened(open_window, logits="2 2 1", temperature=5e-324, view="jacobian")
    heat = find(window, "softmax.jacobian", HeatMap)
    window.grab()

    assert heat.picture is not None
    assert np.isinf(heat.picture.values[0, :2]).all()
