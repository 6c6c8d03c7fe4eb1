"""A training of the XOR panel: what is said of it, copied of it, and what it survives."""

import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from app.labs.xor.panel import XorPanel
from app.labs.xor.verdict import line_verdict
from app.plot.chart import MeasuredChart
from app.widgets.input_plane import InputPlane
from app.widgets.layer_figure import LayerFigure
from app.window.window import Window
from core.labs.xor.state import XorState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter

_LEFT = Qt.MouseButton.LeftButton


def _opened(open_window: OpenWindow, language: str = "en", **xor: object) -> Window:
    shown = XorState(solver="train", **xor)  # type: ignore[arg-type]  # a short way to write states
    return open_window(State(panel="xor", language=language, xor=shown))  # type: ignore[arg-type]  # likewise


def _said(window: Window, name: str = "verdict") -> str:
    return find(window, f"xor.{name}", QLabel).text()


def _step(window: Window, times: int) -> None:
    for _ in range(times):
        QTest.mouseClick(find(window, "xor.on", QPushButton), _LEFT)


def _values(window: Window, number: int = 0) -> np.ndarray:
    picture = find(window, f"xor.plane_{number}", InputPlane).picture
    assert picture is not None
    return picture.values


def _weights(window: Window, number: int = 0) -> str:
    return find(window, f"xor.network_{number}", LayerFigure).accessibleName()


def _rows(window: Window) -> list[list[str]]:
    panel = window.findChild(XorPanel)
    assert panel is not None
    return [line.split(",") for line in panel.data().splitlines()]


def test_the_copied_numbers_are_those_of_the_step_on_screen(open_window: OpenWindow) -> None:
    """Not those of the initial weights; of both networks where two are compared."""
    window = _opened(open_window, compared=True, other=Pick("sine"))
    before = _rows(window)
    _step(window, 5)
    after = _rows(window)

    assert after[0][:3] == ["x1", "x2", "class"]
    assert after[0][5] == "answer (Sine (SIREN))"
    assert len(after[0]) == 7
    assert before[1][3] != after[1][3]
    assert before[1][5] != after[1][5]
    loss = re.search(r"loss (\S+)", _said(window, "place"))
    assert loss is not None
    assert float(after[1][4]) == pytest.approx(float(loss[1]), abs=1e-4)


def test_language_and_style_keep_the_training(open_window: OpenWindow) -> None:
    """The same weights, the same step, the same losses."""
    window = _opened(open_window)
    _step(window, 7)
    values = _values(window).copy()
    press(window, "Ctrl+L")

    assert window.store.state.language == "zh"
    assert _said(window, "place").startswith("第 7 步")
    np.testing.assert_array_equal(_values(window), values)
    (line,) = find(window, "xor.loss", MeasuredChart).lines
    assert line.x[-1] == 7.0


def test_comparing_goes_on_beside_the_training(open_window: OpenWindow) -> None:
    """The first network stays where it stands, and the second is brought there."""
    window = _opened(open_window, steps=3)
    _step(window, 4)
    weights = _weights(window)
    box = find(window, "xor.compared", QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)

    assert window.store.state.xor.compared
    assert _weights(window) == weights
    assert [line.x[-1] for line in find(window, "xor.loss", MeasuredChart).lines] == [7.0, 7.0]
    assert "after 7 steps" in _said(window).splitlines()[1]
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert _weights(window) == weights
    assert _said(window, "place").startswith("step 7,")


def test_another_rate_goes_on_from_the_present_weights(open_window: OpenWindow) -> None:
    """Also for a network that joins later, and every step leads back as it came."""
    window = _opened(open_window)
    _step(window, 4)
    standing = _values(window).copy()
    type_and_enter(find(window, "xor.rate"), "0.5")

    assert _said(window, "place").startswith("step 4,")
    np.testing.assert_array_equal(_values(window), standing)
    _step(window, 3)
    fast = _values(window).copy()
    QTest.mouseClick(find(window, "xor.back", QPushButton), _LEFT)
    _step(window, 1)
    np.testing.assert_array_equal(_values(window), fast)
    for _ in range(3):
        QTest.mouseClick(find(window, "xor.back", QPushButton), _LEFT)
    np.testing.assert_array_equal(_values(window), standing)


