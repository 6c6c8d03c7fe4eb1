"""The straight pieces of a network whose activation is made of straight pieces.

Along a line every hidden sum is straight on each piece, so its slope and its intercept are
carried through the layers, and a place where it reaches a kink of the activation is
computed, not searched for. A slope from the weights is as exact on a piece that is 1e-9
wide as on any other; a difference quotient would not be.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation
from core.labs.collapse.maths import Layers

_ROUNDING = 64.0 * float(np.finfo(np.float64).eps)
"""Rounding of a sum of products, as a share of the sum of their magnitudes."""
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


@dataclass(frozen=True, slots=True)
class _Signal:
    """What the units of a layer give along the line, straight between two places.

    Attributes:
        x: the places, shape (n + 1,).
        slope, intercept: shape (units, n).
        steep, high: the sums of magnitudes that slope and intercept were added up from,
            which bound their rounding; shape (units, n).
    """

    x: Array
    slope: Array
    intercept: Array
    steep: Array
    high: Array

    def weighed(self, matrix: Array) -> "_Signal":
        size = np.abs(matrix)
        return _Signal(
            self.x,
            matrix @ self.slope,
            matrix @ self.intercept,
            size @ self.steep,
            size @ self.high,
        )


def is_piecewise_linear(activation: Activation | None, parameters: dict[str, float]) -> bool:
    """Say whether an activation consists of straight pieces that meet (None: it is straight)."""
    if activation is None:
        return True
    if any(found.order == 0 for found in activation.breaks_at(**parameters)):
        return False
    return not np.any(activation.second_derivative(_PROBES, **parameters))


def pieces(layers: Layers, x2: float, low: float, high: float) -> Pieces:
    """Count the straight pieces of the output along x1.

    Places that differ by no more than their rounding are one place, and slopes that do are
    one slope.

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
    slope, intercept = np.array([[1.0], [0.0]]), np.array([[0.0], [x2]])
    signal = _Signal(np.array([low, high]), slope, intercept, slope, np.abs(intercept))
    for matrix in layers.weights[:-1]:
        signal = signal.weighed(matrix)
        if layers.activation is not None:
            kinks = layers.activation.undefined_at(**settings)
            signal = _activated(_divided(signal, kinks), layers.activation, settings)
    return _merged(signal.weighed(layers.weights[-1]))


def _divided(sums: _Signal, kinks: tuple[float, ...]) -> _Signal:
    """Return the sums with a place wherever one of them reaches a kink."""
    left, right = sums.x[:-1], sums.x[1:]
    places, blurs = [sums.x], [np.zeros_like(sums.x)]
    rises = np.abs(sums.slope) > _ROUNDING * sums.steep
    rise = np.where(rises, sums.slope, 1.0)
    for kink in kinks:
        at = (kink - sums.intercept) / rise
        size = sums.steep * np.abs(at) + sums.high + abs(kink)
        unit, piece = np.nonzero(rises & (left < at) & (at < right))
        places.append(at[unit, piece])
        blurs.append(_ROUNDING * size[unit, piece] / np.abs(rise[unit, piece]))
    x = _apart(np.concatenate(places), np.concatenate(blurs))
    parent = np.searchsorted(sums.x, 0.5 * (x[:-1] + x[1:])) - 1
    slope, intercept = sums.slope[:, parent], sums.intercept[:, parent]
    return _Signal(x, slope, intercept, sums.steep[:, parent], sums.high[:, parent])


def _apart(places: Array, blurs: Array) -> Array:
    """Return the places in order, only one of those that rounding may have made of one."""
    order = np.lexsort((blurs, places))
    kept, blur = [float(places[order[0]])], float(blurs[order[0]])
    for place, wide in zip(places[order].tolist(), blurs[order].tolist(), strict=True):
        if place - kept[-1] > wide + blur:
            kept.append(place)
            blur = wide
        elif wide < blur:
            kept[-1], blur = place, wide  # the exacter of both
    return np.array(kept)


def _activated(sums: _Signal, activation: Activation, settings: dict[str, float]) -> _Signal:
    middle = 0.5 * (sums.x[:-1] + sums.x[1:])
    total = sums.slope * middle + sums.intercept
    # A sum that is constant has no slope, even where it rests on a kink.
    flat = sums.slope == 0.0
    factor = np.where(flat, 0.0, activation.derivative(total, **settings))
    factor = np.where(np.isfinite(factor), factor, 0.0)
    value = activation.value(total, **settings)
    slope = factor * sums.slope
    size = np.abs(factor)
    steep = size * sums.steep
    high = np.abs(value) + size * (sums.high + sums.steep * np.abs(middle))
    return _Signal(sums.x, slope, value - slope * middle, steep, high)


def _merged(output: _Signal) -> Pieces:
    slopes, size = output.slope[0], output.steep[0]
    apart = np.abs(np.diff(slopes)) > _ROUNDING * (size[1:] + size[:-1])
    first = np.concatenate([[True], apart])
    return Pieces(output.x[1:-1][apart], slopes[first])
