"""Two inputs as a plane: what a network answers at every point of it."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from app.widgets.controls import announce
from app.widgets.input_plane_picture import (
    WAYS,
    Cursor,
    PlanePicture,
    draw_axes,
    draw_point,
    handle_says,
    surface,
)
from core.sampling.contour import contour

Place = tuple[float, float]
_LINE_PX = 2.0
_MARKED_EMS = 11.0  # the side of a plane on which marks have their full size
_COARSE, _FINE = 0.025, 0.005  # of the range: a step with a key
_SETS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TAKES = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class InputPlane(QWidget):
    """A square of inputs with a shaded surface, lines of one height, and examples.

    With keys: the arrows move the present inputs or a handle (with Shift finely), Space
    takes hold of the other handle. Where a person sets points, the arrows move a cursor,
    Space or Enter sets one there and Delete takes it away; Page Down leads to the handles
    and back.

    Signals:
        pressed: the inputs at a place that was pressed or dragged to.
        placed: the inputs where the left button went down within the square.
        set_asked: the inputs at which a key sets a point.
        take_asked: the inputs from which a key takes the point away.
        handle_moved: where a handle is to go, and where the other one stays: x, y, x, y.
        settled: the button was let go.
    """

    pressed = Signal(float, float)
    placed = Signal(float, float)
    set_asked = Signal(float, float)
    take_asked = Signal(float, float)
    handle_moved = Signal(float, float, float, float)
    settled = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._style = theme.style
        self.picture: PlanePicture | None = None
        self._handle = 0
        self._cursor = Cursor()
        self._held: tuple[Place, Place] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(7 * theme.style.font_px, 6 * theme.style.font_px)

    def show_picture(self, picture: PlanePicture) -> None:
        """Draw another surface."""
        self.picture = picture
        self.setAccessibleName(picture.spoken)
        self.setToolTip(picture.spoken)
        if not picture.handles:
            self._cursor.held = True
        self._describe(picture)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square in which points can be told apart."""
        return QSize(16 * self._style.font_px, 16 * self._style.font_px)

    def square(self) -> QRectF:
        """Return where the surface lies; names and numbers stand left of it and below."""
        left, below = 2.4 * self._style.axis_px, 1.5 * self._style.axis_px
        right = 1.2 * self._style.axis_px  # half of the last number stands beyond the square
        side = max(min(self.width() - left - right, self.height() - below - 6.0), 1.0)
        slack = (self.width() - left - right - side) / 2
        return QRectF(left + slack, 4.0, side, side)

    def place(self, x: float, y: float) -> QPointF:
        """Return where a pair of inputs lies in the widget."""
        square, picture = self.square(), self.picture
        if picture is None:
            return square.center()
        span = picture.high - picture.low
        return QPointF(
            square.left() + square.width() * (x - picture.low) / span,
            square.bottom() - square.height() * (y - picture.low) / span,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, or take the inputs of the place."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._take_hold(event.position()):
            return
        if left and self.square().contains(event.position()):
            self._cursor.move_to(*self._inputs(event.position()))
            self._cursor.held = True
            self.placed.emit(*self._inputs(event.position()))
        if left:
            self.pressed.emit(*self._inputs(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow while the button is down."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._held is not None:
            self._held = (self._inputs(event.position()), self._held[1])
            self.handle_moved.emit(*self._held[0], *self._held[1])
            self.update()
        else:
            self.pressed.emit(*self._inputs(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End the move."""
        self._held = None
        self.update()
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what is held, take hold of something else, set a point or take it away."""
        picture, key = self.picture, event.key()
        if picture is None or not self._obey(picture, key, event.modifiers()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the move when the key is let go."""
        if event.key() in WAYS and not event.isAutoRepeat():
            self.settled.emit()
        super().keyReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw surface, lines, examples, the present inputs, and the frame."""
        picture = self.picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self.square()
        # Blocks, not a blur: a surface that jumps must be seen to jump.
        painter.drawImage(square, surface(picture, self._style))
        painter.save()
        painter.setClipRect(square)
        self._draw_lines(painter, picture, square)
        if picture.across is not None:
            painter.setPen(QPen(QColor(self._style.accent), 3.0, Qt.PenStyle.DashLine))
            left, right = (self.place(x, picture.across) for x in (picture.low, picture.high))
            painter.drawLine(left, right)
        painter.restore()
        for point in picture.points:
            centre = self.place(point.x, point.y)
            draw_point(painter, self._style, point, centre, self._mark_px())
        self._draw_handles(painter, picture)
        if picture.here is not None:
            self._draw_here(painter, self.place(*picture.here))
        if picture.near is not None and self._cursor.held and self.hasFocus():
            centre = self.place(self._cursor.x, self._cursor.y)
            self._cursor.draw(painter, self._style, centre, self._mark_px())
        edge = self._style.accent if self.hasFocus() else self._style.border
        painter.setPen(QPen(QColor(edge), 2.5 if self.hasFocus() else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        draw_axes(painter, self._style, picture, square, self.width())

    def _obey(self, picture: PlanePicture, key: int, held: Qt.KeyboardModifier) -> bool:
        """Do what a key stands for, and say whether it stands for something."""
        setting = picture.near is not None and self._cursor.held
        if key in WAYS and (setting or picture.handles or picture.here):
            fine = bool(held & Qt.KeyboardModifier.ShiftModifier)
            step = (picture.high - picture.low) * (_FINE if fine else _COARSE)
            self._step(picture, WAYS[key][0] * step, WAYS[key][1] * step)
        elif setting and key in _SETS:
            self.set_asked.emit(self._cursor.x, self._cursor.y)
            self._tell(picture)
        elif setting and key in _TAKES:
            self.take_asked.emit(self._cursor.x, self._cursor.y)
            self._tell(picture)
        elif key == Qt.Key.Key_PageDown and picture.near is not None and picture.handles:
            self._change_hold()
            self._tell(picture)
        elif key == Qt.Key.Key_Space and picture.handles:
            self._handle = 1 - self._handle
            self.update()
        else:
            return False
        return True

    def _change_hold(self) -> None:
        """Take hold of the first handle, the second, the cursor, and the first again."""
        if self._cursor.held:
            self._cursor.held, self._handle = False, 0
        elif self._handle == 0:
            self._handle = 1
        else:
            self._cursor.held = True
        self.update()

    def _tell(self, before: PlanePicture) -> None:
        """Let a screen reader say what is held, and what is there by now."""
        picture = self.picture or before
        self._describe(picture)
        held = self._cursor.held
        said = self._cursor.says(picture) if held else handle_says(self._handle)
        announce(self, self._theme.say(said))

    def _describe(self, picture: PlanePicture) -> None:
        if picture.near is None:
            self.setAccessibleDescription("")
            return
        held = self._cursor.held
        said = self._cursor.helps(picture) if held else handle_says(self._handle)
        self.setAccessibleDescription(self._theme.say(said))

    def _take_hold(self, position: QPointF) -> bool:
        """Say whether a handle is near, and make it the one that moves."""
        handles = self.picture.handles if self.picture else ()
        for index, handle in enumerate(handles):
            away = position - self.place(*handle)
            if math.hypot(away.x(), away.y()) <= self._style.font_px:
                self._handle = index
                self._held = (handle, handles[1 - index])
                return True
        return False

    def _step(self, picture: PlanePicture, right: float, up: float) -> None:
        setting = picture.near is not None and self._cursor.held
        x, y = picture.handles[self._handle] if picture.handles else picture.here or (0.0, 0.0)
        if setting:
            x, y = self._cursor.x, self._cursor.y
        inside = [round(min(max(at, picture.low), picture.high), 4) for at in (x + right, y + up)]
        if setting:
            self._cursor.move_to(*inside)
            self._tell(picture)
            self.update()
        elif picture.handles:
            self.handle_moved.emit(*inside, *picture.handles[1 - self._handle])
        else:
            self.pressed.emit(*inside)

    def _inputs(self, position: QPointF) -> tuple[float, float]:
        """Return the inputs at a place of the widget, kept within the square."""
        square, picture = self.square(), self.picture
        if picture is None:
            return 0.0, 0.0
        across = min(max((position.x() - square.left()) / square.width(), 0.0), 1.0)
        up = min(max((square.bottom() - position.y()) / square.height(), 0.0), 1.0)
        span = picture.high - picture.low
        return round(picture.low + across * span, 2), round(picture.low + up * span, 2)

    def _mark_px(self) -> float:
        """Return the size of an example's mark; on a small plane the marks are smaller too."""
        font = self._style.font_px
        return font * min(max(self.square().width() / (_MARKED_EMS * font), 0.55), 1.0)

    def _draw_lines(self, painter: QPainter, picture: PlanePicture, square: QRectF) -> None:
        heights = picture.values if picture.heights is None else picture.heights
        cells = len(heights) - 1
        unit = square.width() / cells
        painter.setPen(QPen(QColor(self._style.text), _LINE_PX))
        for level in picture.levels:
            ends = contour(heights, level)
            painter.drawLines(
                [
                    QLineF(
                        square.left() + a * unit,
                        square.bottom() - b * unit,
                        square.left() + c * unit,
                        square.bottom() - d * unit,
                    )
                    for a, b, c, d in ends.reshape(-1, 4).tolist()
                ]
            )

    def _draw_handles(self, painter: QPainter, picture: PlanePicture) -> None:
        handles = picture.handles
        if self._held is not None:  # under the hand, wherever on the line it came to lie
            handles = self._held if self._handle == 0 else self._held[::-1]
        for index, handle in enumerate(handles):
            on_cursor = picture.near is not None and self._cursor.held
            strong = self.hasFocus() and index == self._handle and not on_cursor
            painter.setPen(QPen(QColor(self._style.accent), 4.0 if strong else 2.5))
            painter.setBrush(QColor(self._style.ground))
            painter.drawEllipse(self.place(*handle), 8.0, 8.0)

    def _draw_here(self, painter: QPainter, centre: QPointF) -> None:
        reach = 0.95 * self._mark_px()
        painter.setPen(QPen(QColor(self._style.accent), 3.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, reach, reach)
