"""A dense network: forward, backward, step. The only backprop in the project."""

from core.network.forward_backward import Backward, Forward, backward, forward, output
from core.network.history import TrainingHistory
from core.network.loss import BINARY, LOSSES, SOFTMAX, SQUARED, Loss
from core.network.model import (
    HE,
    IDENTITY,
    LECUN,
    XAVIER,
    Initialisation,
    Network,
    Shaped,
    Weights,
    dense,
    initial,
    normal,
    suited,
)
from core.network.optimiser import Adam, Optimiser, Sgd
from core.network.training import Settings, Snapshot, begin, train

__all__ = [
    "BINARY",
    "HE",
    "IDENTITY",
    "LECUN",
    "LOSSES",
    "SOFTMAX",
    "SQUARED",
    "XAVIER",
    "Adam",
    "Backward",
    "Forward",
    "Initialisation",
    "Loss",
    "Network",
    "Optimiser",
    "Settings",
    "Sgd",
    "Shaped",
    "Snapshot",
    "TrainingHistory",
    "Weights",
    "backward",
    "begin",
    "dense",
    "forward",
    "initial",
    "normal",
    "output",
    "suited",
    "train",
]
