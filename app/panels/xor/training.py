"""One or two trainings that run side by side between frames."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.widgets.clock import Clock, Pace
from core.activation import Array
from core.network.walk import Walk
from core.state import XorState
from core.xor.solve import walk


class Training(QObject):
    """Walks of the networks that the settings ask for; set up anew when those change.

    Signals:
        moved: there is something new to draw.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.walks: list[Walk] = []
        self._of: tuple[XorState, bytes] | None = None
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
        """Whether no network can make another step."""
        return all(one.here.trouble is not None for one in self.walks)

    def set_up(self, shown: XorState, points: Array, classes: Array) -> None:
        """Have the trainings of these settings; the ones that run go on if nothing changed."""
        # What a network does not see does not start it anew.
        seen = replace(shown, line=XorState().line, adds=1, solver="train")
        key = (seen, points.tobytes() + classes.tobytes())
        if key == self._of:
            return
        self._clock.stop()
        self._of = key
        picks = [shown.pick, *([shown.other] if shown.compared else [])]
        self.walks = [walk(shown, pick, points, classes) for pick in picks] if len(points) else []

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
        for one in self.walks:
            if way > 0:
                one.on()
            else:
                one.back()
        self.moved.emit()

    def rewind(self) -> None:
        """Go back to the first weights."""
        self._clock.stop()
        for one in self.walks:
            one.rewind()
        self.moved.emit()

    def set_pace(self, pace: Pace) -> None:
        """Make steps at another pace."""
        self.pace = pace
        self._clock.set_pace(pace)

    def _step(self) -> bool:
        for one in self.walks:
            one.on()
        return not self.over
