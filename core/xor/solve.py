"""From the settings of the panel to a line or a training, and to what they answer."""

import math
from dataclasses import dataclass

import numpy as np

from core.activation import Array
from core.network import BINARY, HE, XAVIER, Adam, Sgd, Shaped, Snapshot, dense, forward
from core.network.snapshot import Settings
from core.network.walk import Walk
from core.picked import activation_of
from core.state import Pick, XorState
from core.xor.line import Line

_RECTIFIERS = frozenset({"relu", "leaky_relu", "prelu", "rrelu", "relu6", "elu", "celu", "gelu"})
_MOMENTUM = 0.9


@dataclass(frozen=True, slots=True)
class Answers:
    """What a line or a network says of some points.

    Attributes:
        said: from 0 to 1, shape (n,).
        loss: cross-entropy over them; nan for a line.
    """

    said: Array
    loss: float


def settings(shown: XorState, pick: Pick) -> Settings:
    """Return the training of a network with one hidden activation.

    Both of two compared networks begin with the same weights: the rule for their spread
    follows the first of them.
    """
    shaped = Shaped(activation_of(pick), pick.settings)
    network = dense((2, *[shown.units] * shown.layers, 1), shaped)
    rule = HE if shown.pick.key in _RECTIFIERS else XAVIER
    optimiser = Adam(shown.rate) if shown.optimiser == "adam" else Sgd(shown.rate, _MOMENTUM)
    return Settings(network, rule, shown.seed, BINARY, optimiser)


def walk(shown: XorState, pick: Pick, points: Array, classes: Array) -> Walk:
    """Return a training, advanced by the stated steps; points must not be empty."""
    begun = Walk(settings(shown, pick), points, classes[:, np.newaxis])
    for _ in range(shown.steps):
        if begun.on().trouble is not None:
            break
    return begun


def says(begun: Walk, snapshot: Snapshot, points: Array) -> Array:
    """Return what a network says of points, shape (..., 2): a probability of class 1 each."""
    flat = points.reshape(-1, 2)
    output = forward(begun.settings.network, snapshot.weights, flat).output
    return BINARY.says(output)[:, 0].reshape(points.shape[:-1])


def answers(shown: XorState, points: Array, classes: Array) -> Answers:
    """Return what the panel's line or its first network says of the examples."""
    if shown.solver == "line":
        return Answers(Line(*shown.line).says(points), math.nan)
    if not len(points):
        return Answers(np.zeros(0), math.nan)
    begun = walk(shown, shown.pick, points, classes)
    return Answers(says(begun, begun.here, points), begun.here.loss)
