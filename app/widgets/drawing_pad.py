"""A pad to draw on with mouse, pen, finger or keys, and what a network sees of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme, mixed
from core.arrays import Array
from core.text import Text

_SPOKEN = Text(en="{title}. Rows from the top: {rows}", zh="{title}。由上而下各列：{rows}")


class GreyPicture(QWidget):
    """Squares from paper (0) to ink (the darkest level), each with its number in it."""

    def __init__(self, theme: Theme, name: str, title: Text, darkest: int) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._darkest = darkest
        self.levels: Array | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(8 * theme.style.font_px, 8 * theme.style.font_px)

    def show_levels(self, levels: Array) -> None:
        """Show another picture, shape (n, n)."""
        self.levels = levels
        rows = "; ".join(" ".join(f"{level:.0f}" for level in row) for row in levels)
        self.setAccessibleName(self._theme.say(_SPOKEN.fill(title=self._title, rows=rows)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square in which the numbers can be read."""
        return QSize(16 * self._theme.style.font_px, 16 * self._theme.style.font_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares."""
        if self.levels is None:
            return
        painter = QPainter(self)
        style = self._theme.style
        n = len(self.levels)
        side = (min(self.width(), self.height()) - 2) // n
        left, top = (self.width() - side * n) / 2, (self.height() - side * n) / 2
        font = QFont(self.font())
        font.setPixelSize(max(7, min(round(side * 0.5), style.font_px)))
        painter.setFont(font)
        paper, ink = QColor(style.ground), QColor(style.text)
        for row in range(n):
            for column in range(n):
                level = float(self.levels[row, column])
                square = QRectF(left + column * side, top + row * side, side, side)
                share = level / self._darkest
                painter.fillRect(square, mixed(paper, ink, share))
                painter.setPen(QPen(QColor(style.grid), 1.0))
                painter.drawRect(square)
                painter.setPen(paper if share > 0.5 else ink)
                painter.drawText(square, Qt.AlignmentFlag.AlignCenter, f"{level:.0f}")


Point = tuple[float, float]
Strokes = tuple[tuple[Point, ...], ...]
_APART = 0.012  # of the side: nearer points add nothing that anybody sees
_PEN = 0.075  # of the side
_STEPS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_STEP, _FINE_STEP = 0.05, 0.01


class DrawingPad(QWidget):
    """A square of paper. A pen or a finger draws as the mouse does.

    With keys: the arrows move the pen (with Shift finely), Space sets it down and lifts it.

    Signals:
        drawn: a stroke that was finished, points (x, y) from 0 to 1.
        sketched: the stroke as far as it has come, after every move.
        wipe_asked: Delete or Backspace was pressed.
    """

    drawn = Signal(object)
    sketched = Signal(object)
    wipe_asked = Signal()

    def __init__(self, theme: Theme, name: str, title: Text, tip: Text) -> None:
        super().__init__()
        self._style = theme.style
        self._strokes: Strokes = ()
        self._current: list[Point] = []
        self._cursor: Point = (0.5, 0.5)
        self._keys_down = False
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
        self.setToolTip(theme.say(tip))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(11 * theme.style.font_px, 11 * theme.style.font_px)

    def show_strokes(self, strokes: Strokes) -> None:
        """Show what was drawn."""
        self._strokes = strokes
        self.update()

    def paper(self) -> QRectF:
        """Return the square, in the middle of the widget."""
        side = min(self.width(), self.height()) - 4.0
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def sizeHint(self) -> QSize:
        """Return a square that a hand can write on."""
        return QSize(20 * self._style.font_px, 20 * self._style.font_px)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._current = [self._point(event.position())]
            self._sketch()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self._current and event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(self._point(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton and self._current:
            self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the pen, set it down, lift it, or wipe the pad."""
        if event.key() in _STEPS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(_STEPS[Qt.Key(event.key())], _FINE_STEP if fine else _STEP)
        elif event.key() == Qt.Key.Key_Space:
            self._press_space()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.wipe_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper, strokes, and the pen while keys move it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style, paper = self._style, self.paper()
        edge = style.accent if self.hasFocus() else style.border
        painter.setPen(QPen(QColor(edge), 2.0))
        painter.setBrush(QColor(style.ground))
        painter.drawRoundedRect(paper, 6, 6)
        ink = QPen(QColor(style.text), _PEN * paper.width())
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ink)
        for stroke in (*self._strokes, tuple(self._current)):
            places = QPolygonF([self._place(point) for point in stroke])
            if len(stroke) == 1:
                painter.drawPoint(places.first())
            else:
                painter.drawPolyline(places)
        if self.hasFocus():
            painter.setPen(QPen(QColor(style.accent), 2.0))
            painter.setBrush(QColor(style.accent) if self._keys_down else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._place(self._cursor), 6.0, 6.0)

    def _step(self, way: Point, size: float) -> None:
        x, y = self._cursor
        self._cursor = _inside(x + way[0] * size, y + way[1] * size)
        if self._keys_down:
            self._go_to(self._cursor)
        self.update()

    def _press_space(self) -> None:
        self._keys_down = not self._keys_down
        if self._keys_down:
            self._current = [self._cursor]
            self._sketch()
        else:
            self._finish()

    def _go_to(self, point: Point) -> None:
        x, y = self._current[-1]
        if max(abs(point[0] - x), abs(point[1] - y)) >= _APART:
            self._current.append(point)
            self._sketch()

    def _sketch(self) -> None:
        self.update()
        self.sketched.emit(tuple(self._current))

    def _finish(self) -> None:
        stroke, self._current, self._keys_down = tuple(self._current), [], False
        self._cursor = stroke[-1]
        self.drawn.emit(stroke)

    def _point(self, position: QPointF) -> Point:
        paper = self.paper()
        return _inside(
            (position.x() - paper.left()) / paper.width(),
            (position.y() - paper.top()) / paper.height(),
        )

    def _place(self, point: Point) -> QPointF:
        paper = self.paper()
        return paper.topLeft() + QPointF(point[0], point[1]) * paper.width()


def _inside(x: float, y: float) -> Point:
    """Keep a point on the paper, with as many digits as a hand has."""
    return round(min(max(x, 0.0), 1.0), 4), round(min(max(y, 0.0), 1.0), 4)
