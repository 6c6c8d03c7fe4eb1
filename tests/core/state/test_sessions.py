"""Sessions that people saved long ago still open."""

import json
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from core.resolve import validate
from core.state import PanelKey, State
from core.tables import table

FILES = sorted((Path(__file__).parents[2] / "sessions").glob("*.json"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def opened(path: Path) -> State:
    """Return a session as the program opens it."""
    return validate(State.from_json(path.read_text("utf-8")))


@every_file
def test_it_opens_and_nothing_in_it_is_lost(path: Path) -> None:
    """Every value of the file stands in the screen that it makes, at the same place."""
    saved = json.loads(opened(path).to_json())

    assert _missing(json.loads(path.read_text("utf-8")), saved, "") == []


@every_file
def test_it_can_be_saved_and_opened_again(path: Path) -> None:
    """The second time there is nothing left to convert."""
    state = opened(path)

    assert State.from_json(state.to_json()) == state


@every_file
def test_its_numbers_can_be_computed(path: Path) -> None:
    """A table comes of it, save of the digits, whose numbers need the trained weights."""
    state = opened(path)
    if state.panel != "digits":
        assert table(state).count("\r\n") >= 2


@pytest.mark.parametrize("panel", get_args(PanelKey))
def test_every_panel_has_a_file_that_changes_all_of_it(panel: PanelKey) -> None:
    """A panel without an old session in tests/sessions could lose one and nobody would know."""
    told = [state for state in map(opened, FILES) if state.panel == panel]
    default = getattr(State(), panel)
    names = [field.name for field in fields(default)]

    assert told
    assert any(
        all(getattr(getattr(state, panel), name) != getattr(default, name) for name in names)
        for state in told
    )


def _missing(wanted: object, found: object, where: str) -> list[str]:
    """Return the places of a JSON value that another one lacks or holds differently."""
    if isinstance(wanted, dict):
        if not isinstance(found, dict):
            return [where]
        return [
            place
            for key, value in wanted.items()
            for place in _missing(value, found.get(key), f"{where}.{key}")
        ]
    return [] if wanted == found else [where]
