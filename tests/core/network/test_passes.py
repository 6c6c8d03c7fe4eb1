"""Forward and backward: what is in them, and that the gradient is the gradient."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.arrays import Array
from core.catalogue import FAMILIES
from core.catalogue.activation import Activation
from core.network import (
    LOSSES,
    SQUARED,
    XAVIER,
    Loss,
    Network,
    Shaped,
    Weights,
    backward,
    dense,
    forward,
    initial,
    output,
)
from tests.core.network.examples import network, samples

EVERY = [activation for family in FAMILIES for activation in family.activations]
every_activation = pytest.mark.parametrize("activation", EVERY, ids=lambda a: a.key)


def test_a_pass_holds_what_happens_in_each_layer() -> None:
    """Sums are W a + b, activations f of them, for every sample in its row."""
    build, weights, x = network("relu", (3, 4, 2)), initial((3, 4, 2), XAVIER, 1), samples(7, 3)
    seen = forward(build, weights, x)
    first = x @ weights.matrices[0].T + weights.biases[0]

    np.testing.assert_array_equal(seen.inputs, x)
    np.testing.assert_allclose(seen.sums[0], first, rtol=1e-14)
    np.testing.assert_array_equal(seen.activations[0], np.maximum(seen.sums[0], 0.0))
    np.testing.assert_allclose(
        seen.output, seen.activations[0] @ weights.matrices[1].T + weights.biases[1], rtol=1e-14
    )
    assert seen.output.shape == (7, 2)


def test_a_bias_counts() -> None:
    """It is added to the sum of its unit."""
    weights = Weights.of([np.array([[2.0, 0.0]])], [np.array([0.5])])

    assert forward(network(sizes=(2, 1)), weights, [[1.0, 9.0]]).output.tolist() == [[2.5]]


@pytest.mark.parametrize("n", [1, 999, 1000, 1001, 2500])
def test_many_inputs_at_once_give_the_same_output(n: int) -> None:
    """The quick way for a surface goes through the same network, whatever the number."""
    build, weights, x = (
        network("tanh", (2, 8, 8, 1)),
        initial((2, 8, 8, 1), XAVIER, 2),
        samples(n, 2),
    )

    np.testing.assert_allclose(output(build, weights, x), forward(build, weights, x).output, 1e-13)


def _fits(build: Network, weights: Weights, x: Array) -> bool:
    """Say whether no sum lies so near a break that a difference would reach over it."""
    return all(
        bool(np.all(np.abs(total - place) > 1e-3))
        for shaped, total in zip(build.activations, forward(build, weights, x).sums, strict=True)
        for place in shaped.activation.undefined_at(2, **shaped.parameters)
    )


def _differences(build: Network, weights: Weights, x: Array, target: Array, loss: Loss) -> Array:
    """Return the gradient by central differences, one weight after the other."""

    def at(flat: Array) -> float:
        return loss.value(forward(build, Weights(build.sizes, flat), x).output, target)

    steps = 1e-5 * np.eye(len(weights.flat))
    return np.array([(at(weights.flat + s) - at(weights.flat - s)) / 2e-5 for s in steps])


@every_activation
@given(
    hidden=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    seed=st.integers(0, 2**32 - 1),
    loss=st.sampled_from(sorted(LOSSES)),
)
@settings(deadline=None, max_examples=8)
def test_the_gradient_is_that_of_finite_differences(
    activation: Activation, hidden: list[int], seed: int, loss: str
) -> None:
    """Every activation, in hidden layers and at the output, for shapes and seeds at random."""
    shaped, sizes = Shaped(activation), (2, *hidden, 2)
    build = dense(sizes, shaped, shaped)
    weights, x = initial(sizes, XAVIER, seed), samples(3, 2, seed)
    assume(_fits(build, weights, x))
    target = np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])
    found = backward(build, weights, x, target, LOSSES[loss])
    # Beyond this the differences themselves lose their digits.
    assume(found.loss < 100.0 and all(np.abs(z).max() < 100.0 for z in found.forward.sums))
    wanted = _differences(build, weights, x, target, LOSSES[loss])

    scale = 1.0 + np.abs(wanted).max() + found.loss
    np.testing.assert_allclose(found.gradient.flat, wanted, rtol=0.0, atol=1e-6 * scale)
    assert found.loss == LOSSES[loss].value(found.forward.output, target)


def test_deltas_and_gradient_belong_together() -> None:
    """A layer's gradient is its deltas times the signals that came in; its bias's, their sum."""
    build, weights, x = (
        network("sigmoid", (2, 5, 3, 1)),
        initial((2, 5, 3, 1), XAVIER, 4),
        samples(6, 2),
    )
    found = backward(build, weights, x, np.ones((6, 1)), SQUARED)

    signals = (x, *found.forward.activations)
    for layer, delta in enumerate(found.deltas):
        np.testing.assert_allclose(
            found.gradient.matrices[layer], delta.T @ signals[layer], rtol=1e-12, atol=1e-17
        )
        np.testing.assert_allclose(
            found.gradient.biases[layer], delta.sum(axis=0), rtol=1e-12, atol=1e-17
        )


def test_sigmoid_deltas_shrink_by_a_quarter_of_the_weight_at_the_most() -> None:
    """One unit a layer: the factor between two layers never exceeds 0.25 |w|."""
    sizes = (1, *[1] * 12, 1)
    build, weights = network("sigmoid", sizes), initial(sizes, XAVIER, 6)
    found = backward(build, weights, samples(20, 1), np.zeros((20, 1)), SQUARED)

    for layer in range(11):
        factor = np.abs(found.deltas[layer] / found.deltas[layer + 1])
        assert (factor <= 0.25 * abs(weights.matrices[layer + 1][0, 0]) * (1 + 1e-12)).all()


def test_passes_refuse_what_does_not_fit() -> None:
    """Weights of another network, inputs of another width or none at all, other targets."""
    build, weights = network(), initial((2, 4, 1), XAVIER, 0)

    with pytest.raises(ValueError, match="do not suit sizes"):
        forward(build, initial((2, 3, 1), XAVIER, 0), samples(3, 2))
    for wrong in (samples(3, 3), np.zeros(2), np.zeros((0, 2))):
        with pytest.raises(ValueError, match="inputs of shape"):
            output(build, weights, wrong)
    with pytest.raises(ValueError, match=r"targets must have the shape \(3, 1\)"):
        backward(build, weights, samples(3, 2), np.zeros((3, 2)), SQUARED)


def test_numbers_beyond_float64_go_through_quietly() -> None:
    """What is inf or nan is for the caller to see; numpy has nothing to warn of."""
    build = network("exponential", (1, 1, 1))
    weights = Weights.of([np.array([[1.0]]), np.array([[1.0]])], [np.zeros(1), np.zeros(1)])
    found = backward(build, weights, [[1000.0]], [[0.0]], SQUARED)

    assert found.forward.output[0, 0] == np.inf
    assert found.loss == np.inf
