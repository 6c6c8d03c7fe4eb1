"""A stack of layers without bias, and the one layer that does the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.catalogue.activation import Activation

INPUTS = 2


@dataclass(frozen=True, slots=True)
class Layers:
    """Weights from two inputs to one output.

    Attributes:
        weights: one matrix a layer, shape (units, units before); the first takes two
            inputs, the last gives one output.
        activation: between the layers, not after the last; None for a linear network.
        parameters: of the activation, those that differ from their defaults.

    Raises:
        ValueError: if the matrices do not fit together.
    """

    weights: tuple[Array, ...]
    activation: Activation | None = None
    parameters: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        before = INPUTS
        for matrix in self.weights:
            if matrix.ndim != 2 or matrix.shape[1] != before:
                raise ValueError(f"a layer of shape {matrix.shape} cannot take {before} inputs")
            before = len(matrix)
        if not self.weights or before != 1:
            raise ValueError("the layers must lead to one output")

    def activate(self, z: Array) -> Array:
        """Return the activation of a hidden layer's sums, any shape."""
        if self.activation is None:
            return z
        return self.activation.value(z, **self.parameters)

    def output(self, x: npt.ArrayLike) -> Array:
        """Return the network's output, computed layer by layer.

        Args:
            x: inputs, shape (..., 2).

        Returns:
            Shape (...).
        """
        signal = np.asarray(x, dtype=np.float64)
        for matrix in self.weights[:-1]:
            signal = self.activate(signal @ matrix.T)
        return np.asarray((signal @ self.weights[-1].T)[..., 0])

    def sides(self, x: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """Return on which side of each jump of the activation every hidden sum lies.

        Between two inputs for which all sides agree the output does not jump.

        Args:
            x: inputs, shape (n, 2).

        Returns:
            Shape (n, hidden units times jumps).
        """
        signal = np.asarray(x, dtype=np.float64)
        jumps = self._jumps()
        found = [np.zeros((len(signal), 0), dtype=np.bool_)]
        for matrix in self.weights[:-1]:
            total = signal @ matrix.T
            found += [total > jump for jump in jumps]
            signal = self.activate(total)
        return np.concatenate(found, axis=1)

    def _jumps(self) -> tuple[float, ...]:
        if self.activation is None:
            return ()
        return self.activation.undefined_at(0, **self.parameters)

    def product(self) -> Array:
        """Return the weights of the one layer that linear layers come down to, shape (2,)."""
        whole = self.weights[0]
        for matrix in self.weights[1:]:
            whole = matrix @ whole
        return np.asarray(whole[0])

    def single(self, x: npt.ArrayLike) -> Array:
        """Return the output of that one layer; shapes as in ``output``."""
        return np.asarray(np.asarray(x, dtype=np.float64) @ self.product())


def lecture(
    weights: tuple[float, float, float, float, float, float],
    activation: Activation | None = None,
    parameters: Mapping[str, float] | None = None,
) -> Layers:
    """Return the lecture's two layers.

    Args:
        weights: w1, w2 (to the first hidden unit), w3, w4 (to the second) of layer 1, and
            w1, w2 of layer 2.
        activation: as in Layers.
        parameters: as in Layers.
    """
    w1, w2, w3, w4, v1, v2 = weights
    matrices = (np.array([[w1, w2], [w3, w4]]), np.array([[v1, v2]]))
    return Layers(matrices, activation, parameters or {})


def drawn(
    depth: int,
    units: int,
    seed: int,
    activation: Activation | None = None,
    parameters: Mapping[str, float] | None = None,
) -> Layers:
    """Return layers with weights drawn by a seed, the same for every activation.

    Weights are normal with standard deviation 1/sqrt(units before), rounded to two
    decimals so that they can be read.

    Args:
        depth: number of layers, 1 or more.
        units: in each hidden layer, 1 or more.
        seed: of numpy's generator, 0 or more.
        activation: as in Layers.
        parameters: as in Layers.
    """
    random = np.random.default_rng(seed)
    sizes = [INPUTS, *([units] * (depth - 1)), 1]
    matrices = tuple(
        np.round(random.standard_normal((n, m)) / np.sqrt(m), 2) + 0.0 for m, n in pairwise(sizes)
    )
    return Layers(matrices, activation, parameters or {})


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
