"""The XOR panel under a person's hands."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.plot.chart import MeasuredChart
from app.widgets.input_plane import InputPlane
from app.widgets.layer_figure import LayerFigure
from app.window.window import Window
from core.labs.xor.state import XorState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import drag, find, settle, type_and_enter

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _opened(open_window: OpenWindow, language: str = "en", **xor: object) -> Window:
    return open_window(State(panel="xor", language=language, xor=XorState(**xor)))  # type: ignore[arg-type]  # a short way to write states


def _said(window: Window) -> str:
    return find(window, "xor.verdict", QLabel).text()


def _plane(window: Window, number: int = 0) -> InputPlane:
    return find(window, f"xor.plane_{number}", InputPlane)


def _press(window: Window, name: str) -> None:
    QTest.mouseClick(find(window, name, QPushButton), _LEFT)


def test_a_line_by_hand_is_compared_with_the_best(open_window: OpenWindow) -> None:
    """Three of four, and the 75 % were found, not asserted."""
    window = _opened(open_window, line=(1.0, 0.0, -0.5))
    picture = _plane(window).picture
    assert picture is not None

    assert [point.right for point in picture.points].count(True) == 2
    assert "Your line gets 50 % right" in _said(window)
    assert "Can another do better?" in _said(window)
    assert "75" not in _said(window)
    _press(window, "xor.best")
    assert "Your line gets 75 % right. No straight line does better" in _said(window)
    type_and_enter(find(window, "xor.b", QLineEdit), "9")
    assert "can do here is 75 %" in _said(window)
    QTest.keyClick(find(window, "xor.examples", QComboBox), Qt.Key.Key_Down)
    assert "Can another do better?" in _said(window)


def test_a_handle_is_dragged_and_moved_by_keys(open_window: OpenWindow) -> None:
    """The other handle stays on the line; undo brings the line back at once."""
    window = _opened(open_window)
    before = window.store.state.xor.line
    plane = _plane(window)
    assert plane.picture is not None
    first, second = (plane.place(*handle).toPoint() for handle in plane.picture.handles)
    held = plane.picture.handles[1]
    drag(plane, first, first + QPoint(0, -60))

    w1, w2, b = window.store.state.xor.line
    assert (w1, w2, b) != before
    assert w1 * held[0] + w2 * held[1] + b == pytest.approx(0.0, abs=1e-4)
    assert second != first
    window.store.undo()
    assert window.store.state.xor.line == before

    plane.setFocus()
    QTest.keyClick(plane, Qt.Key.Key_Up)
    moved = window.store.state.xor.line
    assert moved != before
    QTest.keyClick(plane, Qt.Key.Key_Space)
    QTest.keyClick(plane, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert window.store.state.xor.line != moved


def test_training_solves_xor_on_screen(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Play runs between frames; loss, plane and network belong to the same weights."""
    window = _opened(open_window, solver="train")
    pace = find(window, "xor.pace", QComboBox)
    QTest.keyClick(pace, Qt.Key.Key_End)
    _press(window, "xor.play")
    qtbot.waitUntil(lambda: "100 % right" in _said(window), timeout=20_000)
    _press(window, "xor.play")

    picture = _plane(window).picture
    assert picture is not None
    assert all(point.right for point in picture.points)
    assert "More than the best straight line (75 %)" in _said(window)
    (line,) = find(window, "xor.loss", MeasuredChart).lines
    assert line.y[-1] < line.y[0]
    assert f"step {line.x[-1]:.0f}" in find(window, "xor.place", QLabel).text()
    assert find(window, "xor.network_0", LayerFigure).layered is not None


def test_steps_go_forth_back_and_to_the_start(open_window: OpenWindow) -> None:
    """The same picture is there again, to the bit."""
    window = _opened(open_window, solver="train")
    plane = _plane(window)
    assert plane.picture is not None
    start = plane.picture.values.copy()
    _press(window, "xor.on")
    _press(window, "xor.on")
    assert plane.picture is not None
    assert not np.array_equal(plane.picture.values, start)
    _press(window, "xor.back")
    assert find(window, "xor.place", QLabel).text().startswith("step 1,")
    _press(window, "xor.rewind")
    assert plane.picture is not None
    np.testing.assert_array_equal(plane.picture.values, start)
    assert not find(window, "xor.back", QPushButton).isEnabled()


def test_a_step_activation_is_seen_not_to_learn(open_window: OpenWindow) -> None:
    """Beside tanh from the same weights; the reason is measured in its gradients."""
    window = _opened(
        open_window, solver="train", compared=True, other=Pick("step"), steps=300, seed=3
    )

    assert "Hyperbolic tangent (tanh): 100 % right after 300 steps" in _said(window)
    assert "Step (Heaviside): every gradient of the first layer is exactly 0" in _said(window)
    assert len(find(window, "xor.loss", MeasuredChart).lines) == 2
    assert _plane(window, 1).isVisible()


def test_divergence_stops_with_the_step_and_the_reason(open_window: OpenWindow) -> None:
    """The last good picture stays."""
    window = _opened(
        open_window,
        "zh",
        solver="train",
        steps=5000,
        rate=10.0,
        optimiser="sgd",
        layers=3,
        pick=Pick("identity"),
    )
    picture = _plane(window).picture
    assert picture is not None

    assert "訓練在第" in _said(window)
    assert np.isfinite(picture.values).all()
    assert not find(window, "xor.on", QPushButton).isEnabled()


