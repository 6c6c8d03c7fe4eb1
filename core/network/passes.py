"""The forward and the backward pass, with everything computed on the way."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.network.batch import Batch
from core.network.loss import Loss
from core.network.network import Network
from core.network.weights import Weights

_AT_ONCE = 1000  # samples whose numbers stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Forward:
    """What a batch of n samples becomes on its way through a network.

    Attributes:
        inputs: shape (n, inputs).
        sums: of each layer before its activation, shape (n, units).
        activations: of each layer after it, shape (n, units).
    """

    inputs: Array
    sums: tuple[Array, ...]
    activations: tuple[Array, ...]

    @property
    def output(self) -> Array:
        """What the last layer gives, shape (n, outputs)."""
        return self.activations[-1]


@dataclass(frozen=True, slots=True)
class Backward:
    """The derivatives of a batch's loss by everything in a network.

    Attributes:
        forward: the pass that it belongs to.
        loss: averaged over the samples.
        deltas: derivative of the loss with respect to the sums of each layer, shape
            (n, units); one sample's share of the mean, so each is divided by n.
        gradient: derivative with respect to every weight and bias.
    """

    forward: Forward
    loss: float
    deltas: tuple[Array, ...]
    gradient: Weights


def forward(network: Network, weights: Weights, x: npt.ArrayLike) -> Forward:
    """Send inputs through a network.

    inf and nan go through as float64 has them; nothing is raised and nothing warned of.

    Args:
        network: its build.
        weights: of the same sizes.
        x: shape (n, inputs), n >= 1.

    Raises:
        ValueError: if the sizes do not fit.
    """
    batch = _batch(network, weights, x)
    with np.errstate(all="ignore"):
        batch.forward(weights.layers)
    return _seen(batch)


def output(network: Network, weights: Weights, x: npt.ArrayLike) -> Array:
    """Return only what the last layer gives, shape (n, outputs), for many inputs quickly.

    Arguments, edges and errors are those of ``forward``.
    """
    inputs, layers = np.asarray(x, dtype=np.float64), weights.layers
    batch = _batch(network, weights, inputs[:_AT_ONCE])
    found = np.empty((len(inputs), network.sizes[-1]))
    for start in range(0, len(inputs), _AT_ONCE):
        piece = inputs[start : start + _AT_ONCE]
        if start and len(piece) < _AT_ONCE:
            batch = Batch(network, piece)
        batch.signals[0][:-1] = piece.T
        with np.errstate(all="ignore"):
            batch.forward(layers)
        found[start : start + _AT_ONCE] = batch.output.T
    return found


def backward(
    network: Network, weights: Weights, x: npt.ArrayLike, target: npt.ArrayLike, loss: Loss
) -> Backward:
    """Send inputs forward through a network, and the derivative of the loss back.

    Args:
        network: its build.
        weights: of the same sizes.
        x: shape (n, inputs), n >= 1.
        target: the targets, shape (n, outputs).
        loss: how the two are compared.

    Raises:
        ValueError: if the sizes do not fit.
    """
    batch = _batch(network, weights, x)
    wanted, layers = batch.columns(target), weights.layers
    with np.errstate(all="ignore"):
        batch.forward(layers)
        value, slope = loss.measure(batch.output, wanted)
        batch.backward(layers, slope)
    deltas = tuple(delta.T for delta in batch.deltas)
    return Backward(_seen(batch), value, deltas, Weights(weights.sizes, batch.gradient))


def _batch(network: Network, weights: Weights, x: npt.ArrayLike) -> Batch:
    if weights.sizes != network.sizes:
        raise ValueError(f"weights of sizes {weights.sizes} do not suit sizes {network.sizes}")
    return Batch(network, np.asarray(x, dtype=np.float64))


def _seen(batch: Batch) -> Forward:
    """Return what a pass has filled, with samples in rows."""
    signals = [signal[:-1].T for signal in batch.signals]
    sums = tuple(total.T for total in batch.sums)
    return Forward(signals[0], sums, (*signals[1:], batch.output.T))
