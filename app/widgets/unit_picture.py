"""Numbers with signs in a square of cells: what hidden units give, and the weights into one."""

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from app.widgets.controls import announce
from core.arrays import Array
from core.number_text import MINUS

_CENTRE = Qt.AlignmentFlag.AlignCenter
_SMALLEST_PX = 9  # letters below that are not read by anybody
_AIR = 2.0  # pixels beside the words of a cell
_FAINTEST, _DEEPEST = 0.08, 0.5  # how much colour; words upon it stay readable
_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class UnitPicture(QWidget):
    """Cells in two colours: one for above 0, one with a minus sign for below.

    Where cells can be chosen: a click or the arrow keys choose one; a second click, or Escape,
    chooses none.

    Signals:
        chosen: the number of a cell, by rows from the top; None for none.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, *, can_choose: bool) -> None:
        super().__init__()
        self._style = theme.style
        self._can_choose = can_choose
        self.values: Array | None = None
        self.mark: int | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(8 * theme.style.font_px, 8 * theme.style.font_px)
        if can_choose:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_values(self, values: Array | None, mark: int | None, spoken: str) -> None:
        """Show other numbers.

        Args:
            values: shape (n, n); None covers them.
            mark: the chosen cell.
            spoken: what a screen reader says of all of them.
        """
        self.values, self.mark = values, mark
        self.setAccessibleName(spoken)
        self.update()

    def say(self, words: str) -> None:
        """Set what is said of the cell that is chosen."""
        changed = words != self.accessibleDescription()
        self.setAccessibleDescription(words)
        if changed and self.hasFocus():
            announce(self, words)

    def sizeHint(self) -> QSize:
        """Return a square in which the numbers can be read."""
        return QSize(16 * self._style.font_px, 16 * self._style.font_px)

    def cell(self, number: int) -> QRectF:
        """Return where a cell lies."""
        n = self._side()
        side = (min(self.width(), self.height()) - 4) // n
        left, top = (self.width() - side * n) / 2, (self.height() - side * n) / 2
        row, column = divmod(number, n)
        return QRectF(left + column * side, top + row * side, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse, or none if it was chosen already."""
        if not self._can_choose or event.button() != Qt.MouseButton.LeftButton:
            return
        for number in range(self._side() ** 2):
            if self.cell(number).contains(event.position()):
                self.chosen.emit(None if number == self.mark else number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the next cell; the first key chooses the first."""
        n = self._side()
        if event.key() in _WAYS:
            down, right = _WAYS[event.key()]
            row, column = (0, 0) if self.mark is None else divmod(self.mark, n)
            if self.mark is not None:
                row, column = min(max(row + down, 0), n - 1), min(max(column + right, 0), n - 1)
            self.chosen.emit(row * n + column)
        elif event.key() == Qt.Key.Key_Escape and self.mark is not None:
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells, and frames about the chosen one and about all if keys go here."""
        painter, style, n = QPainter(self), self._style, self._side()
        first, last = self.cell(0), self.cell(n * n - 1)
        whole = first.united(last)
        painter.fillRect(whole, QColor(style.ground))
        painter.setPen(QPen(QColor(style.grid), 1.0))
        if self.values is None:
            painter.drawRect(whole)
            painter.setPen(QColor(style.text))
            painter.drawText(whole, _CENTRE, "?")
        else:
            self._draw_cells(painter, self.values)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(QColor(style.accent), 2.0))
            painter.drawRect(whole.adjusted(-1.0, -1.0, 1.0, 1.0))
        if self.mark is not None:
            painter.setPen(QPen(QColor(style.text), 3.0))
            painter.drawRect(self.cell(self.mark).adjusted(1.5, 1.5, -1.5, -1.5))

    def _draw_cells(self, painter: QPainter, values: Array) -> None:
        style, flat = self._style, values.ravel()
        top = float(abs(flat).max())
        words = [_written(float(value)) for value in flat]
        font = self._fitting(words, self.cell(0).width() - _AIR)
        if font is None:
            words = [MINUS if value < 0.0 else "" for value in flat]
        painter.setFont(font or self.font())
        for number, (value, said) in enumerate(zip(flat, words, strict=True)):
            cell = self.cell(number)
            if value:
                colour = QColor(style.strokes[0 if value > 0.0 else 1].colour)
                colour.setAlphaF(_FAINTEST + (_DEEPEST - _FAINTEST) * abs(float(value)) / top)
                painter.fillRect(cell, colour)
            painter.setPen(QPen(QColor(style.grid), 1.0))
            painter.drawRect(cell)
            painter.setPen(QColor(style.text))
            painter.drawText(cell, _CENTRE, said)

    def _fitting(self, words: list[str], room: float) -> QFont | None:
        """Return letters in which every number fits a cell; None if nobody could read them."""
        font = QFont(self.font())
        font.setPixelSize(self._style.font_px)
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(said) for said in set(words))
        size = math.floor(min(1.0, room / max(widest, 1.0)) * self._style.font_px)
        size = min(size, math.floor(0.62 * room))
        if size < _SMALLEST_PX:
            return None
        font.setPixelSize(size)
        return font

    def _side(self) -> int:
        return 8 if self.values is None else len(self.values)


def _written(value: float) -> str:
    """Return a number with one decimal; 0 for all that rounds to it."""
    text = f"{abs(value):.1f}"
    return "0" if text == "0.0" else f"{MINUS if value < 0.0 else ''}{text}"
