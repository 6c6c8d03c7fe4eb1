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


@pytest.mark.parametrize(
    ("interval", "value", "inside"),
    [
        (Interval(0.0, 1.0), 0.0, False),
        (Interval(0.0, 1.0), 1.0, False),
        (Interval(0.0, 1.0, has_low=True), 0.0, True),
        (Interval(0.0, 1.0, has_high=True), 1.0, True),
        (Interval(0.0, 1.0), 0.5, True),
        (Interval(0.0, 1.0), math.nan, False),
        (REALS, -1e308, True),
        (REALS, math.inf, False),
        (point(2.0), 2.0, True),
        (point(2.0), math.nextafter(2.0, 3.0), False),
    ],
)
def test_what_it_holds(interval: Interval, value: float, inside: bool) -> None:
    """An end counts only if it was said to."""
    assert interval.holds(value) is inside


def test_slack_is_for_open_ends() -> None:
    """sigmoid(40) rounds to 1.0, which (0, 1) then holds; a closed end needs no room."""
    assert Interval(0.0, 1.0).holds(1.0, slack=1e-15) is True
    assert Interval(0.0, 1.0).holds(1.0 + 1e-9, slack=1e-15) is False
    assert Interval(0.0, 1.0, has_low=True, has_high=True).holds(1.0, slack=1.0) is True
    assert Interval(0.0, 1.0, has_high=True).holds(1.1, slack=1.0) is False


def test_where_it_ends() -> None:
    """Each side is bounded or not."""
    half = Interval(0.0, math.inf, has_low=True)

    assert (half.bounded_below, half.bounded_above) == (True, False)
    assert (REALS.bounded_below, REALS.bounded_above) == (False, False)
    assert (point(1.0).bounded_below, point(1.0).bounded_above) == (True, True)
