"""Two typed ends of a range."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.number_field import NumberField
from core.numerals import format_number
from core.text import Text

_MINIMUM = Text(en="{letter} from", zh="{letter} 最小值")
_MAXIMUM = Text(en="{letter} to", zh="{letter} 最大值")
_TO = Text(en="to", zh="到")
_BELOW = Text(
    en="The minimum must be below the maximum, {high}.", zh="最小值必須小於最大值 {high}。"
)
_ABOVE = Text(en="The maximum must be above the minimum, {low}.", zh="最大值必須大於最小值 {low}。")
_TOO_FAR = Text(
    en="Use numbers between −{most} and {most}.", zh="請使用 −{most} 到 {most} 之間的數。"
)
_TOO_CLOSE = Text(
    en="The two ends are too close together for float64.",
    zh="兩端太接近，float64 已分不清。",
)
LARGEST = 1e100
"""Beyond it no picture can tell anything any more."""
_CLOSEST = 1e-11  # of the larger end: some thousand float64 numbers lie between


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
            field.setMaximumWidth(5 * look.style.font_px)
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


def why_not(low: float, high: float, *, typed_low: bool = True) -> Text | None:
    """Return why a range cannot be shown; None if it can."""
    if max(abs(low), abs(high)) > LARGEST:
        return _TOO_FAR.fill(most=format_number(LARGEST))
    if not low < high:
        if typed_low:
            return _BELOW.fill(high=format_number(high))
        return _ABOVE.fill(low=format_number(low))
    if high - low < _CLOSEST * max(abs(low), abs(high)) or high - low < 1e-290:
        return _TOO_CLOSE
    return None
