"""From the settings of the panel to a line or a training, and the ways out of one that is stuck."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from core.arrays import Array
from core.labs.xor.hand import by_hand
from core.labs.xor.hidden import silent_units
from core.labs.xor.maths import Line, examples
from core.labs.xor.state import MOST_HIDDEN_UNITS, XorState
from core.network import (
    BINARY,
    Adam,
    Network,
    Optimiser,
    Sgd,
    Shaped,
    Snapshot,
    Weights,
    dense,
    output,
    suited,
)
from core.network.history import TrainingHistory
from core.network.training import Settings
from core.resolve import activation_of
from core.state_parts import LARGEST_SEED, Pick

_MOMENTUM = 0.9


@dataclass(frozen=True, slots=True)
class Answers:
    """What a line or a network says of some points.

    Attributes:
        said: from 0 to 1, shape (n,).
        loss: cross-entropy over them; nan for a line and for a network by hand.
    """

    said: Array
    loss: float


def settings(shown: XorState, pick: Pick) -> Settings:
    """Return the training of a network with one hidden activation.

    Both of two compared networks begin with the same weights: the rule for
    their standard deviation follows the first of them.
    """
    shaped = Shaped(activation_of(pick), pick.settings)
    network = dense((2, *[shown.units] * shown.layers, 1), shaped)
    rule = suited(activation_of(shown.pick), shown.pick.settings)
    return Settings(network, rule, shown.seed, BINARY, _optimiser(shown, shown.rate))


def _optimiser(shown: XorState, rate: float) -> Optimiser:
    return Adam(rate) if shown.optimiser == "adam" else Sgd(rate, _MOMENTUM)


def history(shown: XorState, pick: Pick, points: Array, classes: Array) -> TrainingHistory:
    """Return a training that stands where the state says; points must not be empty."""
    begun = untrained(shown, pick, points, classes)
    for _ in lead(begun, shown):
        pass
    return begun


def untrained(shown: XorState, pick: Pick, points: Array, classes: Array) -> TrainingHistory:
    """Return a training at its start; points must not be empty."""
    return TrainingHistory(settings(shown, pick), points, classes[:, np.newaxis])


def lead(begun: TrainingHistory, shown: XorState) -> Iterator[Snapshot]:
    """Bring a training to where the state says, at the rates that it had on its way there."""
    way = shown.way or (shown.usual,)
    return begun.lead(
        [(era.until, _optimiser(shown, era.rate)) for era in way], _optimiser(shown, shown.rate)
    )


def dead_units(begun: TrainingHistory, points: Array) -> tuple[int, int]:
    """Return how many hidden units are dead (``silent_units``), and how many there are."""
    silent = silent_units(begun.settings.network, begun.here.weights, points)
    return sum(int(layer.sum()) for layer in silent), sum(map(len, silent))


def says(begun: TrainingHistory, snapshot: Snapshot, points: Array) -> Array:
    """Return what a network says of points, shape (..., 2): a probability of class 1 each."""
    return BINARY.says(sums(begun.settings.network, snapshot.weights, points))


def sums(network: Network, weights: Weights, points: Array) -> Array:
    """Return the output for points of shape (..., 2): above 0 where it is read as class 1."""
    found = output(network, weights, points.reshape(-1, 2))
    return found[:, 0].reshape(points.shape[:-1])


def answers(shown: XorState, points: Array, classes: Array) -> Answers:
    """Return what the panel's line or its first network says of the examples."""
    if shown.solver == "line":
        return Answers(Line(*shown.line).says(points), math.nan)
    if not len(points):
        return Answers(np.zeros(0), math.nan)
    if shown.solver == "hand":
        return Answers((sums(*by_hand(shown), points) > 0.0).astype(np.float64), math.nan)
    begun = history(shown, shown.pick, points, classes)
    return Answers(says(begun, begun.here, points), begun.here.loss)


ENOUGH = 600
"""Steps within which a way out must have every point right."""
_SEEDS = 12  # tried one after the other


@lru_cache(maxsize=8)  # asked at every frame of a training
def ways_out(shown: XorState) -> tuple[XorState, ...]:
    """Return settings that differ in one thing and get every point right within ENOUGH steps.

    Each was trained to see that it does: the next seed with which it does, the most units, and
    Leaky ReLU, in this order; those that do not are left out.

    Args:
        shown: the panel with the training that is stuck.
    """
    begun = replace(shown, solver="train", compared=False, steps=0, way=())
    seeds = (
        replace(begun, seed=(begun.seed + more) % (LARGEST_SEED + 1))
        for more in range(1, _SEEDS + 1)
    )
    found = [next(filter(_solves, seeds), None)]
    if begun.units < MOST_HIDDEN_UNITS:
        found.append(replace(begun, units=MOST_HIDDEN_UNITS))
    if begun.pick.key != "leaky_relu":
        found.append(replace(begun, pick=Pick("leaky_relu")))
    return tuple(
        replace(way, compared=shown.compared) for way in found if way is not None and _solves(way)
    )


def _solves(begun: XorState) -> bool:
    points, classes = examples(begun.examples, begun.noise, begun.own)
    if not len(points):
        return False
    trained = history(replace(begun, steps=ENOUGH), begun.pick, points, classes)
    said = says(trained, trained.here, points) > 0.5
    return trained.here.trouble is None and bool(np.all(said == (classes > 0.5)))
