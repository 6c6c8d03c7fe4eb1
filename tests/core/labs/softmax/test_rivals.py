"""What one might use in the place of softmax."""

import math

import numpy as np
import pytest

from core.labs.softmax import independent_sigmoids, winner_takes_all


def test_the_largest_takes_all_and_the_first_of_equal_ones() -> None:
    """As numpy's argmax decides; an infinite logit wins too."""
    assert winner_takes_all([0.3, 4.0, 2.9]).tolist() == [0.0, 1.0, 0.0]
    assert winner_takes_all([2.0, 2.0]).tolist() == [1.0, 0.0]
    assert winner_takes_all([0.0, math.inf, -math.inf]).tolist() == [0.0, 1.0, 0.0]


@pytest.mark.parametrize("logits", [[1.0, math.nan], [-math.inf, -math.inf]])
def test_without_a_largest_nobody_wins(logits: list[float]) -> None:
    """A nan cannot be compared, and of classes that are all switched off none is ahead."""
    assert np.isnan(winner_takes_all(logits)).all()


def test_sigmoids_do_not_sum_to_1() -> None:
    """Each answers a question of its own; the temperature divides their logits too."""
    apart = independent_sigmoids([0.3, 2.9, 4.0], 2.0)

    np.testing.assert_allclose(apart, 1.0 / (1.0 + np.exp([-0.15, -1.45, -2.0])), rtol=1e-15)
    assert apart.sum() > 2.0


def test_sigmoids_at_the_ends_of_the_line() -> None:
    """0 at -inf, 1 at inf, one half at 0, nan at nan, and nothing overflows aloud."""
    ends = independent_sigmoids([-math.inf, -1e308, 0.0, math.inf, math.nan], 0.01)

    np.testing.assert_array_equal(ends, [0.0, 0.0, 0.5, 1.0, math.nan])
