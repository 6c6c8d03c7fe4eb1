"""Arrays: their types, and numbers in rising order, each once."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


def sorted_unique(*parts: Array) -> Array:
    """Return the numbers of all arrays in rising order, each once.

    As np.unique of finite numbers; that loads numpy.ma, which costs every start of the
    program 13 ms.

    Args:
        parts: shape (k,) each, finite, in any order.
    """
    numbers = np.sort(np.concatenate(parts))
    new = np.ones(numbers.shape, dtype=bool)
    new[1:] = numbers[1:] != numbers[:-1]
    return numbers[new]
