"""Trainings that run side by side between frames of the screen, without threads or sleeping."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.network import TrainingHistory

Pace = Literal["slowest", "slow", "brisk", "steady", "fast"]
"""One step a second; four; fifteen; one a frame; as many as a frame has time for."""
_EVERY_MS: dict[Pace, int] = {"slowest": 1000, "slow": 250, "brisk": 67, "steady": 16, "fast": 16}
BUDGET_S = 0.008
"""Half of a frame: the other half is for drawing what came of the steps."""


class Clock(QObject):
    """Makes steps while it runs, and says after each frame that there is something to draw.

    Signals:
        framed: the steps of one frame are done.
        stopped: it has stopped, by itself or not.
    """

    framed = Signal()
    stopped = Signal()

    def __init__(self, parent: QObject, step: Callable[[], bool]) -> None:
        """Wire the clock up; it stands still until it is started.

        Args:
            parent: ends the clock when it ends.
            step: makes one step, and returns whether another can follow.
        """
        super().__init__(parent)
        self._step = step
        self._pace: Pace = "fast"
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether it makes steps."""
        return self._timer.isActive()

    def set_pace(self, pace: Pace) -> None:
        """Make steps at another pace, now if it runs, or when it is started."""
        if pace == self._pace:
            return
        self._pace = pace
        if self.running:
            self.start()

    def start(self) -> None:
        """Make steps from now on."""
        self._timer.start(_EVERY_MS[self._pace])

    def stop(self) -> None:
        """Stand still; harmless if it does already."""
        if self.running:
            self._timer.stop()
            self.stopped.emit()

    def _tick(self) -> None:
        until = time.perf_counter() + BUDGET_S
        more = self._step()
        while more and self._pace == "fast" and time.perf_counter() < until:
            more = self._step()
        self.framed.emit()
        if not more:
            self.stop()


Places = Iterator[Sequence[TrainingHistory]]
"""The trainings after each update of a training that is made again."""


class Training(QObject):
    """Trainings that go on together: played, paused, stepped on and back, rewound.

    Signals:
        moved: there is something new to draw.
        stirred: the first step that no state tells of was made.

    Attributes:
        histories: the trainings.
        pace: of the steps.
        most: the step at which they end.
        untold: whether steps were made that no state tells of.
    """

    moved = Signal()
    stirred = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.histories: Sequence[TrainingHistory] = ()
        self.most = sys.maxsize
        self.untold = False
        self._again: Places | None = None
        self.pace: Pace = "steady"
        self._clock = Clock(self, self._step)
        self._clock.set_pace(self.pace)
        self._clock.framed.connect(self.moved)
        self._clock.stopped.connect(self.moved)

    @property
    def running(self) -> bool:
        """Whether steps are being made."""
        return self._clock.running

    @property
    def catching_up(self) -> bool:
        """Whether steps are made again that were made before."""
        return self._again is not None

    @property
    def over(self) -> bool:
        """Whether no training can go on."""
        return all(
            history.here.trouble is not None or history.here.step >= self.most
            for history in self.histories
        )

    @property
    def ended(self) -> bool:
        """Whether one training has come to where trainings end."""
        return any(history.here.step >= self.most for history in self.histories)

    @property
    def furthest(self) -> TrainingHistory:
        """The training that has come furthest: one beside it may have met trouble earlier."""
        return max(
            self.histories,
            key=lambda history: history.here.step + (history.here.trouble is not None),
        )

    @property
    def at_start(self) -> bool:
        """Whether there is nothing to go back to."""
        return all(history.at_start for history in self.histories)

    def arrives(self) -> bool:
        """Say whether the step just made leads to where somebody wants it to stand still."""
        return False

    def set_up(self, histories: Sequence[TrainingHistory]) -> None:
        """Stand still at the place where other trainings are."""
        self.histories = histories  # before anything is drawn
        self.untold = False
        self._halt()

    def make_again(self, places: Places, at_once: int) -> None:
        """Go to where a training stood: the first updates now, more of them between frames."""
        self._halt()
        self.untold = False
        for histories in islice(places, at_once):
            self.histories = histories
        following = next(places, None)
        if following is not None:
            self.histories, self._again = following, places
            self._clock.set_pace("fast")
            self._clock.start()

    def finish(self) -> None:
        """Be there now, if steps are being made again."""
        if self._again is not None:
            for histories in self._again:
                self.histories = histories
            self._halt()

    def play(self, on: bool) -> None:
        """Start or pause; a training that is being made again stays where it has come to."""
        self.pause()
        if on and not self.over:
            self._clock.start()
        self.moved.emit()

    def pause(self) -> None:
        """Stand still; harmless if it does already."""
        self.untold |= self.catching_up
        self._halt()

    def step(self, way: int) -> None:
        """Make one step on, or one back."""
        self.pause()
        self.untold = True
        for history in self.histories:
            if way > 0:
                self._on(history)
            else:
                history.back()
        self.moved.emit()

    def rewind(self) -> None:
        """Go back to the initial weights."""
        self.pause()
        self.untold = True
        for history in self.histories:
            history.rewind()
        self.moved.emit()

    def set_pace(self, pace: Pace) -> None:
        """Make steps at another pace."""
        self.pace = pace
        if not self.catching_up:
            self._clock.set_pace(pace)

    def _halt(self) -> None:
        if self._again is not None:
            self._again = None
            self._clock.set_pace(self.pace)
        self._clock.stop()

    def _on(self, history: TrainingHistory) -> None:
        if history.here.step < self.most:
            history.on()

    def _step(self) -> bool:
        if self._again is not None:
            histories = next(self._again, None)
            if histories is None:
                self._halt()
                return False
            self.histories = histories
            return True
        stirs, self.untold = not self.untold, True
        for history in self.histories:
            self._on(history)
        if stirs:
            self.stirred.emit()
        return not self.over and not self.arrives()
