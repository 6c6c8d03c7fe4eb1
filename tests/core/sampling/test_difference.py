"""Where two functions lie farthest apart, against what can be worked out by hand."""

import math
from itertools import combinations

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.formula import compile_formula
from core.sampling.features import Difference, largest_difference
from core.state_parts import Pick


def _between(one: Pick, other: Pick, low: float, high: float) -> Difference:
    pair = [(BY_KEY[pick.key], pick.settings) for pick in (one, other)]
    return largest_difference(pair[0], pair[1], low, high)


def test_relu_and_softplus_part_at_the_corner() -> None:
    """Softplus is log 2 above ReLU at 0, and nowhere more."""
    found = _between(Pick("relu"), Pick("softplus"), -5.0, 4.0)

    assert (found.x, found.one, found.other, found.side) == (0.0, 0.0, math.log(2.0), 0)
    assert found.size == math.log(2.0)


def test_a_smooth_maximum_is_found_between_the_nodes() -> None:
    """Sigmoid − tanh is steepest apart where both slopes agree: σ' = 1 − tanh²."""
    found = _between(Pick("sigmoid"), Pick("tanh"), -5.0, 3.0)

    slopes = [BY_KEY[key].derivative(found.x) for key in ("sigmoid", "tanh")]
    assert slopes[0] == pytest.approx(slopes[1], abs=1e-7)
    assert found.size == pytest.approx(found.one - found.other)
    assert found.size > 0.98


def test_the_same_function_with_two_alphas() -> None:
    """ELU's floors are farthest apart at the left end of the view."""
    found = _between(Pick("elu", (("alpha", 0.5),)), Pick("elu", (("alpha", 2.0),)), -6.0, 6.0)

    assert found.x == -6.0
    assert found.size == pytest.approx(1.5 * (1.0 - math.exp(-6.0)))


def test_equal_functions_differ_nowhere() -> None:
    """The first place of the view, and a distance of 0."""
    found = _between(Pick("gelu"), Pick("gelu"), -2.0, 2.0)

    assert (found.x, found.size, found.side) == (-2.0, 0.0, 0)


@pytest.mark.parametrize(
    ("key", "side", "value", "beside"), [("step", 1, 1.0, 5e-324), ("sign", -1, -1.0, -5e-324)]
)
def test_beside_a_jump_the_limit_counts(key: str, side: int, value: float, beside: float) -> None:
    """Against the identity, a jump at 0 comes as near to distance 1 as one likes, and not to it."""
    found = _between(Pick(key), Pick("identity"), -0.4, 0.1)

    assert (found.x, found.one, found.other, found.side) == (0.0, value, beside, side)


def test_a_jump_at_which_the_value_is_farthest() -> None:
    """Hard shrink is 0 at its edges, half of a unit off the identity."""
    found = _between(Pick("hard_shrink"), Pick("identity"), -0.7, 0.5)

    assert (found.x, found.one, found.side) == (-0.5, 0.0, 0)
    assert found.size == 0.5


def test_no_place_of_a_fine_grid_is_farther() -> None:
    """For every two of ten functions, over a view that is not even about 0."""
    keys = (
        "step",
        "sigmoid",
        "tanh",
        "relu",
        "elu",
        "gelu",
        "mish",
        "soft_shrink",
        "snake",
        "sine",
    )
    x = np.linspace(-3.3, 4.7, 80_001)
    for one, other in combinations(keys, 2):
        found = _between(Pick(one), Pick(other), -3.3, 4.7)
        farthest = np.abs(BY_KEY[one].value(x) - BY_KEY[other].value(x)).max()
        assert found.size >= farthest - 1e-12


@pytest.mark.parametrize("reach", [1e-9, 1e50, 1e100])
def test_every_range_has_an_answer(reach: float) -> None:
    """From a millionth of a millimetre to beyond all screens."""
    found = _between(Pick("relu"), Pick("step"), -reach, reach)

    assert -reach <= found.x <= reach
    assert math.isfinite(found.size)


def _typed(one: str, other: str, low: float = -5.0, high: float = 5.0) -> Difference:
    pair = [(compile_formula(text), dict[str, float]()) for text in (one, other)]
    return largest_difference(pair[0], pair[1], low, high)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1/x", Difference(0.0, -math.inf, 2.0, -1)),
        ("1/x**2", Difference(0.0, math.inf, 2.0, -1)),
        ("log(x)", Difference(0.0, -math.inf, 2.0, 1)),
        ("1/sqrt(x)", Difference(0.0, math.inf, 2.0, 1)),
    ],
)
def test_beside_a_pole_the_difference_has_no_bound(text: str, wanted: Difference) -> None:
    """The pole and its side are told, not the largest float that lies beside it."""
    found = _typed(text, "2")

    assert found == wanted
    assert found.size == math.inf


def test_of_many_poles_the_first_is_told() -> None:
    """Tan is no higher at one than at another, whatever its floats are."""
    found = _typed("tan(x)", "x")

    assert found.x == pytest.approx(-1.5 * math.pi)
    assert (found.one, found.side) == (math.inf, -1)


def test_a_pole_that_both_have_is_none_of_the_difference() -> None:
    """1/x + 1 and 1/x are 1 apart all over."""
    assert _typed("1/x + 1", "1/x", -5.0, 4.0).size == pytest.approx(1.0)


def test_only_where_both_have_values_they_differ() -> None:
    """Left of 0 there is no root to compare; nothing warns of it."""
    found = _typed("sqrt(x)", "0")

    assert (found.x, found.one) == (5.0, math.sqrt(5.0))
    assert math.isnan(_typed("log(x)", "log(-x)").size)
