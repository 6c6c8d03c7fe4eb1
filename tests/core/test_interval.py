"""Pieces of the real line."""

import math

import pytest

from core.interval import REALS, Interval, point


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((2.0, 1.0, False, False), "the wrong way round"),
        ((math.nan, 1.0, False, False), "the wrong way round"),
        ((1.0, 1.0, True, False), "includes both its ends"),
        ((-math.inf, 1.0, True, False), "does not hold infinity"),
        ((0.0, math.inf, False, True), "does not hold infinity"),
    ],
)
def test_what_is_no_interval_is_refused(ends: tuple[float, float, bool, bool], said: str) -> None:
    """Ends the wrong way round, nothing inside, or infinity as a member."""
    with pytest.raises(ValueError, match=said):
        Interval(*ends)


def test_a_point_is_an_interval_of_one_number() -> None:
    """It holds both of its ends, and the reals hold neither."""
    assert point(2.0) == Interval(2.0, 2.0, has_low=True, has_high=True)
    assert Interval(-math.inf, math.inf) == REALS
