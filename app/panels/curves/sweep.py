"""Moves the probe through the range by itself."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from app.panels.curves.bench import Bench
from app.panels.curves.moves import probe_to
from app.widgets.clock import Clock
from core.labs.curves.state import CurvesState

SECONDS = 8.0
"""From one end of the view to the other: slow enough to follow the tangent with the eye."""


class Sweep(QObject):
    """Where the probe is while it moves; the state learns of it when it stands still.

    Signals:
        moved: the probe is somewhere else, or has stopped.
    """

    moved = Signal()

    def __init__(self, parent: QObject, bench: Bench) -> None:
        super().__init__(parent)
        self._bench = bench
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
        curves = self._bench.curves
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
        put(lambda: self._bench.change(probe_to, self._x))
        self.moved.emit()

    def _step(self) -> bool:
        curves = self._bench.curves
        share = self._time.restart() / (1000.0 * SECONDS)
        self._x = min(self._x + share * (curves.x_max - curves.x_min), curves.x_max)
        if self._x < curves.x_max:
            return True
        self.stop()
        return False
