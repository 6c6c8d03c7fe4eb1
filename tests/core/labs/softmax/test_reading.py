"""Entropy, ranks and the loss."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.labs.softmax import cross_entropy, entropy, order, softmax

many = settings(deadline=None, max_examples=100, derandomize=True)


def test_entropy_of_certainty_and_of_ignorance() -> None:
    """0 when one class has all (never -0), ln n when all are alike; nan stays nan."""
    assert math.copysign(1.0, entropy([1.0])) == 1.0
    assert entropy([0.0, 1.0, 0.0]) == 0.0
    assert entropy([0.25] * 4) == pytest.approx(math.log(4.0), rel=1e-15)
    assert entropy([0.5, 0.25, 0.25]) == pytest.approx(1.5 * math.log(2.0), rel=1e-15)
    assert math.isnan(entropy(softmax([math.nan, 1.0])))


def test_entropy_never_warns() -> None:
    """Not even where p ln p is below the least float64."""
    with np.errstate(all="raise"):
        assert entropy([5e-324, 1.0]) == pytest.approx(0.0, abs=1e-300)
        assert entropy([0.0, 0.0]) == 0.0


@many
@given(st.lists(st.floats(-50.0, 50.0), min_size=1, max_size=10))
def test_entropy_lies_between(logits: list[float]) -> None:
    """From 0 to ln n, whatever the distribution."""
    assert 0.0 <= entropy(softmax(logits)) <= math.log(len(logits)) + 1e-14


def test_order_shares_ranks() -> None:
    """0 for the largest; equals share a rank and the next is as far behind as there are."""
    assert order([0.3, 2.9, 4.0]).tolist() == [2, 1, 0]
    assert order([5.0, 7.0, 7.0, 1.0]).tolist() == [2, 0, 0, 3]
    assert order([-math.inf, math.inf, 0.0]).tolist() == [2, 0, 1]
    assert order([math.nan, 1.0, 2.0]).tolist() == [2, 1, 0]


@many
@given(st.lists(st.floats(-50.0, 50.0), min_size=1, max_size=10))
def test_softmax_keeps_the_order(logits: list[float]) -> None:
    """As the lecture says: exp rises, so the largest logit wins with or without it."""
    p = softmax(logits)

    assert (p[order(logits) == 0] == p.max()).all()


def test_cross_entropy_is_minus_the_logarithm() -> None:
    """Exact for a certain class, finite where the probability is 0 in float64."""
    assert cross_entropy([0.3, 2.9, 4.0], 2) == pytest.approx(-math.log(0.73659691), rel=1e-7)
    assert cross_entropy([0.0, 5000.0], 0) == 5000.0
    assert cross_entropy([0.0, 5000.0], 0, temperature=10.0) == 500.0
    assert math.copysign(1.0, cross_entropy([3.0], 0)) == 1.0


@pytest.mark.parametrize("true_class", [-1, 3])
def test_a_class_that_is_not_there_is_refused(true_class: int) -> None:
    """Negative numbers do not count from the end."""
    with pytest.raises(IndexError, match=f"there is no class {true_class} among 3"):
        cross_entropy([1.0, 2.0, 3.0], true_class)
