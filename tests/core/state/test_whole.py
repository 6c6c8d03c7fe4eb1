"""The whole screen: saved, opened, reset."""

import json
from dataclasses import FrozenInstanceError, fields, replace
from typing import get_args

import pytest
from hypothesis import given, settings

from core.labs.curves.state import CurvesState
from core.labs.softmax.state import SoftmaxState
from core.state import PanelKey, State
from core.state_parts import Pick
from tests.core.state.states import states

many = settings(deadline=None, max_examples=60, derandomize=True)


@many
@given(states)
def test_what_is_saved_is_what_is_opened(state: State) -> None:
    """Any screen goes through a file and comes back equal, to the last bit of every number."""
    text = state.to_json()

    assert State.from_json(text) == state
    assert State.from_json(text).to_json() == text


def test_the_first_screen() -> None:
    """Chinese, light, curves of the sigmoid over the lecture's ±5."""
    state = State()

    assert (state.panel, state.language, state.style) == ("curves", "zh", "light")
    assert state.curves.picks == (Pick("sigmoid"),)
    assert (state.curves.x_min, state.curves.x_max) == (-5.0, 5.0)
    assert state.softmax.logits == "0.3 2.9 4.0"


def test_what_a_file_leaves_out_is_at_its_default() -> None:
    """The smallest file is the first screen."""
    assert State.from_json('{"format": "activation-lab", "version": 1}') == State()


def test_the_file_can_be_read_by_people() -> None:
    """One value to a line, Chinese as it is, no escapes."""
    text = State(softmax=SoftmaxState(logits="貓: 2.9")).to_json()

    assert '"logits": "貓: 2.9"' in text
    assert text.endswith("}\n")
    assert list(json.loads(text))[:2] == ["format", "version"]


def test_half_a_character_does_not_spoil_the_session() -> None:
    """What no file can hold is written as a replacement mark, so that the rest is kept."""
    kept = State.from_json(State(softmax=SoftmaxState(draft="2.9 \ud83d")).to_json())

    assert kept.softmax.draft == "2.9 \ufffd"


def test_it_cannot_be_changed_in_place() -> None:
    """A move makes a new screen; the old one is still what undo needs."""
    state = State()
    with pytest.raises(FrozenInstanceError):
        state.language = "en"  # type: ignore[misc]  # wrong on purpose
    with pytest.raises(FrozenInstanceError):
        state.curves.active = 1  # type: ignore[misc]  # wrong on purpose
    assert hash(state) == hash(State())


@many
@given(states)
def test_a_reset_is_of_the_open_panel_alone(state: State) -> None:
    """That panel is as at the start; every other one, language and style stay."""
    reset = state.reset()

    assert getattr(reset, state.panel) == getattr(State(), state.panel)
    for field in fields(State):
        if field.name != state.panel:
            assert getattr(reset, field.name) == getattr(state, field.name)


@many
@given(states)
def test_a_factory_reset_leaks_nothing(state: State) -> None:
    """Only the language and the style of the room stay."""
    assert state.factory() == State(language=state.language, style=state.style)


def test_every_panel_is_a_part_of_the_screen() -> None:
    """Each key names a field, and each field with settings is a panel."""
    names = {field.name for field in fields(State)}

    assert set(get_args(PanelKey)) <= names
    assert names - set(get_args(PanelKey)) == {"panel", "language", "style", "values_hidden"}


def test_replacing_a_part_checks_it() -> None:
    """Bounds hold for what a program makes as for what a file brings."""
    with pytest.raises(ValueError, match=r"a range from 5.0 to 5.0 is empty"):
        replace(CurvesState(), x_min=5.0)
