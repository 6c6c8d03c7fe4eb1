"""The XOR panel's training, watched while somebody drags the edge of the window."""

import math

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.plot import MeasuredChart
from app.widgets.input_plane import InputPlane
from benchmarks.measure import in_turn
from benchmarks.report import Aim, Row, alone
from benchmarks.screen import Painted, child, open_window, settle
from core.labs.xor.state import XorState
from core.state import State

_ROUNDS = 9
_FRAMES = 40
_SWAY = 60.0  # pixels that the window grows and shrinks by
_SIZE = (1280, 720)


def rows() -> list[Row]:
    """Measure the frames in a second."""
    watched = Watched()
    milliseconds = in_turn({"frames": watched.watch}, _ROUNDS, rest=settle)["frames"]
    watched.window.close()
    rates = [1000 * _FRAMES / each for each in milliseconds]
    what = "frames of a training in the XOR panel, the window being resized"
    return [alone(what, "per second", rates, Aim(30, "ours", least=True))]


class Watched:
    """Our window on the XOR panel, whose button a person presses."""

    def __init__(self) -> None:
        self.window = open_window(
            State(panel="xor", xor=XorState(solver="train", layers=2, units=8))
        )
        self._play = child(self.window, QPushButton, "xor.play")
        self.plane = child(self.window, InputPlane, "xor.plane_0")
        self.loss = child(self.window, MeasuredChart, "xor.loss")
        self._painted = Painted([self.plane, self.loss.viewport()])
        self._frames = 0

    def watch(self) -> None:
        """Train until some frames have shown later steps, each in a window of another size."""
        QTest.mouseClick(self._play, Qt.MouseButton.LeftButton)
        later, last = 0, self.step
        while later < _FRAMES:
            self._frames += 1
            sway = round(_SWAY * math.sin(self._frames / 5))
            self.window.resize(_SIZE[0] + sway, _SIZE[1] + sway)
            self._painted.wait()
            later += self.step > last
            last = self.step
        QTest.mouseClick(self._play, Qt.MouseButton.LeftButton)

    @property
    def step(self) -> float:
        """The last step whose loss is on the screen."""
        return max(float(line.x[-1]) for line in self.loss.lines)
