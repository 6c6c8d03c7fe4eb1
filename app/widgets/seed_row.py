"""The seed of a generator: seen, typed, or exchanged for the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.controls import button
from app.widgets.number_field import NumberField
from core.number_text import format_number
from core.text import Text

_SEED = Text(en="Seed of the initial weights", zh="初始權重的隨機種子")
_NEXT = Text(en="New weights", zh="換一組權重")
_WRONG = Text(en="Enter a whole number from 0 to {high}.", zh="請輸入 0 到 {high} 的整數。")


class SeedRow(QWidget):
    """A field for a seed and a button for another.

    Signals:
        seeded: a whole number from 0 to the largest.
    """

    seeded = Signal(object)  # an int of Qt's would end at 2**31 - 1

    def __init__(self, look: Look, panel: str, largest: int, complaint: Complaint) -> None:
        """Build the row.

        Args:
            look: of the window.
            panel: the panel's key, for the object names.
            largest: seed that is allowed; the one after it is 0.
            complaint: says what is wrong with a typed one.
        """
        super().__init__()
        self._largest = largest
        self._field = NumberField(look, f"{panel}.seed", _SEED, complaint)
        self._field.widest = format_number(largest)
        self._field.edited.connect(self._offer)
        following = button(look, f"{panel}.new_seed", _NEXT, self._take_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        row.addWidget(following)

    def show_seed(self, seed: int) -> None:
        """Show a seed."""
        self._field.show_value(seed)

    def _take_next(self) -> None:
        self.seeded.emit((int(self._field.value) + 1) % (self._largest + 1))

    def _offer(self, seed: float) -> None:
        if seed == int(seed) and 0 <= seed <= self._largest:
            self.seeded.emit(int(seed))
        else:
            self._field.complain(_WRONG.fill(high=self._largest))
