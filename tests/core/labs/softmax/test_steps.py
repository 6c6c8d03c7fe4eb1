"""Softmax step by step in 16, 32 and 64 bits."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.labs.softmax import naive_softmax, softmax, steps
from core.labs.softmax.steps import Width

widths = pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])


@widths
@pytest.mark.parametrize("stable", [False, True])
@settings(deadline=None, max_examples=60, derandomize=True)
@given(
    logits=st.lists(st.floats(-90000.0, 90000.0, width=32), min_size=1, max_size=9),
    temperature=st.sampled_from([0.5, 1.0, 3.0]),
    shift=st.sampled_from([0.0, -7.5, 100.0]),
)
def test_every_cell_is_what_arithmetic_of_that_width_gives(
    dtype: Width, stable: bool, logits: list[float], temperature: float, shift: float
) -> None:
    """The table is computed one number after the other, each rounded to the width."""
    table = steps(logits, temperature, shift, dtype, stable)
    with np.errstate(all="ignore"):
        column = [dtype(z + shift) for z in logits]
        scaled = [z / dtype(temperature) for z in column]
        maximum = max(scaled) if stable else dtype(0)
        shifted = [z - maximum for z in scaled]
        exponential = [np.exp(z) for z in shifted]
        total = dtype(0)
        for term in exponential:
            total = total + term
        probability = [term / total for term in exponential]

    np.testing.assert_array_equal(table.logit, column)
    np.testing.assert_array_equal(table.scaled, scaled)
    np.testing.assert_array_equal(table.shifted, shifted)
    rounding = 3.0 * float(np.finfo(dtype).eps)
    np.testing.assert_allclose(table.exponential, np.array(exponential), rtol=rounding)
    assert table.maximum == maximum
    if np.array_equal(table.exponential, exponential):  # exp of an array may differ in a bit
        assert table.total == total
        np.testing.assert_array_equal(table.probability, probability)
    for cells in (table.logit, table.scaled, table.shifted, table.exponential, table.probability):
        assert cells.dtype == np.dtype(dtype)
        assert cells.shape == (len(logits),)


def test_the_lectures_example_by_hand() -> None:
    """The naive form and the stable one agree on the slide's numbers, cell by cell."""
    naive = steps([0.3, 2.9, 4.0], 1.0, 0.0, np.float64, stable=False)
    stable = steps([0.3, 2.9, 4.0], 1.0, 0.0, np.float64, stable=True)

    assert naive.exponential.tolist() == pytest.approx([1.34985881, 18.17414537, 54.59815003])
    assert naive.total == pytest.approx(74.1221542101633)
    assert stable.shifted.tolist() == pytest.approx([-3.7, -1.1, 0.0])
    assert str(naive.probability) == str(stable.probability)
    assert str(naive.probability) == "[0.01821127 0.24519181 0.73659691]"
    assert (naive.maximum, stable.maximum) == (0.0, 4.0)
    assert naive.troubles == stable.troubles == ()


def test_a_thousand_is_too_much_for_the_naive_form() -> None:
    """exp(1000) is inf and inf / inf nan; with the maximum subtracted all is well."""
    logits = [1000.0, 1001.0, 1002.0]

    assert np.isnan(naive_softmax(logits)).all()
    assert naive_softmax([0.3]).tolist() == [1.0]
    table = steps([0.3, 2.9], 1.0, 0.0, np.float64, stable=False)
    assert naive_softmax([0.3, 2.9]).tolist() == table.probability.tolist()
    stable = steps(logits, 1.0, 0.0, np.float64, stable=True).probability
    np.testing.assert_allclose(stable, softmax(logits), rtol=1e-15)


@pytest.mark.parametrize(
    ("dtype", "last", "first"),
    [(np.float16, 11.08, 11.1), (np.float32, 88.72, 88.73), (np.float64, 709.78, 709.79)],
)
def test_where_exp_overflows(dtype: Width, last: float, first: float) -> None:
    """The naive form of one class is 1 up to the edge of its width and nan beyond it."""
    assert naive_softmax([last], dtype=dtype).tolist() == [1.0]
    assert np.isnan(naive_softmax([first], dtype=dtype)).all()


@widths
def test_nobody_hears_of_overflow(dtype: Width) -> None:
    """The infinities are in the table; numpy warns of none of them."""
    with np.errstate(all="raise"):
        for logits in ([1e308, -1e308], [math.inf, 0.0], [math.nan], [5e-324, 0.0], [-800.0]):
            for stable in (False, True):
                assert steps(logits, 1.0, 1e300, dtype, stable).logit.size == len(logits)


@pytest.mark.parametrize("temperature", [0.0, -2.0, math.nan, math.inf])
def test_a_wrong_temperature_is_refused(temperature: float) -> None:
    """As for softmax itself."""
    with pytest.raises(ValueError, match="temperature must be above 0"):
        naive_softmax([1.0], temperature)
    with pytest.raises(ValueError, match="logits must have the shape"):
        naive_softmax([])
