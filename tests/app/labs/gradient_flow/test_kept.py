"""A training of the Gradient flow panel outlives rates, swaps, undo, files and restarts."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.labs.gradient_flow.panel import GradientFlowPanel
from app.window.session import open_last
from app.window.start import SessionSaver
from app.window.window import Window
from core.labs.gradient_flow.state import GradientFlowState
from core.state_parts import Era, Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.labs.gradient_flow.screen import (
    dark,
    expected,
    opened,
    place,
    press_button,
    said,
    same,
    seen,
    shown,
)

_CURED = GradientFlowState(pick=Pick("relu"), initialisation="he", rate=0.1)


def _restarted(window: Window, open_window: OpenWindow, folder: Path) -> Window:
    """Close the window as a person does, and start the program again."""
    SessionSaver(window, folder)
    window.close()
    found = open_last(folder)
    assert found.state is not None
    assert found.notice is None
    return open_window(found.state)


def _run(window: Window, qtbot: QtBot, steps: int) -> None:
    """Let it train for so many steps at full speed, and pause."""
    until = int(place(window).split()[1]) + steps
    QTest.keyClick(find(window, "gradient_flow.pace", QComboBox), Qt.Key.Key_End)
    press(window, "F5")
    qtbot.waitUntil(lambda: int(place(window).split()[1]) >= until, timeout=20_000)
    press(window, "F5")


def test_a_restart_leads_to_the_very_network(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Through another learning rate; what is measured, the curve and the step are the same."""
    window = opened(open_window, flow=_CURED)
    _run(window, qtbot, 40)
    before = seen(window).copy()
    type_and_enter(find(window, "gradient_flow.rate", QLineEdit), "0.03")
    np.testing.assert_array_equal(seen(window), before)
    _run(window, qtbot, 20)
    measured, losses, standing = seen(window).copy(), seen(window, "loss").copy(), place(window)
    again = _restarted(window, open_window, tmp_path)

    assert [era.rate for era in shown(again).way] == [0.1, 0.03]
    assert place(again) == standing
    np.testing.assert_array_equal(seen(again), measured)
    np.testing.assert_array_equal(seen(again, "loss"), losses)
    same(again, expected(shown(again)))


def test_a_swap_is_made_again_after_a_restart(open_window: OpenWindow, tmp_path: Path) -> None:
    """ReLU up to there, Leaky ReLU from there on; undo after the restart is a new beginning."""
    flow = GradientFlowState(
        depth=5, pick=Pick("relu"), initialisation="he", normalised=False, seed=2, rate=0.4
    )
    window = opened(open_window, flow=flow)
    type_and_enter(find(window, "gradient_flow.steps", QLineEdit), "120")
    press_button(window, "on")
    press_button(window, "swap")
    press_button(window, "on")
    press_button(window, "on")
    measured, standing, off = seen(window).copy(), place(window), dark(window)
    assert shown(window).way == (Era(121, 0.4, Pick("relu")), Era(123, 0.4))
    again = _restarted(window, open_window, tmp_path)

    assert shown(again) == shown(window)
    assert (place(again), dark(again)) == (standing, off)
    np.testing.assert_array_equal(seen(again), measured)
    press(again, "Shift+F5")
    assert place(again).startswith("Step 121 ")
    press(again, "Shift+F5")
    assert place(again).startswith("Step 0 ")
    press(again, "Ctrl+Z")
    press(again, "Ctrl+Z")
    np.testing.assert_array_equal(seen(again), measured)


