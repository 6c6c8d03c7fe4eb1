"""The Jacobian as a map, for mouse and keys."""

from itertools import product
from typing import Literal

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.widgets.heat_map import HeatMap
from core.labs.softmax import jacobian, softmax
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle
from tests.app.labs.softmax.screen import notes, opened

_LECTURE = [0.3, 2.9, 4.0]


@pytest.mark.parametrize("hand", ["mouse", "keys"])
def test_the_jacobian_says_each_number_exactly(
    hand: Literal["mouse", "keys"], open_window: OpenWindow
) -> None:
    """Pointed at or walked to, a cell says its number and the product that it is."""
    window = opened(open_window, view="jacobian")
    heat = find(window, "softmax.jacobian", HeatMap)
    if hand == "mouse":
        QTest.mouseMove(heat, heat.cell(1, 2).center().toPoint())
        settle()
    else:
        heat.setFocus()
        for key in ("Down", "Right", "Right"):
            press(window, key)

    p = softmax(_LECTURE)
    said = find(window, "softmax.jacobian_cell", QLabel).text()
    assert said.startswith("If z of class 2 grows, p of class 1 changes at the rate −0.180")
    assert said.endswith("= −0.24519 × 0.7366")
    assert heat.accessibleDescription() == said
    shown = float(said.split("rate ")[1].split(" =")[0].replace("−", "-"))
    assert shown == pytest.approx(-p[1] * p[2], rel=1e-7)


def test_rows_of_the_jacobian_sum_to_0(open_window: OpenWindow) -> None:
    """The last column holds the sums over all classes, and a sentence says why they are 0."""
    window = opened(open_window, view="jacobian")
    heat = find(window, "softmax.jacobian", HeatMap)
    assert heat.picture is not None
    np.testing.assert_array_equal(heat.picture.values[:, :3], jacobian(_LECTURE))
    assert abs(heat.picture.values[:, 3]).max() < 1e-16

    heat.setFocus()
    press(window, "End")
    said = find(window, "softmax.jacobian_cell", QLabel).text()
    assert "sum to " in said
    assert "adding the same number to every z changes nothing" in said
    press(window, "Home")
    press(window, "Up")
    assert heat.cursor_cell == (0, 0)


def test_a_large_jacobian_shows_the_likely_classes(open_window: OpenWindow) -> None:
    """Of forty classes twelve are mapped, said in words, and their sums are still over all."""
    window = opened(open_window, logits=" ".join(str(n / 10) for n in range(40)), view="jacobian")
    heat = find(window, "softmax.jacobian", HeatMap)

    assert heat.picture is not None
    assert heat.picture.names == tuple(f"class {n}" for n in range(28, 40))
    assert abs(heat.picture.values[:, -1]).max() < 1e-16
    assert "The 12 most likely of 40 classes are shown" in notes(window)


def test_small_cells_write_fewer_digits_and_then_signs(open_window: OpenWindow) -> None:
    """A number that does not fit is never cut: a narrow map has less ink."""
    digits = " ".join(str(n / 2) for n in range(10))
    ink = []
    for width in (1600, 960):
        window = opened(open_window, logits=digits, view="jacobian", size=(width, 800))
        heat = find(window, "softmax.jacobian", HeatMap)
        ink.append(_ink(heat, heat.cell(3, 4).toRect().adjusted(3, 3, -3, -3)))

    assert ink[0] > ink[1] > 0


def _ink(widget: QWidget, area: QRect) -> int:
    """Return how many pixels of an area are darker than the fill of a cell."""
    image = widget.grab(area).toImage()
    places = product(range(image.width()), range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < 120 for x, y in places)
