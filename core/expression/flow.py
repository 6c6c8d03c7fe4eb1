"""Where float64 overflows or underflows while a formula is evaluated."""

import numpy as np

from core.activation import Array
from core.expression.jet import Jet

_SMALLEST = np.finfo(np.float64).tiny


class Flow:
    """Told by NumPy that something flowed over, it asks the next jet where.

    Attributes:
        mask: shape of x, True where a value or a derivative was too large or too small.
        ties: shape of x, True where a rule was exactly between two.
    """

    def __init__(self, x: Array) -> None:
        self.mask = np.zeros(x.shape, dtype=np.bool_)
        self.ties = np.zeros(x.shape, dtype=np.bool_)
        self._told = False

    def __call__(self, _kind: str, _flag: int) -> None:
        """Hear of it; NumPy's error state calls this."""
        self._told = True

    def note(self, jet: Jet) -> None:
        """Look at what has just been computed."""
        if not self._told:
            return
        self._told = False
        for part in (jet.value, jet.first, jet.second):
            if part is not None:
                size = np.abs(part)
                self.mask |= (size < _SMALLEST) | np.isinf(size)
