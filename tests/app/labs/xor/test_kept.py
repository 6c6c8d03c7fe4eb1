"""A training of the XOR panel outlives what people do to it: files, restarts, undo, rates."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from app.labs.xor.panel import XorPanel
from app.window.session import read_state
from app.window.window import Window
from core.labs.xor.maths import examples
from core.labs.xor.state import XorState
from core.labs.xor.training import history
from core.state_parts import Era, Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle, type_and_enter
from tests.app.labs.xor.screen import click, losses_of, opened, restarted, run, step_of, weights_of


def test_a_restart_leads_to_the_very_weights(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Through two learning rates, with both networks, the curve of the loss and the pace of it."""
    window = opened(open_window, compared=True, other=Pick("step"))
    run(window, qtbot, 200)
    type_and_enter(find(window, "xor.rate"), "0.2")
    run(window, qtbot, 100)
    click(window, "back", 2)
    following = weights_of(window)
    click(window, "back")
    step, losses = step_of(window), losses_of(window)
    weights = [weights_of(window, n) for n in (0, 1)]
    again = restarted(window, open_window, tmp_path)

    assert step_of(again) == step > 290
    for n in (0, 1):
        np.testing.assert_array_equal(weights_of(again, n), weights[n])
        np.testing.assert_array_equal(losses_of(again)[n], losses[n])
    click(again, "on")
    np.testing.assert_array_equal(weights_of(again), following)


def test_closing_while_it_runs_keeps_where_it_is(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody has to pause first, nor to stay on this tab."""
    window = opened(open_window)
    click(window, "play")
    qtbot.waitUntil(lambda: step_of(window) > 5)
    press(window, "Ctrl+PgDown")
    settle()
    weights, step = weights_of(window), step_of(window)
    again = restarted(window, open_window, tmp_path)
    press(again, "Ctrl+PgUp")

    assert step_of(again) == step
    np.testing.assert_array_equal(weights_of(again), weights)


@pytest.mark.parametrize("examples_key", ["spiral", "own"])
def test_a_saved_screen_holds_the_training(
    open_window: OpenWindow, tmp_path: Path, examples_key: str
) -> None:
    """Also of a person's own points; one without a training says nothing of any."""
    own = ((0.0, 0.0, 1), (1.0, 0.5, 0), (1.25, 1.0, 1))
    window = opened(open_window, examples=examples_key, own=own, layers=2)
    assert '"way"' not in window.store.state.to_json()
    click(window, "on", 6)
    path = tmp_path / "screen.activationlab"
    path.write_text(window.store.state.to_json(), encoding="utf-8")
    again = open_window(read_state(path))

    assert again.store.state.xor.way == (Era(6, 0.05),)
    np.testing.assert_array_equal(weights_of(again), weights_of(window))
    panel = window.findChild(XorPanel)
    assert panel is not None
    assert panel.table(again.store.state) == panel.data()


def test_undo_leads_back_before_the_training_and_redo_forward(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Each run is one move, and so is the change that began it anew."""
    window = opened(open_window)
    run(window, qtbot, 50)
    first, step = weights_of(window), step_of(window)
    run(window, qtbot, 50)
    second = weights_of(window)
    click(window, "new_seed")
    assert step_of(window) == 0
    press(window, "Ctrl+Z")
    np.testing.assert_array_equal(weights_of(window), second)
    press(window, "Ctrl+Z")
    np.testing.assert_array_equal(weights_of(window), first)
    assert step_of(window) == step
    press(window, "Ctrl+Z")
    assert step_of(window) == 0
    assert window.store.state.xor == XorState(solver="train")
    assert not find_action(window, "undo").isEnabled()
    press(window, "Ctrl+Shift+Z")
    press(window, "Ctrl+Shift+Z")
    np.testing.assert_array_equal(weights_of(window), second)
    assert len(losses_of(window)[0][0]) == step_of(window) + 1


def find_action(window: Window, key: str) -> QAction:
    """Return an action of the menus."""
    (found,) = window.findChildren(QAction, f"action.{key}")
    return found


def test_a_training_that_runs_can_be_undone(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The menu offers it from the first step on, and it stands still afterwards."""
    window = opened(open_window)
    assert not find_action(window, "undo").isEnabled()
    click(window, "play")
    qtbot.waitUntil(lambda: step_of(window) > 3)
    assert find_action(window, "undo").isEnabled()
    press(window, "Ctrl+Z")

    assert step_of(window) == 0
    assert find(window, "xor.play", QPushButton).text() == "Train"
    press(window, "Ctrl+Shift+Z")
    assert step_of(window) > 3


def test_the_rate_is_changed_while_it_runs(open_window: OpenWindow, qtbot: QtBot) -> None:
    """It goes on running; undo brings the rate back and the step where it was changed."""
    window = opened(open_window)
    click(window, "play")
    qtbot.waitUntil(lambda: step_of(window) > 3)
    type_and_enter(find(window, "xor.rate"), "0.01")
    changed = step_of(window)
    assert find(window, "xor.play", QPushButton).text() == "Pause"
    qtbot.waitUntil(lambda: step_of(window) > changed + 3)
    click(window, "play")
    shown = window.store.state.xor

    assert [era.rate for era in shown.way] == [0.05, 0.01]
    points, classes = examples("xor", 0)
    made = history(shown, shown.pick, points, classes).here.weights
    np.testing.assert_array_equal(
        weights_of(window), np.concatenate([matrix.ravel() for matrix in made.matrices])
    )
    press(window, "Ctrl+Z")
    assert window.store.state.xor.rate == 0.01
    press(window, "Ctrl+Z")
    assert window.store.state.xor.rate == 0.05
    assert step_of(window) == shown.way[0].until


def test_looks_comparisons_and_lines_by_hand_lose_no_training(open_window: OpenWindow) -> None:
    """And none of them is taken for a training."""
    window = opened(open_window)
    click(window, "on", 4)
    weights = weights_of(window)
    press(window, "Ctrl+L")
    press(window, "Ctrl+L")
    box = find(window, "xor.compared", QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    for solver in ("hand", "line"):
        QTest.keyClick(find(window, "xor.solver"), Qt.Key.Key_Up)
        assert window.store.state.xor.solver == solver
    QTest.keyClick(find(window, "xor.solver"), Qt.Key.Key_End)
    QTest.keyClick(box, Qt.Key.Key_Space)

    np.testing.assert_array_equal(weights_of(window), weights)
    assert window.store.state.xor.way == (Era(4, 0.05),)
