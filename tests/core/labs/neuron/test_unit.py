"""A neuron's arithmetic and its truth tables."""

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.labs.neuron.maths import GATES, Unit, corners, judge


def test_corners_are_in_counting_order() -> None:
    """00, 01, 10, 11: as truth tables are written."""
    assert corners(2).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert corners(4).shape == (16, 4)


@pytest.mark.parametrize(
    ("key", "wanted"),
    [("and", [0, 0, 0, 1]), ("or", [0, 1, 1, 1]), ("nand", [1, 1, 1, 0]), ("xor", [0, 1, 1, 0])],
)
def test_the_gates_of_two_inputs(key: str, wanted: list[int]) -> None:
    """The tables of every textbook."""
    assert GATES[key].target(corners(2)).tolist() == wanted


def test_xor_of_three_inputs_is_parity() -> None:
    """1 when an odd number of inputs is 1."""
    assert GATES["xor"].target(corners(3)).tolist() == [0, 1, 1, 0, 1, 0, 0, 1]


def test_every_step_of_the_sum_can_be_read() -> None:
    """Products, sum plus bias, activation."""
    unit = Unit(np.array([0.5, -2.0]), 0.25, BY_KEY["relu"])
    x = np.array([3.0, 0.5])

    assert unit.products(x).tolist() == [1.5, -1.0]
    assert unit.pre_activation(x) == 0.75
    assert unit.output(x) == 0.75
    assert unit.threshold == -0.25


def test_a_threshold_is_a_negative_bias() -> None:
    """The weighted sum exceeds the threshold exactly where the step fires."""
    unit = Unit(np.array([1.0, 1.0]), -1.5, BY_KEY["step"])
    sums = unit.products(corners(2)).sum(axis=-1)

    assert (unit.output(corners(2)) == (sums > unit.threshold)).all()
    assert Unit(np.array([1.0]), 0.0, BY_KEY["step"]).threshold.hex() == "0x0.0p+0"


def test_a_verdict_names_each_row_that_is_wrong() -> None:
    """The OR weights get three of four XOR corners right."""
    unit = Unit(np.array([1.0, 1.0]), -0.5, BY_KEY["sigmoid"])
    verdict = judge(unit, corners(2), GATES["xor"].target(corners(2)))

    assert verdict.fires.tolist() == [0, 1, 1, 1]
    assert verdict.right.tolist() == [True, True, True, False]
    assert verdict.accuracy == 0.75
    np.testing.assert_allclose(verdict.outputs[0], 1.0 / (1.0 + np.exp(0.5)))


def test_the_parameters_of_the_activation_count() -> None:
    """A leaky neuron leaks by its alpha."""
    unit = Unit(np.array([1.0]), 0.0, BY_KEY["leaky_relu"], {"negative_slope": 0.25})

    assert unit.output(np.array([-2.0])) == -0.5


@pytest.mark.parametrize(
    ("key", "edges"),
    [("step", [0.0]), ("sigmoid", [0.0]), ("relu", [0.5]), ("tanh", [np.arctanh(0.5)])],
)
def test_the_edge_of_firing_is_found_by_computing(key: str, edges: list[float]) -> None:
    """A jump and a steady passage alike."""
    unit = Unit(np.array([1.0]), 0.0, BY_KEY[key])

    np.testing.assert_allclose(unit.edges(-3.0, 4.0), edges, atol=1e-15)


def test_an_output_may_pass_the_edge_often_or_never() -> None:
    """A sine does so again and again; where nothing changes there is no edge."""
    sine = Unit(np.array([1.0]), 0.0, BY_KEY["sine"], {"omega": 1.0})
    turns = [np.arcsin(0.5), np.pi - np.arcsin(0.5)]

    np.testing.assert_allclose(sine.edges(0.0, 6.0), turns, atol=1e-14)
    assert Unit(np.array([1.0]), 0.0, BY_KEY["step"]).edges(1.0, 2.0) == ()
    assert Unit(np.array([1.0]), 0.0, BY_KEY["step"]).edges(1.0, 1.0) == ()
