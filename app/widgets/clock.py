"""Runs steps of a computation between frames of the screen, without threads or sleeping."""

import time
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

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
