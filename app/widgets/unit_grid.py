"""Lamps in columns: one for each unit of a network, crossed out where the unit is dead."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme

_LARGEST_EMS = 1.9  # of a lamp's place
_SHARE = 0.86  # of a column's width for lamps side by side: the rest tells columns apart
_ROOMY = 18.0  # pixels of a lamp's place that leave room for rays and rings
_WAYS = tuple(
    QPointF(math.cos(math.pi * turn / 4.0), math.sin(math.pi * turn / 4.0)) for turn in range(8)
)


@dataclass(frozen=True, slots=True)
class _Grid:
    """How lamps lie in a column: ``across`` side by side, down one line and on with the next."""

    across: int
    rows: int
    column: float
    wide: float
    high: float


class UnitGrid(QWidget):
    """Lamps in columns: one for each layer, with a lamp for each unit.

    A column that is wider than high lamps need has them two or more side by side, so that
    they are as large as can be.

    A lit lamp is a bright disc, a dark one a cross, so that nobody needs to see a colour;
    where there is room, the disc has rays and the cross a ring.

    Signals:
        pressed: the number of a column, from 0, that was pressed.
    """

    pressed = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.dark: tuple[tuple[bool, ...], ...] = ()
        self._chosen = 0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(10 * theme.style.font_px, 5 * theme.style.font_px)

    def show_lamps(self, dark: Sequence[Sequence[bool]], chosen: int, spoken: str) -> None:
        """Show lamps.

        Args:
            dark: for each column whether each of its lamps is dark; columns of one length.
            chosen: the number of the column that is marked, from 0.
            spoken: what a screen reader says.
        """
        self.setAccessibleName(spoken)
        shown = tuple(tuple(column) for column in dark)
        if (shown, chosen) != (self.dark, self._chosen):
            self.dark, self._chosen = shown, chosen
            self.update()

    def place(self, column: int, row: int) -> QRectF:
        """Return the room in which a lamp stands."""
        grid, room = self._grid(), self.column(column)
        beside, down = divmod(row, grid.rows)
        left = room.center().x() + (beside - grid.across / 2.0) * grid.wide
        return QRectF(left, down * grid.high, grid.wide, grid.high)

    def column(self, column: int) -> QRectF:
        """Return the room of all the lamps of a column."""
        grid = self._grid()
        left = (self.width() - grid.column * len(self.dark)) / 2.0
        return QRectF(left + column * grid.column, 0.0, grid.column, grid.rows * grid.high)

    def sizeHint(self) -> QSize:
        """Return a size at which lamps can be told apart; layouts give it what they have."""
        return self.minimumSize()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which column was pressed, if one was."""
        first = self.column(0)
        column = math.floor((event.position().x() - first.left()) / first.width())
        if 0 <= column < len(self.dark):
            self.pressed.emit(column)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark the chosen column and draw every lamp."""
        if not self.dark:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._style.accent), 1.5))
        painter.setBrush(QColor(self._style.ground))
        marked = self.column(self._chosen).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(marked, 4.0, 4.0)
        # A thousand lamps are counted from one place: asking for each would take a frame.
        grid, first = self._grid(), self.place(0, 0).center()
        lit: list[QPointF] = []
        dark: list[QPointF] = []
        for x, lamps in enumerate(self.dark):
            for number, lamp in enumerate(lamps):
                beside, down = divmod(number, grid.rows)
                along = x * grid.column + beside * grid.wide
                (dark if lamp else lit).append(first + QPointF(along, down * grid.high))
        self._draw_lit(painter, lit)
        self._draw_dark(painter, dark)
        self._draw_numbers(painter)

    def _grid(self) -> _Grid:
        """Return the order in which the lamps are largest."""
        lamps = max((len(column) for column in self.dark), default=1)
        most = _LARGEST_EMS * self._style.font_px
        room = self.width() / max(len(self.dark), 1)
        height = self.height() - 1.5 * self._style.axis_px
        best = _Grid(
            1, lamps, min(room, 2.0 * most), min(room, 2.0 * most), min(height / lamps, most)
        )
        for across in range(2, lamps + 1):
            rows = math.ceil(lamps / across)
            wide, high = min(_SHARE * room / across, most), min(height / rows, most)
            if min(wide, high) > min(best.wide, best.high):
                best = _Grid(across, rows, min(room, across * wide / _SHARE), wide, high)
        return best

    def _side(self) -> float:
        grid = self._grid()
        return min(grid.wide, grid.high)

    def _draw_numbers(self, painter: QPainter) -> None:
        """Write the numbers of the columns below them: the chosen one, and the ends."""
        font = QFont(self.font())
        font.setPixelSize(self._style.axis_px)
        painter.setFont(font)
        painter.setPen(QColor(self._style.text))
        last, room = len(self.dark) - 1, 2.4 * self._style.axis_px
        apart = room / self.column(0).width()  # columns that a number takes
        for column in (0, self._chosen, last):
            if column != self._chosen and abs(column - self._chosen) < apart:
                continue
            foot, said = self.column(column), str(column + 1)
            half = painter.fontMetrics().horizontalAdvance(said) / 2.0 + 1.0
            middle = min(max(foot.center().x(), half), self.width() - half)
            below = QRectF(middle - room / 2, foot.bottom(), room, room)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, said)

    def _draw_lit(self, painter: QPainter, centres: list[QPointF]) -> None:
        side, lit = self._side(), QColor(self._style.strokes[1].colour)
        roomy = side >= _ROOMY
        if roomy:
            painter.setPen(QPen(lit, side / 16.0))
            rays = [
                QLineF(c + w * 0.34 * side, c + w * 0.45 * side) for c in centres for w in _WAYS
            ]
            painter.drawLines(rays)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(lit)
        radius = side * (0.25 if roomy else 0.36)
        for centre in centres:
            painter.drawEllipse(centre, radius, radius)

    def _draw_dark(self, painter: QPainter, centres: list[QPointF]) -> None:
        side = self._side()
        painter.setPen(QPen(QColor(self._style.text), max(side / 12.0, 1.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if side >= _ROOMY:
            for centre in centres:
                painter.drawEllipse(centre, 0.3 * side, 0.3 * side)
        reach = side * (0.19 if side >= _ROOMY else 0.3)
        arms = [QPointF(reach, reach), QPointF(reach, -reach)]
        painter.drawLines([QLineF(c - arm, c + arm) for c in centres for arm in arms])
