"""A dense network: forward, backward, step. The only backprop in the project."""

from core.network.initial import HE, LECUN, XAVIER, Initialisation, initial, normal, suited
from core.network.loss import BINARY, LOSSES, SOFTMAX, SQUARED, Loss
from core.network.network import IDENTITY, Network, Shaped, dense
from core.network.optimiser import Adam, Optimiser, Sgd
from core.network.passes import Backward, Forward, backward, forward, output
from core.network.snapshot import Settings, Snapshot
from core.network.training import begin, train
from core.network.walk import Walk
from core.network.weights import Weights

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
    "Walk",
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
