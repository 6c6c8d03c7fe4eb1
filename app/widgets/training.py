"""Trainings that run side by side between frames, and are stepped by hand."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.widgets.clock import Clock, Pace
from core.network import Walk


class Training(QObject):
    """Walks that are walked together: played, paused, stepped on and back, rewound.

    Signals:
        moved: there is something new to draw.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.walks: Sequence[Walk] = ()
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
    def over(self) -> bool:
        """Whether no walk can go on."""
        return all(walk.here.trouble is not None for walk in self.walks)

    @property
    def at_start(self) -> bool:
        """Whether there is nothing to go back to."""
        return all(walk.at_start for walk in self.walks)

    def set_up(self, walks: Sequence[Walk]) -> None:
        """Stand still at the place where other walks are."""
        self._clock.stop()
        self.walks = walks

    def play(self, on: bool) -> None:
        """Start or pause."""
        if on and not self.over:
            self._clock.start()
        else:
            self._clock.stop()
        self.moved.emit()

    def pause(self) -> None:
        """Stand still; harmless if it does already."""
        self._clock.stop()

    def step(self, way: int) -> None:
        """Make one step on, or one back."""
        self._clock.stop()
        for walk in self.walks:
            if way > 0:
                walk.on()
            else:
                walk.back()
        self.moved.emit()

    def rewind(self) -> None:
        """Go back to the initial weights."""
        self._clock.stop()
        for walk in self.walks:
            walk.rewind()
        self.moved.emit()

    def set_pace(self, pace: Pace) -> None:
        """Make steps at another pace."""
        self.pace = pace
        self._clock.set_pace(pace)

    def _step(self) -> bool:
        for walk in self.walks:
            walk.on()
        return not self.over
