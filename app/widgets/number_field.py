"""One number that a person types."""

import math

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.line_field import LineField
from core.numerals import NumberError, format_number, parse_number
from core.text import Text

_DIGITS = 6
_EXACT = 8  # decimals beyond a step that survive it; 0.1 + 0.2 becomes 0.3 all the same


class NumberField(LineField):
    """A field for one finite number, in any form that people type.

    Return or leaving the field accepts; a mistake is explained and the last good value
    goes on counting; Esc brings it back. Up and Down step, with Shift finely.

    Signals:
        edited: carries the number that the person accepted, when it is a new one.
    """

    edited = Signal(float)

    def __init__(self, look: Look, name: str, title: Text, complaint: Complaint) -> None:
        super().__init__()
        self._value = math.nan
        self._decimals: int | None = None
        self._complaint = complaint
        self.setObjectName(name)
        self.setAccessibleName(look.say(title))
        self.setToolTip(look.say(title))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(5 * look.style.font_px)
        self.textEdited.connect(lambda _: self._complaint.withdraw(self))
        self.returnPressed.connect(self.accept)
        # Leaving happens in the middle of other doings, such as a change of panel that
        # hides the field: what was typed is taken once they are done.
        self.editingFinished.connect(lambda: QTimer.singleShot(0, self, self.accept))

    @property
    def value(self) -> float:
        """The last good number."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a number; a refused text stays until the number itself changes."""
        if value == self._value and (self.hasFocus() or self._complaint.is_about(self)):
            return
        self._value = value
        self._decimals = None
        self._show_again()

    def accept(self) -> None:
        """Take what was typed, or explain why it can't be taken."""
        if self._complaint.is_about(self) or self.text() == format_number(self._value, _DIGITS):
            return
        try:
            number = parse_number(self.text())
        except NumberError as error:
            self.complain(error.message)
            return
        self._offer(number)

    def complain(self, message: Text) -> None:
        """Explain why a number that was typed cannot be used."""
        self._complaint.about(self, message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step on Up and Down, go back on Esc."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._show_again()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(1 if key == Qt.Key.Key_Up else -1, fine=fine)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around: numbers don't change by accident."""
        event.ignore()

    def _offer(self, number: float) -> None:
        if number == self._value:
            self._show_again()
            return
        self.edited.emit(number)
        if self._value == number:  # whoever listened took it
            self._show_again()

    def _step(self, direction: int, *, fine: bool) -> None:
        """Go one step on from what stands in the field.

        The step is fixed by the number at which the stepping begins: a step that shrank
        with the number would never get past 0.
        """
        self.accept()
        if self._complaint.is_about(self):
            return
        if self._decimals is None:
            self._decimals = _decimals(self._value)
        coarse = self._decimals
        decimals = coarse + 1 if fine else coarse
        number = round(self._value + direction * 10.0**-decimals, decimals + _EXACT)
        if math.isfinite(number):
            self._offer(number)
        self._decimals = coarse

    def _show_again(self) -> None:
        self._complaint.withdraw(self)
        self.setText(format_number(self._value, _DIGITS))


def _decimals(value: float) -> int:
    """Return the decimals of a step of a third to a thirtieth of a number; of 0.1 at 0."""
    size = abs(value)
    return -math.floor(math.log10(size / 3.0)) if size > 1e-300 else 1
