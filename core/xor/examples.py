"""Sets of examples of two classes, all within the square from -0.5 to 1.5."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.activation import Array
from core.neuron import GATES, corners
from core.text import Text

_EACH = 20  # points around every corner, or on every ring and arm


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """A kind of data.

    Attributes:
        key: the name in files.
        name: the name a person reads.
        draw: takes a generator; returns points, shape (n, 2), and classes 0 or 1, shape (n,).
    """

    key: str
    name: Text
    draw: Callable[[np.random.Generator], tuple[Array, Array]]


def _gate(key: str) -> Callable[[np.random.Generator], tuple[Array, Array]]:
    def draw(_random: np.random.Generator) -> tuple[Array, Array]:
        points = corners(2)
        return points, GATES[key].target(points)

    return draw


def _noisy(random: np.random.Generator) -> tuple[Array, Array]:
    middle = np.repeat(corners(2), _EACH, axis=0)
    points = np.clip(middle + random.normal(0.0, 0.15, middle.shape), -0.5, 1.5)
    return points, GATES["xor"].target(middle)


def _circles(random: np.random.Generator) -> tuple[Array, Array]:
    inside = np.arange(4 * _EACH) % 2 == 0
    radius = np.where(inside, 0.3, 0.8) + random.normal(0.0, 0.05, len(inside))
    turn = random.uniform(0.0, 2.0 * np.pi, len(inside))
    points = 0.5 + np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=-1)
    return points, inside.astype(np.float64)


def _spiral(random: np.random.Generator) -> tuple[Array, Array]:
    arm = np.arange(4 * _EACH) % 2
    way = np.linspace(0.15, 1.0, len(arm))
    turn = 3.5 * np.pi * way + np.pi * arm
    middle = np.stack([way * np.cos(turn), way * np.sin(turn)], axis=-1) * 0.9
    points = 0.5 + middle + random.normal(0.0, 0.015, middle.shape)
    return np.clip(points, -0.5, 1.5), arm.astype(np.float64)


SETS: dict[str, ExampleSet] = {
    one.key: one
    for one in (
        ExampleSet("xor", Text(en="XOR", zh="XOR（互斥或）"), _gate("xor")),
        ExampleSet("noisy", Text(en="XOR with noise", zh="有雜訊的 XOR"), _noisy),
        ExampleSet("circles", Text(en="Circles", zh="同心圓"), _circles),
        ExampleSet("spiral", Text(en="Spiral", zh="螺旋"), _spiral),
        ExampleSet("and", Text(en="AND", zh="AND（及）"), _gate("and")),
        ExampleSet("or", Text(en="OR", zh="OR（或）"), _gate("or")),
    )
}
OWN = "own"


def examples(
    key: str, seed: int, own: Sequence[tuple[float, float, int]] = ()
) -> tuple[Array, Array]:
    """Return points, shape (n, 2), and their classes, 0 or 1, shape (n,).

    Args:
        key: of SETS, or "own".
        seed: of the noise, 0 or more.
        own: (x, y, class) of the person's own points; may be empty.
    """
    if key == OWN:
        given = np.asarray(own, dtype=np.float64).reshape(-1, 3)
        return given[:, :2], given[:, 2]
    return SETS[key].draw(np.random.default_rng(seed))
