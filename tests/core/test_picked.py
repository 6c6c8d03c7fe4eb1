"""From picks to functions, and which picks a file may bring."""

from dataclasses import replace

import pytest

from core.admission import admit, picks_of
from core.functions import BY_KEY
from core.picked import activation_of
from core.state import CollapseState, CurvesState, NeuronState, Pick, State, StateError


def test_a_pick_of_the_catalogue_is_its_function() -> None:
    """The key leads to the declaration itself."""
    assert activation_of(Pick("gelu")) is BY_KEY["gelu"]


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
    ],
)
def test_a_function_that_does_not_exist_is_refused_on_every_panel(pick: Pick, said: str) -> None:
    """A file cannot name what the program lacks, on the curves or behind another panel."""
    state = State()
    assert admit(state) is state
    for wrong in (
        replace(state, curves=CurvesState(picks=(pick,))),
        replace(state, neuron=NeuronState(pick=pick)),
    ):
        with pytest.raises(StateError, match=said):
            admit(wrong)