def test_dead_units_are_the_reason_why_relu_fails(open_window: OpenWindow) -> None:
    """Two of four are dead from the start with seed 3."""
    window = _opened(open_window, pick=Pick("relu"), steps=300)

    assert "75 % right after 300 steps" in _said(window)
    assert "2 of 4 units are dead" in _said(window)


@pytest.mark.parametrize(
    ("examples", "layers", "said"),
    [
        ("xor", 0, "It answers about 0.5 at every point"),
        ("and", 0, "100 % right after 1000 steps. The best straight line gets 100 % right too."),
        ("xor", 1, "More than the best straight line (75 %)."),
    ],
)
def test_what_is_said_of_a_result_is_true_of_it(
    open_window: OpenWindow, examples: str, layers: int, said: str
) -> None:
    """A perceptron that ends at a half is explained, and 100 % is not called no better."""
    window = _opened(open_window, examples=examples, layers=layers, steps=1000)

    assert said in _said(window)
    assert "Any straight line" not in _said(window)


@pytest.mark.parametrize(
    ("share", "best", "english", "chinese"),
    [
        (0.5, 0.75, "The best that any straight line can do here is 75 %", "最好的直線能對 75 %"),
        (0.75, 0.75, "No straight line does better", "沒有直線能做得更好"),
        (0.5, 1.0, "can do here is 100 %", "最好的直線能對 100 %"),
        (1.0, 1.0, "every point right", "所有的點都分對了"),
    ],
)
def test_a_line_is_judged_by_what_the_best_line_does(
    share: float, best: float, english: str, chinese: str
) -> None:
    """Some line reaches the best share, not every line; 100 % is no limit worth a word."""
    (said,) = line_verdict(share, best, told=True)

    assert english in said.en
    assert chinese in said.zh
    assert "最多只能" not in said.zh


def test_divergence_advises_what_the_panel_has(open_window: OpenWindow) -> None:
    """There are no inputs to standardise here."""
    window = _opened(
        open_window, steps=5000, rate=10.0, optimiser="sgd", layers=3, pick=Pick("identity")
    )

    assert "You can lower the learning rate or try new weights." in _said(window)
    assert "standard" not in _said(window)


def test_hidden_values_cover_the_training(open_window: OpenWindow) -> None:
    """Loss, weights and answers: in the pictures, in the words, and for a screen reader."""
    window = _opened(open_window, steps=20)
    press(window, "Ctrl+H")
    plane, network = find(window, "xor.plane_0", InputPlane), _weights(window)

    assert _said(window, "place") == "step 20, loss ?"
    assert network.endswith("Its weights are hidden.")
    assert plane.accessibleName().endswith("The answers are hidden.")
    assert (_values(window) == 0.5).all()
    assert find(window, "xor.loss", MeasuredChart).lines == []
    for widget in (plane, find(window, "xor.network_0"), find(window, "xor.place")):
        told = " ".join([widget.accessibleName(), widget.toolTip()])
        assert not re.search(r"\d\.\d", told)


def test_without_points_there_is_no_line_and_no_count(open_window: OpenWindow) -> None:
    """An empty plane is divided by nothing."""
    shown = XorState(examples="own")
    window = open_window(State(panel="xor", language="en", xor=shown))
    picture = find(window, "xor.plane_0", InputPlane).picture
    assert picture is not None

    assert picture.levels == ()
    assert picture.handles == ()
    assert (picture.values == 0.5).all()
    assert not [label for label in window.findChildren(QLabel) if "0 of 0" in label.text()]


def test_an_answer_that_is_the_same_everywhere_has_no_boundary(open_window: OpenWindow) -> None:
    """A perceptron on XOR ends at 0.5 for every input; rounding draws no line through that."""
    window = _opened(open_window, layers=0, steps=5000)
    picture = find(window, "xor.plane_0", InputPlane).picture
    assert picture is not None

    assert float(np.ptp(picture.values)) < 1e-9
    assert picture.levels == ()


@pytest.mark.parametrize("key", ["relu", "tanh", "sigmoid"])
def test_a_network_is_compared_with_another_one(open_window: OpenWindow, key: str) -> None:
    """Two of the same activation would show nothing."""
    window = _opened(open_window, pick=Pick(key))
    QTest.keyClick(find(window, "xor.compared"), Qt.Key.Key_Space)
    shown = window.store.state.xor

    assert shown.compared
    assert shown.pick == Pick(key)
    assert shown.other != shown.pick
