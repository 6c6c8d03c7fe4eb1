"""Moves on the Curves panel."""

import math

import pytest

from core.labs.curves.state import MOST_PICKS, CurvesState
from core.state_parts import Pick, StateError

TWO = CurvesState(picks=(Pick("elu", (("alpha", 2.0),)), Pick("relu")), active=0)


def test_choosing_replaces_the_active_function() -> None:
    """At its defaults, in its place; choosing the same again changes nothing."""
    chosen = TWO.choose("gelu")

    assert chosen.picks == (Pick("gelu"), Pick("relu"))
    assert chosen.pick == Pick("gelu")
    assert TWO.choose("elu") is TWO


def test_tuning_is_of_the_active_function_alone() -> None:
    """A slider moves one number of one curve, and a reset takes it back."""
    tuned = TWO.tune("alpha", 0.5)

    assert tuned.picks == (Pick("elu", (("alpha", 0.5),)), Pick("relu"))
    assert tuned.untune().picks == (Pick("elu"), Pick("relu"))
    assert tuned.untune().tune("alpha", 2.0) == TWO


def test_one_more_function_becomes_the_active_one() -> None:
    """Up to six; a seventh is refused with a sentence."""
    more = TWO.add(Pick("tanh"))

    assert more.pick == Pick("tanh")
    assert more.active == 2
    full = CurvesState(picks=(Pick("relu"),) * MOST_PICKS)
    with pytest.raises(StateError, match="one to 6 functions can be shown, not 7"):
        full.add(Pick("relu"))


@pytest.mark.parametrize(
    ("active", "gone", "left", "now"),
    [(0, "relu", "elu", 0), (1, "elu", "relu", 0), (1, "relu", "elu", 0), (0, "tanh", "elu", 0)],
)
def test_removing_keeps_the_active_one_if_it_can(
    active: int, gone: str, left: str, now: int
) -> None:
    """Where the active one goes, the first takes its place."""
    fewer = TWO.activate(active).remove(gone)

    assert fewer.picks[0].key == left
    assert fewer.active == now


def test_the_active_one_stays_active_when_another_before_it_goes() -> None:
    """Its number changes, the function does not."""
    three = CurvesState(picks=(Pick("relu"), Pick("tanh"), Pick("elu")), active=2)

    assert three.remove("relu").pick == Pick("elu")


def test_the_last_function_cannot_be_removed() -> None:
    """An empty picture teaches nothing."""
    one = CurvesState()

    assert one.remove("sigmoid") is one


def test_looking_elsewhere() -> None:
    """Another range of x, checked as every range is."""
    assert (TWO.look_at(-1.0, 1.0).x_min, TWO.look_at(-1.0, 1.0).x_max) == (-1.0, 1.0)
    with pytest.raises(StateError, match="is empty or not finite"):
        TWO.look_at(1.0, 1.0)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"picks": ()}, "one to 6 functions can be shown, not 0"),
        ({"active": 1}, "no function on the screen has the number 1"),
        ({"x_min": math.nan}, "a range from nan to 5.0 is empty or not finite"),
        ({"x_max": math.inf}, "a range from -5.0 to inf is empty or not finite"),
        ({"y_min": 9.0}, "a range from 9.0 to 5.0 is empty or not finite"),
        ({"probe_x": math.inf}, "the probe must be at a finite x"),
    ],
)
def test_bounds(changes: dict[str, object], said: str) -> None:
    """What no slider can reach, no file can bring."""
    with pytest.raises(StateError, match=said):
        CurvesState(**changes)  # type: ignore[arg-type]  # wrong on purpose
