"""Sums and products with what rounding took from them, against exact fractions."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.special import Pair, product_of_pairs, quotient, two_product, two_sum

LARGEST = float(np.finfo(np.float64).max)
many = settings(deadline=None, max_examples=300, derandomize=True)
modest = st.floats(-1e150, 1e150).filter(lambda x: x == 0.0 or abs(x) > 1e-140)


def exact(pair: Pair) -> Fraction:
    """Return high + low without rounding."""
    return Fraction(float(pair[0])) + Fraction(float(pair[1]))


@many
@given(st.floats(-1e307, 1e307), st.floats(-1e307, 1e307))
def test_two_sum_loses_nothing(a: float, b: float) -> None:
    """High is the rounded sum, and high + low the exact one."""
    pair = two_sum(np.asarray(a), np.asarray(b))

    assert pair[0] == a + b
    assert exact(pair) == Fraction(a) + Fraction(b)


@many
@given(modest, modest)
def test_two_product_loses_nothing(a: float, b: float) -> None:
    """High is the rounded product, and high + low the exact one."""
    pair = two_product(np.asarray(a), np.asarray(b))

    assert pair[0] == a * b
    assert exact(pair) == Fraction(a) * Fraction(b)


@pytest.mark.parametrize("a", [LARGEST, -1.7e308, 1e300])
def test_a_product_with_the_largest_numbers_is_exact_too(a: float) -> None:
    """Numbers that cannot be split as they are are scaled first."""
    assert exact(two_product(np.asarray(a), np.asarray(0.3))) == Fraction(a) * Fraction(0.3)


def test_a_large_number_changes_nothing_for_the_others() -> None:
    """What a product loses is the same to the bit whatever stands beside it."""
    x = np.linspace(-7.0, 7.0, 101)
    alone, beside = two_product(x, x), two_product(np.append(x, 1e300), np.append(x, 0.3))

    for one, other in zip(alone, beside, strict=True):
        assert one.tolist() == other[:-1].tolist()


@many
@given(modest, st.floats(0.01, 100.0))
def test_a_quotient_loses_next_to_nothing(x: float, divisor: float) -> None:
    """High + low is the quotient to 2^-100 of it."""
    pair = quotient(np.asarray(x), divisor)
    true = Fraction(x) / Fraction(divisor)

    assert pair[0] == x / divisor
    assert abs(exact(pair) - true) <= abs(true) * Fraction(2) ** -100


@many
@given(modest, modest, st.floats(-1.0, 1.0), st.floats(-1.0, 1.0))
def test_pairs_keep_about_a_hundred_bits(a: float, b: float, p: float, q: float) -> None:
    """The product of two pairs is right to 2^-98."""
    first = (np.asarray(a), np.asarray(a * p * 2.0**-54))
    second = (np.asarray(b), np.asarray(b * q * 2.0**-54))
    true = exact(first) * exact(second)

    assert abs(exact(product_of_pairs(first, second)) - true) <= abs(true) * Fraction(2) ** -98


def test_where_the_result_is_not_finite_nothing_is_lost() -> None:
    """Infinity and nan come out of high alone; low is 0, never nan."""
    a, b = np.array([np.inf, LARGEST, np.nan, np.inf]), np.array([1.0, LARGEST, 1.0, -np.inf])
    with np.errstate(all="ignore"):
        pairs = [two_sum(a, b), two_product(a, b), quotient(a, 2.0)]
    for high, low in pairs:
        assert low[~np.isfinite(high)].tolist() == [0.0] * int((~np.isfinite(high)).sum())
