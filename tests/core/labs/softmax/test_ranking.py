"""Whether probabilities stand in the order of their logits."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.labs.softmax import Order, compare_order, largest_change, softmax, steps

logits = st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=20)


@settings(deadline=None, derandomize=True)
@given(logits, st.floats(0.1, 10.0))
def test_softmax_never_swaps_two_classes(z: list[float], temperature: float) -> None:
    """A larger logit has a probability that is larger, or equal after rounding."""
    found = compare_order(z, softmax(z, temperature))

    assert (found.swapped, found.lost) == (0, 0)


def test_the_order_of_the_lecture_is_kept() -> None:
    """Three logits, three probabilities, the same places; ties are no loss."""
    assert compare_order([0.3, 2.9, 4.0], softmax([0.3, 2.9, 4.0])).kept
    assert compare_order([2.0, 2.0], [0.5, 0.5]).kept


def test_what_becomes_of_the_order_is_counted() -> None:
    """Swapped neighbours, neighbours that rounding made equal, and classes that are lost."""
    assert compare_order([1.0, 2.0, 3.0], [0.2, 0.1, 0.7]) == Order(1, 0, 0)
    assert compare_order([-800.0, -900.0, 0.0], steps_of([-800.0, -900.0, 0.0])) == Order(0, 1, 0)
    assert compare_order([1.0, 2.0, 3.0], [0.5, math.nan, 0.5]) == Order(0, 1, 1)
    assert compare_order([math.nan, 2.0], [math.nan, math.nan]) == Order(0, 0, 2)
    assert compare_order([-math.inf, -math.inf, 0.0], [0.0, 0.0, 1.0]).kept
    assert not compare_order([1.0, 2.0], [0.5, 0.5]).kept


def steps_of(z: list[float]) -> np.ndarray[tuple[int, ...], np.dtype[np.floating]]:
    """Return the probabilities of the stable form in float64."""
    return steps(z, 1.0, 0.0, np.float64, stable=True).probability


def test_the_largest_change_is_measured_class_by_class() -> None:
    """It is 0 for equal distributions, whatever their width, and nan where one is."""
    assert largest_change([0.2, 0.8], [0.25, 0.75]) == pytest.approx(0.05)
    assert largest_change([0.5, 0.5], np.array([0.5, 0.5], np.float16)) == 0.0
    assert math.isnan(largest_change([0.5, 0.5], [math.nan, 0.5]))
