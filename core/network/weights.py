"""The weights and biases of a network, as a value that never changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.activation import Array


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """A number for every connection and every unit; also the gradient of each.

    All of them lie in one vector, layer after layer, so that an update is one operation.

    Attributes:
        sizes: of the network, as in Network.sizes.
        flat: shape (count(sizes),), copied and read-only.

    Raises:
        ValueError: if there are more or fewer numbers than the sizes ask for.
    """

    sizes: tuple[int, ...]
    flat: Array

    def __post_init__(self) -> None:
        kept = np.array(self.flat, dtype=np.float64)
        if kept.shape != (count(self.sizes),):
            raise ValueError(f"sizes {self.sizes} need {count(self.sizes)} numbers")
        kept.setflags(write=False)
        object.__setattr__(self, "flat", kept)

    @classmethod
    def of(cls, matrices: Sequence[Array], biases: Sequence[Array]) -> "Weights":
        """Return the weights of given layers.

        Args:
            matrices: one a layer, shape (units, units before).
            biases: one a layer, shape (units,).

        Raises:
            ValueError: if the layers do not fit together.
        """
        sizes = (np.shape(matrices[0])[1], *(len(matrix) for matrix in matrices))
        layers = [np.column_stack(layer) for layer in zip(matrices, biases, strict=True)]
        for layer, before in zip(layers, sizes, strict=False):
            if layer.shape[1] != before + 1:
                raise ValueError(f"a layer of shape {layer.shape} cannot take {before} inputs")
        return cls(sizes, np.concatenate([layer.ravel() for layer in layers]))

    @property
    def layers(self) -> tuple[Array, ...]:
        """Each layer as (units, units before + 1), its biases in the last column."""
        return blocks(self.sizes, self.flat)

    @property
    def matrices(self) -> tuple[Array, ...]:
        """The weights of each layer, shape (units, units before)."""
        return tuple(layer[:, :-1] for layer in self.layers)

    @property
    def biases(self) -> tuple[Array, ...]:
        """The biases of each layer, shape (units,)."""
        return tuple(layer[:, -1] for layer in self.layers)


def count(sizes: tuple[int, ...]) -> int:
    """Return how many weights and biases a network of these sizes has."""
    return sum(units * (before + 1) for before, units in pairwise(sizes))


def blocks(sizes: tuple[int, ...], flat: Array) -> tuple[Array, ...]:
    """Return views of each layer in a vector of all weights; shapes as Weights.layers."""
    found, start = [], 0
    for before, units in pairwise(sizes):
        end = start + units * (before + 1)
        found.append(flat[start:end].reshape(units, before + 1))
        start = end
    return tuple(found)
