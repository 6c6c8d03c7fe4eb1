"""The controls of a line by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.look import Look
from app.panels.xor import words
from app.widgets.complaint import Complaint
from app.widgets.controls import button
from app.widgets.number_slider import NumberSlider
from app.widgets.scale import Scale
from core.labs.xor.state import LARGEST_LINE, XorState
from core.number_text import format_number

_NAMES = ("w1", "w2", "b")


class ByLine(QWidget):
    """w1, w2, b, and a button for the best line.

    Signals:
        changed: "line" and its three numbers.
        best_asked: show the best line.
        settled: a drag ended.
    """

    changed = Signal(str, object)
    best_asked = Signal()
    settled = Signal()

    def __init__(self, look: Look, wrong: Complaint) -> None:
        super().__init__()
        self._line = XorState().line
        self._sliders: list[NumberSlider] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, name in enumerate(_NAMES):
            title = words.LINE.fill(name=name)
            scale = Scale(-LARGEST_LINE, LARGEST_LINE)
            slider = NumberSlider(look, f"xor.{name}", title, scale, wrong)
            slider.edited.connect(lambda value, row=row: self._offer(row, value))
            slider.settled.connect(self.settled)
            grid.addWidget(QLabel(name), row, 0)
            grid.addWidget(slider, row, 1)
            self._sliders.append(slider)
        best = button(look, "xor.best", words.BEST, self.best_asked.emit, words.BEST_TIP)
        grid.addWidget(best, len(_NAMES), 0, 1, 2)

    def show_state(self, shown: XorState) -> None:
        """Show the three numbers."""
        self._line = shown.line
        for slider, value in zip(self._sliders, shown.line, strict=True):
            slider.show_value(value)

    def _offer(self, row: int, value: float) -> None:
        if abs(value) > LARGEST_LINE:
            low, high = format_number(-LARGEST_LINE), format_number(LARGEST_LINE)
            self._sliders[row].field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))
            return
        line = (*self._line[:row], value, *self._line[row + 1 :])
        self.changed.emit("line", line)
