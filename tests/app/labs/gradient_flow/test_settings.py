"""What is typed wrong in the Gradient flow panel, what is hidden, and what a reader hears."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from core.labs.gradient_flow.state import GradientFlowState
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, type_and_enter
from tests.app.labs.gradient_flow.screen import (
    chart,
    expected,
    lamps,
    opened,
    place,
    said,
    same,
    seen,
    shown,
)


@pytest.mark.parametrize(
    ("name", "typed", "english", "chinese"),
    [
        ("seed", "1.5", "Enter a whole number from 0 to ", "請輸入 0 到 "),
        ("seed", "-1", "Enter a whole number from 0 to ", "請輸入 0 到 "),
        ("depth", "51", "Enter a whole number from 1 to 50.", "請輸入 1 到 50 的整數。"),
        ("depth", "2.5", "Enter a whole number from 1 to 50.", "請輸入 1 到 50 的整數。"),
        ("width", "0", "Enter a whole number from 1 to 32.", "請輸入 1 到 32 的整數。"),
        ("steps", "501", "Enter a whole number from 0 to 500.", "請輸入 0 到 500 的整數。"),
        ("rate", "99", "Enter a number from 0.0001 to 10.", "請輸入 0.0001 到 10 之間的數。"),
        ("rate", "fast", "", ""),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_the_picture_stays(
    open_window: OpenWindow, name: str, typed: str, english: str, chinese: str
) -> None:
    """In the language of the window; Esc brings the last good number back."""
    for language, sentence in (("en", english), ("zh", chinese)):
        window = opened(open_window, language)
        field = find(window, f"gradient_flow.{name}", QLineEdit)
        good = field.text()
        before = seen(window).copy()
        type_and_enter(field, typed)
        field_error = find(window, "gradient_flow.complaint", QLabel)

        assert field_error.isVisible()
        assert field_error.text()
        assert sentence in field_error.text()
        assert shown(window) == GradientFlowState()
        np.testing.assert_array_equal(seen(window), before)
        assert field.text() == typed
        press(window, "Esc")
        assert field.text() == good
        assert not field_error.isVisible()


def test_a_spread_out_of_range_gets_a_sentence(open_window: OpenWindow) -> None:
    """The range is told, and the network stays."""
    window = opened(open_window, initialisation="normal")
    type_and_enter(find(window, "gradient_flow.sd", QLineEdit), "11")

    assert "Enter a number from 0.001 to 10." in said(window, "complaint")
    same(window, expected(GradientFlowState(initialisation="normal")))


def test_a_number_typed_in_full_width_is_read(open_window: OpenWindow) -> None:
    """A Chinese input method may bring full-width digits."""
    window = opened(open_window, "zh")
    field = find(window, "gradient_flow.depth", QLineEdit)
    replace_text(field, "１２")
    press(window, "Return")

    assert shown(window).depth == 12


def test_hidden_values_cover_the_numbers(open_window: OpenWindow) -> None:
    """The class guesses; the same key uncovers."""
    window = opened(open_window)
    press(window, "Ctrl+H")
    assert said(window) == "?"
    assert place(window).endswith("Loss ?")
    assert said(window, "units") == "Units: ? of 160 dead"
    press(window, "Ctrl+H")
    assert said(window).startswith("The gradient vanishes")


def test_charts_and_lamps_are_told_in_words(open_window: OpenWindow) -> None:
    """A reader hears every layer's number and where units are dead."""
    window = opened(open_window, "zh", depth=3, width=4, pick=Pick("relu"))
    flow = expected(GradientFlowState(depth=3, width=4, pick=Pick("relu")))
    spoken = chart(window).accessibleDescription()

    assert spoken.startswith("各層的平均 |梯度|。第 1 層：")
    assert spoken.count("層：") == 3
    assert f"12 個神經元中有 {flow.dead_units} 個死亡" in lamps(window).accessibleName()
    assert chart(window, "loss").accessibleDescription().startswith("第 0 步的損失是 ")
    assert "第 1 層的輸出：從 " in chart(window, "outputs").accessibleDescription()


def test_all_lit_is_said(open_window: OpenWindow) -> None:
    """Where no unit is dead, the lamps say so."""
    window = opened(open_window)
    assert lamps(window).accessibleName().endswith("All are lit.")


def test_one_layer_has_no_ratio(open_window: OpenWindow) -> None:
    """The sentence then gives the gradient itself."""
    window = opened(open_window, depth=1)

    assert "There is one hidden layer; its mean |gradient| is" in said(window)
    assert seen(window).size == 1


def test_a_step_function_passes_no_gradient(open_window: OpenWindow) -> None:
    """Zeros have a place of their own in the chart, and a sentence says what they mean."""
    window = opened(open_window, pick=Pick("step"))

    assert not seen(window).any()
    assert "No gradient at all reaches layer 10" in said(window)


def test_the_settings_come_back_with_the_session(open_window: OpenWindow) -> None:
    """What is written to a file opens as the same picture."""
    window = opened(open_window, depth=4, width=5, pick=Pick("tanh"), seed=9, steps=20)
    text = window.store.state.to_json()
    again = open_window(type(window.store.state).from_json(text))

    assert shown(again) == shown(window)
    np.testing.assert_array_equal(seen(again), seen(window))
    assert place(again) == place(window)
