"""exp with the rounding that it loses."""

from decimal import Context, Decimal

import numpy as np

from core.special import LARGEST, exp_pair


def test_the_pair_is_right_far_beyond_float64() -> None:
    """High and low together differ from the exact exponential by less than 2^-60 of it."""
    x = np.concatenate([np.linspace(0.0, LARGEST, 1501), [5e-324, 1e-17, 0.0625, 0.1875]])
    high, low = exp_pair(x)

    for place, a, b in zip(x.tolist(), high.tolist(), low.tolist(), strict=True):
        exact = Decimal(place).exp(Context(prec=50))
        assert abs((Decimal(a) + Decimal(b)) / exact - 1) < Decimal(2) ** -60


def test_outside_it_stays_at_its_ends() -> None:
    """Left of 0 it is 1, right of 7 it is exp(7), and nan is nan."""
    high, _ = exp_pair(np.array([-3.0, -np.inf, 9.0, np.inf, np.nan]))

    assert high[:4].tolist() == [1.0, 1.0, np.exp(7.0), np.exp(7.0)]
    assert np.isnan(high[4])
