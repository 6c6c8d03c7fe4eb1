"""Taylor series of the smooth functions at any place, and what they are at ±infinity."""

import math
from collections.abc import Callable

import numpy as np

from core.formula.series import Series, number, rounded
from core.formula.term import Coefficient, NoSeries, Term
from core.special import erf

Taylor = Callable[[Coefficient, int], list[Coefficient]]
"""Takes a place and a count; returns the first coefficients of a series there."""


def _of(
    one: Callable[[float], float], many: Callable[[Coefficient], Coefficient]
) -> Callable[[Coefficient], Coefficient]:
    """Return a function of a float or an array: Python's own is ten times as fast for one."""
    return lambda c: one(c) if isinstance(c, float) else many(c)


_EXP, _EXPM1 = _of(math.exp, np.exp), _of(math.expm1, np.expm1)
_SIN, _COS = _of(math.sin, np.sin), _of(math.cos, np.cos)
_SINH, _COSH = _of(math.sinh, np.sinh), _of(math.cosh, np.cosh)
_ERF = _of(math.erf, erf)


def _over_factorials(derivatives: Callable[[int], Coefficient], n: int) -> list[Coefficient]:
    return [derivatives(k) / math.factorial(k) for k in range(n)]


def _exp(c: Coefficient, n: int) -> list[Coefficient]:
    top = _EXP(c)
    return _over_factorials(lambda _: top, n)


def _expm1(c: Coefficient, n: int) -> list[Coefficient]:
    return [_EXPM1(c), *_exp(c, n)[1:]]


def _turning(
    first: Callable[[Coefficient], Coefficient],
    second: Callable[[Coefficient], Coefficient],
    sign: float,
) -> Taylor:
    """Return the series of a function whose second derivative is itself, times a sign."""

    def series(c: Coefficient, n: int) -> list[Coefficient]:
        pair = (first(c), second(c))
        return _over_factorials(lambda k: pair[k % 2] * sign ** (k // 2), n)

    return series


def _solved(
    start: Callable[[Coefficient], Coefficient], square: float, level: float, linear: float
) -> Taylor:
    """Return the series of y' = level + linear * y + square * y^2."""

    def series(c: Coefficient, n: int) -> list[Coefficient]:
        found = [start(c)]
        for k in range(n - 1):
            products = sum(found[i] * found[k - i] for i in range(k + 1))
            slope = linear * found[k] + square * products + (level if k == 0 else 0.0)
            found.append(slope / (k + 1))
        return found

    return series


def _sigmoid(c: Coefficient) -> Coefficient:
    small = _EXP(-abs(c))
    return (small + (1.0 - small) * (c >= 0.0)) / (1.0 + small)


def _integrated(start: Coefficient, slope: list[Coefficient]) -> list[Coefficient]:
    return [start, *(s / (k + 1) for k, s in enumerate(slope))]


def _arctan(c: Coefficient, n: int) -> list[Coefficient]:
    slope = [1.0 / (1.0 + c * c)]
    for k in range(1, n - 1):
        before = slope[k - 2] if k > 1 else 0.0
        slope.append(-(2.0 * c * slope[k - 1] + before) * slope[0])
    return _integrated(_of(math.atan, np.arctan)(c), slope)


def _erf(c: Coefficient, n: int) -> list[Coefficient]:
    slope = [2.0 / math.sqrt(math.pi) * _EXP(-c * c)]
    for k in range(1, n - 1):
        before = slope[k - 2] if k > 1 else 0.0
        slope.append(-2.0 * (c * slope[k - 1] + before) / k)
    return _integrated(_ERF(c), slope)


TAYLOR: dict[str, Taylor] = {
    "exp": _exp,
    "expm1": _expm1,
    "sin": _turning(_SIN, _COS, -1.0),
    "cos": _turning(_COS, lambda c: -_SIN(c), -1.0),
    "sinh": _turning(_SINH, _COSH, 1.0),
    "cosh": _turning(_COSH, _SINH, 1.0),
    "tanh": _solved(_of(math.tanh, np.tanh), -1.0, 1.0, 0.0),
    "sigmoid": _solved(_sigmoid, -1.0, 0.0, 1.0),
    "arctan": _arctan,
    "erf": _erf,
}


_LEAST = Series((Term(1e6, 1.0),))
"""What is above 0 and smaller than any power that occurs: exp(-1/h)."""


def _level(low: float, high: float) -> Callable[[Series, float], Series]:
    """Return a function that comes nearer to two numbers than any power of h."""

    def far(u: Series, _span: float) -> Series:
        return number(high) - _LEAST if u.sign > 0 else number(low) + _LEAST

    return far


def _exp_far(u: Series, _span: float) -> Series:
    if u.sign > 0:
        raise NoSeries
    return _LEAST


def _arctan_far(u: Series, span: float) -> Series:
    return rounded(u.sign * math.pi / 2.0) - u.power(-1.0, span).through(_arctan, span)


AT_INFINITY: dict[str, Callable[[Series, float], Series]] = {
    "exp": _exp_far,
    "expm1": lambda u, span: _exp_far(u, span) - number(1.0),
    "tanh": _level(-1.0, 1.0),
    "sigmoid": _level(0.0, 1.0),
    "erf": _level(-1.0, 1.0),
    "arctan": _arctan_far,
}
