"""One number that a person types."""

import math
import re

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QStyleOptionFrame

from app.theme import Theme
from app.widgets.field_notes import FieldError
from app.widgets.text_fields import LineField
from core.number_text import NumberError, format_number, parse_number
from core.text import Text

_DIGITS = 6
_WIDEST = "\u22121.23457e\u2212100"
"""As wide as a number of six digits gets, but for exponents beyond what a person types."""
IN_RANGE = "\u22120.333333"
"""As wide as what is typed or dragged to in a range of a few units, but for the smallest."""
_UNFINISHED = re.compile(r"[-+−－＋]?(?:[0０]*[.．]?[0０]*|[\d.]+(?:[eE][-+−]?|/0*))")
"""What may still become a number, or one above 0."""
_CARET = 6  # pixels that a line of text keeps free for its caret and margins
_EXACT = 8  # decimals beyond a step that survive it; 0.1 + 0.2 becomes 0.3 all the same


class NumberField(LineField):
    """A field for one finite number, in any form that people type.

    Return or leaving the field accepts; a mistake is explained and the last good value
    goes on counting; Esc brings it back. Up and Down step, with Shift finely.

    A field that is ``live`` takes every number that can be read while it is typed; Esc, or
    what is no number, brings back the one before the typing.

    Signals:
        edited: carries the number that the person accepted, when it is a new one.
        accepted: the typing ended, by Return or by leaving.
        restored: the person took back what was typed, or typed the last good number again.
    """

    edited = Signal(float)
    restored = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, name: str, title: Text, field_error: FieldError) -> None:
        super().__init__()
        self._value = math.nan
        self._decimals: int | None = None
        self._field_error = field_error
        self._title = theme.say(title)
        self.widest = _WIDEST
        """What the field has room for."""
        self.waits = False
        """Whether what was typed waits for another field that must change with this one."""
        self.live = False
        """Whether numbers count while they are typed."""
        self._before: float | None = None  # the value when the typing began
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
        self.setToolTip(theme.say(title))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._least = 5 * theme.style.font_px
        self.textEdited.connect(self._follow)
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
        if value == self._value and (
            self.hasFocus() or self.waits or self._field_error.is_about(self)
        ):
            return
        self._value = value
        self._decimals = None
        self._show_again()

    def accept(self) -> None:
        """Take what was typed, or explain why it can't be taken."""
        if self._field_error.is_about(self):
            return
        self._take()
        self._before = None
        self.accepted.emit()

    def _follow(self, text: str) -> None:
        """Take a number while it is typed; one that is not yet whole waits."""
        self._field_error.withdraw(self)
        if not self.live or _UNFINISHED.fullmatch(text.strip()):
            return
        before = self._value if self._before is None else self._before
        self._before = before
        try:
            self._count(parse_number(text))
        except NumberError as error:
            self.complain(error.message)
        if self._field_error.is_about(self):
            self._count(before)

    def _count(self, number: float) -> None:
        """Let a number count while something else may stand in the field."""
        if number != self._value:
            self._value = number  # what is shown again is not written over what is typed
            self.edited.emit(number)

    def _take(self) -> None:
        if self.text() == format_number(self._value, _DIGITS):
            if self.waits:
                self._go_back()
            return
        try:
            number = parse_number(self.text())
        except NumberError as error:
            self.complain(error.message)
            return
        self._offer(number)

    def complain(self, message: Text) -> None:
        """Explain why a number that was typed cannot be used."""
        self._field_error.about(self, message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step on Up and Down, go back on Esc."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._go_back()
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
            self._before = None
            self._go_back()
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
        if self._field_error.is_about(self):
            return
        if self._decimals is None:
            self._decimals = _decimals(self._value)
        coarse = self._decimals
        decimals = coarse + 1 if fine else coarse
        number = round(self._value + direction * 10.0**-decimals, decimals + _EXACT)
        if math.isfinite(number):
            self._offer(number)
        self._decimals = coarse

    def sizeHint(self) -> QSize:
        """Return the room for the widest number that the program writes here."""
        hint = super().sizeHint()
        return QSize(self._wide(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return what a short number needs; the rest is in the tool tip."""
        return QSize(self._least, super().minimumSizeHint().height())

    def take_back(self) -> None:
        """Show the last good number in place of what was typed."""
        self.waits = False
        self._show_again()

    def _go_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and before != self._value:
            self.edited.emit(before)
        self.take_back()
        self.restored.emit()

    def _wide(self) -> int:
        metrics = self.fontMetrics()
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = QSize(metrics.horizontalAdvance(self.widest) + _CARET, metrics.height())
        kind = self.style().ContentsType.CT_LineEdit
        return self.style().sizeFromContents(kind, option, inner, self).width()

    def _show_again(self) -> None:
        self._field_error.withdraw(self)
        said = format_number(self._value, _DIGITS)
        self.setText(said)
        self.setCursorPosition(0)  # where there is no room, the sign and first digits are seen
        self.setToolTip(f"{self._title}: {said}")


def _decimals(value: float) -> int:
    """Return the decimals of a step of a third to a thirtieth of a number; of 0.1 at 0."""
    size = abs(value)
    return -math.floor(math.log10(size / 3.0)) if size > 1e-300 else 1
