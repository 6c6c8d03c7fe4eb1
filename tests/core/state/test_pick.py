"""A picked function: from the catalogue or typed."""

import pytest

from core.state import LONGEST_FORMULA, CurvesState, Pick, State, StateError


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
    pick = Pick("expression", (("a", 0.25),), "a*x")
    curves = CurvesState(picks=(Pick("relu"), pick), active=1, draft="a*x +")

    assert State.from_json(State(curves=curves).to_json()).curves == curves


def test_an_older_file_without_formulas_still_opens() -> None:
    """What a file leaves out is at its default."""
    text = '{"format": "activation-lab", "version": 1, "curves": {"picks": [{"key": "elu"}]}}'

    assert State.from_json(text).curves.picks == (Pick("elu"),)


def test_typing_makes_the_active_function_and_keeps_its_numbers() -> None:
    """Letters that stay keep their values; letters that go take theirs along."""
    first = CurvesState(picks=(Pick("relu"), Pick("elu", (("alpha", 2.0),))), active=1)
    typed = first.write("alpha*x", ("alpha",))
    longer = typed.tune("alpha", 3.0).write("alpha*x+b", ("alpha", "b")).tune("b", 4.0)
    shorter = longer.write("b*x", ("b",))

    assert typed.picks == (Pick("relu"), Pick("expression", (), "alpha*x"))
    assert longer.pick.settings == {"alpha": 3.0, "b": 4.0}
    assert shorter.pick == Pick("expression", (("b", 4.0),), "b*x")
    assert shorter.pick.plain_name == "b*x"
    assert first.pick.plain_name == "elu"


def test_what_cannot_be_read_waits_in_its_field() -> None:
    """The last good function stays; the next good text replaces both."""
    wrong = CurvesState().write("x*", None)

    assert (wrong.typed, wrong.pick) == ("x*", Pick("sigmoid"))
    assert wrong.write("x*x", ()).draft is None
    assert wrong.write("x*x", ()).typed == "x*x"


def test_choosing_another_function_keeps_the_formula_in_its_field() -> None:
    """What was typed is not lost when the catalogue is looked at."""
    typed = CurvesState().write("x**2", ())
    chosen = typed.choose("relu")

    assert (chosen.pick, chosen.typed) == (Pick("relu"), "x**2")
    assert CurvesState().choose("relu").typed == ""
    assert chosen.choose("relu") is chosen


def test_the_field_follows_the_active_formula() -> None:
    """A typed function that becomes active shows its own text, another one leaves the draft."""
    two = CurvesState().write("x**2", ()).add(Pick("relu"))
    draft = two.write("x +", None)

    assert draft.activate(0).typed == "x**2"
    assert draft.activate(1).typed == "x +"
