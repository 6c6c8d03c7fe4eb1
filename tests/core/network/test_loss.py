"""Losses: their values, their slopes at the output, and the ends of float64."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.arrays import Array
from core.labs.softmax import log_softmax, softmax
from core.network import BINARY, LOSSES, SOFTMAX, SQUARED, Loss

_LOGITS = st.floats(-700.0, 700.0)
_COLUMNS = arrays(np.float64, (3, 4), elements=_LOGITS)
_ONE_HOT = np.eye(3)[:, [0, 2, 1, 2]]


def test_squared_error_is_half_the_square() -> None:
    """Summed over outputs, averaged over samples."""
    output, target = np.array([[1.0, 2.0], [0.0, 4.0]]), np.array([[0.0, 0.0], [0.0, 1.0]])

    assert SQUARED.value(output, target) == (0.5 * (1 + 4) + 0.5 * 9) / 2
    np.testing.assert_array_equal(SQUARED.says(output), output)


def test_binary_cross_entropy_is_minus_the_logarithm_of_what_was_said() -> None:
    """For a logit of 0 both answers cost ln 2."""
    assert BINARY.value(np.zeros((2, 1)), np.array([[0.0], [1.0]])) == pytest.approx(np.log(2.0))
    z = np.array([[0.3], [-2.0]])
    said = BINARY.says(z)

    np.testing.assert_allclose(said, 1.0 / (1.0 + np.exp(-z)), rtol=1e-15)
    assert BINARY.value(z, np.array([[1.0], [0.0]])) == pytest.approx(
        -(np.log(said[0, 0]) + np.log(1.0 - said[1, 0])) / 2.0
    )


@given(output=_COLUMNS, target=arrays(np.float64, (3, 4), elements=st.sampled_from([0.0, 1.0])))
def test_the_binary_slope_at_the_output_is_what_was_said_minus_what_is_wanted(
    output: Array, target: Array
) -> None:
    """It is a - y, divided by the number of samples."""
    with np.errstate(all="ignore"):
        slope = BINARY.measure(output, target)[1]

    np.testing.assert_allclose(slope * 4, BINARY.answer(output) - target, rtol=1e-15, atol=1e-300)


@given(output=_COLUMNS)
def test_the_softmax_loss_is_that_of_the_softmax_panel(output: Array) -> None:
    """The loss is -log_softmax of the wanted class, its slope softmax minus one-hot."""
    with np.errstate(all="ignore"):
        loss, slope = SOFTMAX.measure(output, _ONE_HOT)
    wanted = np.stack([log_softmax(column) for column in output.T], axis=1)
    said = np.stack([softmax(column) for column in output.T], axis=1)

    assert loss == pytest.approx(-float((wanted * _ONE_HOT).sum()) / 4, rel=1e-12, abs=1e-15)
    np.testing.assert_allclose(slope, (said - _ONE_HOT) / 4, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(SOFTMAX.says(output.T).sum(axis=1), 1.0, rtol=1e-14)


@pytest.mark.parametrize("loss", [BINARY, SOFTMAX], ids=lambda loss: loss.key)
def test_cross_entropy_stays_finite_where_a_probability_rounds_to_nothing(loss: Loss) -> None:
    """A logit of 1,000 that ought to be low costs about 1,000, not infinity."""
    output, target = np.array([[1000.0, 0.0]]), np.array([[0.0, 1.0]])

    assert 1000.0 <= loss.value(output, target) <= 1001.0
    assert loss.value(output, 1.0 - target) == pytest.approx(0.0 if loss is SOFTMAX else np.log(2))


@pytest.mark.parametrize("loss", LOSSES.values(), ids=lambda loss: loss.key)
def test_the_slope_is_the_derivative_of_the_value(loss: Loss) -> None:
    """Against central differences, targets between 0 and 1 included."""
    random = np.random.default_rng(1)
    output, target = random.standard_normal((3, 5)), random.random((3, 5))
    slope = loss.measure(output, target)[1]

    for place in np.ndindex(*output.shape):
        nudge = np.zeros_like(output)
        nudge[place] = 1e-5
        rise = loss.measure(output + nudge, target)[0] - loss.measure(output - nudge, target)[0]
        assert slope[place] == pytest.approx(rise / 2e-5, abs=1e-9)
