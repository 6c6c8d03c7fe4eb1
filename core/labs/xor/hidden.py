"""What a hidden layer makes of the plane: the inputs as two of its units see them."""

import math
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.labs.xor.state import HIGH, LOW
from core.network import BINARY, Network, Weights, forward

_LINES = 11
"""Lines of the plane's grid, each way."""
_EACH = 41
"""Places along each of them: a line that is bent by an activation stays smooth."""
_MARGIN = 0.06
_LEAST = 1e-6
"""The smallest range that is shown: units that give the same for every input."""
_WIDEST = 1e12


@dataclass(frozen=True, slots=True)
class HiddenSpace:
    """The grid, the points and the boundary, as (h of one unit, h of another).

    Attributes:
        level: the grid's lines of constant x2, each of shape (places, 2).
        upright: those of constant x1.
        points: of the examples, shape (n, 2).
        said: the network's answers to them, shape (n,).
        low, high: the range of all that, one number for each unit, low < high.
        boundary: w1, w2 and b of w1 h + w2 h' + b = 0, where the answer is a half; None where
            other units have a say, or where these two have none.
        ends: of the boundary in the range; none where it does not cross it.
        others: how many more units the layer has.
    """

    level: tuple[Array, ...]
    upright: tuple[Array, ...]
    points: Array
    said: Array
    low: tuple[float, float]
    high: tuple[float, float]
    boundary: tuple[float, float, float] | None
    ends: tuple[tuple[float, float], ...]
    others: int


def hidden_space(
    network: Network, weights: Weights, points: Array, first: int, second: int
) -> HiddenSpace:
    """Return the space of two units of the last hidden layer, as it is trained now.

    The output is a sum of that layer's outputs, so that its boundary is a straight line there,
    however it bends over the inputs. Rumelhart, Hinton and Williams 1986.

    Args:
        network: with a hidden layer, of two inputs and one output.
        weights: of it, as they are now.
        points: examples, shape (n, 2).
        first: number of a unit, from 1, at most as many as the layer has.
        second: that of another.
    """
    side, along = np.linspace(LOW, HIGH, _LINES), np.linspace(LOW, HIGH, _EACH)
    places, lines = np.meshgrid(along, side)
    level = np.stack([places, lines], axis=-1)
    units = [first - 1, second - 1]

    def seen(inputs: Array) -> Array:
        flat = forward(network, weights, inputs.reshape(-1, 2)).activations[-2][:, units]
        bounded = np.clip(np.nan_to_num(flat), -_WIDEST, _WIDEST)
        return bounded.reshape(*inputs.shape[:-1], 2)

    levels, uprights, marks = seen(level), seen(level[..., ::-1]), seen(points)
    whole = np.concatenate([part.reshape(-1, 2) for part in (levels, uprights, marks)])
    low, high = whole.min(axis=0), whole.max(axis=0)
    room = np.maximum(high - low, _LEAST) * _MARGIN
    low, high = low - room, high + room
    given, bias = weights.matrices[-1][0], float(weights.biases[-1][0])
    w1, w2 = float(given[units[0]]), float(given[units[1]])
    others = len(given) - 2
    boundary = (w1, w2, bias) if not others and (w1 or w2) else None
    ends = () if boundary is None else crossing(boundary, tuple(low), tuple(high))
    return HiddenSpace(
        tuple(levels),
        tuple(uprights),
        marks,
        BINARY.says(forward(network, weights, points).output)[:, 0],
        (float(low[0]), float(low[1])),
        (float(high[0]), float(high[1])),
        boundary,
        ends,
        others,
    )


def unit_surfaces(network: Network, weights: Weights, nodes: int) -> tuple[Array, ...]:
    """Return what every hidden unit gives over the plane of inputs.

    Args:
        network: of two inputs.
        weights: of it, as they are now.
        nodes: places along each side of the plane, at least 2.

    Returns:
        One array a hidden layer, shape (units, nodes, nodes): rows go with x2, upwards, and
        columns with x1.
    """
    side = np.linspace(LOW, HIGH, nodes)
    inputs = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    hidden = forward(network, weights, inputs).activations[:-1]
    return tuple(given.T.reshape(-1, nodes, nodes) for given in hidden)


def silent_units(network: Network, weights: Weights, points: Array) -> tuple[Array, ...]:
    """Return which hidden units are dead: output and slope are 0 for every point.

    Returns:
        One array of booleans a hidden layer, shape (units,).
    """
    found = forward(network, weights, points)
    hidden = zip(network.activations[:-1], found.sums[:-1], found.activations[:-1], strict=True)
    silent = []
    for shaped, total, given in hidden:
        slope = shaped.activation.derivative(total, **shaped.parameters)
        silent.append(((given == 0.0) & (slope == 0.0)).all(axis=0))
    return tuple(silent)


def crossing(
    line: tuple[float, float, float], low: tuple[float, ...], high: tuple[float, ...]
) -> tuple[tuple[float, float], ...]:
    """Return where w1 x + w2 y + b = 0 enters and leaves a rectangle; none where it misses it."""
    w1, w2, b = line
    found = [(x, -(w1 * x + b) / w2) for x in (low[0], high[0]) if w2]
    found += [(-(w2 * y + b) / w1, y) for y in (low[1], high[1]) if w1]
    slack = [1e-9 * (high[n] - low[n]) for n in range(2)]
    inside = sorted(
        place
        for place in found
        if all(
            math.isfinite(place[n]) and low[n] - slack[n] <= place[n] <= high[n] + slack[n]
            for n in range(2)
        )
    )
    if len(inside) < 2 or inside[0] == inside[-1]:
        return ()
    return inside[0], inside[-1]
