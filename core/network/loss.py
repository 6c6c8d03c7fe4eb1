"""Loss functions: squared error and cross-entropy.

Inside a pass every sample is a column: arrays here have the shape (outputs, n). A loss is
the sum over the outputs, averaged over the samples. Cross-entropy takes the network's
output as logits, so that it stays finite and exact where a probability rounds to 0 or 1.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.gates import decay, sigmoid
from core.text import Text


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss, and how its outputs are read.

    Attributes:
        key: the name in files.
        name: the name a person reads.
        formula: of one output, LaTeX: a is the network's output, y the target.
        measure: takes outputs and targets; returns the loss, 0 or more, and its derivative
            with respect to the outputs.
        answer: takes outputs, returns what the network says: for cross-entropy, probabilities.
    """

    key: str
    name: Text
    formula: str
    measure: Callable[[Array, Array], tuple[float, Array]]
    answer: Callable[[Array], Array]

    def value(self, output: Array, target: Array) -> float:
        """Return the loss of outputs against targets, both of shape (n, outputs)."""
        with np.errstate(all="ignore"):
            return self.measure(output.T, target.T)[0]

    def says(self, output: Array) -> Array:
        """Return what outputs of shape (n, outputs) say, in that shape."""
        with np.errstate(all="ignore"):
            return self.answer(output.T).T


def _squared(output: Array, target: Array) -> tuple[float, Array]:
    error = output - target
    n = output.shape[1]
    return 0.5 * float(np.vdot(error, error)) / n, error / n


def _binary(output: Array, target: Array) -> tuple[float, Array]:
    q = decay(output)
    n = output.shape[1]
    # log(1 + exp(-z)) if the target is 1, log(1 + exp(z)) if it is 0: never log(0).
    loss = np.add.reduce(np.log1p(q) + np.maximum(output, 0.0) - target * output, axis=None)
    said = np.where(output >= 0.0, 1.0, q) / (1.0 + q)
    return float(loss) / n, (said - target) / n


def _share(output: Array) -> tuple[Array, Array]:
    """Return the distance of each logit from the winner's, and the softmax."""
    distance = output - np.maximum.reduce(output, axis=0)
    weights = np.exp(distance)
    return distance, weights / np.add.reduce(weights, axis=0)


def _softmax(output: Array, target: Array) -> tuple[float, Array]:
    distance, said = _share(output)
    n = output.shape[1]
    total = np.log(np.add.reduce(np.exp(distance), axis=0))
    loss = np.add.reduce(target * (total - distance), axis=None)
    return float(loss) / n, (said * np.add.reduce(target, axis=0) - target) / n


SQUARED = Loss(
    "squared",
    Text(en="Squared error", zh="平方誤差"),
    r"\tfrac{1}{2}(a-y)^2",
    _squared,
    lambda output: output,
)
BINARY = Loss(
    "binary",
    Text(en="Binary cross-entropy", zh="二元交叉熵"),
    r"-y\ln a-(1-y)\ln(1-a)",
    _binary,
    sigmoid,
)
SOFTMAX = Loss(
    "softmax",
    Text(en="Categorical cross-entropy", zh="多類別交叉熵"),
    r"-y\ln a",
    _softmax,
    lambda output: _share(output)[1],
)
LOSSES: dict[str, Loss] = {loss.key: loss for loss in (SQUARED, BINARY, SOFTMAX)}
