"""Ranges of an axis: which can be shown, and what is said of the others."""

import math

import pytest

from core.interval import LARGEST, why_not


@pytest.mark.parametrize(
    ("low", "high"),
    [(-5.0, 5.0), (0.0, 1e-280), (-LARGEST, LARGEST), (1e6, 1e6 + 1e-4)],
    ids=["ordinary", "tiny", "widest", "far from zero"],
)
def test_a_range_with_numbers_in_it_can_be_shown(low: float, high: float) -> None:
    """Wide, tiny and far ranges are fine as long as float64 has numbers inside."""
    assert why_not(low, high) is None


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (5.0, -5.0, "below the maximum, −5."),
        (1.0, 1.0, "below the maximum, 1."),
        (math.nan, 1.0, "below the maximum"),
        (0.0, math.inf, "1e100"),
        (-2 * LARGEST, 0.0, "1e100"),
        (1.0, math.nextafter(1.0, 2.0), "too close"),
        (0.0, 1e-300, "too close"),
    ],
)
def test_a_range_that_cannot_be_shown_is_explained(low: float, high: float, said: str) -> None:
    """Each way of being wrong has its own sentence."""
    wrong = why_not(low, high)

    assert wrong is not None
    assert said in wrong.en


def test_the_sentence_speaks_of_the_end_that_was_typed() -> None:
    """Whoever typed the maximum is told about the maximum."""
    wrong = why_not(5.0, -5.0, typed_low=False)

    assert wrong is not None
    assert "above the minimum, 5." in wrong.en
