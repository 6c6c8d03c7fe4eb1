"""Moves on the Softmax panel."""

import math

import pytest

from core.labs.softmax.state import LONGEST_LOGITS, SoftmaxState
from core.number_text import parse_numbers
from core.number_text.parse import LONGEST
from core.state import State
from core.state.codec import LONGEST as LONGEST_FILE
from core.state_parts import StateError


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


def test_a_paste_without_end_is_kept_only_so_far_that_it_is_still_too_long() -> None:
    """The complaint stays, the table stays, and the session can be opened again."""
    pasted = "1\n" * LONGEST_LOGITS
    shown = SoftmaxState().write(pasted, good=not parse_numbers(pasted).mistakes)
    full = SoftmaxState(logits=pasted[:LONGEST_LOGITS]).write(pasted, good=False)

    assert LONGEST_LOGITS == LONGEST
    assert shown.logits == "0.3 2.9 4.0"
    assert shown.typed == pasted[: LONGEST_LOGITS + 1]
    assert "too long" in parse_numbers(shown.typed).mistakes[0].message.en
    text = State(softmax=full).to_json()
    assert len(text) < LONGEST_FILE
    assert State.from_json(text).softmax == full


def test_a_file_cannot_bring_a_longer_text() -> None:
    """Neither as logits nor as a draft."""
    for name in ("logits", "draft"):
        with pytest.raises(StateError, match="the logits may have 2,500,000 characters, not"):
            SoftmaxState(**{name: "1" * (LONGEST_LOGITS + 2)})  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"rate": 0.0}, "the learning rate must be above 0 and at most 100, not 0.0"),
        ({"rate": 101.0}, "the learning rate"),
        ({"rate": math.nan}, "the learning rate"),
        ({"true_class": -1}, "class must be from 0"),
        ({"chosen": 10**7}, "class must be from 0"),
    ],
)
def test_a_setting_out_of_bounds_is_refused(changes: dict[str, object], said: str) -> None:
    """A file cannot bring in what the controls cannot."""
    with pytest.raises(StateError, match=said):
        SoftmaxState(**changes)  # type: ignore[arg-type]  # wrong on purpose


def test_a_column_is_hidden_and_shown_again() -> None:
    """Each by itself; the ranks are hidden at the start."""
    shown = SoftmaxState().toggle_column("scaled")

    assert shown.hidden_columns == ("rank", "scaled")
    assert shown.toggle_column("rank").hidden_columns == ("scaled",)
    assert shown.toggle_column("scaled") == SoftmaxState()
