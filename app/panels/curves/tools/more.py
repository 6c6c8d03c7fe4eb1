"""Less used settings: the range of y, special points, saturated regions, one plot for all."""

from PySide6.QtWidgets import QCheckBox

from app.look import Look
from app.panels.curves import moves, words
from app.panels.curves.bench import Bench
from app.panels.curves.tools.tool import Tool
from app.widgets.controls import check_box
from app.widgets.range_box import RangeBox
from core.state import State
from core.text import Text

_SWITCHES: tuple[tuple[str, Text, Text], ...] = (
    ("y_auto", words.Y_AUTO, words.Y_AUTO_TIP),
    ("locked", words.LOCK, words.LOCK_TIP),
    ("together", words.TOGETHER, words.TOGETHER_TIP),
    ("zones", words.ZONES, words.ZONES_TIP),
    ("marks", words.MARKS, words.MARKS_TIP),
)


class More(Tool):
    """The range of y and a row of switches."""

    def __init__(self, look: Look, bench: Bench) -> None:
        super().__init__(look, bench)
        self._up = RangeBox(look, "curves", "y")
        self._up.edited.connect(lambda low, high: bench.change(moves.over_y, low, high))
        self.row.addWidget(self._up)
        self._switches = {name: self._switch(name, text, tip) for name, text, tip in _SWITCHES}
        for box in self._switches.values():
            self.row.addWidget(box)

    def show_state(self, state: State, y: tuple[float, float]) -> None:
        """Show the range of y in view and the switches."""
        self._up.show_range(*y)
        for name, box in self._switches.items():
            box.setChecked(getattr(state.curves, name))

    def _switch(self, name: str, text: Text, tip: Text) -> QCheckBox:
        return check_box(self.look, f"curves.{name}", text, lambda on: self._turn(name, on), tip)

    def _turn(self, name: str, on: bool) -> None:
        if name == "y_auto" and not on:  # keep what is seen
            self.bench.change(moves.over_y, self._up.low.value, self._up.high.value)
        else:
            self.bench.change(moves.switched, name, on)
