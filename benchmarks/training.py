"""A training that is watched while somebody drags the edge of its window."""

import math
import time
from collections.abc import Iterator

import numpy as np
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.look import Look
from app.style import STYLES
from app.widgets.clock import Clock
from app.widgets.input_plane import InputPlane, PlanePicture
from app.widgets.plot import Chart, Line
from benchmarks.measure import in_turn
from benchmarks.network import SETTINGS, samples, surface_of
from benchmarks.report import Aim, Row, alone
from benchmarks.screen import Painted, settle, shown
from core.network import Snapshot, train
from core.text import Text

_ROUNDS = 9
_FRAMES = 40
_UPDATES = 10  # in each step of the clock
_SWAY = 60.0  # pixels that the window grows and shrinks by
_SIZE = (1280, 720)
_LOOK = Look(STYLES["light"], "en")
_LOSS = Text(en="Loss", zh="損失")
_STEP = Text(en="Step", zh="步")


def rows() -> list[Row]:
    """Measure frames in a second, and the updates that are made in the meantime."""
    watched = _Watched()
    milliseconds = in_turn({"frames": watched.watch}, _ROUNDS, rest=settle)["frames"]
    rates = [1000 * _FRAMES / each for each in milliseconds]
    what = "training of 2-8-8-1, surface and loss drawn, window resized"
    made = [
        alone(f"frames, {what}", "per second", rates, Aim(30, "ours", least=True)),
        alone(f"updates, {what}", "per second", watched.rates[1:]),
    ]
    watched.close()
    return made


class _Watched(QWidget):
    """The surface of a network beside its loss, drawn after every tick of the clock."""

    def __init__(self) -> None:
        super().__init__()
        self._plane = InputPlane(_LOOK, "benchmark.plane")
        self._chart = Chart(_LOOK, "benchmark.loss", _LOSS, _STEP, logarithmic=True)
        row = QHBoxLayout(self)
        row.addWidget(self._plane)
        row.addWidget(self._chart)
        self._walk: Iterator[Snapshot] = train(SETTINGS, *samples(), every=_UPDATES)
        self._last = next(self._walk)
        self._losses = [self._last.loss]
        self._frames = 0
        self._clock = Clock(self, self._step)
        self._clock.framed.connect(self._draw)
        self.rates: list[float] = []
        """Updates per second, watch by watch."""
        self._draw()
        shown(self, _SIZE)
        self._painted = Painted([self._plane, self._chart.viewport()])

    def watch(self) -> None:
        """Train until some frames have been painted, each in a window of another size."""
        before, began = self._last.step, time.perf_counter()
        first = self._frames
        self._clock.start()
        while self._frames < first + _FRAMES:
            self._painted.wait()
        self._clock.stop()
        self.rates.append((self._last.step - before) / (time.perf_counter() - began))
        QApplication.processEvents()

    def _step(self) -> bool:
        self._last = next(self._walk)
        self._losses.append(self._last.loss)
        return self._last.trouble is None

    def _draw(self) -> None:
        self._frames += 1
        sway = round(_SWAY * math.sin(self._frames / 5))
        self.resize(_SIZE[0] + sway, _SIZE[1] + sway)
        self._plane.show_picture(
            PlanePicture(-1.0, 1.0, surface_of(self._last.weights), 0.5, 0.5, (0.5,), "surface")
        )
        steps = np.arange(len(self._losses), dtype=np.float64) * _UPDATES
        thin = slice(None, None, max(1, len(steps) // 500))
        line = Line("loss", steps[thin], np.asarray(self._losses)[thin], _LOOK.style.strokes[0])
        self._chart.show_lines([line], (0.0, float(max(steps[-1], 1.0))))