def test_undo_and_redo_walk_from_training_to_training(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """A run, a swap, a step after it: each is a move of its own."""
    window = opened(open_window, flow=_CURED)
    start = seen(window).copy()
    _run(window, qtbot, 30)
    run = seen(window).copy()
    press_button(window, "swap")
    swapped = seen(window).copy()
    press_button(window, "on")
    stepped = seen(window).copy()
    for wanted in (swapped, run, start):
        press(window, "Ctrl+Z")
        np.testing.assert_array_equal(seen(window), wanted)
    assert shown(window) == _CURED
    for wanted in (run, swapped, stepped):
        press(window, "Ctrl+Shift+Z")
        np.testing.assert_array_equal(seen(window), wanted)


def test_a_swap_at_the_start_is_another_start(open_window: OpenWindow, tmp_path: Path) -> None:
    """There is nothing on the way to it that had to be made again."""
    window = opened(open_window, flow=_CURED)
    press_button(window, "swap")
    press_button(window, "on")
    measured = seen(window).copy()
    assert shown(window).way == (Era(1, 0.1),)
    again = _restarted(window, open_window, tmp_path)

    np.testing.assert_array_equal(seen(again), measured)


def test_a_long_training_is_made_again_between_frames(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """The window is there at once; an export waits for the end."""
    flow = GradientFlowState(depth=20, way=(Era(300, 0.5),))
    window = opened(open_window, flow=flow)
    assert 102 <= int(place(window).split()[1]) < 300
    assert place(window).endswith("; trained again up to step 300 …")
    assert shown(window) == flow
    qtbot.waitUntil(lambda: place(window).startswith("Step 300 "), timeout=20_000)
    qtbot.waitUntil(lambda: "again" not in place(window), timeout=5_000)
    same(window, expected(flow))
    press(window, "F6")
    press(window, "Ctrl+Z")
    same(window, expected(flow))
    other = opened(open_window, flow=flow)
    panel = other.findChild(GradientFlowPanel)
    assert panel is not None
    assert panel.data() == panel.table(other.store.state)


def test_a_training_has_an_end_and_says_so(open_window: OpenWindow) -> None:
    """The deeper, the sooner: what it takes to make it again is bounded."""
    window = opened(open_window, depth=50, width=1, way=(Era(3999, 0.01),))
    panel = window.findChild(GradientFlowPanel)
    assert panel is not None
    panel.data()
    press(window, "F6")

    assert place(window).startswith("Step 4000 ")
    assert place(window).endswith("Training ends at this step.")
    assert not find(window, "gradient_flow.on", QPushButton).isEnabled()
    type_and_enter(find(window, "gradient_flow.depth", QLineEdit), "2")
    assert place(window).startswith("Step 0 ")
    assert shown(window).way == ()


def test_fewer_layers_and_more_lose_the_training_but_no_window(open_window: OpenWindow) -> None:
    """A way that is longer than the new depth allows is forgotten, not refused."""
    window = opened(open_window, depth=1, width=1, way=(Era(5000, 0.01),))
    press(window, "F5")
    type_and_enter(find(window, "gradient_flow.depth", QLineEdit), "50")

    assert shown(window).depth == 50
    assert place(window).startswith("Step 0 ")


def test_another_rate_leads_out_of_trouble(open_window: OpenWindow) -> None:
    """The advice is to lower it: then it begins anew."""
    window = opened(open_window, pick=Pick("relu"), initialisation="normal", sd=1.0, rate=0.1)
    while find(window, "gradient_flow.on", QPushButton).isEnabled():
        press(window, "F6")
    assert said(window, "trouble").startswith("⚠ Training stopped at step 4:")
    type_and_enter(find(window, "gradient_flow.rate", QLineEdit), "0.0001")

    assert place(window).startswith("Step 0 ")
    assert find(window, "gradient_flow.on", QPushButton).isEnabled()


def test_a_rate_too_often_changed_is_refused_with_a_sentence(open_window: OpenWindow) -> None:
    """A file holds 500 changes at most; the training stays as it is."""
    way = tuple(Era(n + 1, 0.01 + 0.001 * (n % 2)) for n in range(500))
    window = opened(open_window, depth=1, way=way)
    type_and_enter(find(window, "gradient_flow.rate", QLineEdit), "0.3")

    assert shown(window).way == way
    assert "changed 500 times" in find(window, "gradient_flow.complaint", QLabel).text()
    assert place(window).startswith("Step 500 ")
