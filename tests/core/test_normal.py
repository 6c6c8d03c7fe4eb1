"""Density, tail and error function of the normal distribution."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from core.normal import FARTHEST, density, erf, gauss, upper_tail
from tests.core.nearness import ulps

PLACES = [0.0, 1e-300, 0.25, 1.0, 2.7, 4.999, 5.0, 5.001, 8.0, 20.0, 37.5]


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
    """Four neighbours at most, out to 1e-307, across the seam of the two methods."""
    assert ulps(upper_tail(np.array([a])), np.array([exact_tail(a)]))[0] <= 4.0


@pytest.mark.parametrize("x", [0.5, 3.0, 26.5, -26.5])
def test_the_bell_keeps_its_digits(x: float) -> None:
    """exp(-x^2) is right to four neighbours where rounding x^2 would cost hundreds."""
    with localcontext(prec=60):
        right = float((-Decimal(x) * Decimal(x)).exp())

    assert ulps(gauss(np.array([x]), 1.0, 1.0), np.array([right]))[0] <= 4.0


def test_what_lies_beyond_is_zero_and_not_nan() -> None:
    """Infinity, and everything past the farthest place, has no density and no tail."""
    far = np.array([FARTHEST, 1e308, np.inf])

    assert upper_tail(far).tolist() == [0.0, 0.0, 0.0]
    assert density(far).tolist() == [0.0, 0.0, 0.0]
    assert np.isnan(upper_tail(np.array([np.nan]))).all()
    assert np.isnan(density(np.array([np.nan]))).all()


def test_the_error_function_is_that_of_the_standard_library() -> None:
    """Element by element, in any shape."""
    x = np.array([[-1.0, 0.0], [0.5, np.inf]])

    assert erf(x).tolist() == [[math.erf(-1.0), 0.0], [math.erf(0.5), 1.0]]
