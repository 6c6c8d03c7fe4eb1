"""How softmax learns: slopes of the loss, and the step that they ask for."""

import itertools
import math

import numpy as np
import pytest

from core.labs.softmax import cross_entropy, descend, loss_gradient, one_hot, softmax

LOGITS = [0.3, 2.9, 4.0]


@pytest.mark.parametrize("temperature", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("true_class", [0, 1, 2])
def test_the_slope_is_that_of_the_loss(true_class: int, temperature: float) -> None:
    """Central differences of the cross-entropy agree with (p - y) / T."""
    slope = loss_gradient(LOGITS, true_class, temperature)

    for index in range(3):
        up, down = np.array(LOGITS), np.array(LOGITS)
        up[index] += 1e-5
        down[index] -= 1e-5
        rise = cross_entropy(up, true_class, temperature)
        rise -= cross_entropy(down, true_class, temperature)
        assert slope[index] == pytest.approx(rise / 2e-5, abs=1e-9)
    expected = (softmax(LOGITS, temperature) - one_hot(3, true_class)) / temperature
    np.testing.assert_allclose(slope, expected, rtol=1e-14)


def test_the_slopes_sum_to_0_and_keep_their_digits() -> None:
    """Where p is all but 1, p - 1 is exp(-40) to the last digits, not 0."""
    slope = loss_gradient([0.0, 40.0], 1)

    assert slope[1] == -slope[0]
    assert slope[0] == pytest.approx(math.exp(-40.0) / (1.0 + math.exp(-40.0)), rel=1e-15)


def test_one_class_has_nothing_to_learn() -> None:
    """Its probability is 1 already; of a nan nothing is known."""
    assert loss_gradient([5.0], 0).tolist() == [0.0]
    assert math.copysign(1.0, loss_gradient([5.0], 0)[0]) == 1.0
    assert math.isnan(loss_gradient([math.nan], 0)[0])
    assert np.isnan(loss_gradient([math.nan, 1.0], 0)).all()


def test_a_step_down_makes_the_true_class_more_likely() -> None:
    """The loss falls at every one of ten steps."""
    logits = np.array(LOGITS)
    losses = [cross_entropy(logits, 0)]
    for _ in range(10):
        logits = descend(logits, 0, 0.5)
        losses.append(cross_entropy(logits, 0))

    assert all(after < before for before, after in itertools.pairwise(losses))
    assert logits.sum() == pytest.approx(sum(LOGITS))


def test_a_class_that_is_switched_off_stays_off() -> None:
    """Its slope is 0, and -inf minus 0 is -inf."""
    assert loss_gradient([0.0, -math.inf], 0).tolist() == [0.0, 0.0]
    assert descend([0.0, -math.inf], 0, 1.0).tolist() == [0.0, -math.inf]


@pytest.mark.parametrize("true_class", [-1, 3])
def test_a_true_class_that_is_none_is_refused(true_class: int) -> None:
    """The error counts the classes."""
    with pytest.raises(IndexError, match=f"no class {true_class} among 3"):
        loss_gradient(LOGITS, true_class)
