"""The deep network and the one layer that it comes down to."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.catalogue import BY_KEY
from core.labs.collapse.maths import Layers, compare_along, compare_over, drawn, lecture, nearest

_WEIGHT = st.floats(-10, 10).map(lambda w: round(w, 2))
_SIX = st.tuples(*[_WEIGHT] * 6)


@given(weights=_SIX)
@settings(deadline=None, max_examples=60)
def test_the_lectures_substitution_with_the_right_indices(weights: tuple[float, ...]) -> None:
    """The coefficient of x1 is w1w1 + w3w2, of x2 w2w1 + w4w2 (the printed slide swaps two)."""
    w1, w2, w3, w4, v1, v2 = (Fraction(w) for w in weights)
    layers = lecture(weights)  # type: ignore[arg-type]  # six of them

    exact = (w1 * v1 + w3 * v2, w2 * v1 + w4 * v2)
    scale = 1.0 + max(abs(w) for w in weights) ** 2
    for found, wanted in zip(layers.product(), exact, strict=True):
        assert abs(found - float(wanted)) <= 4e-16 * scale


@given(depth=st.integers(1, 5), units=st.integers(1, 8), seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=60)
def test_linear_layers_come_down_to_one_however_many(depth: int, units: int, seed: int) -> None:
    """Deep minus single is rounding only."""
    layers = drawn(depth, units, seed)
    shown = compare_over(layers, np.linspace(-5.0, 5.0, 21))

    assert shown.difference <= 1e-14 * (1.0 + float(np.abs(shown.single).max()))


def test_an_activation_between_the_layers_parts_them() -> None:
    """With ReLU the same weights are no longer one layer."""
    weights = (1.0, 0.5, -1.0, 0.5, 1.0, 1.0)
    x = np.linspace(-2.0, 2.0, 41)

    straight = compare_along(lecture(weights), x, 0.0)
    bent = compare_along(lecture(weights, BY_KEY["relu"]), x, 0.0)

    assert straight.difference <= 1e-15
    np.testing.assert_allclose(bent.deep, np.abs(x))
    np.testing.assert_allclose(bent.single, 0.0, atol=1e-15)
    assert bent.difference == pytest.approx(2.0)


def test_the_weights_of_a_seed_do_not_depend_on_the_activation() -> None:
    """Switching the activation on changes nothing else."""
    plain, bent = drawn(3, 4, 7), drawn(3, 4, 7, BY_KEY["leaky_relu"], {"negative_slope": 0.2})

    for one, other in zip(plain.weights, bent.weights, strict=True):
        np.testing.assert_array_equal(one, other)


def test_the_output_keeps_the_shape_of_what_it_is_given() -> None:
    """A single point gives a number, a grid gives a grid."""
    layers = drawn(2, 3, 1)

    assert layers.output([1.0, 2.0]).shape == ()
    assert layers.output(np.zeros((4, 5, 2))).shape == (4, 5)
    assert layers.single(np.zeros((4, 5, 2))).shape == (4, 5)


@pytest.mark.parametrize(
    "weights",
    [
        (),
        (np.zeros((2, 3)), np.zeros((1, 2))),
        (np.zeros((2, 2)), np.zeros((1, 3))),
        (np.zeros((2, 2)),),
        (np.zeros(2),),
    ],
)
def test_layers_that_do_not_fit_are_refused(weights: tuple[np.ndarray, ...]) -> None:
    """A mistake in the shapes is found where it is made."""
    with pytest.raises(ValueError, match="layer"):
        Layers(weights)


def test_a_step_between_the_layers_jumps_where_a_sum_changes_sign() -> None:
    """The picture needs to know, so that it draws a gap and no slanted line."""
    weights = (1.0, 0.0, 0.0, 1.0, 1.0, 1.0)
    x = np.linspace(-1.0, 1.0, 5) + 0.1

    stepped = compare_along(lecture(weights, BY_KEY["step"]), x, 0.0)
    bent = compare_along(lecture(weights, BY_KEY["relu"]), x, 0.0)

    assert stepped.jumps.tolist() == [False, True, False, False]
    assert stepped.deep.tolist() == [0.0, 0.0, 1.0, 1.0, 1.0]
    assert not bent.jumps.any()


def test_the_nearest_layer_is_exact_where_one_layer_does_it_all() -> None:
    """ReLU with 1, 0, -1, 0, 1, -1 gives x1 itself, which is not the product 2 x1."""
    layers = lecture((1.0, 0.0, -1.0, 0.0, 1.0, -1.0), BY_KEY["relu"])
    x = np.linspace(-5.0, 5.0, 21)
    found = nearest(compare_along(layers, x, 1.0), 1.0, compare_over(layers, x))

    assert found.weights.tolist() == [1.0, 0.0]
    assert found.bias == 0.0
    assert found.exact
    assert layers.product().tolist() == [2.0, 0.0]


def test_the_nearest_layer_of_an_absolute_value_is_a_constant_that_misses() -> None:
    """No straight line runs along |x1|."""
    layers = lecture((1.0, 0.0, -1.0, 0.0, 1.0, 1.0), BY_KEY["relu"])
    x = np.linspace(-5.0, 5.0, 21)
    found = nearest(compare_along(layers, x, 1.0), 1.0, compare_over(layers, x))

    np.testing.assert_allclose(found.weights, 0.0, atol=1e-12)
    assert found.bias == pytest.approx(np.abs(x).mean())
    assert found.gap == pytest.approx(float(found.bias))
    assert not found.exact
