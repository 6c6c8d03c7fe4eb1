"""Small networks and data for the tests of the network."""

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.network import BINARY, HE, Network, Optimiser, Settings, Sgd, Shaped, dense

FOUR = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])


def network(key: str = "tanh", sizes: tuple[int, ...] = (2, 4, 1)) -> Network:
    """Return a network of one activation, linear at its output."""
    return dense(sizes, Shaped(BY_KEY[key]))


def settings(
    optimiser: Optimiser | None = None, key: str = "tanh", sizes: tuple[int, ...] = (2, 4, 1)
) -> Settings:
    """Return settings for XOR."""
    return Settings(network(key, sizes), HE, 3, BINARY, optimiser or Sgd(0.5))


def samples(n: int, width: int, seed: int = 0) -> Array:
    """Return n samples of some width, spread about 0."""
    return np.random.default_rng(seed).standard_normal((n, width))
