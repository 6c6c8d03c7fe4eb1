"""Softmax, its logarithm and its derivatives against sixty exact digits."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.arrays import Array
from core.labs.softmax import jacobian, jacobian_rows, log_softmax, softmax, softmin
from tests.core.labs.softmax.exactly import exact_jacobian, exact_log_softmax, exact_softmax
from tests.core.nearness import ulps

NEIGHBOURS = 8.0
LARGEST = float(np.finfo(np.float64).max)
many = settings(deadline=None, max_examples=150, derandomize=True)
logits_of = st.one_of(
    st.lists(st.floats(-30.0, 30.0), min_size=1, max_size=12),
    st.lists(st.floats(-1000.0, 1000.0), min_size=1, max_size=6),
    st.lists(st.floats(-LARGEST, LARGEST), min_size=1, max_size=4),
)
temperatures = st.one_of(st.floats(0.05, 20.0), st.floats(5e-324, LARGEST))
EDGES: list[tuple[list[float], float]] = [
    ([0.3, 2.9, 4.0], 1.0),
    ([1000.0, 1001.0, 1002.0], 1.0),
    ([0.0, -745.0], 1.0),
    ([0.0, -708.5, -40.0], 1.0),
    ([1e308, -1e308], 1.0),
    ([1e308, -1e308], 1e308),
    ([LARGEST, LARGEST, -LARGEST], LARGEST),
    ([1e-310, 0.0], 1e-310),
    ([0.0, 5e-324], 5e-324),
    ([3.0], 0.05),
    ([2.0, 2.0, 2.0, 2.0], 0.7),
    ([36.04365338911715, 0.0], 1.0),
    ([1e16, 1.0, -1e16], 1e15),
]
Vector = Callable[..., Array]


@pytest.mark.parametrize(("logits", "temperature"), EDGES)
def test_every_edge_is_exact_to_eight_neighbours(logits: list[float], temperature: float) -> None:
    """Overflow, underflow, ties, one class, subnormals: values as in sixty digits."""
    assert _worst(logits, temperature) <= NEIGHBOURS


@many
@given(logits_of, temperatures)
def test_any_logits_are_exact_to_eight_neighbours(logits: list[float], temperature: float) -> None:
    """The rounding of z - max is carried along, so spread does not cost digits."""
    assert _worst(logits, temperature) <= NEIGHBOURS


@many
@given(logits_of, temperatures)
def test_it_is_a_distribution_in_the_order_of_the_logits(
    logits: list[float], temperature: float
) -> None:
    """Each from 0 to 1, together 1, and never the other way round than the logits."""
    with np.errstate(all="raise"):
        p = softmax(logits, temperature)
        table = jacobian(logits, temperature)

    assert ((p >= 0.0) & (p <= 1.0)).all()
    assert math.fsum(p) == pytest.approx(1.0, abs=1e-15)
    rising = np.argsort(logits, kind="stable")
    assert (np.diff(p[rising]) >= 0.0).all()
    if np.isfinite(table).all():
        rounding = 1e-15 * np.abs(table).max() * len(logits) + 1e-323
        assert np.abs(table.sum(axis=1)).max() <= rounding
        assert np.abs(table - table.T).max() <= rounding


@pytest.mark.parametrize("shift", [1.0, -1024.0, 2.0**40, -(2.0**45)])
def test_a_shift_changes_nothing(shift: float) -> None:
    """Where adding c is exact, every probability keeps its last bit."""
    logits = np.array([0.25, 2.875, 4.0, -3.5])

    assert softmax(logits + shift).tolist() == softmax(logits).tolist()
    assert log_softmax(logits + shift).tolist() == log_softmax(logits).tolist()


def test_the_lectures_digits() -> None:
    """softmax([0.3, 2.9, 4.0]) prints as on the slide, and 1000, 1001, 1002 as 0, 1, 2."""
    assert str(softmax([0.3, 2.9, 4.0])) == "[0.01821127 0.24519181 0.73659691]"
    assert str(softmax([1000.0, 1001.0, 1002.0])) == "[0.09003057 0.24472847 0.66524096]"
    assert softmax([1000, 1001, 1002]).tolist() == softmax([0, 1, 2]).tolist()


@pytest.mark.parametrize("function", [softmax, log_softmax, jacobian])
@pytest.mark.parametrize(
    "logits",
    [
        [-math.inf],
        [-math.inf, -math.inf],
        [math.inf, math.inf, 1.0],
        [math.nan],
        [0.0, math.nan, math.inf],
        [math.nan, -math.inf],
    ],
)
def test_where_there_is_no_distribution_all_is_nan(function: Vector, logits: list[float]) -> None:
    """Nothing above -inf, two at +inf, or nan anywhere: no number would be true."""
    with np.errstate(all="raise"):
        assert np.isnan(function(logits)).all()


@pytest.mark.parametrize("temperature", [0.05, 1.0, 1e300])
def test_infinite_logits_have_their_limits(temperature: float) -> None:
    """A class at -inf gets 0, one class at +inf gets everything."""
    with np.errstate(all="raise"):
        assert softmax([0.0, -math.inf, 0.0], temperature).tolist() == [0.5, 0.0, 0.5]
        assert softmax([1.0, math.inf, -math.inf], temperature).tolist() == [0.0, 1.0, 0.0]
        logs = log_softmax([1.0, math.inf, -math.inf], temperature).tolist()
        table = jacobian([1.0, math.inf], temperature)

    assert logs == [-math.inf, 0.0, -math.inf]
    assert table.tolist() == [[0.0, 0.0], [0.0, 0.0]]


def test_the_logarithm_of_a_dominant_class_is_not_lost() -> None:
    """Its probability rounds to 1, its logarithm is -e^-50 and not 0."""
    winner, loser = log_softmax([50.0, 0.0]).tolist()

    assert winner == pytest.approx(-math.exp(-50.0), rel=1e-14)
    assert loser == -50.0


@pytest.mark.parametrize("function", [softmax, log_softmax, softmin, jacobian])
@pytest.mark.parametrize("temperature", [0.0, -1.0, math.inf, math.nan])
def test_a_temperature_that_is_none_is_refused(function: Vector, temperature: float) -> None:
    """It must be above 0 and finite, and the message says so."""
    with pytest.raises(ValueError, match="temperature must be above 0 and finite, not"):
        function([1.0, 2.0], temperature)


@pytest.mark.parametrize("function", [softmax, log_softmax, softmin, jacobian])
@pytest.mark.parametrize("logits", [[], 3.0, [[1.0, 2.0]]])
def test_logits_of_another_shape_are_refused(function: Vector, logits: object) -> None:
    """One dimension and at least one class."""
    with pytest.raises(ValueError, match=r"logits must have the shape \(n,\) with n >= 1, not"):
        function(logits)


def test_the_input_is_left_alone_and_narrow_input_widened() -> None:
    """Integers, float16 and read-only arrays do, and nothing is written into them."""
    logits = np.array([1.0, 2.0, 3.0])
    logits.flags.writeable = False
    wanted = softmax(logits).tolist()

    assert softmax([1, 2, 3]).tolist() == wanted
    assert softmax(logits.astype(np.float16)).tolist() == wanted
    assert softmax(logits).dtype.name == "float64"
    assert logits.tolist() == [1.0, 2.0, 3.0]


@many
@given(logits_of, temperatures)
def test_softmin_is_the_softmax_of_the_opposite(logits: list[float], temperature: float) -> None:
    """The smallest wins."""
    opposite = [-z for z in logits]

    assert softmin(logits, temperature).tolist() == softmax(opposite, temperature).tolist()


def test_temperature_sharpens_and_flattens() -> None:
    """Cold it tends to the winner alone, hot to all alike; T divides the logits."""
    logits = [1.0, 2.0, 4.0]

    assert softmax(logits, 0.01).tolist() == pytest.approx([0.0, 0.0, 1.0], abs=1e-80)
    assert softmax(logits, 1e9).tolist() == pytest.approx([1 / 3] * 3, abs=1e-8)
    assert softmax(logits, 2.0).tolist() == softmax([0.5, 1.0, 2.0]).tolist()


def _worst(logits: list[float], temperature: float) -> float:
    """Return the most neighbours between ours and the exact; the Jacobian has twice the room."""
    return max(
        _far(softmax(logits, temperature), exact_softmax(logits, temperature)),
        _far(log_softmax(logits, temperature), exact_log_softmax(logits, temperature)),
        _far(jacobian(logits, temperature), exact_jacobian(logits, temperature)) / 2.0,
    )


def _far(ours: Array, right: object) -> float:
    return float(ulps(ours, np.asarray(right, dtype=np.float64)).max())


def test_some_rows_of_a_jacobian_are_rows_of_the_whole() -> None:
    """Of a hundred thousand classes the whole would not fit into any memory."""
    logits = [0.3, 2.9, 4.0, -1.0]

    whole, some = jacobian(logits, 0.7), jacobian_rows(logits, [2, 0], 0.7)
    np.testing.assert_array_equal(some, whole[[2, 0]])
    assert jacobian_rows(np.zeros(100_000), [99_999]).sum() == pytest.approx(0.0, abs=1e-20)
    with pytest.raises(IndexError):
        jacobian_rows(logits, [4])
