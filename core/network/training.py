"""Training as an iterator of snapshots, each of which can be kept and returned to."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from core.network.initial import initial
from core.network.snapshot import Settings, Snapshot
from core.network.trainer import Trainer
from core.network.weights import Weights


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
    return _walk(Trainer(settings, x, target, _first(settings, start)), every)


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


def _walk(trainer: Trainer, every: int) -> Iterator[Snapshot]:
    with np.errstate(all="ignore"):
        trouble = trainer.look()
    while trouble is None:
        yield trainer.snapshot()
        # Not around the yield: the caller's own arithmetic is to warn as it always does.
        with np.errstate(all="ignore"):
            for _ in range(every):
                trouble = trainer.move()
                if trouble is not None:
                    break
    yield trainer.snapshot(trouble)
