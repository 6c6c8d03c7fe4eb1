"""Training in the Gradient flow panel: walked by buttons and keys, ended by trouble, swapped."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.window.window import Window
from core.labs.gradient_flow.state import GradientFlowState
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle, type_and_enter
from tests.app.labs.gradient_flow.screen import (
    chart,
    choose,
    dark,
    expected,
    lamps,
    opened,
    place,
    press_button,
    said,
    same,
    seen,
    shown,
)

_CURED = GradientFlowState(pick=Pick("relu"), initialisation="he", rate=0.1)
_DYING = GradientFlowState(
    depth=5,
    pick=Pick("relu"),
    initialisation="he",
    normalised=False,
    seed=2,
    rate=0.4,
    layer=3,
    steps=120,
)


def _enabled(window: Window, name: str) -> bool:
    return find(window, f"gradient_flow.{name}", QPushButton).isEnabled()


def test_it_learns_between_frames_and_draws_what_it_is(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """F5 starts and pauses; charts, loss and words are of the same weights."""
    window = opened(open_window, pick=Pick("relu"), initialisation="he", rate=0.1)
    QTest.keyClick(find(window, "gradient_flow.pace", QComboBox), Qt.Key.Key_End)
    press(window, "F5")
    assert find(window, "gradient_flow.play", QPushButton).text() == "Pause"
    qtbot.waitUntil(lambda: seen(window, "loss").size > 30, timeout=10_000)
    press(window, "F5")
    steps = int(place(window).split()[1])
    flow = expected(_CURED, steps)

    assert find(window, "gradient_flow.play", QPushButton).text() == "Train"
    same(window, flow)
    assert seen(window, "loss")[-1] == flow.loss < seen(window, "loss")[0]
    right = round(200 * flow.accuracy)
    assert f"After {steps} steps" in said(window)
    assert f"{right} of 200 samples are right" in said(window)


def test_steps_by_keys_go_forth_back_and_to_the_same_start(open_window: OpenWindow) -> None:
    """F6, Shift+F6 and Shift+F5; the first picture comes back to the bit."""
    window = opened(open_window, pick=Pick("relu"), initialisation="he", rate=0.1)
    start = seen(window).copy()
    assert not _enabled(window, "back")
    assert not _enabled(window, "rewind")
    for _ in range(3):
        press(window, "F6")
    same(window, expected(_CURED, 3))
    press(window, "Shift+F6")
    same(window, expected(_CURED, 2))
    assert place(window).startswith("Step 2 ")
    assert seen(window, "loss").size == 3
    press(window, "Shift+F5")

    np.testing.assert_array_equal(seen(window), start)
    assert place(window).startswith("Step 0 ")
    assert seen(window, "loss").size == 1
    assert not _enabled(window, "back")


def test_the_buttons_do_what_the_keys_do(open_window: OpenWindow) -> None:
    """Step on, step back, rewind, by the mouse."""
    window = opened(open_window)
    press_button(window, "on")
    press_button(window, "on")
    same(window, expected(GradientFlowState(), 2))
    press_button(window, "back")
    same(window, expected(GradientFlowState(), 1))
    press_button(window, "rewind")
    same(window, expected(GradientFlowState()))
    assert place(window).startswith("Step 0 ")


def test_first_steps_are_made_at_once(open_window: OpenWindow) -> None:
    """A trained network can be asked for by number, so that a picture can be made again."""
    window = opened(open_window, pick=Pick("relu"), initialisation="he", rate=0.1)
    type_and_enter(find(window, "gradient_flow.steps", QLineEdit), "40")

    same(window, expected(_CURED, 40))
    assert place(window).startswith("Step 40 ")


@pytest.mark.parametrize(("row", "key"), [(1, "momentum"), (2, "adam")])
def test_the_optimiser_and_the_rate_decide_about_the_steps(
    open_window: OpenWindow, row: int, key: str
) -> None:
    """Momentum and Adam go other ways than gradient descent from the same start."""
    window = opened(open_window, pick=Pick("relu"), initialisation="he", rate=0.1)
    choose(window, "optimiser", row)
    type_and_enter(find(window, "gradient_flow.rate", QLineEdit), "0.02")
    for _ in range(3):
        press(window, "F6")

    assert (shown(window).optimiser, shown(window).rate) == (key, 0.02)
    same(window, expected(replace(shown(window), way=()), 3))
    assert not np.array_equal(seen(window), expected(_CURED, 3).gradients)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_divergence_stops_with_the_step_and_the_reason(
    open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    """The last weights for which all was finite stay measured; one step back leads out."""
    window = opened(
        open_window, language, pick=Pick("relu"), initialisation="normal", sd=1.0, rate=0.1
    )
    press(window, "F5")
    qtbot.waitUntil(lambda: not _enabled(window, "on"), timeout=10_000)

    stopped = {"en": "⚠ Training stopped at step 4:", "zh": "⚠ 訓練在第 4 步停止："}[language]
    assert said(window, "trouble").startswith(stopped)
    assert find(window, "gradient_flow.trouble").isVisible()
    advised = {  # the inputs are standardised already
        "en": " You can lower the learning rate or lower the standard deviation of the initial"
        " weights.",
        "zh": "。可以調低學習率或縮小初始權重的標準差。",
    }[language]
    assert said(window, "trouble").endswith(advised)
    assert "standardise" not in said(window, "trouble")
    assert np.isfinite(seen(window)).all()
    assert not _enabled(window, "play")
    press(window, "Shift+F6")
    assert not find(window, "gradient_flow.trouble").isVisible()
    assert _enabled(window, "on")


@pytest.mark.parametrize("key", ["exponential", "relu_squared"])
def test_a_network_beyond_float64_from_the_start_says_so(open_window: OpenWindow, key: str) -> None:
    """The reason stands there, what is finite is measured, and no step can be made."""
    window = opened(
        open_window, depth=50, width=32, pick=Pick(key), initialisation="normal", sd=10.0
    )

    assert find(window, "gradient_flow.trouble").isVisible()
    assert "Training stopped at step 0" in said(window, "trouble")
    assert "beyond what float64 can hold" in said(window)
    assert not _enabled(window, "on")
    assert said(window).endswith("The loss is beyond what float64 can hold.")
    assert place(window).endswith("Loss beyond float64")
    assert "nan" not in chart(window, "loss").accessibleDescription()
    assert "nan" not in chart(window).accessibleDescription()
    press(window, "F5")
    press(window, "F6")
    assert place(window).startswith("Step 0 ")


def test_leaky_relu_takes_over_the_same_weights_and_dead_units_return(
    open_window: OpenWindow,
) -> None:
    """All are lit at once; the step stays; training goes on and units give gradients again."""
    window = opened(open_window, flow=_DYING)
    assert dark(window) == 53
    before = expected(_DYING)
    press_button(window, "swap")

    assert shown(window).pick == Pick("leaky_relu")
    assert dark(window) == 0
    assert said(window, "units") == "Units: 0 of 80 dead"
    assert place(window).startswith("Step 120 ")
    assert (seen(window) > 0.0).all()
    assert not np.array_equal(seen(window), before.gradients)
    assert not _enabled(window, "swap")
    press(window, "F6")
    assert place(window).startswith("Step 121 ")


def test_a_swap_is_undone_with_the_training_before_it(open_window: OpenWindow) -> None:
    """The step after it first; then back to the very network that was left, dead units and all."""
    window = opened(open_window, flow=_DYING)
    for _ in range(3):
        press(window, "F6")
    dead = lamps(window).dark
    press_button(window, "swap")
    press(window, "F6")
    press(window, "Ctrl+Z")
    assert lamps(window).dark != dead
    press(window, "Ctrl+Z")

    assert replace(shown(window), way=()) == _DYING
    assert lamps(window).dark == dead
    assert place(window).startswith("Step 123 ")
    same(window, expected(_DYING, 3))


def test_rewinding_leads_to_the_swap_and_then_to_the_seed(open_window: OpenWindow) -> None:
    """The first press goes back to where the swap was, the second to the initial weights."""
    window = opened(open_window, flow=_DYING)
    press_button(window, "swap")
    swapped = seen(window).copy()
    press(window, "F6")
    press(window, "Shift+F5")
    np.testing.assert_array_equal(seen(window), swapped)
    press(window, "Shift+F5")

    assert place(window).startswith("Step 0 ")
    same(window, expected(replace(_DYING, pick=Pick("leaky_relu"), steps=0)))


def test_swapped_units_learn_again(open_window: OpenWindow) -> None:
    """What stood at the loss of guessing goes down once every unit has a slope."""
    window = opened(open_window, flow=replace(_DYING, rate=0.02, steps=400))
    stuck = seen(window, "loss")[-1]
    press_button(window, "swap")
    for _ in range(40):
        press_button(window, "on")

    assert seen(window, "loss")[-1] < stuck


def test_leaving_the_panel_pauses_and_coming_back_goes_on(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Nothing runs behind another panel, and nothing that was learnt is lost."""
    window = opened(open_window, flow=_CURED)
    press(window, "F5")
    qtbot.waitUntil(lambda: not place(window).startswith("Step 0 "))
    press(window, "Ctrl+PgDown")
    press(window, "Ctrl+PgUp")
    standing = place(window)
    steps = int(standing.split()[1])
    qtbot.wait(60)

    assert place(window) == standing
    assert find(window, "gradient_flow.play", QPushButton).text() == "Train"
    same(window, expected(_CURED, steps))
    press(window, "F6")
    same(window, expected(_CURED, steps + 1))


def test_another_language_and_style_keep_the_training(open_window: OpenWindow) -> None:
    """The window is dressed anew around the same network at the same step."""
    window = opened(open_window, flow=_CURED)
    for _ in range(3):
        press(window, "F6")
    window.store.put(replace(window.store.state, language="zh", style="projector"))
    settle()

    assert place(window).startswith("第 3 步")
    assert "訓練 3 步後" in said(window)
    same(window, expected(_CURED, 3))


def test_looking_into_another_layer_keeps_the_training(open_window: OpenWindow) -> None:
    """Only what decides about the training begins it anew."""
    window = opened(open_window)
    press(window, "F6")
    chart(window).setFocus()
    QTest.keyClick(chart(window), Qt.Key.Key_Right)
    assert place(window).startswith("Step 1 ")
    type_and_enter(find(window, "gradient_flow.rate", QLineEdit), "0.5")
    assert place(window).startswith("Step 1 ")
    type_and_enter(find(window, "gradient_flow.seed", QLineEdit), "9")
    assert place(window).startswith("Step 0 ")
