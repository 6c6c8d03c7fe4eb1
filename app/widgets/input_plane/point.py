"""The mark of an example on a plane."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.style import Style
from app.widgets.input_plane.picture import PlanePoint


def draw_point(
    painter: QPainter, style: Style, point: PlanePoint, centre: QPointF, mark: float
) -> None:
    """Draw a disc for class 1 or a square for class 0, crossed out where it is read wrongly.

    Args:
        painter: of the plane.
        style: colours.
        point: the example.
        centre: where it lies in the widget.
        mark: how wide the mark is, in pixels.
    """
    ink, size = QColor(style.text), 0.5 * mark
    painter.setPen(QPen(ink, 2.0))
    painter.setBrush(ink if point.one else QColor(style.ground))
    if point.one:
        painter.drawEllipse(centre, size, size)
    else:
        painter.drawRect(QRectF(centre.x() - size, centre.y() - size, mark, mark))
    if not point.right:
        painter.setPen(QPen(QColor(style.warning_text), 0.2 * mark))
        for way in (1.0, -1.0):
            arm = QPointF(mark, way * mark)
            painter.drawLine(centre - arm, centre + arm)
