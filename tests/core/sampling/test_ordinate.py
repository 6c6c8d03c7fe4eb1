"""The range of y that is chosen for the eye."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.catalogue import BY_KEY
from core.sampling import Curve, View, automatic_y, sample


def line(*numbers: float) -> Curve:
    """Return a curve through these values of f."""
    y = np.array(numbers)
    return Curve(np.arange(float(len(y))), y, np.zeros_like(y), np.zeros_like(y))


@pytest.mark.parametrize(
    ("key", "orders", "wanted"),
    [
        ("sigmoid", [0], (-0.06, 1.1)),
        ("sigmoid", [0, 1], (-0.06, 1.1)),
        ("tanh", [0], (-1.2, 1.2)),
        ("relu", [0], (-0.3, 5.3)),
        ("relu", [0, 1], (-0.3, 5.3)),
        ("step", [0], (-0.06, 1.1)),
    ],
)
def test_the_lectures_functions(key: str, orders: list[int], wanted: tuple[float, float]) -> None:
    """Over ±5 the whole curve is in view, with some air and round ends."""
    low, high = automatic_y([sample(BY_KEY[key], {}, View(-5.0, 5.0, 500))], orders)

    assert low == pytest.approx(wanted[0], abs=0.05)
    assert high == pytest.approx(wanted[1], abs=0.15)


def test_the_axis_is_taken_in_when_it_is_near() -> None:
    """From 1 to 10 the line y = 0 is shown; from 100 to 110 it is not."""
    assert automatic_y([line(1.0, 10.0)], [0])[0] < 0.0
    assert automatic_y([line(-1.0, -10.0)], [0])[1] > 0.0
    assert automatic_y([line(100.0, 110.0)], [0])[0] >= 99.0


def test_a_flat_curve_has_room_on_both_sides() -> None:
    """A constant lies in the middle, and 0 between -1 and 1."""
    assert automatic_y([line(4.0, 4.0)], [0]) == (2.0, 6.0)
    assert automatic_y([line(0.0, 0.0)], [0]) == (-1.0, 1.0)
    assert automatic_y([line(-1e-300, -1e-300)], [0]) == (-1.5e-300, -0.5e-300)


def test_nothing_to_show() -> None:
    """No curves, or none with a finite value: from -1 to 1."""
    assert automatic_y([], [0]) == (-1.0, 1.0)
    assert automatic_y([line(math.nan, math.inf)], [0]) == (-1.0, 1.0)
    assert automatic_y([line(1.0, 2.0)], []) == (-1.0, 1.0)


def test_several_curves_share_one_range() -> None:
    """The widest of all, in any order."""
    low, high = automatic_y([line(0.0, 1.0), line(-7.0, 3.0)], [0])

    assert low <= -7.0
    assert high >= 3.0
    assert automatic_y([line(-7.0, 3.0), line(0.0, 1.0)], [0]) == (low, high)


def test_an_envelope_is_shown_whole() -> None:
    """The band counts, not the alias below it; dots at a jump count too."""
    ripple = sample(BY_KEY["sine"], {"omega": 30.0}, View(-100.0, 100.0, 100))
    low, high = automatic_y([ripple], [1])

    assert -36.0 < low < -30.0 < 30.0 < high < 36.0
    jump = sample(BY_KEY["threshold"], {"value": 3.0}, View(0.999, 1.001, 10))
    assert automatic_y([jump], [0])[1] > 3.0


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.lists(st.floats(), min_size=1, max_size=6))
def test_any_numbers_have_a_range(numbers: list[float]) -> None:
    """Finite, the right way round, and around everything up to 1e300."""
    y = np.array(numbers)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        low, high = automatic_y([Curve(y, y, y, y)], [0])

    assert -math.inf < low < high < math.inf
    finite = np.clip(y[np.isfinite(y)], -1e300, 1e300)
    assert ((finite >= low) & (finite <= high)).all()
