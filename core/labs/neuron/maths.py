"""A neuron's arithmetic, step by step, and the truth tables that it is asked to reproduce."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.catalogue.activation import Activation
from core.text import Text

FIRES_ABOVE = 0.5
"""An output above this is read as 1, any other as 0."""
_PLACES, _ROUNDS = 4001, 60


@dataclass(frozen=True, slots=True)
class Unit:
    """A neuron.

    Attributes:
        weights: shape (n,), n >= 1.
        bias: added to the weighted sum; a threshold of -bias means the same.
        activation: of the sum.
        parameters: those that differ from their defaults.
    """

    weights: Array
    bias: float
    activation: Activation
    parameters: Mapping[str, float] = field(default_factory=dict)

    @property
    def threshold(self) -> float:
        """What the weighted sum must exceed for the pre-activation to be positive."""
        return -self.bias + 0.0

    def products(self, x: Array) -> Array:
        """Return weight times input; x and the result have shape (..., n)."""
        return x * self.weights

    def pre_activation(self, x: Array) -> Array:
        """Return the weighted sum plus bias; x has shape (..., n), the result (...)."""
        return np.asarray(self.products(x).sum(axis=-1) + self.bias)

    def output(self, x: Array) -> Array:
        """Return the activation of the pre-activation; shapes as there."""
        return self.activation.value(self.pre_activation(x), **self.parameters)

    def edges(self, low: float, high: float) -> tuple[float, ...]:
        """Return the pre-activations between low and high where what is read changes.

        There the output passes FIRES_ABOVE, steadily or in a jump; each is exact to float64
        where it passes once between two of 4,000 places.

        Args:
            low: finite.
            high: finite, at least low.
        """
        z = np.linspace(low, high, _PLACES)
        fires = self._fires(z)
        places = np.flatnonzero(fires[1:] != fires[:-1])
        left, right, before = z[places], z[places + 1], fires[places]
        for _ in range(_ROUNDS):
            middle = 0.5 * (left + right)
            same = self._fires(middle) == before
            left, right = np.where(same, middle, left), np.where(same, right, middle)
        return tuple((0.5 * (left + right)).tolist())

    def _fires(self, z: Array) -> npt.NDArray[np.bool_]:
        return self.activation.value(z, **self.parameters) > FIRES_ABOVE


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a neuron's outputs compare with what was asked.

    Attributes:
        outputs: shape (m,).
        fires: the outputs read as 0 or 1, shape (m,).
        right: whether each is what was asked, shape (m,).
    """

    outputs: Array
    fires: Array
    right: Array

    @property
    def accuracy(self) -> float:
        """The share that is right, 0 to 1."""
        return float(np.mean(self.right))


def judge(unit: Unit, x: Array, target: Array) -> Verdict:
    """Compare a neuron with a truth table.

    Args:
        unit: the neuron.
        x: shape (m, n).
        target: 0 or 1 for each row, shape (m,).
    """
    outputs = unit.output(x)
    fires = (outputs > FIRES_ABOVE).astype(np.float64)
    return Verdict(outputs, fires, fires == target)


@dataclass(frozen=True, slots=True)
class Gate:
    """A logical function of any number of inputs.

    Attributes:
        key: the name in files.
        name: the name a person reads.
        rule: when it is 1.
        target: takes corners, shape (m, n), of 0 and 1; returns 0 or 1 for each, shape (m,).
    """

    key: str
    name: Text
    rule: Text
    target: Callable[[Array], Array]


def corners(inputs: int) -> Array:
    """Return all 2**inputs corners in counting order, shape (2**inputs, inputs)."""
    numbers = np.arange(2**inputs)[:, np.newaxis]
    return ((numbers >> np.arange(inputs)[::-1]) & 1).astype(np.float64)


def _all(x: Array) -> Array:
    return np.where(x.all(axis=1), 1.0, 0.0)


def _any(x: Array) -> Array:
    return np.where(x.any(axis=1), 1.0, 0.0)


def _not_all(x: Array) -> Array:
    return 1.0 - _all(x)


def _odd(x: Array) -> Array:
    return np.asarray(x.sum(axis=1) % 2.0)


GATES: dict[str, Gate] = {
    gate.key: gate
    for gate in (
        Gate(
            "and",
            Text(en="AND", zh="AND（及）"),
            Text(en="1 when every input is 1", zh="所有輸入都是 1 時為 1"),
            _all,
        ),
        Gate(
            "or",
            Text(en="OR", zh="OR（或）"),
            Text(en="1 when any input is 1", zh="任一輸入是 1 時為 1"),
            _any,
        ),
        Gate(
            "nand",
            Text(en="NAND", zh="NAND（反及）"),
            Text(en="0 only when every input is 1", zh="只有所有輸入都是 1 時為 0"),
            _not_all,
        ),
        Gate(
            "xor",
            Text(en="XOR", zh="XOR（互斥或）"),
            Text(en="1 when an odd number of inputs is 1", zh="有奇數個輸入是 1 時為 1"),
            _odd,
        ),
    )
}
