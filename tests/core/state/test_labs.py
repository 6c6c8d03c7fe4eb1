"""The settings of the Neuron and the Linear collapse panels."""

import math

import pytest

from core.labs.collapse.state import CollapseState
from core.labs.digits.state import DigitsState
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.neuron.state import NeuronState
from core.labs.xor.state import XorState
from core.state_parts import StateError


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"inputs": 5}, "inputs must be from 2 to 4, not 5"),
        ({"x": (1.0, 2.0)}, "x must be 4 numbers, not 2"),
        ({"weights": (1.0, 11.0, 0.0, 0.0)}, "weights must be from -10 to 10, not 11.0"),
        ({"bias": math.nan}, "bias must be from -10 to 10, not nan"),
        ({"step": -1}, "step must be from 0 to 100000, not -1"),
        ({"taught": (0.0,)}, "taught must be 5 numbers, not 1"),
    ],
)
def test_a_neuron_out_of_bounds_is_refused(changes: dict[str, object], said: str) -> None:
    """A file cannot bring in what the sliders cannot."""
    with pytest.raises(StateError, match=said):
        NeuronState(**changes)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"layers": 0}, "layers must be from 1 to 5"),
        ({"units": 9}, "units must be from 1 to 8"),
        ({"weights": (1.0,) * 5}, "weights must be 6 numbers, not 5"),
        ({"seed": -1}, "seed must be from 0"),
        ({"x2": math.inf}, "x2 must be from -5 to 5"),
    ],
)
def test_a_collapse_out_of_bounds_is_refused(changes: dict[str, object], said: str) -> None:
    """The same for the linear layers."""
    with pytest.raises(StateError, match=said):
        CollapseState(**changes)  # type: ignore[arg-type]  # wrong on purpose


def test_only_two_layers_of_two_are_the_lectures() -> None:
    """There the six weights have names."""
    assert CollapseState().is_lecture
    assert not CollapseState(layers=3).is_lecture


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"strokes": ((),) * 41}, "at most 40 strokes"),
        ({"strokes": (((0.5, 0.5),) * 2001,)}, "2000 points"),
        ({"strokes": (((0.5, 1.5),),)}, "y must be from 0 to 1"),
        ({"temperature": 0.0}, "temperature must be from 0.1 to 20"),
    ],
)
def test_a_drawing_out_of_bounds_is_refused(changes: dict[str, object], said: str) -> None:
    """A file cannot bring in more than a hand can draw."""
    with pytest.raises(StateError, match=said):
        DigitsState(**changes)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"depth": 51}, "depth must be from 1 to 50, not 51"),
        ({"width": 0}, "width must be from 1 to 32"),
        ({"sd": 0.0}, "sd must be from 0.001 to 10"),
        ({"seed": 2**32}, "seed must be from 0"),
        ({"rate": math.inf}, "rate must be from 0.0001 to 10"),
        ({"layer": 0}, "layer must be from 1 to 50"),
        ({"steps": 501}, "steps must be from 0 to 500"),
    ],
)
def test_a_gradient_flow_out_of_bounds_is_refused(changes: dict[str, object], said: str) -> None:
    """The same for the deep network."""
    with pytest.raises(StateError, match=said):
        GradientFlowState(**changes)  # type: ignore[arg-type]  # wrong on purpose


def test_the_layer_that_is_looked_into_is_one_that_exists() -> None:
    """A shallower network shows its last; which one is shown is no matter of training."""
    shown = GradientFlowState(depth=4, layer=7)

    assert shown.chosen == 4
    assert shown.trained == GradientFlowState(depth=4, layer=2).trained
    assert shown.trained != GradientFlowState(depth=5, layer=7).trained


def test_the_nearest_own_point_of_the_plane_is_meant() -> None:
    """Of two that are near, not the one that was set first; far from all of them, none."""
    shown = XorState(own=((0.0, 0.0, 0), (0.05, 0.0, 1)))

    assert shown.nearest(0.04, 0.0) == 1
    assert shown.nearest(0.01, 0.0) == 0
    assert shown.nearest(0.2, 0.0) is None
    assert XorState().nearest(0.0, 0.0) is None
