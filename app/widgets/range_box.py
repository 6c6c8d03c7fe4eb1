"""Two typed ends of a range."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from core.interval import LARGEST, why_not
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

    def __init__(self, theme: Theme, panel: str, letter: str) -> None:
        super().__init__()
        self._field_error = FieldError(theme, f"{panel}.{letter}_complaint")
        self.low = NumberField(
            theme, f"{panel}.{letter}_min", _MINIMUM.fill(letter=letter), self._field_error
        )
        self.high = NumberField(
            theme, f"{panel}.{letter}_max", _MAXIMUM.fill(letter=letter), self._field_error
        )
        self._typed: dict[NumberField, float] = {}
        for field in (self.low, self.high):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            field.edited.connect(lambda value, field=field: self._take(field, value))
            field.restored.connect(lambda field=field: self._give_up(field))
        row = QHBoxLayout()
        row.addWidget(QLabel(letter))
        row.addWidget(self.low)
        row.addWidget(QLabel(theme.say(_TO)))
        row.addWidget(self.high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._field_error)

    def show_range(self, low: float, high: float) -> None:
        """Show a range; numbers that wait for each other stay until the range changes."""
        if (low, high) != (self.low.value, self.high.value):
            self._forget()
        self.low.show_value(low)
        self.high.show_value(high)

    def _take(self, field: NumberField, value: float) -> None:
        """Take a typed end, together with the other one where that waits for it.

        From -5 ... 5 to 6 ... 10 one end has to be typed first, whichever it is.
        """
        self._typed[field] = value
        self._offer(field)

    def _give_up(self, field: NumberField) -> None:
        """Go on without an end that was taken back."""
        self._typed.pop(field, None)
        for other in tuple(self._typed):
            self._offer(other)

    def _offer(self, field: NumberField) -> None:
        low, high = (self._typed.get(end, end.value) for end in (self.low, self.high))
        wrong = why_not(low, high, typed_low=field is self.low)
        if wrong is None:
            self._forget()
            self.edited.emit(low, high)
            return
        field.waits = abs(self._typed[field]) <= LARGEST
        if not field.waits:  # wrong by itself, whatever the other end is
            del self._typed[field]
        field.complain(wrong)

    def _forget(self) -> None:
        """Let nothing wait any more, once a range is taken or comes from elsewhere."""
        for field in tuple(self._typed):
            field.take_back()
        self._typed.clear()
