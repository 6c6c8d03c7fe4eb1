"""The deep network and its one layer, side by side."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.collapse.layers import Layers

_ROUNDING = 1e-9  # of the largest output: a difference below this is rounding


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both networks along x1, at one x2.

    Attributes:
        x: the values of x1, shape (n,).
        deep: computed layer by layer, shape (n,).
        single: computed by the one layer, shape (n,).
        jumps: whether the deep network jumps between two neighbours, shape (n - 1,).
    """

    x: Array
    deep: Array
    single: Array
    jumps: npt.NDArray[np.bool_]

    @property
    def difference(self) -> float:
        """The largest |deep - single|; 0 or of the order of 1e-16 for linear layers."""
        return float(np.max(np.abs(self.deep - self.single)))


@dataclass(frozen=True, slots=True)
class Surface:
    """Both networks over a square of inputs.

    Attributes:
        x: the values of x1 and of x2, shape (n,).
        deep, single: shape (n, n); rows go with x2, columns with x1.
    """

    x: Array
    deep: Array
    single: Array

    @property
    def difference(self) -> float:
        """The largest |deep - single|."""
        return float(np.max(np.abs(self.deep - self.single)))


@dataclass(frozen=True, slots=True)
class Nearest:
    """The single layer, with a bias, that comes nearest to the deep network on the screen.

    Attributes:
        weights: of x1 and x2, shape (2,).
        bias: its bias.
        gap: the largest |deep - that layer| over everything shown.
        exact: whether the gap is no more than rounding, so that one layer does it all.
    """

    weights: Array
    bias: float
    gap: float
    exact: bool


def nearest(along: Comparison, x2: float, over: Surface) -> Nearest:
    """Return the best single layer (least squares) for both what is plotted and the plane.

    Args:
        along: the deep network along x1.
        x2: the other input there.
        over: the deep network over the plane.
    """
    across, up = np.meshgrid(over.x, over.x)
    x1 = np.concatenate([across.ravel(), along.x])
    inputs = np.stack([x1, np.concatenate([up.ravel(), np.full_like(along.x, x2)])], axis=-1)
    deep = np.concatenate([over.deep.ravel(), along.deep])
    size = max(1.0, float(np.abs(deep).max()))
    columns = np.concatenate([inputs, np.ones((len(inputs), 1))], axis=1)
    fitted = np.linalg.solve(columns.T @ columns, columns.T @ deep)
    found = np.asarray(np.round(fitted, 12) + 0.0, dtype=np.float64)  # a weight of 1e-17 is 0
    gap = float(np.abs(deep - columns @ found).max())
    return Nearest(found[:2], float(found[2]), gap, gap <= _ROUNDING * size)


def compare_along(layers: Layers, x1: Array, x2: float) -> Comparison:
    """Compare both networks along x1.

    Args:
        layers: the deep network.
        x1: shape (n,), finite.
        x2: the other input, finite.
    """
    inputs = np.stack([x1, np.full_like(x1, x2)], axis=-1)
    sides = layers.sides(inputs)
    jumps = (sides[1:] != sides[:-1]).any(axis=1)
    return Comparison(x1, layers.output(inputs), layers.single(inputs), jumps)


def compare_over(layers: Layers, x: Array) -> Surface:
    """Compare both networks over the square of all pairs of ``x``, shape (n,)."""
    across, up = np.meshgrid(x, x)
    inputs = np.stack([across, up], axis=-1)
    return Surface(x, layers.output(inputs), layers.single(inputs))
