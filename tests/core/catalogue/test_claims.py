"""What the card says of a function is proved, under random parameters too."""

import itertools
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.arrays import Array
from core.catalogue.activation import Activation
from core.interval import Interval
from tests.core.catalogue.choices import every_activation, few, parameters_of, places

ROUNDING = 8.0 * float(np.finfo(np.float64).eps)


@every_activation
@few
@given(data=st.data())
def test_monotonic(activation: Activation, data: st.DataObject) -> None:
    """It never falls where it says so, and does fall somewhere where it says not."""
    parameters = data.draw(parameters_of(activation))
    y = activation.value(places(activation, parameters), **parameters)
    with np.errstate(over="ignore", invalid="ignore"):
        falls = y[1:] < y[:-1] - ROUNDING * np.abs(y[:-1])

    assert bool(falls.any()) is not activation.monotonic(**parameters)


@every_activation
@few
@given(data=st.data())
def test_zero_centred(activation: Activation, data: st.DataObject) -> None:
    """f(-x) = -f(x) holds wherever it is claimed, and fails somewhere where it is not."""
    parameters = data.draw(parameters_of(activation))
    x = places(activation, parameters)
    x = np.unique(np.concatenate([x, -x]))
    y = activation.value(x, **parameters)

    assert bool((y == -y[::-1]).all()) is activation.zero_centred(**parameters)


@every_activation
@few
@given(data=st.data())
def test_range(activation: Activation, data: st.DataObject) -> None:
    """Every value lies in the range, and the range is no wider than the values reach."""
    parameters = data.draw(parameters_of(activation))
    pieces = activation.range_(**parameters)
    x = places(activation, parameters)
    y = activation.value(x, **parameters)

    inside = np.zeros(len(y), dtype=np.bool_)
    for piece in pieces:
        mine = (y >= piece.low - _slack(piece.low)) & (y <= piece.high + _slack(piece.high))
        assert mine.any()
        _reaches(activation, parameters, piece, x[mine], y[mine])
        inside |= mine
    assert inside.all(), (x[~inside], y[~inside], pieces)
    for left, right in itertools.pairwise(pieces):
        assert left.high <= right.low


def _slack(end: float) -> float:
    """Return the room that rounding needs at an end that the exact values keep to."""
    return 4.0 * float(np.spacing(abs(end))) if math.isfinite(end) else 0.0


def _reaches(
    activation: Activation, parameters: dict[str, float], piece: Interval, x: Array, y: Array
) -> None:
    """Assert that values come to both ends of a piece of the range."""
    low, high = (piece.low, piece.has_low, -1.0), (piece.high, piece.has_high, 1.0)
    for end, included, sign in (low, high):
        best = float(y[np.argmax(sign * y)])
        if math.isinf(end):
            assert sign * best > 1e100
        elif included:
            if abs(best - end) > ROUNDING * abs(end):
                close = x[np.abs(y - end) <= 0.3 * abs(end)]  # of a ripple, the crest next to 0
                best = _zoomed(activation, parameters, float(close[np.argmin(np.abs(close))]), sign)
            assert abs(best - end) <= ROUNDING * abs(end)
        else:
            assert abs(best - end) <= 1e-6 * max(1.0, abs(end))


def _zoomed(activation: Activation, parameters: dict[str, float], x: float, sign: float) -> float:
    """Return the extreme of f near x, found by looking ever closer."""
    width = max(4.0 * abs(x), 0.01)
    for _ in range(12):
        around = x + width * np.linspace(-1.0, 1.0, 201)
        around = np.append(around, x)
        x = float(around[np.argmax(sign * activation.value(around, **parameters))])
        width /= 20.0
    return float(activation.value(x, **parameters))
