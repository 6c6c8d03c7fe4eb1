"""The drawing itself."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look import Look
from app.widgets.input_plane.picture import PlanePicture, PlanePoint
from app.widgets.input_plane.shades import surface
from core.contour import contour
from core.numerals import format_number

Place = tuple[float, float]
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LINE_PX = 2.0
_MARKED_EMS = 11.0  # the side of a plane on which marks have their full size
_COARSE, _FINE = 0.025, 0.005  # of the range: a step with a key
_WAYS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


class InputPlane(QWidget):
    """A square of inputs with a shaded surface, lines of one height, and examples.

    With keys: the arrows move the present inputs or a handle (with Shift finely), Space
    takes hold of the other handle.

    Signals:
        pressed: the inputs at a place that was pressed or dragged to.
        placed: the inputs where the left button went down within the square.
        handle_moved: where a handle is wanted, and where the other one stays: x, y, x, y.
        settled: the button was let go.
    """

    pressed = Signal(float, float)
    placed = Signal(float, float)
    handle_moved = Signal(float, float, float, float)
    settled = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._style = look.style
        self.picture: PlanePicture | None = None
        self._handle = 0
        self._held: tuple[Place, Place] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(7 * look.style.font_px, 6 * look.style.font_px)

    def show_picture(self, picture: PlanePicture) -> None:
        """Draw another surface."""
        self.picture = picture
        self.setAccessibleName(picture.spoken)
        self.setToolTip(picture.spoken)
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
        """Move a handle or the present inputs, or take hold of the other handle."""
        picture = self.picture
        way = _WAYS.get(event.key())
        if picture is not None and way is not None and (picture.handles or picture.here):
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = (picture.high - picture.low) * (_FINE if fine else _COARSE)
            self._step(picture, way[0] * step, way[1] * step)
        elif event.key() == Qt.Key.Key_Space and picture is not None and picture.handles:
            self._handle = 1 - self._handle
            self.update()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the move when the key is let go."""
        if event.key() in _WAYS and not event.isAutoRepeat():
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
            self._draw_point(painter, point)
        self._draw_handles(painter, picture)
        if picture.here is not None:
            self._draw_here(painter, self.place(*picture.here))
        edge = self._style.accent if self.hasFocus() else self._style.border
        painter.setPen(QPen(QColor(edge), 2.5 if self.hasFocus() else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        self._draw_axes(painter, picture, square)

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
        x, y = picture.handles[self._handle] if picture.handles else picture.here or (0.0, 0.0)
        inside = [round(min(max(at, picture.low), picture.high), 4) for at in (x + right, y + up)]
        if picture.handles:
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

    def _draw_point(self, painter: QPainter, point: PlanePoint) -> None:
        style, centre, size = self._style, self.place(point.x, point.y), 0.5 * self._mark_px()
        ink = QColor(style.text)
        painter.setPen(QPen(ink, 2.0))
        painter.setBrush(ink if point.one else QColor(style.ground))
        if point.one:
            painter.drawEllipse(centre, size, size)
        else:
            painter.drawRect(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size))
        if not point.right:
            wide = 2.0 * size
            painter.setPen(QPen(QColor(style.warning_text), 0.2 * self._mark_px()))
            for way in (1.0, -1.0):
                painter.drawLine(
                    centre - QPointF(wide, way * wide), centre + QPointF(wide, way * wide)
                )

    def _draw_handles(self, painter: QPainter, picture: PlanePicture) -> None:
        handles = picture.handles
        if self._held is not None:  # under the hand, wherever on the line it came to lie
            handles = self._held if self._handle == 0 else self._held[::-1]
        for index, handle in enumerate(handles):
            strong = self.hasFocus() and index == self._handle
            painter.setPen(QPen(QColor(self._style.accent), 4.0 if strong else 2.5))
            painter.setBrush(QColor(self._style.ground))
            painter.drawEllipse(self.place(*handle), 8.0, 8.0)

    def _draw_here(self, painter: QPainter, centre: QPointF) -> None:
        reach = 0.95 * self._mark_px()
        painter.setPen(QPen(QColor(self._style.accent), 3.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, reach, reach)

    def _draw_axes(self, painter: QPainter, picture: PlanePicture, square: QRectF) -> None:
        font = self.font()
        font.setPixelSize(self._style.axis_px)
        painter.setFont(font)
        painter.setPen(QColor(self._style.text))
        height = 1.4 * self._style.axis_px
        wide = 2.3 * self._style.axis_px
        middle = (picture.low + picture.high) / 2
        across, up = picture.names
        for number, name_across, name_up in (
            (picture.low, "", ""),
            (middle, across, up),
            (picture.high, "", ""),
        ):
            said = format_number(number, 3)
            place = self.place(number, number)
            below = QRectF(place.x() - 2 * wide, square.bottom() + 2, 4 * wide, height)
            painter.drawText(_inside(below, self.width()), _CENTRE, name_across or said)
            beside = QRectF(square.left() - wide, place.y() - height / 2, wide - 4, height)
            beside.moveTop(min(max(beside.top(), 0.0), square.bottom() - height + 4))
            painter.drawText(
                beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name_up or said
            )


def _inside(rect: QRectF, width: float) -> QRectF:
    """Return a rectangle narrowed about its middle so that it lies in a widget's width."""
    room = 2 * min(rect.center().x(), width - rect.center().x())
    if rect.width() <= room:
        return rect
    return QRectF(rect.center().x() - room / 2, rect.top(), room, rect.height())
