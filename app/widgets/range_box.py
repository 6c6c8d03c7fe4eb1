"""Two typed ends of a range."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.number_field import NumberField
from core.span import why_not
from core.text import Text

_MINIMUM = Text(en="{letter} from", zh="{letter} 最小值")
_MAXIMUM = Text(en="{letter} to", zh="{letter} 最大值")
_TO = Text(en="to", zh="到")


class RangeBox(QWidget):
    """Minimum and maximum of one axis, with a sentence below when they make no sense.

    Signals:
        edited: carries the new minimum and maximum, the first below the second.
    """

    edited = Signal(float, float)

    def __init__(self, look: Look, panel: str, letter: str) -> None:
        super().__init__()
        self._complaint = Complaint(look, f"{panel}.{letter}_complaint")
        self.low = NumberField(
            look, f"{panel}.{letter}_min", _MINIMUM.fill(letter=letter), self._complaint
        )
        self.high = NumberField(
            look, f"{panel}.{letter}_max", _MAXIMUM.fill(letter=letter), self._complaint
        )
        for field in (self.low, self.high):
            field.setMinimumWidth(4 * look.style.font_px)
            field.setMaximumWidth(round(4.5 * look.style.font_px))
        self.low.edited.connect(lambda value: self._offer(self.low, value, self.high.value))
        self.high.edited.connect(lambda value: self._offer(self.high, self.low.value, value))
        row = QHBoxLayout()
        row.addWidget(QLabel(letter))
        row.addWidget(self.low)
        row.addWidget(QLabel(look.say(_TO)))
        row.addWidget(self.high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._complaint)

    def show_range(self, low: float, high: float) -> None:
        """Show a range."""
        self.low.show_value(low)
        self.high.show_value(high)

    def _offer(self, field: NumberField, low: float, high: float) -> None:
        wrong = why_not(low, high, typed_low=field is self.low)
        if wrong is not None:
            field.complain(wrong)
        else:
            self.edited.emit(low, high)
