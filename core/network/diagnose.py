"""Where the numbers of a network exceeded float64, in words."""

import numpy as np

from core.arrays import Array
from core.network.forward_backward import Batch
from core.text import Text

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
