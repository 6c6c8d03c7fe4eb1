"""A short piece of a curve's line, to tell which one a name belongs to."""

from PySide6.QtGui import QColor, QPainter, QPixmap

from app.style import Stroke, Style
from app.widgets.plot.curve_item import line_pen


def sample_size(style: Style) -> tuple[int, int]:
    """Return width and height of a sample in logical pixels."""
    return round(2.6 * style.font_px), style.font_px


def line_sample(stroke: Stroke, style: Style, ratio: float, ground: str = "") -> QPixmap:
    """Return a picture of a line.

    Args:
        stroke: its colour and dashes.
        style: decides size and width.
        ratio: device pixels per logical pixel.
        ground: the colour behind it, that of fields if none is given.
    """
    width, height = sample_size(style)
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(ground or style.ground))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line_pen(QColor(stroke.colour), style.line_px, stroke.dash))
    painter.drawLine(0, height // 2, width - height // 3, height // 2)
    painter.end()
    return pixmap
