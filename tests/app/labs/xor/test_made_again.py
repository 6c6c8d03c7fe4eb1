"""Trainings of the XOR panel that are made again: long ones, ended ones, those in trouble."""

from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.labs.xor.panel import XorPanel
from core.labs.xor.maths import examples
from core.labs.xor.state import MOST_TRAINED, XorState
from core.labs.xor.training import history
from core.state_parts import Era, Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.labs.xor.screen import click, opened, place, restarted, step_of, weights_of


def test_a_long_training_is_made_again_between_frames(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """The window is there at once and says so; closed meanwhile, it loses nothing."""
    way = (Era(6000, 0.01), Era(7000, 0.05))
    window = opened(open_window, way=way)
    assert 5001 <= step_of(window) < 7000
    assert place(window).endswith("; trained again up to step 7000 …")
    assert find(window, "xor.play", QPushButton).text() == "Pause"
    again = restarted(window, open_window, tmp_path)
    assert again.store.state.xor.way == way
    qtbot.waitUntil(lambda: "again" not in place(again), timeout=20_000)
    points, classes = examples("xor", 0)
    made = history(again.store.state.xor, Pick("tanh"), points, classes).here

    assert place(again).startswith("step 7000, loss")
    assert find(again, "xor.play", QPushButton).text() == "Train"
    np.testing.assert_array_equal(
        weights_of(again), np.concatenate([matrix.ravel() for matrix in made.weights.matrices])
    )


def test_a_training_that_is_made_again_can_be_stopped(open_window: OpenWindow) -> None:
    """Then it stands where it has come to, and undo goes on to the end after all."""
    window = opened(open_window, way=(Era(9000, 0.01),))
    click(window, "play")
    stopped = step_of(window)
    assert window.store.state.xor.way == (Era(stopped, 0.01),)
    press(window, "Ctrl+Z")
    assert window.store.state.xor.way == (Era(9000, 0.01),)
    panel = window.findChild(XorPanel)
    assert panel is not None
    panel.data()  # what is copied is what the state says
    assert place(window).startswith("step 9000,")


def test_another_rate_meanwhile_counts_from_the_end_on(open_window: OpenWindow) -> None:
    """The steps that are made again keep the rate that they had."""
    window = opened(open_window, way=(Era(6000, 0.05),))
    type_and_enter(find(window, "xor.rate"), "0.3")
    panel = window.findChild(XorPanel)
    assert panel is not None
    panel.data()
    points, classes = examples("xor", 0)
    made = history(XorState(way=(Era(6000, 0.05),)), Pick("tanh"), points, classes).here

    assert step_of(window) == 6000
    assert window.store.state.xor.way == (Era(6000, 0.05),)
    np.testing.assert_array_equal(
        weights_of(window), np.concatenate([matrix.ravel() for matrix in made.weights.matrices])
    )


def test_a_training_has_an_end_and_says_so(open_window: OpenWindow) -> None:
    """So that every training can be made again."""
    window = opened(open_window, layers=0, way=(Era(MOST_TRAINED - 1, 0.05),))
    panel = window.findChild(XorPanel)
    assert panel is not None
    panel.data()
    click(window, "on", 2)

    assert step_of(window) == MOST_TRAINED
    assert place(window).endswith("Training ends at this step.")
    assert not find(window, "xor.on", QPushButton).isEnabled()
    assert not find(window, "xor.play", QPushButton).isEnabled()
    click(window, "back")
    assert find(window, "xor.on", QPushButton).isEnabled()


def test_another_rate_leads_out_of_trouble(open_window: OpenWindow, tmp_path: Path) -> None:
    """The advice is to lower it: then it begins anew, and trouble itself outlives a restart."""
    wild = {"rate": 10.0, "optimiser": "sgd", "layers": 3, "pick": Pick("identity")}
    window = opened(open_window, **wild)
    while find(window, "xor.on", QPushButton).isEnabled():
        click(window, "on")
    said = find(window, "xor.verdict", QLabel).text()
    assert "Training stopped" in said
    again = restarted(window, open_window, tmp_path)
    assert find(again, "xor.verdict", QLabel).text() == said
    type_and_enter(find(again, "xor.rate"), "0.01")

    assert step_of(again) == 0
    assert find(again, "xor.on", QPushButton).isEnabled()
    press(again, "Ctrl+Z")
    assert find(again, "xor.verdict", QLabel).text() == said


def test_a_rate_too_often_changed_is_refused_with_a_sentence(open_window: OpenWindow) -> None:
    """A file holds 500 changes at most; the training stays as it is."""
    way = tuple(Era(n + 1, 0.01 + 0.001 * (n % 2)) for n in range(500))
    window = opened(open_window, way=way)
    type_and_enter(find(window, "xor.rate"), "0.3")

    assert window.store.state.xor.rate == 0.05
    assert "changed 500 times" in find(window, "xor.complaint", QLabel).text()
    assert step_of(window) == 500
    click(window, "rewind")
    type_and_enter(find(window, "xor.rate"), "0.3")
    assert window.store.state.xor.rate == 0.3
