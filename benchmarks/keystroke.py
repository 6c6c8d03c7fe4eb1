"""From a keystroke in the logits to the painted table."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTableView

from app.widgets.class_chart import ClassChart
from benchmarks.measure import in_turn
from benchmarks.report import Aim, Row, alone
from benchmarks.screen import Painted, child, open_window, settle
from core.labs.softmax.state import SoftmaxState
from core.state import State

_ROUNDS = 11
_KEYS = 6  # of which every second one deletes what the one before has typed


def rows() -> list[Row]:
    """Measure with as many classes as there are digits, and with a thousand."""
    return [_row(10, Aim(16.0, "ours")), _row(1000, Aim(50.0, "ours"))]


def _row(classes: int, aim: Aim) -> Row:
    panel = _Panel(_logits(classes))
    taken = in_turn({"ours": panel.press}, _ROUNDS, _KEYS, rest=settle)
    panel.window.close()
    return alone(f"keystroke to frame, softmax of {classes:,}, 1920x1080", "ms", taken["ours"], aim)


def _logits(classes: int) -> str:
    numbers = np.random.default_rng(1).normal(0.0, 2.0, classes)
    return " ".join(f"{number:.3f}" for number in numbers)


class _Panel:
    """Our softmax panel, with the keys of a person in the field of the logits."""

    def __init__(self, logits: str) -> None:
        state = State(panel="softmax", softmax=SoftmaxState(logits=logits))
        self.window = open_window(state)
        self._field = child(self.window, QPlainTextEdit, "softmax.logits")
        table = child(self.window, QTableView, "softmax.table")
        bars = child(self.window, ClassChart, "softmax.bars")
        self._painted = Painted([table.viewport(), bars, self._field.viewport()])
        self._field.moveCursor(self._field.textCursor().MoveOperation.Start)
        self._typed = False

    def press(self) -> None:
        """Type a digit in front of the first logit, or take it away again."""
        self._typed = not self._typed
        QTest.keyClick(self._field, Qt.Key.Key_1 if self._typed else Qt.Key.Key_Backspace)
        self._painted.wait()
