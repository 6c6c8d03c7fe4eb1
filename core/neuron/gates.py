"""Truth tables that a neuron is asked to reproduce."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.activation import Array
from core.text import Text


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
