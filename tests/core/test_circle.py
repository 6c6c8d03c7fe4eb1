"""Sine and cosine of a product."""

import math
from fractions import Fraction

import numpy as np
import pytest

from core.special import sine_cosine
from tests.core.nearness import ulps

# 2 pi to 120 digits, enough to turn any float64 back into the first circle to 1e-15.
_TWO_PI = Fraction(
    "6.28318530717958647692528676655900576839433879875021164194988918461563281257241799725606965068"
    "42341359642961730265646132"
)


@pytest.mark.parametrize("factor", [1.0, 0.1, 2.5, 30.0])
def test_the_product_is_not_rounded(factor: float) -> None:
    """For angles up to a million radians both are right to four neighbours."""
    x = np.concatenate([np.linspace(-30.0, 30.0, 401), np.geomspace(31.0, 1e6 / factor, 300)])
    sine, cosine = sine_cosine(factor, x)
    rest = [_turned(factor, place) for place in x.tolist()]

    assert ulps(sine, np.array([_sine(r) for r in rest])).max() <= 4.0
    assert np.abs(cosine - np.array([math.cos(r) for r in rest])).max() < 3e-16


def test_beyond_every_angle_it_neither_overflows_nor_warns() -> None:
    """At 1e308 they still lie on the circle; at infinity there is no place on it."""
    sine, cosine = sine_cosine(30.0, np.array([1e308, -1.7e308, 1e302]))
    np.testing.assert_allclose(np.hypot(sine, cosine), 1.0, atol=1e-12)

    with np.errstate(invalid="ignore"):
        nowhere = sine_cosine(1.0, np.array([np.inf, -np.inf, np.nan]))
    assert np.isnan(nowhere).all()


@pytest.mark.parametrize("far", [1e12, 1e308])
def test_a_far_place_changes_nothing_for_the_near_ones(far: float) -> None:
    """Sine and cosine are the same to the bit whatever stands beside them."""
    x = np.linspace(-30.0, 30.0, 401)
    alone, beside = sine_cosine(2.7, x), sine_cosine(2.7, np.append(x, far))

    for one, other in zip(alone, beside, strict=True):
        assert one.tolist() == other[:-1].tolist()


def _turned(factor: float, x: float) -> Fraction:
    """Return the exact angle, turned back into (-pi, pi]."""
    angle = Fraction(factor) * Fraction(x)
    return angle - round(angle / _TWO_PI) * _TWO_PI


def _sine(rest: Fraction) -> float:
    """Return the sine; beside pi that of what is left, whose digits float64 would lose."""
    half = _TWO_PI / 2
    if abs(rest) > half / 2:
        return math.sin(half - rest) if rest > 0 else -math.sin(half + rest)
    return math.sin(rest)
