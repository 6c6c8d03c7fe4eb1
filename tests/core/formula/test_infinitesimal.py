"""Numbers with infinitesimals obey the laws of numbers, within the error they tell."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formula.series import MOST, Series, beside, collected, number, power_series, rounded
from core.formula.term import NoSeries, Parting, Term, TooShort, agreed, finite

SPAN = 6.0
COEFFICIENTS = st.floats(-8.0, 8.0).map(lambda c: c if abs(c) > 0.1 else 0.0)
TERMS = st.lists(st.tuples(st.sampled_from([-1.0, 0.0, 0.5, 1.0, 2.0, 3.0]), COEFFICIENTS))


def _series(terms: list[tuple[float, float]]) -> Series:
    return collected([Term(r, c) for r, c in terms], math.inf)


SERIES = TERMS.map(_series)
UNITS = st.tuples(st.floats(0.5, 8.0), TERMS).map(
    lambda pair: number(pair[0]) + _series([(r, c) for r, c in pair[1] if r > 0.0])
)


def _near(a: Series, b: Series) -> bool:
    """Say whether two numbers are equal within their errors, as far as both are known."""
    reach = min(a.limit, b.limit, SPAN)
    exponents = {t.exponent for t in (*a.terms, *b.terms) if t.exponent < reach - 1e-6}
    apart = [(a.at(r), b.at(r)) for r in exponents]
    return all(
        abs(one.coefficient - other.coefficient) <= 4.0 * (one.error + other.error) + 1e-300
        for one, other in apart
    )


@given(SERIES, SERIES, SERIES)
def test_addition_and_multiplication_are_those_of_a_field(a: Series, b: Series, c: Series) -> None:
    """Both commute and associate, and one distributes over the other."""
    assert _near(a + b, b + a)
    assert _near((a + b) + c, a + (b + c))
    assert _near(a * b, b * a)
    assert _near((a * b) * c, a * (b * c))
    assert _near(a * (b + c), a * b + a * c)
    assert _near(a - a, number(0.0))
    assert _near(-a, number(0.0) - a)


@given(UNITS, st.sampled_from([-1.0, 0.5, 1.5, -2.0, 2.0, 3.0, 9.0]))
def test_powers_undo_each_other(a: Series, n: float) -> None:
    """A number to n and then to 1/n is the number, and its inverse times it is 1."""
    assert _near(a.power(n, SPAN).power(1.0 / n, SPAN), a.up_to(SPAN))
    assert _near(a * a.power(-1.0, SPAN), number(1.0))
    assert _near(a.power(0.0, SPAN), number(1.0))


@given(UNITS, UNITS)
def test_the_logarithm_of_a_product_is_the_sum(a: Series, b: Series) -> None:
    """ln(ab) = ln a + ln b."""
    assert _near((a * b).logarithm(SPAN), a.logarithm(SPAN) + b.logarithm(SPAN))


@given(SERIES, SERIES)
def test_order_is_that_of_the_leading_terms(a: Series, b: Series) -> None:
    """One number is greater, or they are equal; a product's sign is the product of the signs."""
    assert (a - b).sign == -(b - a).sign
    assert (a * b).sign == a.sign * b.sign


def test_what_is_no_larger_than_its_rounding_is_nothing() -> None:
    """3x - 1 vanishes at the float64 next to 1/3, and 1/10 three times is 0.3."""
    third = number(3.0) * beside(1.0 / 3.0, 1) - number(1.0)
    tenths = rounded(0.1) + rounded(0.1) + rounded(0.1) - rounded(0.3)

    assert [(t.exponent, t.coefficient) for t in third.terms] == [(1.0, 3.0)]
    assert (third.lead, third.sign, third.constant) == (1.0, 1, 0.0)
    assert tenths.terms == ()
    assert 0.0 < tenths.error < 1e-15


def test_whole_numbers_have_no_rounding() -> None:
    """Nothing as small as 1e-12 is lost beside them."""
    small = number(1e-12) * Series((Term(1.0, 1.0),))

    assert (number(3.0) * number(5.0) - number(15.0) + small).terms[0].coefficient == 1e-12
    assert (number(2.0**53) + number(1.0)).terms[0].error > 0.0


def test_there_is_no_series_where_there_is_no_number() -> None:
    """0 has no inverse, -1 no root and no logarithm, and infinity no sine."""
    zero, h = number(0.0), Series((Term(1.0, 1.0),))

    assert zero.power(2.0, SPAN) is zero
    for refused in (
        lambda: zero.power(-1.0, SPAN),
        lambda: number(-1.0).power(0.5, SPAN),
        lambda: number(-1.0).logarithm(SPAN),
        lambda: h.logarithm(SPAN),
        lambda: h.power(-1.0, SPAN).through(lambda c, n: [c] * n, SPAN),
        lambda: number(1e300) * number(1e300),
        lambda: number(1e300).power(2.5, SPAN),
        lambda: finite(lambda: math.exp(1e4)),
        lambda: finite(lambda: [1.0, math.inf]),
    ):
        with pytest.raises(NoSeries):
            refused()


def test_what_is_known_as_small_only_has_no_sign_and_no_root() -> None:
    """With few terms more of them are asked for; what vanishes in ten orders is 0."""
    with pytest.raises(TooShort):
        _ = Series((), 4.0).sign
    with pytest.raises(TooShort):
        Series((), 4.0).power(0.5, SPAN)
    assert Series((), 14.0).sign == 0


def test_a_series_ends() -> None:
    """At most 40 terms are kept, and what is cut off is told."""
    long = collected([Term(k / 2.0, 1.0) for k in range(MOST + 5)], math.inf)
    h = Series((Term(1.0, 1.0),))

    assert (len(long.terms), long.limit) == (MOST, MOST / 2.0)
    assert power_series([(1.0, 0.0), (1.0, 0.0)], h, SPAN).limit == 2.0
    assert Series(h.terms, 3.0).up_to(5.0).limit == 3.0
    assert (h + number(1.0)).up_to(1.0).terms == (Term(0.0, 1.0),)
    assert number(0.0).up_to(2.0).limit == math.inf


def test_many_places_are_computed_at_once_as_long_as_they_agree() -> None:
    """Where they do not, the places are told apart."""
    places = np.asarray([2.0, 3.0, 4.0])
    squares = beside(places, 1) * beside(places, 1)

    assert squares.constant.tolist() == [4.0, 9.0, 16.0]
    assert squares.logarithm(SPAN).constant == pytest.approx(np.log([4.0, 9.0, 16.0]))
    assert agreed(places > 0.0)
    assert not agreed(places < 0.0)
    with pytest.raises(Parting) as parting:
        _ = (beside(places, 1) - number(3.5)).sign
    assert parting.value.mask.tolist() == [False, False, True]
