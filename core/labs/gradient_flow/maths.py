"""How large the gradient is in each layer of a deep network, measured.

The task is always the same: 200 samples of four numbers with mean 5 and standard deviation 10, and
the question whether a sample lies far from their centre or near it.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.network import BINARY, Network, Weights, backward

INPUTS = 4
SAMPLES = 200
MEAN, SPREAD = 5.0, 10.0
_DATA_SEED = 0
_BARS = 25
_WIDEST = 1e300  # beyond it the width of a histogram is itself beyond float64
_NARROWEST = 1e-9  # of the largest output: a narrower histogram has no bars to tell apart
_LEAST = 1e-300  # below it bins are no wider than the steps of float64
_QUARTER = 0.25  # the largest slope of the sigmoid


@dataclass(frozen=True, slots=True)
class GradientFlow:
    """What is measured in the hidden layers of one network, from the first to the last.

    Attributes:
        loss: cross-entropy over all samples.
        accuracy: share of the samples that the network tells right, 0 to 1.
        gradients: mean |dL/dz| over samples and units, z the sums before the activation,
            shape (depth,).
        weight_gradients: mean |dL/dw| over the weights, shape (depth,).
        means: mean output over samples and units, shape (depth,).
        spreads: standard deviation of the outputs over samples and units, shape (depth,).
        dead: for each layer, whether each unit gives 0 for every sample and the gradient
            there is 0 for every sample, shape (units,).
        outputs: of each layer, shape (samples, units).
    """

    loss: float
    accuracy: float
    gradients: Array
    weight_gradients: Array
    means: Array
    spreads: Array
    dead: tuple[npt.NDArray[np.bool_], ...]
    outputs: tuple[Array, ...]

    @property
    def dead_units(self) -> int:
        """How many units are dead."""
        return sum(int(layer.sum()) for layer in self.dead)

    @property
    def units(self) -> int:
        """How many hidden units there are."""
        return sum(len(layer) for layer in self.dead)

    @property
    def ratio(self) -> float:
        """The first layer's gradient as a multiple of the last's; nan if that is 0."""
        last = float(self.gradients[-1])
        return float(self.gradients[0]) / last if last else float("nan")


@cache
def problem(*, normalised: bool) -> tuple[Array, Array]:
    """Return the samples, shape (200, 4), and 1 for those far from the centre, (200, 1).

    Args:
        normalised: whether each of the four numbers is brought to mean 0 and standard
            deviation 1, as measured over the samples.
    """
    drawn = np.random.default_rng(_DATA_SEED).standard_normal((SAMPLES, INPUTS))
    distance = np.square(drawn).sum(axis=1, keepdims=True)
    target = (distance > np.median(distance)).astype(np.float64)
    x = MEAN + SPREAD * drawn
    if normalised:
        x = (x - x.mean(axis=0)) / x.std(axis=0)
    for array in (x, target):
        array.setflags(write=False)
    return x, target


def measure(network: Network, weights: Weights, x: Array, target: Array) -> GradientFlow:
    """Run a forward and a backward pass and return what happened in every hidden layer.

    What float64 cannot hold is inf or nan; nothing warns.

    Args:
        network: with one hidden layer or more and a logit as its output.
        weights: of the same sizes.
        x: shape (n, inputs).
        target: 0 or 1 for each sample, shape (n, 1).
    """
    found = backward(network, weights, x, target, BINARY)
    outputs, deltas = found.forward.activations[:-1], found.deltas[:-1]
    with np.errstate(all="ignore"):
        return GradientFlow(
            loss=found.loss,
            accuracy=float(np.mean((found.forward.output > 0.0) == (target > 0.5))),
            gradients=np.array([np.abs(delta).mean() for delta in deltas]),
            weight_gradients=np.array([np.abs(g).mean() for g in found.gradient.matrices[:-1]]),
            means=np.array([output.mean() for output in outputs]),
            spreads=np.array([output.std() for output in outputs]),
            dead=tuple(
                np.asarray(~(output.any(axis=0) | delta.any(axis=0)))
                for output, delta in zip(outputs, deltas, strict=True)
            ),
            outputs=outputs,
        )


def quarter_line(flow: GradientFlow) -> Array:
    """Return what a factor of 0.25 a layer leaves of the last layer's gradient, shape (depth,).

    The slope of the sigmoid is never above 0.25; a weight of w lets through 0.25 |w|.
    """
    below = np.arange(len(flow.gradients))[::-1]
    return np.asarray(flow.gradients[-1] * _QUARTER**below)


def histogram(output: Array) -> tuple[Array, Array]:
    """Return how the outputs of a layer are distributed.

    Args:
        output: any shape; what is not finite is left out.

    Returns:
        The edges of the bars, rising, shape (n + 1,), and the share of the outputs in each
        bar, shape (n,), which sum to 1; all outputs stand in one bar where they are equal.
    """
    kept = np.clip(output[np.isfinite(output)], -_WIDEST, _WIDEST)
    low, high = (float(kept.min()), float(kept.max())) if kept.size else (0.0, 0.0)
    largest = max(abs(low), abs(high))
    if not high - low > max(_NARROWEST * largest, _LEAST):
        room = largest / 2.0 if largest > _LEAST else 0.5
        low, high = low - room, high + room
    counts, edges = np.histogram(kept, _BARS, (low, high))
    return edges, counts / max(kept.size, 1)
