"""Every scenario of the Gradient flow panel shows what its name promises, in both languages."""

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.labs.gradient_flow.controls import PRESETS
from core.labs.gradient_flow.state import GradientFlowState
from core.state_parts import Pick
from core.text import Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, type_and_enter
from tests.app.labs.gradient_flow.screen import (
    choose,
    dark,
    expected,
    opened,
    place,
    said,
    same,
    seen,
    shown,
)

_SIGMOID, _CURED, _LARGE, _SMALL, _DYING, _NORMALISED, _DEEP = range(7)
_BEGINNINGS = {
    _SIGMOID: ("The gradient vanishes", "梯度消失"),
    _CURED: ("The gradient arrives", "梯度傳得到"),
    _LARGE: ("The gradient explodes", "梯度爆炸"),
    _SMALL: ("The gradient vanishes", "梯度消失"),
    _DYING: ("The gradient arrives", "梯度傳得到"),
    _NORMALISED: ("The gradient arrives", "梯度傳得到"),
    _DEEP: ("The gradient arrives", "梯度傳得到"),
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_story_is_told_in_words_and_numbers(
    open_window: OpenWindow, language: Language
) -> None:
    """The sentence names what happens and the ratio of the ends of the line that is drawn."""
    window = opened(open_window, language, depth=2)
    names = find(window, "gradient_flow.preset", QComboBox)
    assert [names.itemText(n) for n in range(names.count())] == [
        preset.text.of(language) for preset in PRESETS
    ]
    for row, beginnings in _BEGINNINGS.items():
        choose(window, "preset", row)
        settings, gradients = PRESETS[row].shown, seen(window)
        ratio = gradients[0] / gradients[-1]
        factor = ratio ** (1.0 / (settings.depth - 1))

        assert shown(window) == settings
        same(window, expected(settings))
        assert said(window).startswith(beginnings[language == "zh"])
        for number in (ratio, factor):
            assert _written(number) in said(window)


def test_the_sigmoid_loses_the_gradient_and_learns_nothing(open_window: OpenWindow) -> None:
    """A millionth of it is left after ten layers; 60 steps leave the first layer where it was."""
    window = opened(open_window, depth=2)
    choose(window, "preset", _SIGMOID)
    assert seen(window)[0] < 1e-5 * seen(window)[-1]
    type_and_enter(find(window, "gradient_flow.steps", QLineEdit), "60")

    assert seen(window, "loss")[-1] == pytest.approx(np.log(2.0), abs=0.01)
    assert find(window, "gradient_flow.preset", QComboBox).currentIndex() == -1


def test_relu_with_he_brings_it_through_and_learns(open_window: OpenWindow) -> None:
    """The first layer has about as much as the last, and the loss falls by half."""
    window = opened(open_window, depth=2)
    choose(window, "preset", _CURED)
    assert 0.1 < seen(window)[0] / seen(window)[-1] < 10.0
    type_and_enter(find(window, "gradient_flow.steps", QLineEdit), "120")

    assert seen(window, "loss")[-1] < 0.5 * seen(window, "loss")[0]


def test_weights_too_large_end_the_training(open_window: OpenWindow) -> None:
    """Outputs grow from layer to layer, and float64 is left after a few steps."""
    window = opened(open_window, depth=2)
    choose(window, "preset", _LARGE)
    assert (np.diff(seen(window, "spreads")) > 0.0).all()
    for _ in range(4):
        press(window, "F6")

    assert find(window, "gradient_flow.trouble").isVisible()


def test_weights_too_small_let_nothing_through(open_window: OpenWindow) -> None:
    """Outputs shrink from layer to layer, all of them lose."""
    window = opened(open_window, depth=2)
    choose(window, "preset", _SMALL)

    assert (np.diff(seen(window, "spreads")) < 0.0).all()
    assert (np.diff(seen(window)) > 0.0).all()


def test_relu_dies_on_raw_inputs_and_lives_on_normalised_ones(open_window: OpenWindow) -> None:
    """The same network and seed; only the inputs differ."""
    window = opened(open_window, depth=2)
    choose(window, "preset", _DYING)
    died = shown(window)
    alive = dark(window)
    type_and_enter(find(window, "gradient_flow.steps", QLineEdit), "120")
    assert dark(window) > 20 * max(alive, 1)
    assert "No gradient at all reaches layer" in said(window)
    choose(window, "preset", _NORMALISED)
    type_and_enter(find(window, "gradient_flow.steps", QLineEdit), "120")

    assert dark(window) == 0
    assert seen(window, "loss")[-1] < 0.1
    cured = shown(window)
    assert (cured.seed, cured.depth, cured.pick) == (died.seed, died.depth, died.pick)


def test_fifty_layers_of_tanh_still_get_a_gradient(open_window: OpenWindow) -> None:
    """More than a tenth of it is there after fifty layers, where a sigmoid has 1e-30."""
    window = opened(open_window, depth=2)
    choose(window, "preset", _DEEP)
    assert seen(window).size == 50
    assert seen(window)[0] > 0.1 * seen(window)[-1]
    sigmoid = expected(GradientFlowState(depth=50, pick=Pick("sigmoid")))
    assert sigmoid.ratio < 1e-20


def test_a_story_chosen_again_begins_anew(open_window: OpenWindow) -> None:
    """Choosing what is chosen already leads to its start."""
    window = opened(open_window)
    press(window, "F6")
    assert place(window).startswith("Step 1 ")
    names = find(window, "gradient_flow.preset", QComboBox)
    names.activated.emit(_SIGMOID)

    assert place(window).startswith("Step 0 ")


def test_a_story_is_undone_in_one_go(open_window: OpenWindow) -> None:
    """All the settings that it changed come back together."""
    window = opened(open_window, depth=3, seed=5)
    find(window, "gradient_flow.preset").setFocus()
    choose(window, "preset", _SIGMOID)
    assert shown(window) == GradientFlowState()
    press(window, "Ctrl+Z")

    assert shown(window) == GradientFlowState(depth=3, seed=5)
    same(window, expected(GradientFlowState(depth=3, seed=5)))


def _written(number: float) -> str:
    """Return the three digits that a person reads, whichever way the number is written."""
    mantissa, _, power = f"{number:.2e}".partition("e")
    if int(power) == 3:
        return str(round(number))
    if -5 <= int(power) < 3:
        return f"{number:.3g}"
    return f"{mantissa.rstrip('0').rstrip('.')}e"
