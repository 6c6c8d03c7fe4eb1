"""The straight pieces of a network whose activation is made of straight pieces.

The network's output along a line is carried through the layers as a list of places with
the values there. Between two places everything is straight, so a hidden unit's sum
reaches a kink of the activation at a place that can be computed, not searched for.
"""

from dataclasses import dataclass

import numpy as np

from core.activation import Activation, Array
from core.collapse.layers import Layers
from core.distinct import distinct

_SAME = 1e-9  # of the largest slope: pieces whose slopes differ by less are one
_PROBES = np.concatenate([-np.logspace(-6, 6, 200), np.logspace(-6, 6, 200)])


@dataclass(frozen=True, slots=True)
class Pieces:
    """Straight pieces from left to right.

    Attributes:
        ends: the places where they meet, shape (count - 1,).
        slopes: of each, shape (count,).
    """

    ends: Array
    slopes: Array

    @property
    def count(self) -> int:
        """The number of pieces."""
        return len(self.slopes)


def is_piecewise_linear(activation: Activation | None, parameters: dict[str, float]) -> bool:
    """Say whether an activation consists of straight pieces that meet (None: it is straight)."""
    if activation is None:
        return True
    if any(found.order == 0 for found in activation.breaks_at(**parameters)):
        return False
    return not np.any(activation.second_derivative(_PROBES, **parameters))


def pieces(layers: Layers, x2: float, low: float, high: float) -> Pieces:
    """Count the straight pieces of the output along x1.

    Args:
        layers: with an activation made of straight pieces.
        x2: the other input, finite.
        low: the left end of the range of x1, finite.
        high: its right end, finite, above low.

    Raises:
        ValueError: if the activation is curved or jumps.
    """
    settings = dict(layers.parameters)
    if not is_piecewise_linear(layers.activation, settings):
        raise ValueError("only an activation made of straight pieces has pieces to count")
    kinks: tuple[float, ...] = ()
    if layers.activation is not None:
        kinks = layers.activation.undefined_at(**settings)
    x = np.array([low, high])
    signal = np.stack([x, np.full_like(x, x2)])
    for matrix in layers.weights[:-1]:
        total = matrix @ signal
        x, total = _with_crossings(x, total, kinks)
        signal = layers.activate(total)
    return _merged(x, (layers.weights[-1] @ signal)[0])


def _with_crossings(x: Array, total: Array, kinks: tuple[float, ...]) -> tuple[Array, Array]:
    """Return the places and sums with every place added where a sum reaches a kink."""
    found = [x]
    for kink in kinks:
        left, right = total[:, :-1] - kink, total[:, 1:] - kink
        unit, gap = np.nonzero(left * right < 0.0)
        share = left[unit, gap] / (left[unit, gap] - right[unit, gap])
        found.append(x[gap] + share * (x[gap + 1] - x[gap]))
    places = distinct(*found)
    return places, np.stack([np.interp(places, x, row) for row in total])


def _merged(x: Array, y: Array) -> Pieces:
    slopes = np.diff(y) / np.diff(x)
    largest = float(np.max(np.abs(slopes)))
    apart = np.abs(np.diff(slopes)) > _SAME * largest
    first = np.concatenate([[True], apart])
    return Pieces(x[1:-1][apart], slopes[first])
