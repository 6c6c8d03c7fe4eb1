"""What one hidden unit gives over the plane of inputs: small on its node, and large."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.theme import Style
from app.widgets.input_plane_picture import PlanePicture, draw_axes, draw_point, surface

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LINES = 2  # of words on the large picture
_MARK = 0.7  # of the letters' height: a point on the large picture


@dataclass(frozen=True, slots=True)
class UnitSurface:
    """A unit's picture.

    Attributes:
        plane: what it gives, as shades, with the examples.
        dead: whether it gives 0, with slope 0, for every example.
        said: its name and range, or that it is dead.
    """

    plane: PlanePicture
    dead: bool
    said: str


def draw_small(painter: QPainter, style: Style, unit: UnitSurface, box: QRectF) -> None:
    """Draw the surface in a node, crossed out where the unit is dead."""
    painter.drawImage(box, surface(unit.plane, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(style.text), 2.0))
    painter.drawRect(box)
    if unit.dead:
        painter.setPen(QPen(QColor(style.warning_text), 3.0))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topRight())


def draw_large(painter: QPainter, style: Style, unit: UnitSurface, room: QRectF) -> None:
    """Draw the surface with its examples, axes and words, on a card that covers what is there."""
    line = 1.5 * style.axis_px
    painter.setPen(QPen(QColor(style.accent), 2.0))
    painter.setBrush(QColor(style.window))
    painter.drawRect(room)
    square = large_square(style, room)
    painter.drawImage(square, surface(unit.plane, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(style.border), 1.0))
    painter.drawRect(square)
    span = unit.plane.high - unit.plane.low
    for point in unit.plane.points:
        x, y = ((at - unit.plane.low) / span for at in (point.x, point.y))
        centre = square.bottomLeft()
        centre.setX(centre.x() + x * square.width())
        centre.setY(centre.y() - y * square.height())
        draw_point(painter, style, point, centre, _MARK * style.font_px)
    painter.save()
    painter.translate(room.topLeft())
    draw_axes(painter, style, unit.plane, square.translated(-room.topLeft()), room.width())
    painter.restore()
    words = QRectF(room.left() + 4.0, room.top() + 2.0, room.width() - 8.0, _LINES * line)
    painter.drawText(words, _CENTRE | Qt.TextFlag.TextWordWrap, unit.said)


def large_square(style: Style, room: QRectF) -> QRectF:
    """Return where the surface lies on its card: words above, numbers left and below."""
    line = 1.5 * style.axis_px
    left = 2.6 * style.axis_px
    above = _LINES * line + 4.0
    side = max(min(room.width() - left - line, room.height() - above - line), 1.0)
    across = room.left() + left + (room.width() - left - line - side) / 2.0
    return QRectF(across, room.top() + above, side, side)
