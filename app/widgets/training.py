"""Trainings that run side by side between frames, and are stepped by hand."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, Signal

from app.widgets.clock import Clock, Pace
from core.network import Walk

Places = Iterator[Sequence[Walk]]
"""The walks after each update of a training that is made again."""


class Training(QObject):
    """Walks that are walked together: played, paused, stepped on and back, rewound.

    Signals:
        moved: there is something new to draw.
        stirred: the first step that no state tells of was made.

    Attributes:
        walks: the trainings.
        pace: of the steps.
        most: the step at which they end.
        untold: whether steps were made that no state tells of.
    """

    moved = Signal()
    stirred = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.walks: Sequence[Walk] = ()
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
        """Whether no walk can go on."""
        return all(
            walk.here.trouble is not None or walk.here.step >= self.most for walk in self.walks
        )

    @property
    def ended(self) -> bool:
        """Whether a walk has come to where trainings end."""
        return any(walk.here.step >= self.most for walk in self.walks)

    @property
    def furthest(self) -> Walk:
        """The walk that has come furthest: one beside it may have met trouble earlier."""
        return max(self.walks, key=lambda walk: walk.here.step + (walk.here.trouble is not None))

    @property
    def at_start(self) -> bool:
        """Whether there is nothing to go back to."""
        return all(walk.at_start for walk in self.walks)

    def set_up(self, walks: Sequence[Walk]) -> None:
        """Stand still at the place where other walks are."""
        self.walks = walks  # before anything is drawn
        self.untold = False
        self._halt()

    def make_again(self, places: Places, at_once: int) -> None:
        """Go to where a training stood: the first updates now, more of them between frames."""
        self._halt()
        self.untold = False
        for walks in islice(places, at_once):
            self.walks = walks
        following = next(places, None)
        if following is not None:
            self.walks, self._again = following, places
            self._clock.set_pace("fast")
            self._clock.start()

    def finish(self) -> None:
        """Be there now, if steps are being made again."""
        if self._again is not None:
            for walks in self._again:
                self.walks = walks
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
        for walk in self.walks:
            if way > 0:
                self._on(walk)
            else:
                walk.back()
        self.moved.emit()

    def rewind(self) -> None:
        """Go back to the initial weights."""
        self.pause()
        self.untold = True
        for walk in self.walks:
            walk.rewind()
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

    def _on(self, walk: Walk) -> None:
        if walk.here.step < self.most:
            walk.on()

    def _step(self) -> bool:
        if self._again is not None:
            walks = next(self._again, None)
            if walks is None:
                self._halt()
                return False
            self.walks = walks
            return True
        stirs, self.untold = not self.untold, True
        for walk in self.walks:
            self._on(walk)
        if stirs:
            self.stirred.emit()
        return not self.over
