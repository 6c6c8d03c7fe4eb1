"""Optimisers: gradient descent, with momentum or without, and Adam."""

import math
from dataclasses import dataclass
from typing import ClassVar, Protocol

import numpy as np

from core.arrays import Array


class Optimiser(Protocol):
    """What turns a gradient into an update.

    Attributes:
        rate: the learning rate, above 0.
        moments: how many vectors, each as long as the weights, it remembers.
    """

    @property
    def rate(self) -> float:
        """The learning rate."""

    @property
    def moments(self) -> int:
        """How many vectors, each as long as the weights, it remembers."""

    def update(self, weights: Array, gradient: Array, memory: Array, turn: int) -> None:
        """Move the weights in place.

        Args:
            weights: shape (p,), written to.
            gradient: shape (p,), free to be overwritten.
            memory: shape (moments, p), written to; zeros at the first update.
            turn: the number of this update, from 1.
        """


@dataclass(frozen=True, slots=True)
class Sgd:
    """Gradient descent with momentum (Polyak 1964): v <- momentum v + g, w <- w - rate v.

    Attributes:
        rate: the learning rate, above 0.
        momentum: from 0 (none) to below 1.

    Raises:
        ValueError: if a number is out of its range.
    """

    rate: float
    momentum: float = 0.0

    def __post_init__(self) -> None:
        _check_rate(self.rate)
        _check_share("momentum", self.momentum)

    @property
    def moments(self) -> int:
        """One vector, the velocity, if there is momentum."""
        return 1 if self.momentum else 0

    def update(self, weights: Array, gradient: Array, memory: Array, turn: int) -> None:  # noqa: ARG002  # descent is the same at every turn
        """Move the weights in place; see Optimiser."""
        if self.momentum:
            velocity = memory[0]
            velocity *= self.momentum
            velocity += gradient
            np.multiply(velocity, self.rate, out=gradient)
        else:
            gradient *= self.rate
        weights -= gradient


@dataclass(frozen=True, slots=True)
class Adam:
    """Adam (Kingma & Ba 2015, arXiv:1412.6980), with its bias correction.

    Attributes:
        rate: the learning rate, above 0.
        beta1, beta2: decay of the mean gradient and of the mean square, 0 to below 1.

    Raises:
        ValueError: if a number is out of its range.
    """

    rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    moments: ClassVar[int] = 2
    epsilon: ClassVar[float] = 1e-8

    def __post_init__(self) -> None:
        _check_rate(self.rate)
        _check_share("beta1", self.beta1)
        _check_share("beta2", self.beta2)

    def update(self, weights: Array, gradient: Array, memory: Array, turn: int) -> None:
        """Move the weights in place; see Optimiser."""
        mean, square = memory
        mean *= self.beta1
        mean += (1.0 - self.beta1) * gradient
        square *= self.beta2
        gradient *= gradient
        gradient *= 1.0 - self.beta2
        square += gradient
        np.sqrt(square, out=gradient)
        gradient *= 1.0 / math.sqrt(1.0 - self.beta2**turn)
        gradient += self.epsilon
        np.divide(mean, gradient, out=gradient)
        gradient *= self.rate / (1.0 - self.beta1**turn)
        weights -= gradient


def _check_rate(rate: float) -> None:
    if not 0.0 < rate < math.inf:
        raise ValueError(f"the learning rate must be above 0 and finite, not {rate}")


def _check_share(name: str, share: float) -> None:
    if not 0.0 <= share < 1.0:
        raise ValueError(f"{name} must be from 0 to below 1, not {share}")
