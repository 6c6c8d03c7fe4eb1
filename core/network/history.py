"""A training that can be stepped forward and back.

Training is repeatable to the bit, so not every snapshot has to be kept: the latest ones
are, and of those before them a few, from which the steps are repeated.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from core.arrays import Array
from core.network.optimiser import Optimiser
from core.network.training import Settings, Snapshot, train

_MOST_LATEST = 256
_MOST_NUMBERS = 4_000_000  # float64 numbers in the latest snapshots: 32 MB
_MOST_MILESTONES = 64
_MOST_LOSSES = 2048


Way = Sequence[tuple[int, Optimiser]]
"""Optimisers one after the other, each with the step up to which it is used, rising."""


class TrainingHistory:
    """A training, the snapshot at which it stands, and the way back.

    Args:
        settings: of the training.
        x: finite inputs, shape (n, inputs).
        target: finite targets, shape (n, outputs).
        start: where to begin; None for the weights of the seed.

    Attributes:
        settings: of the training.
        here: the snapshot at which it stands.

    Raises:
        ValueError: as ``train``.
    """

    def __init__(
        self,
        settings: Settings,
        x: npt.ArrayLike,
        target: npt.ArrayLike,
        start: Snapshot | None = None,
    ) -> None:
        self.settings = settings
        self._data = (x, target)
        self._eras: list[tuple[int, Settings]] = []
        self._ahead: Iterator[Snapshot] | None = train(settings, x, target, start)
        self.here = self._first = next(self._ahead)
        self._stand(self._first)

    def retune(self, settings: Settings) -> None:
        """Go on from here with another learning rate; the way back stays as it was.

        Args:
            settings: as before but for the rate of the optimiser.
        """
        if settings == self.settings:
            return
        if self.here.step > (self._eras[-1][0] if self._eras else self._first.step):
            self._eras.append((self.here.step, self.settings))
        self.settings = settings
        self._ahead = None

    @property
    def optimisers(self) -> Way:
        """The optimisers of the way to here, each with the step up to which it was used.

        A failed update counts as one, so that whoever follows the way meets the same trouble.
        Empty at the start.
        """
        if self.at_start:
            return ()
        place = self.here.step + (self.here.trouble is not None)
        way: list[tuple[int, Optimiser]] = []
        for until, settings in [*self._eras, (place, self.settings)]:
            if way and way[-1][1] == settings.optimiser:
                way[-1] = (until, settings.optimiser)
            elif until > (way[-1][0] if way else self._first.step):
                way.append((until, settings.optimiser))
        return tuple(way)

    def lead(self, way: Way, then: Optimiser) -> Iterator[Snapshot]:
        """Bring it to where a way leads, from where it parts from its own; yield every update.

        Args:
            way: as ``optimisers``; it ends where a number leaves float64.
            then: the optimiser from there on.
        """
        shared = _shared(self.optimisers, way, self._first.step)
        if shared < self.here.step + (self.here.trouble is not None):
            self.back_to(shared)
        for until, optimiser in way:
            if until > self.here.step:
                self.retune(replace(self.settings, optimiser=optimiser))
            while self.here.step < until and self.here.trouble is None:
                yield self.on()
        self.retune(replace(self.settings, optimiser=then))

    @property
    def at_start(self) -> bool:
        """Whether there is nothing to go back to."""
        return self.here.step == self._first.step and self.here.trouble is self._first.trouble

    @property
    def losses(self) -> tuple[Array, Array]:
        """Steps and losses from the start to here; a long way is thinned evenly, shape (m,)."""
        kept = list(self._losses.kept)
        if kept[-1][0] != self.here.step:
            kept.append((self.here.step, self.here.loss))
        steps, losses = zip(*kept, strict=True)
        return np.asarray(steps, dtype=np.float64), np.asarray(losses)

    def on(self) -> Snapshot:
        """Make one update and return what came of it; stand still once there is trouble."""
        if self.here.trouble is not None:
            return self.here
        if self._ahead is None:
            self._ahead = train(self.settings, *self._data, self.here)
            next(self._ahead)  # where it stands already
        self.here = next(self._ahead)
        if self.here.trouble is None:
            self._latest.append(self.here)
            self._milestones.put(self.here.step, self.here)
            self._losses.put(self.here.step, self.here.loss)
        return self.here

    def back(self) -> Snapshot:
        """Go one update back, out of trouble first, and return where that is."""
        return self.back_to(self.here.step - (self.here.trouble is None))

    def back_to(self, step: int) -> Snapshot:
        """Go back to a step, out of trouble in any case, no further than the start."""
        step = max(step, self._first.step)
        if self.at_start:
            return self.here
        while self._latest and self._latest[-1].step > step:
            self._latest.pop()
        if not self._latest:
            self._train_again(step)
        self.here = self._latest[-1]
        self._ahead = None
        self._forget_eras(self.here.step)
        self._milestones.cut(self.here.step)
        self._losses.cut(self.here.step)
        return self.here

    def rewind(self) -> Snapshot:
        """Go back to the start and return it."""
        self._stand(self._first)
        self._ahead = None
        self._eras = []
        return self.here

    def _stand(self, start: Snapshot) -> None:
        self.here = start
        numbers = start.weights.flat.size + start.memory.size
        room = max(1, min(_MOST_LATEST, _MOST_NUMBERS // numbers))
        self._latest = deque([start], maxlen=room)
        self._milestones = ThinnedLog(_MOST_MILESTONES, start.step, start)
        self._losses = ThinnedLog(_MOST_LOSSES, start.step, start.loss)

    def _train_again(self, step: int) -> None:
        """Fill the latest snapshots anew, up to a step."""
        self._milestones.cut(step)
        here = self._milestones.last[1]
        self._latest.append(here)
        for until, settings in [*self._eras, (step, self.settings)]:
            more = min(until, step) - here.step
            if more > 0:
                way = train(settings, *self._data, here)
                self._latest.extend(islice(way, 1, more + 1))
                here = self._latest[-1]

    def _forget_eras(self, step: int) -> None:
        """Keep of the earlier rates what led to a step."""
        kept = [era for era in self._eras if era[0] < step]
        cut = [(step, era[1]) for era in self._eras[len(kept) :][:1] if step > self._first.step]
        self._eras = kept + cut


def _shared(one: Way, other: Way, start: int) -> int:
    """Return the step up to which two ways are the same."""
    step, here, there = start, list(one), [part for part in other if part[0] > start]
    while here and there and here[0][1] == there[0][1]:
        step = max(step, min(here[0][0], there[0][0]))
        here = here[here[0][0] <= step :]
        there = there[there[0][0] <= step :]
    return step


T = TypeVar("T")


class ThinnedLog(Generic[T]):
    """Keeps about half of ``most`` to ``most`` things: when it is full, every second goes.

    Args:
        most: how many there is room for, 2 or more.
        step: the number of the first, which always stays.
        first: the first.
    """

    def __init__(self, most: int, step: int, first: T) -> None:
        self._most = most
        self._start = step
        self._stride = 1
        self._kept = [(step, first)]

    @property
    def kept(self) -> tuple[tuple[int, T], ...]:
        """The numbers and the things, the first first."""
        return tuple(self._kept)

    @property
    def last(self) -> tuple[int, T]:
        """The last that was kept, and its number."""
        return self._kept[-1]

    def put(self, step: int, thing: T) -> None:
        """Take the next thing, whose number is above those before; keep it if it is its turn."""
        if (step - self._start) % self._stride:
            return
        self._kept.append((step, thing))
        if len(self._kept) > self._most:
            self._stride *= 2
            self._kept = [
                (number, one)
                for number, one in self._kept
                if not (number - self._start) % self._stride
            ]

    def cut(self, step: int) -> None:
        """Drop everything with a number above ``step``, save the first."""
        while len(self._kept) > 1 and self._kept[-1][0] > step:
            self._kept.pop()
