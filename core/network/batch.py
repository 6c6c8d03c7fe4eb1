"""One network on one batch of samples, with room for everything in between.

Every sample is a column here, so that the units of a layer lie in rows without gaps, and
a row of ones below them carries the biases: sums, and their gradients too, are then one
matrix product a layer. At teaching sizes numpy's own time per call is what counts.
"""

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.network.network import Network
from core.network.weights import blocks, count


class Batch:
    """Buffers that a pass fills again and again; callers turn numpy's warnings off.

    Attributes:
        signals: what goes into each layer, shape (units before + 1, n), the last row ones.
        sums: of each layer before its activation, shape (units, n).
        output: of the last layer after its activation, shape (outputs, n).
        deltas: derivative of the loss with respect to the sums, shapes as there.
        gradient: of every weight, shape (count(sizes),).

    Raises:
        ValueError: if x is not of shape (n, inputs) with n >= 1.
    """

    def __init__(self, network: Network, x: Array) -> None:
        if x.ndim != 2 or x.shape[1] != network.sizes[0] or not len(x):
            raise ValueError(f"inputs of shape {x.shape} do not suit sizes {network.sizes}")
        n = len(x)
        self._activations = network.activations
        self.signals = [np.ones((units + 1, n)) for units in network.sizes[:-1]]
        self.signals[0][:-1] = x.T
        self.sums = [np.empty((units, n)) for units in network.sizes[1:]]
        self.deltas = [np.empty_like(total) for total in self.sums]
        self.output = self.sums[-1]
        self.gradient = np.empty(count(network.sizes))
        self._gradients = blocks(network.sizes, self.gradient)
        self._hidden = [
            (signal, total, following[:-1], shaped.value)
            for signal, total, following, shaped in zip(
                self.signals, self.sums, self.signals[1:], network.activations, strict=False
            )
        ]

    def columns(self, target: npt.ArrayLike) -> Array:
        """Return targets of shape (n, outputs) as columns.

        Raises:
            ValueError: if they have another shape.
        """
        wanted = np.ascontiguousarray(np.asarray(target, dtype=np.float64).T)
        if wanted.shape != self.sums[-1].shape:
            outputs, n = self.sums[-1].shape
            raise ValueError(f"targets must have the shape ({n}, {outputs})")
        return wanted

    def forward(self, layers: tuple[Array, ...]) -> None:
        """Fill sums, signals and output from the weights of each layer (Weights.layers)."""
        for layer, (signal, total, following, value) in zip(layers, self._hidden, strict=False):
            np.matmul(layer, signal, out=total)
            following[...] = value(total)
        np.matmul(layers[-1], self.signals[-1], out=self.sums[-1])
        last = self._activations[-1]
        self.output = self.sums[-1] if last.is_identity else last.value(self.sums[-1])

    def backward(self, layers: tuple[Array, ...], slope: Array) -> None:
        """Fill deltas and gradient after a forward pass.

        Args:
            layers: the weights of the forward pass.
            slope: derivative of the loss with respect to the output, shape (outputs, n).
        """
        last = self._activations[-1]
        delta = self.deltas[-1]
        delta[...] = slope
        if not last.is_identity:
            delta *= last.slope(self.sums[-1])
        for index in range(len(layers) - 1, 0, -1):
            np.matmul(delta, self.signals[index].T, out=self._gradients[index])
            before = self.deltas[index - 1]
            np.matmul(layers[index][:, :-1].T, delta, out=before)
            before *= self._activations[index - 1].slope(self.sums[index - 1])
            delta = before
        np.matmul(delta, self.signals[0].T, out=self._gradients[0])
