"""Density, tail and error function of the normal distribution."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from core.arrays import Array
from core.special import FARTHEST, density, erf, gauss, mills, within
from tests.core.nearness import ulps

PLACES = [0.0, 1e-300, 0.25, 1.0, 2.7, 5.0, 8.0, 21.09, 27.02, 37.5]


def tail(a: Array) -> Array:
    """Return Phi(-a) as GELU puts it together."""
    return gauss(a, 0.5, mills(within(a)))


def exact_tail(a: float) -> float:
    """Return Phi(-a) from the Taylor series of its integral, in 900 digits where it cancels."""
    with localcontext(prec=900):
        x, total, term = Decimal(a), Decimal(0), Decimal(a)
        for n in range(4000):
            total += term / (2 * n + 1)
            term *= -x * x / 2 / (n + 1)
        root = (2 * _pi()).sqrt()
        return float(Decimal("0.5") - total / root)


def _pi() -> Decimal:
    """Return pi by Machin's formula of 1706."""
    return 4 * (4 * _arctan(5) - _arctan(239))


def _arctan(n: int) -> Decimal:
    power, total = Decimal(1) / n, Decimal(0)
    for k in range(700):
        total += (-1) ** k * power / (2 * k + 1)
        power /= n * n
    return total


@pytest.mark.parametrize("a", PLACES)
def test_the_tail_keeps_its_digits(a: float) -> None:
    """Four neighbours at most, out to 1e-307."""
    assert ulps(tail(np.array([a])), np.array([exact_tail(a)]))[0] <= 4.0


@pytest.mark.parametrize("x", [0.5, 3.0, 26.5, -26.5])
def test_the_bell_keeps_its_digits(x: float) -> None:
    """exp(-x^2) is right to four neighbours where rounding x^2 would cost hundreds."""
    with localcontext(prec=60):
        right = float((-Decimal(x) * Decimal(x)).exp())

    assert ulps(gauss(np.array([x]), 1.0, 1.0), np.array([right]))[0] <= 4.0


def test_what_lies_beyond_is_zero_and_not_nan() -> None:
    """Infinity, and everything past the farthest place, has no density and no tail."""
    far = np.array([FARTHEST, 1e308, np.inf])

    assert tail(far).tolist() == [0.0, 0.0, 0.0]
    assert density(far).tolist() == [0.0, 0.0, 0.0]
    assert np.isnan(tail(np.array([np.nan]))).all()
    assert np.isnan(density(np.array([np.nan]))).all()


def test_the_error_function_is_that_of_the_standard_library() -> None:
    """Within three neighbours from the smallest number to where it is 1, on both sides."""
    sizes = np.concatenate([np.geomspace(5e-324, 1.0, 500), np.linspace(0.0, 7.0, 1401)])
    x = np.stack([sizes, -sizes])
    right = np.array([[math.erf(number) for number in side] for side in x.tolist()])

    assert erf(x).shape == x.shape
    assert ulps(erf(x), right).max() <= 3.0


def test_the_error_function_ends_at_one_and_keeps_the_sign_of_zero() -> None:
    """1 exactly at and before infinity, -0 where -0 came in, nan for nan."""
    assert erf(np.array([np.inf, -np.inf, 1e308, -6.0])).tolist() == [1.0, -1.0, 1.0, -1.0]
    assert np.signbit(erf(np.array([-0.0, 0.0]))).tolist() == [True, False]
    assert np.isnan(erf(np.array([np.nan]))).all()
