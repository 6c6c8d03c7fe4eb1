"""The forward and the backward pass with everything on the way, and where numbers exceeded float64.

Every sample is a column here, so that the units of a layer lie in rows without gaps, and
a row of ones below them carries the biases: sums, and their gradients too, are then one
matrix product a layer. At teaching sizes numpy's own time per call is what counts.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.network.loss import Loss
from core.network.model import Network, Weights, blocks, count
from core.text import Text


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


_SUM = Text(en="the weighted sums of layer {layer}", zh="第 {layer} 層的加權總和")
_OUTPUT = Text(en="the outputs of layer {layer}", zh="第 {layer} 層的輸出")
_LOSS = Text(en="the loss", zh="損失")
_GRADIENT = Text(en="the gradient of layer {layer}", zh="第 {layer} 層的梯度")
_WEIGHTS = Text(en="the weights of layer {layer}", zh="第 {layer} 層的權重")
_STOPPED = Text(
    en="Training stopped at step {step}: {place} grew beyond what float64 can hold.",
    zh="訓練在第 {step} 步停止：{place}超出 float64 能表示的範圍。",
)


def why(step: int, batch: Batch) -> Text:
    """Return where a pass first left float64, if its loss is not a finite number.

    Args:
        step: the number of updates before the pass.
        batch: after its forward pass.
    """
    activations = [*(signal[:-1] for signal in batch.signals[1:]), batch.output]
    for layer, (total, activated) in enumerate(zip(batch.sums, activations, strict=True), 1):
        for place, values in ((_SUM, total), (_OUTPUT, activated)):
            if not np.isfinite(values).all():
                return _STOPPED.fill(step=step, place=place.fill(layer=layer))
    return _STOPPED.fill(step=step, place=_LOSS)


def why_lost(step: int, layers: tuple[Array, ...], gradients: tuple[Array, ...]) -> Text | None:
    """Return what an update took out of float64; None if the weights are finite after all.

    Args:
        step: the number of updates, this one included.
        layers: the weights after it, as Weights.layers.
        gradients: that led to it, as there.
    """
    weights, gradient = _last_lost(layers), _last_lost(gradients)
    if weights is None:
        return None
    # The gradient comes from the side of the output: the last layer is the first to know.
    place = _WEIGHTS.fill(layer=weights) if gradient is None else _GRADIENT.fill(layer=gradient)
    return _STOPPED.fill(step=step, place=place)


def _last_lost(layers: tuple[Array, ...]) -> int | None:
    """Return the number of the last layer that holds inf or nan, counted from 1."""
    lost = [number for number, layer in enumerate(layers, 1) if not np.isfinite(layer).all()]
    return lost[-1] if lost else None
