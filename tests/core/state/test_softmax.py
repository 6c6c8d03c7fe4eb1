"""Moves on the Softmax panel."""

import math

import pytest

from core.state import SoftmaxState, StateError


def test_good_text_is_shown_and_computed() -> None:
    """The field and the table speak of the same logits."""
    shown = SoftmaxState().write("1 2", good=True)

    assert (shown.typed, shown.logits, shown.draft) == ("1 2", "1 2", None)


def test_unfinished_text_waits_while_the_table_stays() -> None:
    """The field shows what was typed; the last good logits go on being computed."""
    shown = SoftmaxState().write("1 2 x", good=False)

    assert (shown.typed, shown.logits) == ("1 2 x", "0.3 2.9 4.0")
    assert shown.write("1 2", good=True).draft is None
    assert SoftmaxState().write("", good=False).typed == ""


@pytest.mark.parametrize("temperature", [0.0, -1.0, math.inf, math.nan])
def test_a_temperature_that_is_none(temperature: float) -> None:
    """It is above 0 and finite."""
    with pytest.raises(StateError, match="the temperature must be above 0"):
        SoftmaxState(temperature=temperature)


@pytest.mark.parametrize("shift", [math.inf, -math.inf, math.nan])
def test_a_shift_that_is_none(shift: float) -> None:
    """It is finite."""
    with pytest.raises(StateError, match="the shift must be a finite number"):
        SoftmaxState(shift=shift)
