"""Numbers in rising order, each once, held against numpy's own."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.arrays import sorted_unique

numbers = st.lists(st.floats(allow_nan=False) | st.sampled_from([0.0, -0.0, 1.0]), max_size=30)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(numbers, numbers)
def test_the_numbers_are_those_of_numpy(first: list[float], second: list[float]) -> None:
    """Whatever stands in the arrays, in whatever order and however often."""
    both = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)

    found = sorted_unique(*both)

    assert found.dtype == np.float64
    assert found.tolist() == np.unique(np.concatenate(both)).tolist()


def test_no_numbers_are_no_numbers() -> None:
    """Empty arrays have nothing to put in order."""
    assert sorted_unique(np.zeros(0), np.zeros(0)).shape == (0,)
