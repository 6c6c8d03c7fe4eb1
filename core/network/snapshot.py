"""The settings of a training, and the network at one moment of it."""

from dataclasses import dataclass

from core.activation import Array
from core.network.initial import Initialisation
from core.network.loss import Loss
from core.network.network import Network
from core.network.optimiser import Optimiser
from core.network.weights import Weights
from core.text import Text


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides a training but the data.

    Attributes:
        network: sizes and activations.
        initialisation: the standard deviation of the initial weights.
        seed: of the initial weights, 0 or more.
        loss: what is made small.
        optimiser: how, and with which learning rate.
    """

    network: Network
    initialisation: Initialisation
    seed: int
    loss: Loss
    optimiser: Optimiser


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A network at one moment of its training; nothing in it ever changes.

    Attributes:
        step: the number of updates so far.
        loss: of exactly these weights, over all samples.
        weights: finite, unless training was given others to begin with.
        memory: what the optimiser remembers, shape (moments, p), so that training goes on
            from here as if it had never stopped.
        turn: how many updates that memory has seen.
        trouble: why training cannot go on from here; None if it can.
    """

    step: int
    loss: float
    weights: Weights
    memory: Array
    turn: int = 0
    trouble: Text | None = None
