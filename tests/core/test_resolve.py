"""From picks to functions, and which picks a file may bring."""

from dataclasses import replace

import pytest

from core.catalogue import BY_KEY
from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.neuron.state import NeuronState
from core.resolve import activation_of, picks_of, validate
from core.state import State
from core.state_parts import EXPRESSION, LONGEST_FORMULA, Pick, StateError


def test_a_pick_of_the_catalogue_is_its_function() -> None:
    """The key leads to the declaration itself."""
    assert activation_of(Pick("gelu")) is BY_KEY["gelu"]


def test_a_typed_pick_is_its_formula() -> None:
    """The same text gives the same function, so that its sliders stay where they are."""
    pick = Pick("expression", (("a", 3.0),), "a*x")

    assert activation_of(pick).value(2.0, **pick.settings) == 6.0
    assert activation_of(pick) is activation_of(pick.tune("a", 4.0))


def test_the_bounds_of_state_and_formula_are_the_same() -> None:
    """What a file may bring in can be read, and no function of the catalogue is typed."""
    longest = Pick("expression", formula="x" + " " * (LONGEST_FORMULA - 1))

    assert activation_of(longest).value(1.5) == 1.5
    assert EXPRESSION not in BY_KEY


def test_every_pick_of_every_panel_is_found() -> None:
    """No panel's function escapes admission, whatever panels there will be."""
    state = State(
        curves=CurvesState(picks=(Pick("elu"), Pick("elu", (("alpha", 2.0),)))),
        neuron=NeuronState(pick=Pick("tanh")),
        collapse=CollapseState(pick=Pick("selu")),
    )

    found = list(picks_of(state))

    assert {pick.key for pick in found} >= {"elu", "tanh", "selu"}
    assert sum(pick.key == "elu" for pick in found) == 2


@pytest.mark.parametrize(
    ("pick", "said"),
    [
        (Pick("gelo"), 'Did you mean "gelu"'),
        (Pick("qqqqqq"), "The list command"),
        (Pick("elu", (("beta", 1.0),)), "it has alpha"),
        (Pick("relu", (("beta", 1.0),)), "it has none at all"),
        (Pick("elu", (("alpha", -1e9),)), "alpha must be from"),
        (Pick("expression", formula="x*"), r"x\*: Something is missing after"),
        (Pick("expression", (("b", 1.0),), "a*x"), r'a\*x has no parameter "b"; it has a'),
        (Pick("expression", (("a", 99.0),), "a*x"), r"a\*x: a must be from -10.0 to 10.0"),
    ],
)
def test_a_function_that_does_not_exist_is_refused_on_every_panel(pick: Pick, said: str) -> None:
    """A file cannot name what the program lacks, on the curves or behind another panel."""
    state = State()
    assert validate(state) is state
    for wrong in (
        replace(state, curves=CurvesState(picks=(pick,))),
        replace(state, neuron=NeuronState(pick=pick)),
    ):
        with pytest.raises(StateError, match=said):
            validate(wrong)
