"""Numbers with infinitesimals: truncated series in h > 0, each coefficient with its error.

A number is c0*h^r0 + c1*h^r1 + ... with real exponents, so that roots and powers work
(Levi-Civita numbers; Shamseddine & Berz 2010). The formula at x0 + h is such a number, and
its coefficients are value, slope and curvature on that side of x0. A coefficient no larger
than its rounding error is 0: that is how 3x - 1 vanishes at the float64 nearest to 1/3.

A coefficient is a float, or an array with one number for each of many places. Places that
would go different ways are parted (`Parting`) and computed again, each lot by itself.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.formula.term import (
    EPS,
    Coefficient,
    NoSeries,
    NoValue,
    Term,
    TooShort,
    agreed,
    finite,
    is_finite,
    like_sum,
    product,
)

MOST = 40
"""Terms of a series."""
_CLOSE = 1e-9  # exponents as near as that are the same
_SURE = 10.0
_SMALL_POWER = 8.0  # whole powers up to it are products


@dataclass(frozen=True, slots=True)
class Series:
    """A number with infinitesimals.

    Attributes:
        terms: with rising exponents, none of them 0 within its error.
        limit: what is left out is no larger than h^limit; inf for an exact polynomial.
        error: of the constant term, where it was 0 within it.
    """

    terms: tuple[Term, ...]
    limit: float = math.inf
    error: Coefficient = 0.0

    @property
    def lead(self) -> float:
        """The exponent of the largest term; that of what is left out if there is none."""
        return self.terms[0].exponent if self.terms else self.limit

    @property
    def sign(self) -> int:
        """1, 0 or -1 for every h small enough.

        Raises:
            TooShort: if more terms might tell; what vanishes in ten orders is taken for 0.
        """
        if self.terms:
            return 1 if agreed(self.terms[0].coefficient > 0.0) else -1
        if self.limit < _SURE:
            raise TooShort
        return 0

    @property
    def constant(self) -> Coefficient:
        """The coefficient of h^0."""
        return self.at(0.0).coefficient

    def at(self, exponent: float) -> Term:
        """Return the term of an exponent, whose coefficient may be 0."""
        for term in self.terms:
            if abs(term.exponent - exponent) < _CLOSE:
                return term
        return Term(exponent, 0.0, self.error if exponent == 0.0 else 0.0)

    def __neg__(self) -> "Series":
        terms = tuple(Term(t.exponent, -t.coefficient, t.error) for t in self.terms)
        return Series(terms, self.limit, self.error)

    def __add__(self, other: "Series") -> "Series":
        lost = self.error + other.error
        return collected([*self.terms, *other.terms], min(self.limit, other.limit), lost)

    def __sub__(self, other: "Series") -> "Series":
        return self + -other

    def __mul__(self, other: "Series") -> "Series":
        limit = min(self.limit + other.lead, other.limit + self.lead)
        found = [product(a, b) for a in self.terms for b in other.terms]
        lost = self.error * abs(other.constant) + other.error * abs(self.constant)
        return collected(found, limit, lost)

    def up_to(self, limit: float) -> "Series":
        """Return the same without what is smaller than h^limit."""
        if self.limit <= limit or (self.limit == math.inf and not self.terms):
            return self
        return collected(list(self.terms), limit, self.error)

    def power(self, n: float, span: float) -> "Series":
        """Return the number to a real power.

        Args:
            n: the exponent.
            span: how many orders of h the result has at most, from its largest term on.

        Raises:
            NoSeries: for 0 to a negative power.
            NoValue: for a negative number to a broken one.
        """
        whole = n == math.floor(n)
        if n == 0.0:
            return number(1.0)
        if not self.terms:
            return self._vanished_power(n)
        if whole and 0.0 < n <= _SMALL_POWER:
            found = self
            for _ in range(int(n) - 1):
                found = found * self
            return found
        first = self.terms[0]
        if not whole and agreed(first.coefficient < 0.0):
            raise NoValue
        with np.errstate(all="ignore"):
            front = finite(lambda: first.coefficient**n)
        error = abs(front) * (abs(n * first.error / first.coefficient) + EPS)
        binomials = [(1.0, 0.0)]
        for k in range(MOST):
            size = binomials[-1][0] * (n - k) / (k + 1)
            binomials.append((size, EPS * abs(size) * k))
        lead = Series((Term(n * first.exponent, front, error),))
        return lead * power_series(binomials, self._rest(), span)

    def _vanished_power(self, n: float) -> "Series":
        if self.limit < math.inf:
            raise TooShort
        if n < 0.0:
            raise NoSeries
        return self

    def logarithm(self, span: float) -> "Series":
        """Return the natural logarithm of a number that is neither infinite nor near 0.

        Raises:
            NoValue: for a negative one.
            NoSeries: for any other.
        """
        sign = self.sign
        if sign < 0:
            raise NoValue
        if sign == 0 or self.lead != 0.0:
            raise NoSeries
        first = self.terms[0]
        signs = [(-1.0) ** (k + 1) / k for k in range(1, MOST)]
        rest = power_series([(0.0, 0.0), *((c, EPS) for c in signs)], self._rest(), span)
        one = first.coefficient
        top = math.log(one) if isinstance(one, float) else np.log(one)
        error = first.error / one + EPS * abs(top)
        return collected([Term(0.0, top, error)], math.inf) + rest

    def through(
        self, taylor: Callable[[Coefficient, int], Sequence[Coefficient]], span: float
    ) -> "Series":
        """Return a smooth function of the number.

        Args:
            taylor: takes a place and a count, and returns as many coefficients of the
                function's Taylor series there.
            span: how many orders of h the result has at most.

        Raises:
            NoSeries: if the number is infinite.
        """
        if self.lead < 0.0:
            raise NoSeries
        middle = self.at(0.0)
        with np.errstate(all="ignore"):
            found = finite(lambda: taylor(middle.coefficient, int(span) + 3))
        errors = (
            middle.error * (k + 1) * abs(found[k + 1]) + 2.0 * EPS * abs(c) * (c % 1.0 != 0.0)
            for k, c in enumerate(found[:-1])
        )
        rest = Series(tuple(t for t in self.terms if t.exponent > 0.0), self.limit)
        return power_series(list(zip(found[:-1], errors, strict=True)), rest, span)

    def _rest(self) -> "Series":
        """Return w where the number is its leading term times 1 + w."""
        first = self.terms[0]
        rest = Series(self.terms[1:], self.limit)
        with np.errstate(all="ignore"):
            front = finite(lambda: 1.0 / first.coefficient)
        error = (EPS + first.error / abs(first.coefficient)) * abs(front)
        return rest * Series((Term(-first.exponent, front, error),))


def number(value: Coefficient, error: Coefficient = 0.0) -> Series:
    """Return a number without infinitesimals."""
    return collected([Term(0.0, value, error)], math.inf)


def rounded(value: Coefficient) -> Series:
    """Return a number that was rounded to float64, unless it is a whole one."""
    return number(value, EPS * abs(value) * (value % 1.0 != 0.0))


def beside(place: Coefficient, side: int) -> Series:
    """Return place + h (side 1) or place - h (side -1)."""
    return rounded(place) + Series((Term(1.0, float(side)),))


def collected(terms: list[Term], limit: float, error: Coefficient = 0.0) -> Series:
    """Return the series of some terms: like ones added up, rounding taken for 0.

    Raises:
        NoSeries: if a coefficient leaves float64.
    """
    found: list[Term] = []
    for term in sorted(terms, key=lambda t: t.exponent):
        if term.exponent >= limit - _CLOSE:
            break
        if found and term.exponent - found[-1].exponent < _CLOSE:
            found.append(like_sum(found.pop(), term))
        else:
            found.append(term)
    kept: list[Term] = []
    for term in found:
        if not agreed(is_finite(term.coefficient + term.error)):
            raise NoSeries
        if not agreed(abs(term.coefficient) <= term.error):
            kept.append(term)
        elif abs(term.exponent) < _CLOSE:
            error = error + term.error
    if len(kept) > MOST:
        kept, limit = kept[:MOST], kept[MOST].exponent
    return Series(tuple(kept), limit, error)


def power_series(
    coefficients: Sequence[tuple[Coefficient, Coefficient]], w: Series, span: float
) -> Series:
    """Return the sum of coefficients[k] * w^k for an infinitesimal w, up to h^span.

    Args:
        coefficients: each with its error; those beyond the last are unknown.
        w: the number.
        span: what is smaller than h^span is left out.
    """
    total, power = number(*coefficients[0]), number(1.0)
    if not w.terms and w.limit == math.inf:
        return total
    step, last = w.lead, len(coefficients) - 1
    for coefficient in coefficients[1:]:
        power = (power * w).up_to(span)
        if not power.terms and power.limit >= span:
            break
        total = total + power * number(*coefficient)
    return total.up_to(min(span, (last + 1) * step))
