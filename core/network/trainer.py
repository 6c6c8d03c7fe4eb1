"""The weights while they are trained; `train` is the public function."""

import math

import numpy as np
import numpy.typing as npt

from core.activation import Array
from core.network.batch import Batch
from core.network.snapshot import Settings, Snapshot
from core.network.trouble import why, why_lost
from core.network.weights import Weights, blocks
from core.text import Text


class Trainer:
    """Weights that change in place, and a copy of the last ones that were good.

    Callers turn numpy's warnings off around ``look`` and ``move``.

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

    def look(self) -> Text | None:
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
            trouble = self.look()
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
