"""The clock of a training: steps between frames, and an end at once."""

import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.widgets.training import BUDGET_S, Clock


class _Counted(QObject):
    """Counts the steps and the frames of a clock."""

    def __init__(self, last: int = 10**9) -> None:
        super().__init__()
        self.steps = self.frames = 0
        self.last = last
        self.clock = Clock(self, self._step)
        self.clock.framed.connect(self._frame)

    def _step(self) -> bool:
        self.steps += 1
        return self.steps < self.last

    def _frame(self) -> None:
        self.frames += 1


def test_a_fast_clock_fills_half_a_frame(qtbot: QtBot) -> None:
    """Many steps a frame, and every frame is drawn."""
    counted = _Counted()
    counted.clock.start()
    qtbot.waitUntil(lambda: counted.frames >= 5)
    counted.clock.stop()

    assert counted.steps > 100 * counted.frames


@pytest.mark.parametrize(
    ("pace", "least"), [("slowest", 1.9), ("slow", 0.45), ("brisk", 0.12), ("steady", 0.02)]
)
def test_a_watchable_clock_makes_one_step_a_frame(qtbot: QtBot, pace: str, least: float) -> None:
    """So that a class sees each of them; the slower paces take their time, in seconds for two."""
    counted = _Counted()
    counted.clock.set_pace(pace)  # type: ignore[arg-type]  # one of its words
    began = time.perf_counter()
    counted.clock.start()
    qtbot.waitUntil(lambda: counted.frames >= 2)

    assert counted.steps == counted.frames
    assert least < time.perf_counter() - began < 4.0 * least + 1.0
    counted.clock.stop()


def test_the_pace_changes_while_it_runs(qtbot: QtBot) -> None:
    """Nobody has to stop first."""
    counted = _Counted()
    counted.clock.set_pace("slow")
    counted.clock.start()
    counted.clock.set_pace("fast")
    counted.clock.set_pace("fast")
    qtbot.waitUntil(lambda: counted.steps > 1000)

    assert counted.clock.running
    counted.clock.stop()


def test_it_stops_with_the_last_step(qtbot: QtBot) -> None:
    """Not one more, and whoever listens is told after the frame was drawn."""
    counted = _Counted(last=7)
    told: list[tuple[int, int]] = []
    counted.clock.stopped.connect(lambda: told.append((counted.steps, counted.frames)))
    counted.clock.start()
    qtbot.waitUntil(lambda: not counted.clock.running)

    assert told == [(7, 1)]
    counted.clock.stop()
    assert told == [(7, 1)]


def test_a_frame_leaves_time_for_drawing(qtbot: QtBot) -> None:
    """Steps of a millisecond end once the budget is spent."""
    counted = _Counted()
    lasted: list[float] = []

    def slow_step() -> bool:
        began.append(time.perf_counter())
        time.sleep(0.001)  # stands for arithmetic that takes as long
        return True

    def frame() -> None:
        lasted.append(time.perf_counter() - began[0])
        began.clear()

    began: list[float] = []
    clock = Clock(counted, slow_step)
    clock.framed.connect(frame)
    clock.start()
    qtbot.waitUntil(lambda: len(lasted) >= 5)
    clock.stop()

    assert BUDGET_S - 0.001 < min(lasted) < BUDGET_S + 0.004
