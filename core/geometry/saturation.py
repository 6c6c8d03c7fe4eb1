"""Where a function is saturated."""

from collections.abc import Mapping

import numpy as np

from core.activation import Activation
from core.sampling import View
from core.sampling.nodes import even_nodes

FLAT = 0.01
"""A slope below this passes less than 1 % of the gradient on."""
_NODES = 2000
_ROUNDS = 50


def saturation(
    activation: Activation,
    parameters: Mapping[str, float],
    x_min: float,
    x_max: float,
    threshold: float = FLAT,
) -> tuple[tuple[float, float], ...]:
    """Return the ranges of x in view where |f'| < threshold, from left to right.

    The ends are exact to float64 where the slope crosses the threshold once between two
    of 2,000 places; a zone narrower than that may be left out,
    save near 0.
    """
    settings = dict(parameters)

    def flat(x: np.ndarray) -> np.ndarray:
        return np.abs(activation.derivative(x, **settings)) < threshold

    breaks = activation.breaks_between(x_min, x_max, **settings)
    x = even_nodes(View(x_min, x_max, _NODES // 2), [b.x for b in breaks if b.order <= 1])
    low = flat(x)
    edges = np.flatnonzero(low[:-1] != low[1:])
    inside, outside = x[edges], x[edges + 1]
    start = low[edges]
    for _ in range(_ROUNDS if edges.size else 0):
        middle = 0.5 * inside + 0.5 * outside
        same = flat(middle) == start
        inside, outside = np.where(same, middle, inside), np.where(same, outside, middle)
    ends = [*([x_min] if low[0] else []), *inside.tolist(), *([x_max] if low[-1] else [])]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
