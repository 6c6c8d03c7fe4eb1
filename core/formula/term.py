"""Coefficients of a series: a float, or an array with one for each of many places."""

import math
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from core.arrays import Mask

Coefficient: TypeAlias = Any
"""A float, or a float64 array of shape (n,) for n places at once."""

EPS = 2.0**-52
"""How far rounding moves a number, as a share of it, at most."""
_WHOLE = 2.0**53  # whole numbers below it are added without rounding


class NoSeries(ArithmeticError):  # noqa: N818  # it is an answer: sin(1/x) at 0 has none
    """Raised where a function has no such series: exp(1/x) and sin(1/x) at 0."""


class NoValue(NoSeries):
    """Raised where a function has no value on that side: the root and log of what is negative."""


class TooShort(NoSeries):
    """Raised where more terms might tell what these do not."""


class Parting(Exception):  # noqa: N818  # nothing is wrong: the places go different ways
    """Raised where a question has another answer at some of the places.

    Attributes:
        mask: shape (n,), where the answer is yes.
    """

    def __init__(self, mask: Mask) -> None:
        super().__init__()
        self.mask = mask


def agreed(answer: Any) -> bool:
    """Return the answer that all places give.

    Raises:
        Parting: if they differ.
    """
    if np.ndim(answer) == 0 or answer.all():
        return bool(np.all(answer))
    if answer.any():
        raise Parting(answer)
    return False


class Term(NamedTuple):
    """One coefficient * h^exponent, and how far rounding may have moved the coefficient."""

    exponent: float
    coefficient: Coefficient
    error: Coefficient = 0.0


def finite(compute: Callable[[], Any]) -> Any:
    """Return what is computed.

    Raises:
        NoSeries: if it leaves float64.
    """
    try:
        found = compute()
    except (OverflowError, ZeroDivisionError) as error:
        raise NoSeries from error
    for part in found if isinstance(found, list) else [found]:
        if not agreed(is_finite(part)):
            raise NoSeries
    return found


def is_finite(value: Coefficient) -> Any:
    """Return whether a coefficient is a number, at each place."""
    return math.isfinite(value) if isinstance(value, float) else np.isfinite(value)


def like_sum(a: Term, b: Term) -> Term:
    """Return two like terms added up; whole numbers are added without rounding."""
    both = a.coefficient + b.coefficient
    alone = (a.coefficient == 0.0) | (b.coefficient == 0.0)
    whole = (both % 1.0 == 0.0) & (abs(both) < _WHOLE) & (a.error + b.error == 0.0)
    rounding = EPS * abs(both) * (1.0 - (alone | whole))
    return Term(a.exponent, both, a.error + b.error + rounding)


def product(a: Term, b: Term) -> Term:
    """Return one term times another; whole numbers are multiplied without rounding."""
    both = a.coefficient * b.coefficient
    lost = abs(a.coefficient) * b.error + abs(b.coefficient) * a.error + a.error * b.error
    exact = _is_unit(a) | _is_unit(b) | ((both % 1.0 == 0.0) & (abs(both) < _WHOLE) & (lost == 0.0))
    return Term(a.exponent + b.exponent, both, lost + EPS * abs(both) * (1.0 - exact))


def _is_unit(term: Term) -> Any:
    """Say whether multiplying by a term is free of rounding."""
    return (abs(term.coefficient) == 1.0) & (term.error == 0.0)
