"""exp(x) with the rounding that it loses, for the few places that magnify it."""

from decimal import Context, Decimal

import numpy as np

from core.activation import Array
from core.exact import Pair, product_of_pairs, two_sum

LARGEST = 7.0
"""Up to here exp is tabulated; an exponential of it is 0 in float64 anyway."""
_STEPS = 8.0  # of the table to a unit of x
_RECIPROCALS = tuple(1.0 / n for n in (2, 3, 4, 5, 6, 7, 8, 9, 10))


def _table() -> Pair:
    exact = [Decimal(k / _STEPS).exp(Context(prec=40)) for k in range(int(LARGEST * _STEPS) + 1)]
    high = [float(number) for number in exact]
    low = [float(number - Decimal(part)) for number, part in zip(exact, high, strict=True)]
    return np.asarray(high), np.asarray(low)


_HIGH, _LOW = _table()


def exp_pair(x: Array) -> Pair:
    """Return exp(x) as (rounded, lost), together right to 2^-60, for x from 0 to 7.

    Outside it is exp at the nearer end; nan stays nan.
    """
    near = np.clip(x, 0.0, LARGEST)
    step = np.rint(np.nan_to_num(near) * _STEPS)
    rest = near - step / _STEPS  # exact, at most 1/16
    tail = np.zeros_like(rest)
    for factor in reversed(_RECIPROCALS):
        tail = (tail + 1.0) * (rest * factor)
    place = step.astype(np.intp)
    one, lost = two_sum(np.ones_like(rest), rest)
    return product_of_pairs((_HIGH[place], _LOW[place]), two_sum(one, lost + rest * tail))