def test_leaving_the_panel_pauses(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Nothing runs behind another panel, and closing is immediate."""
    window = _opened(open_window, solver="train")
    _press(window, "xor.play")
    qtbot.waitUntil(lambda: not find(window, "xor.place", QLabel).text().startswith("step 0,"))
    QTest.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    standing = find(window, "xor.place", QLabel).text()
    qtbot.wait(60)

    assert find(window, "xor.place", QLabel).text() == standing
    assert find(window, "xor.play", QPushButton).text() == "Train"


def test_typed_numbers_are_checked(open_window: OpenWindow) -> None:
    """Whole numbers where they are counted, a range for the rate."""
    window = _opened(open_window, solver="train")
    type_and_enter(find(window, "xor.seed", QLineEdit), "1.5")
    assert "Enter a whole number from 0" in find(window, "xor.complaint", QLabel).text()
    type_and_enter(find(window, "xor.rate", QLineEdit), "99")
    assert "Enter a number from 0.0001 to 10." in find(window, "xor.complaint", QLabel).text()
    assert window.store.state.xor == XorState(solver="train")
    _press(window, "xor.new_seed")
    assert window.store.state.xor.seed == XorState().seed + 1


def test_hidden_values_cover_the_answers(open_window: OpenWindow) -> None:
    """The class guesses how many are right."""
    window = _opened(open_window)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    picture = _plane(window).picture
    assert picture is not None

    assert _said(window) == "?"
    assert all(point.right for point in picture.points)


@pytest.mark.parametrize("compared", [False, True])
def test_the_smallest_window_stays_so_and_shows_the_whole_loss(
    open_window: OpenWindow, compared: bool
) -> None:
    """Nothing makes the window larger, and the steps stand below the curve."""
    window = open_window(
        State(
            panel="xor",
            style="projector",
            language="en",
            xor=XorState(solver="train", steps=300, seed=3, compared=compared),
        ),
        (960, 540),
    )
    settle()
    loss = find(window, "xor.loss", MeasuredChart)

    assert (window.width(), window.height()) == (960, 540)
    assert loss.height() >= loss.minimumHeight()
    assert loss.geometry().bottom() <= loss.parentWidget().height()
    assert find(window, "xor.network_0", LayerFigure).isVisible()


def _parameter(window: Window, start: str) -> QLineEdit:
    (field,) = (
        field
        for field in window.findChildren(QLineEdit)
        if field.objectName().startswith(start) and field.isVisible()
    )
    return field


def test_parameters_of_both_activations_are_tuned_apart(open_window: OpenWindow) -> None:
    """Leaky ReLU beside itself with another slope: other weights, and a name that tells."""
    leaky = Pick("leaky_relu")
    window = _opened(open_window, solver="train", compared=True, pick=leaky, other=leaky, steps=60)
    nets = [find(window, f"xor.network_{n}", LayerFigure) for n in (0, 1)]
    weights = [figure.layered.weights for figure in nets if figure.layered is not None]
    np.testing.assert_array_equal(weights[0][0], weights[1][0])
    type_and_enter(_parameter(window, "xor.other.parameter."), "0.5")
    layered = nets[1].layered
    assert layered is not None

    assert window.store.state.xor.pick == leaky
    assert list(window.store.state.xor.other.settings.values()) == [0.5]
    assert not np.array_equal(layered.weights[0], weights[1][0])
    first, second = (line.name for line in find(window, "xor.loss", MeasuredChart).lines)
    assert second == f"{first} (a = 0.5)"
    assert f"{second}: " in _said(window)
    window.store.undo()
    assert window.store.state.xor.other == leaky


def test_defaults_of_a_parameter_come_back_and_bad_ones_are_refused(
    open_window: OpenWindow,
) -> None:
    """A sentence stands beside the number; what is trained stays."""
    window = _opened(open_window, solver="train", pick=Pick("elu"), steps=20)
    field = _parameter(window, "xor.parameter.")
    type_and_enter(field, "2")
    tuned = window.store.state.xor.pick
    assert list(tuned.settings.values()) == [2.0]
    type_and_enter(field, "1e9")
    complaints = [
        label
        for label in window.findChildren(QLabel)
        if label.objectName().startswith("xor.parameter.") and label.isVisible()
    ]
    assert ["must be from" in label.text() for label in complaints] == [True]
    assert window.store.state.xor.pick == tuned
    _press(window, "xor.parameters_reset")
    assert window.store.state.xor.pick == Pick("elu")


def test_parameters_are_there_only_where_a_network_has_them(open_window: OpenWindow) -> None:
    """Tanh has none, and a perceptron has no hidden activation at all."""
    for layers, key, wanted in ((1, "tanh", False), (1, "elu", True), (0, "elu", False)):
        window = _opened(open_window, solver="train", layers=layers, pick=Pick(key))
        seen = [
            field
            for field in window.findChildren(QLineEdit)
            if field.objectName().startswith("xor.parameter.") and field.isVisible()
        ]
        assert bool(seen) == wanted
