"""The names and numbers left of a plane and below it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.style import Style
from app.widgets.input_plane.picture import PlanePicture
from core.number_text import format_number

_CENTRE = Qt.AlignmentFlag.AlignCenter


def draw_axes(
    painter: QPainter, style: Style, picture: PlanePicture, square: QRectF, width: float
) -> None:
    """Write the names of the inputs in the middle of the edges, and the range at their ends.

    Args:
        painter: has the font of the widget.
        style: colours and sizes.
        picture: range and names.
        square: where the surface lies.
        width: of the widget.
    """
    font = painter.font()
    font.setPixelSize(style.axis_px)
    painter.setFont(font)
    painter.setPen(QColor(style.text))
    height = 1.4 * style.axis_px
    wide = 2.3 * style.axis_px
    across, up = picture.names
    for share, name_across, name_up in ((0.0, "", ""), (0.5, across, up), (1.0, "", "")):
        said = format_number(picture.low + share * (picture.high - picture.low), 3)
        place = QPointF(
            square.left() + share * square.width(), square.bottom() - share * square.height()
        )
        below = QRectF(place.x() - 2 * wide, square.bottom() + 2, 4 * wide, height)
        painter.drawText(_inside(below, width), _CENTRE, name_across or said)
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
