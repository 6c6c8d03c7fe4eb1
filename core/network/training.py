"""Training as an iterator of snapshots, each of which can be kept and returned to."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.network.forward_backward import Batch, why, why_lost
from core.network.loss import Loss
from core.network.model import Initialisation, Network, Weights, blocks, initial
from core.network.optimiser import Optimiser
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


class Trainer:
    """Weights that change in place, and a copy of the last ones that were good.

    Callers turn numpy's warnings off around ``theme`` and ``move``.

    Raises:
        ValueError: if the data do not suit the network or are not finite.
    """

    def __init__(
        self, settings: Settings, x: npt.ArrayLike, target: npt.ArrayLike, start: Snapshot
    ) -> None:
        self._settings = settings
        self._batch = Batch(settings.network, np.asarray(x, dtype=np.float64))
        self._target = self._batch.columns(target)
        if not (np.isfinite(self._batch.signals[0]).all() and np.isfinite(self._target).all()):
            raise ValueError("inputs and targets must be finite numbers")
        self._flat, self._memory = start.weights.flat.copy(), start.memory.copy()
        self._layers = blocks(settings.network.sizes, self._flat)
        self._step, self._turn = start.step, start.turn
        self._loss = math.nan
        self._slope = np.empty_like(self._target)
        self._before = (self._flat.copy(), self._memory.copy())

    def theme(self) -> Text | None:
        """Find the loss of the present weights; return why there is none, or None."""
        self._batch.forward(self._layers)
        self._loss, self._slope = self._settings.loss.measure(self._batch.output, self._target)
        if math.isfinite(self._loss):
            return None
        return why(self._step, self._batch)

    def move(self) -> Text | None:
        """Make an update and find the loss that it leads to.

        Returns:
            None; or why the update failed, and then the weights are as they were before it.
        """
        loss, slope = self._loss, self._slope
        flat, memory = self._before
        np.copyto(flat, self._flat)
        np.copyto(memory, self._memory)
        self._batch.backward(self._layers, slope)
        self._turn += 1
        self._step += 1
        self._settings.optimiser.update(self._flat, self._batch.gradient, self._memory, self._turn)
        trouble = None
        if not math.isfinite(np.add.reduce(self._flat)):
            trouble = self._lost(flat, slope)
        if trouble is None:
            trouble = self.theme()
        if trouble is not None:
            np.copyto(self._flat, flat)
            np.copyto(self._memory, memory)
            self._step, self._turn, self._loss = self._step - 1, self._turn - 1, loss
        return trouble

    def snapshot(self, trouble: Text | None = None) -> Snapshot:
        """Return the present weights; ``trouble`` says why they are the last."""
        memory = self._memory.copy()
        memory.setflags(write=False)
        weights = Weights(self._settings.network.sizes, self._flat)
        return Snapshot(self._step, self._loss, weights, memory, self._turn, trouble)

    def _lost(self, before: Array, slope: Array) -> Text | None:
        """Say which numbers the update from ``before`` took out of float64."""
        sizes, after = self._settings.network.sizes, self._flat.copy()
        np.copyto(self._flat, before)
        self._batch.backward(self._layers, slope)  # the update has overwritten the gradient
        np.copyto(self._flat, after)
        return why_lost(self._step, self._layers, blocks(sizes, self._batch.gradient))


def begin(settings: Settings) -> Weights:
    """Return the weights that a training with these settings begins with."""
    return initial(settings.network.sizes, settings.initialisation, settings.seed)


def train(
    settings: Settings,
    x: npt.ArrayLike,
    target: npt.ArrayLike,
    start: Snapshot | Weights | None = None,
    every: int = 1,
) -> Iterator[Snapshot]:
    """Train on all samples at once, and yield what has become of the network.

    The first snapshot is the start itself. Training has no end; it stops by itself only
    when a number leaves float64: the last snapshot then holds the last weights for which
    everything was finite, and says at which step and why.

    Args:
        settings: of the training.
        x: finite inputs, shape (n, inputs).
        target: finite targets, shape (n, outputs).
        start: where to begin: a snapshot to go on from (with another activation or rate
            if the settings say so), given weights, or None for those of the seed.
        every: updates between two snapshots, 1 or more.

    Raises:
        ValueError: if shapes do not fit, data are not finite, or ``every`` is below 1.
    """
    if every < 1:
        raise ValueError(f"snapshots every {every} updates cannot be taken")
    return _history(Trainer(settings, x, target, _first(settings, start)), every)


def _first(settings: Settings, start: Snapshot | Weights | None) -> Snapshot:
    if not isinstance(start, Snapshot):
        weights = begin(settings) if start is None else start
        start = Snapshot(0, math.nan, weights, np.zeros((0, 0)))
    if start.weights.sizes != settings.network.sizes:
        raise ValueError(f"weights of sizes {start.weights.sizes} do not suit the network")
    memory = (settings.optimiser.moments, len(start.weights.flat))
    if start.memory.shape == memory:
        return start
    return replace(start, memory=np.zeros(memory), turn=0)  # another optimiser remembers nothing


def _history(trainer: Trainer, every: int) -> Iterator[Snapshot]:
    with np.errstate(all="ignore"):
        trouble = trainer.theme()
    while trouble is None:
        yield trainer.snapshot()
        # Not around the yield: the caller's own arithmetic is to warn as it always does.
        with np.errstate(all="ignore"):
            for _ in range(every):
                trouble = trainer.move()
                if trouble is not None:
                    break
    yield trainer.snapshot(trouble)
