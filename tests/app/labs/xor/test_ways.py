"""A training that has come to nothing: why, in words, and the ways out, one press away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.window.window import Window
from core.labs.xor.state import XorState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle

_LEFT = Qt.MouseButton.LeftButton


def _opened(open_window: OpenWindow, language: str = "en", **xor: object) -> Window:
    settings = {"pick": Pick("relu"), "seed": 3, "steps": 400} | xor
    shown = XorState(solver="train", **settings)  # type: ignore[arg-type]  # a short way to write states
    return open_window(State(panel="xor", language=language, xor=shown))  # type: ignore[arg-type]  # likewise


def _offered(window: Window) -> list[str]:
    buttons = [find(window, f"xor.way_{n}", QPushButton) for n in range(3)]
    return [made.text() for made in buttons if made.isVisible()]


def _said(window: Window) -> str:
    return find(window, "xor.verdict", QLabel).text()


def test_relu_at_seed_3_says_why_and_what_helps(open_window: OpenWindow) -> None:
    """Two of four units are dead; another seed, more units and Leaky ReLU were seen to work."""
    window = _opened(open_window)

    assert "units are dead" in _said(window)
    assert _offered(window) == ["Seed 4", "8 units", "Leaky ReLU"]
    first = find(window, "xor.way_0", QPushButton)
    assert first.accessibleName().startswith("Seed 4: begins anew, and gets every point right")
    assert min(first.width(), first.height()) >= 24
    press(window, "Ctrl+H")
    assert _offered(window) == []


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_press_trains_anew_and_solves_it(
    number: int, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """It runs at once, ends with every point right, and undo brings the stuck one back."""
    window = _opened(open_window)
    before = window.store.state.xor
    QTest.mouseClick(find(window, f"xor.way_{number}", QPushButton), _LEFT)

    after = window.store.state.xor
    assert (after.seed, after.units, after.pick) != (before.seed, before.units, before.pick)
    qtbot.waitUntil(lambda: "100 % right" in _said(window), timeout=30_000)
    assert _offered(window) == []
    press(window, "Ctrl+Z")  # the training
    press(window, "Ctrl+Z")  # the choice
    undone = window.store.state.xor
    assert (undone.seed, undone.units, undone.pick) == (before.seed, before.units, before.pick)
    settle()
    assert _offered(window) == ["Seed 4", "8 units", "Leaky ReLU"]


def test_the_keyboard_gets_there(open_window: OpenWindow) -> None:
    """Space on a button that has the focus takes it."""
    window = _opened(open_window, "zh")
    button = find(window, "xor.way_2", QPushButton)
    assert "全部分對" in button.toolTip()
    assert _offered(window) == ["種子 4", "8 個神經元", "Leaky ReLU"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)

    assert window.store.state.xor.pick == Pick("leaky_relu")


def test_nothing_moves_when_they_come(open_window: OpenWindow) -> None:
    """The row of the training stays under the pointer."""
    window = _opened(open_window, steps=199)
    on = find(window, "xor.on", QPushButton)
    before = on.mapTo(window, QPoint())
    assert _offered(window) == []
    QTest.mouseClick(on, _LEFT)
    settle()

    assert len(_offered(window)) == 3
    assert on.mapTo(window, QPoint()) == before


def test_a_training_that_goes_on_is_offered_nothing(open_window: OpenWindow) -> None:
    """Tanh solves it; a line by hand and a perceptron have no hidden units to be dead."""
    assert _offered(_opened(open_window, pick=Pick("tanh"))) == []
    assert _offered(_opened(open_window, layers=0)) == []
