"""A picked function: from the catalogue or typed."""

from dataclasses import replace
from typing import Any

import pytest

from core.labs.curves.state import CurvesState
from core.resolve import activation_of, validate
from core.state import State
from core.state_parts import LONGEST_FORMULA, Pick, StateError


@pytest.mark.parametrize(
    ("key", "formula", "said"),
    [
        ("expression", "", "a formula belongs to"),
        ("expression", "  ", "a formula belongs to"),
        ("relu", "2*x", "a formula belongs to"),
        ("expression", "x" * (LONGEST_FORMULA + 1), "at most 1000 characters, not 1001"),
    ],
)
def test_a_formula_and_its_key_belong_together(key: str, formula: str, said: str) -> None:
    """A file cannot bring in half a typed function, nor an endless one."""
    with pytest.raises(StateError, match=said):
        Pick(key, formula=formula)


@pytest.mark.parametrize("parameters", [(("a", 1.0), ("a", 2.0)), (("a", float("inf")),)])
def test_parameters_are_single_and_finite(parameters: tuple[tuple[str, float], ...]) -> None:
    """A name stands once, and its number can be drawn."""
    with pytest.raises(StateError):
        Pick("elu", parameters)


def test_a_typed_function_goes_through_a_file() -> None:
    """Formula, numbers and an unfinished draft come back as they were."""
    pick = Pick("expression", (("a", 0.25),), "a*x", "a*x*", (("a", 0.0, 0.5),))
    curves = CurvesState(picks=(Pick("relu"), pick), active=1, draft="a*x +")

    assert State.from_json(State(curves=curves).to_json()).curves == curves


def test_an_older_file_without_formulas_still_opens() -> None:
    """What a file leaves out is at its default."""
    text = '{"format": "activation-lab", "version": 1, "curves": {"picks": [{"key": "elu"}]}}'

    assert State.from_json(text).curves.picks == (Pick("elu"),)


def test_a_typed_function_is_added_and_keeps_its_numbers() -> None:
    """Nothing of the catalogue goes; letters that stay keep their values and sliders."""
    first = CurvesState(picks=(Pick("relu"), Pick("elu", (("alpha", 2.0),))), active=1)
    typed = first.write(0, "alpha*x", ("alpha",))
    tuned = typed.pick.tune("alpha", 3.0).limit("alpha", 0.0, 5.0)
    longer = replace(typed, picks=(*first.picks, tuned))
    longer = longer.write(0, "alpha*x+b", ("alpha", "b")).tune("b", 4.0)
    shorter = longer.write(0, "b*x", ("b",))

    assert typed.picks == (*first.picks, Pick("expression", (), "alpha*x"))
    assert (typed.active, typed.rows, typed.draft) == (2, (2,), None)
    assert longer.pick.settings == {"alpha": 3.0, "b": 4.0}
    assert longer.pick.ends == {"alpha": (0.0, 5.0)}
    assert shorter.pick == Pick("expression", (("b", 4.0),), "b*x")
    assert shorter.pick.plain_name == "b*x"
    assert first.pick.plain_name == "elu"


def test_what_cannot_be_read_waits_in_its_row() -> None:
    """The last good function of the row stays, and so do the other rows."""
    wrong = CurvesState().write(0, "x*", None)
    two = wrong.write(0, "x*x", ()).write(1, "x+1", ())
    torn = two.write(0, "x*x*", None)

    assert (wrong.draft, wrong.picks) == ("x*", (Pick("sigmoid"),))
    assert [pick.plain_name for pick in two.picks] == ["sigmoid", "x*x", "x+1"]
    assert [torn.picks[n].typed for n in torn.rows] == ["x*x*", "x+1"]
    assert (torn.picks[1].formula, torn.active, two.active) == ("x*x", 1, 2)
    assert torn.write(0, "x*x", None).picks[1].draft is None
    assert torn.duplicate().pick == Pick("expression", formula="x*x")


def test_choosing_from_the_catalogue_leaves_what_was_typed() -> None:
    """The active function of the catalogue gives way, or the last one, or none."""
    typed = CurvesState(picks=(Pick("tanh"), Pick("sigmoid"))).write(0, "x**2", ())
    chosen = typed.choose("relu")

    assert [pick.plain_name for pick in chosen.picks] == ["tanh", "relu", "x**2"]
    assert chosen.active == 1
    assert chosen.choose("relu") is chosen
    assert [p.plain_name for p in chosen.activate(0).choose("elu").picks] == ["elu", "relu", "x**2"]
    alone = CurvesState(picks=(Pick("expression", formula="x"),)).choose("elu")
    assert [pick.plain_name for pick in alone.picks] == ["x", "elu"]


def test_a_seventh_formula_waits_for_room() -> None:
    """It is kept as it was typed, and drawn nowhere."""
    full = CurvesState(picks=(Pick("relu"),) * 6)

    assert full.write(0, "x", ()).draft == "x"
    assert full.write(0, "x", ()).picks == full.picks
    assert full.write(0, "", None).draft is None


@pytest.mark.parametrize(
    ("key", "formula", "more"),
    [
        ("relu", "", {"draft": "x"}),
        ("relu", "", {"limits": (("a", 0.0, 1.0),)}),
        ("expression", "a*x", {"limits": (("a", 1.0, 1.0),)}),
        ("expression", "a*x", {"limits": (("a", 0.0, 1e10),)}),
        ("expression", "a*x", {"limits": (("a", 0.0, float("nan")),)}),
        ("expression", "a*x", {"limits": (("a", 0.0, 1.0), ("a", 0.0, 2.0))}),
    ],
)
def test_drafts_and_limits_are_of_typed_functions(
    key: str, formula: str, more: dict[str, Any]
) -> None:
    """A slider goes from less to more, and not beyond what one can drag."""
    with pytest.raises(StateError):
        Pick(key, formula=formula, **more)


def test_a_slider_with_other_ends_keeps_its_number_between() -> None:
    """What lies outside goes to the nearer end; the default of a letter does, too."""
    pick = Pick("expression", (("a", 3.0),), "a*x+b").limit("a", -1.0, 2.0).limit("b", 5.0, 9.0)
    a, b = activation_of(pick).parameters

    assert pick.settings == {"a": 2.0}
    assert (a.minimum, a.maximum, a.default) == (-1.0, 2.0, 1.0)
    assert (b.minimum, b.maximum, b.default) == (5.0, 9.0, 5.0)
    assert activation_of(pick) is activation_of(pick)
    kept = State(curves=CurvesState(picks=(pick,)))
    assert validate(State.from_json(kept.to_json())) == kept
