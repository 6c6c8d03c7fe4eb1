"""A table of numbers as colours, with each number to be had by mouse and keys."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
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
from core.number_text import MINUS, format_number

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEAD_EMS, _NAME_EMS = 1.5, 6.0
_AIR = 4.0  # pixels beside the words of a cell
_ROW_EMS, _TALLEST_EMS, _LEAST_EMS = 1.3, 3.2, 5.0
_TIGHTEST_EMS = 1.02  # closer rows have no room for their numbers
_ROUNDING = 1e-15
_FAINTEST, _DEEPEST = 0.08, 0.5  # how much colour; words upon it stay readable
_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True)
class HeatPicture:
    """What a map shows.

    Attributes:
        names: of the rows, and of the columns but the last.
        last: the name of the last column, which holds the sums of the rows.
        values: shape (n, n + 1); nan is written and not coloured.
        title: what a screen reader says before the cell.
    """

    names: tuple[str, ...]
    last: str
    values: Array
    title: str


class HeatMap(QWidget):
    """Cells in two colours: one for above 0, one with a minus sign for below.

    Signals:
        pointed: the row and the column that the mouse or the arrow keys went to.
    """

    pointed = Signal(int, int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.picture: HeatPicture | None = None
        self.cursor_cell = (0, 0)
        self._names_width = 0.0
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: HeatPicture) -> None:
        """Show other numbers; the cell that was pointed at stays where there is one."""
        self.picture = picture
        rows, columns = picture.values.shape
        self.cursor_cell = min(self.cursor_cell[0], rows - 1), min(self.cursor_cell[1], columns - 1)
        self.setAccessibleName(picture.title)
        longest = max(map(self.fontMetrics().horizontalAdvance, picture.names))
        self._names_width = min(longest + 2 * self._style.gap, _NAME_EMS * self._style.font_px)
        self.update()

    def ask_height(self, most: int) -> None:
        """Ask for the height at which the rows can be read, but for no more than so much."""
        rows = self._shape()[0]
        whole = round((_HEAD_EMS + rows * _ROW_EMS) * self._style.font_px)
        self.setMinimumHeight(max(min(whole, most), round(_LEAST_EMS * self._style.font_px)))
        tallest = round((_HEAD_EMS + rows * _TALLEST_EMS) * self._style.font_px) + 1
        self.setMaximumHeight(max(tallest, self.minimumHeight()))

    def readable_height(self) -> int:
        """Return the height at which the numbers of all rows can be read."""
        return math.ceil((_HEAD_EMS + self._shape()[0] * _TIGHTEST_EMS) * self._style.font_px) + 1

    def say(self, words: str) -> None:
        """Set what is said of the cell that is pointed at."""
        changed = words != self.accessibleDescription()
        self.setAccessibleDescription(words)
        if changed and self.hasFocus():
            announce(self, words)

    def sizeHint(self) -> QSize:
        """Return a size in which some numbers can be written."""
        return QSize(30 * self._style.font_px, 12 * self._style.font_px)

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a cell lies; row -1 holds the names of the columns."""
        font_px = self._style.font_px
        rows, columns = self._shape()
        left, top = self._names_width, _HEAD_EMS * font_px
        width = (self.width() - left - 1.0) / columns
        height = min((self.height() - top - 1.0) / rows, _TALLEST_EMS * font_px)
        if row < 0:
            return QRectF(left + column * width, 0.0, width, top)
        return QRectF(left + column * width, top + row * height, width, height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the mouse."""
        rows, columns = self._shape()
        first = self.cell(0, 0)
        column = math.floor((event.position().x() - first.left()) / first.width())
        row = math.floor((event.position().y() - first.top()) / first.height())
        if 0 <= row < rows and 0 <= column < columns:
            self._point(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next cell; Home and End go to the ends of the row."""
        rows, columns = self._shape()
        row, column = self.cursor_cell
        if event.key() in _WAYS:
            down, right = _WAYS[event.key()]
            row, column = row + down, column + right
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            column = 0 if event.key() == Qt.Key.Key_Home else columns - 1
        else:
            super().keyPressEvent(event)
            return
        self._point(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which cell the keyboard is on."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names, cells and the cursor."""
        if self.picture is None:
            return
        painter = QPainter(self)
        self._draw_names(painter, self.picture)
        slopes, sums = self.picture.values[:, :-1], self.picture.values[:, -1]
        top = float(abs(slopes).max())
        coloured = math.isfinite(top) and top > 0.0
        words = _fitting(slopes, painter.fontMetrics(), self.cell(0, 0).width() - _AIR)
        for row, line in enumerate(words):
            for column, said in enumerate(line):
                depth = float(slopes[row, column]) / top if coloured else 0.0
                self._draw_cell(painter, self.cell(row, column), said, depth)
            self._draw_cell(painter, self.cell(row, len(line)), near_zero(float(sums[row])), 0.0)
        edge = self._style.accent if self.hasFocus() else self._style.muted
        painter.setPen(QPen(QColor(edge), 3.0 if self.hasFocus() else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.cell(*self.cursor_cell).adjusted(1.0, 1.0, -1.0, -1.0))

    def _draw_names(self, painter: QPainter, picture: HeatPicture) -> None:
        painter.setPen(QColor(self._style.text))
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        for column, name in enumerate((*picture.names, picture.last)):
            head = self.cell(-1, column)
            painter.drawText(head, _CENTRE, metrics.elidedText(name, elide, int(head.width()) - 2))
        for row, name in enumerate(picture.names):
            first = self.cell(row, 0)
            room = QRectF(0.0, first.top(), first.left() - self._style.gap, first.height())
            painter.drawText(room, _RIGHT, metrics.elidedText(name, elide, int(room.width())))

    def _draw_cell(self, painter: QPainter, cell: QRectF, words: str, depth: float) -> None:
        style = self._style
        painter.fillRect(cell, QColor(style.ground))
        if depth:
            colour = QColor(style.strokes[0 if depth > 0.0 else 1].colour)
            colour.setAlphaF(_FAINTEST + (_DEEPEST - _FAINTEST) * abs(depth))
            painter.fillRect(cell, colour)
        painter.setPen(QPen(QColor(style.grid), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        if cell.height() >= style.font_px:
            painter.setPen(QColor(style.text))
            painter.drawText(cell, _CENTRE, words)

    def _shape(self) -> tuple[int, int]:
        if self.picture is None:
            return 1, 1
        rows, columns = self.picture.values.shape
        return rows, columns

    def _point(self, row: int, column: int) -> None:
        if (row, column) != self.cursor_cell:
            self.cursor_cell = (row, column)
            self.update()
        self.pointed.emit(row, column)


def near_zero(value: float) -> str:
    """Return a number in three digits; what rounding leaves of a sum that is 0 as ≈ 0."""
    return "≈ 0" if 0.0 < abs(value) < _ROUNDING else format_number(value, 3)


def _fitting(values: Array, metrics: QFontMetrics, width: float) -> list[list[str]]:
    """Return the numbers in as many digits as there is room for in every cell, or their signs."""
    for digits in (3, 2, 1):
        words = [[format_number(float(value), digits) for value in row] for row in values]
        if max(metrics.horizontalAdvance(said) for row in words for said in row) <= width:
            return words
    return [[_sign(float(value)) for value in row] for row in values]


def _sign(value: float) -> str:
    if value == 0.0:
        return "0"
    return "+" if value > 0.0 else MINUS if value < 0.0 else "?"
