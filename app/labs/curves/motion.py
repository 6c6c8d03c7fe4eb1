"""What moves by itself: a slider back and forth, the probe through the range."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from app.store import LabStore
from app.widgets.number_slider import STEPS, Scale
from app.widgets.training import Clock
from core.labs.curves.state import CurvesState
from core.labs.curves.transitions import probe_to
from core.resolve import activation_of
from core.state_parts import Pick

PLAY_SECONDS = 5.0
"""From one end of a slider to the other."""


class Play(QObject):
    """The number of a slider while it moves; the state learns of it when it stands still.

    Signals:
        moved: the number is another one, or has stopped.
    """

    moved = Signal()

    def __init__(self, parent: QObject, lab: LabStore[CurvesState]) -> None:
        super().__init__(parent)
        self._lab = lab
        self._clock = Clock(self, self._step)
        self._clock.set_pace("steady")
        self._clock.framed.connect(self.moved)
        self._time = QElapsedTimer()
        self._pick: Pick | None = None
        self._scale = Scale(0.0, 1.0)
        self._key = ""
        self._begin = 0.0
        self._value = 0.0

    @property
    def running(self) -> str:
        """The key of the parameter that moves; nothing if none does."""
        return self._key if self._clock.running else ""

    def on(self, curves: CurvesState) -> CurvesState:
        """Return the panel with the number where the movement has it; a hand ends it."""
        if self.running and curves.pick != self._pick:
            self._clock.stop()
        return curves.tune(self._key, self._value) if self.running else curves

    def toggle(self, key: str) -> None:
        """Start a parameter of the active function at its number, or stop it."""
        again = key != self.running
        self.stop()
        if not again:
            return
        pick = self._pick = self._lab.state.pick
        parameter = next(p for p in activation_of(pick).parameters if p.key == key)
        self._key, self._scale = key, Scale(parameter.minimum, parameter.maximum)
        self._value = pick.settings.get(key, parameter.default)
        self._begin = self._scale.position(self._value) / STEPS
        self._time.start()
        self._clock.start()
        self.moved.emit()

    def stop(self) -> None:
        """Stand still, and let the state know where."""
        if not self.running:
            return
        tuned = self._lab.state.tune(self._key, self._value)
        self._clock.stop()
        self._lab.put(tuned)
        self.moved.emit()

    def end(self) -> None:
        """Stand still where it began, since nobody sees it."""
        self._clock.stop()

    def _step(self) -> bool:
        way = (self._begin + self._time.elapsed() / (1000.0 * PLAY_SECONDS)) % 2.0
        self._value = self._scale.value(round(STEPS * min(way, 2.0 - way)))
        return True


SWEEP_SECONDS = 8.0
"""From one end of the view to the other: slow enough to follow the tangent with the eye."""


class Sweep(QObject):
    """Where the probe is while it moves; the state learns of it when it stands still.

    Signals:
        moved: the probe is somewhere else, or has stopped.
    """

    moved = Signal()

    def __init__(self, parent: QObject, lab: LabStore[CurvesState]) -> None:
        super().__init__(parent)
        self._lab = lab
        self._clock = Clock(self, self._step)
        self._clock.set_pace("steady")
        self._clock.framed.connect(self.moved)
        self._time = QElapsedTimer()
        self._x = 0.0
        self._from = 0.0

    @property
    def running(self) -> bool:
        """Whether the probe moves."""
        return self._clock.running

    def on(self, curves: CurvesState) -> CurvesState:
        """Return the panel with the probe where the sweep has it.

        A probe that was put elsewhere meanwhile ends the sweep: a hand goes before.
        """
        if self.running and curves.probe_x != self._from:
            self._clock.stop()
        return replace(curves, probe_x=self._x) if self.running else curves

    def toggle(self) -> None:
        """Start at the probe, or at the left end if there is no way left; or stop."""
        if self.running:
            self.stop()
            return
        curves = self._lab.state
        self._from = curves.probe_x
        inside = curves.x_min <= self._from < curves.x_max
        self._x = self._from if inside else curves.x_min
        self._time.start()
        self._clock.start()
        self.moved.emit()

    def stop(self, put: Callable[[Callable[[], None]], object] = lambda now: now()) -> None:
        """Stand still; where the probe has come to is one move, to be undone at once.

        Args:
            put: calls what it is given, now or later: while views are being told of a
                change, the state cannot be changed.
        """
        if not self.running:
            return
        self._clock.stop()
        put(lambda: self._lab.change(probe_to, self._x))
        self.moved.emit()

    def _step(self) -> bool:
        curves = self._lab.state
        share = self._time.restart() / (1000.0 * SWEEP_SECONDS)
        self._x = min(self._x + share * (curves.x_max - curves.x_min), curves.x_max)
        if self._x < curves.x_max:
            return True
        self.stop()
        return False
