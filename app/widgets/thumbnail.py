"""A small drawn picture of a function, for the picker."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from app.style import Style
from core.catalogue.activation import Activation
from core.sampling import Curve, View, sample

_LOW, _HIGH = -4.0, 4.0


def thumbnail(activation: Activation, style: Style, ratio: float) -> QPixmap:
    """Return a picture of f over -4..4, computed like the big one.

    Args:
        activation: drawn at its default parameters.
        style: decides colours and size.
        ratio: device pixels per logical pixel.
    """
    width, height = size(style)
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(style.ground))
    curve = sample(activation, {}, View(_LOW, _HIGH, width))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(3, 3, width - 6, height - 6)
    low, high = _span(curve.value)
    painter.setPen(QPen(QColor(style.grid), 1))
    zero = inner.bottom() - inner.height() * (0 - low) / (high - low)
    painter.drawLine(QPointF(inner.left(), zero), QPointF(inner.right(), zero))
    painter.drawLine(QPointF(inner.center().x(), 0), QPointF(inner.center().x(), height))
    painter.setPen(QPen(QColor(style.text), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for piece in _pieces(curve, inner, low, high):
        painter.drawPolyline(piece)
    painter.end()
    return pixmap


def size(style: Style) -> tuple[int, int]:
    """Return width and height of a thumbnail in logical pixels."""
    return round(2.5 * style.font_px), round(1.8 * style.font_px)


def _span(value: np.ndarray) -> tuple[float, float]:
    """Return a range of y that shows the bend about 0 rather than a far end."""
    finite = value[np.isfinite(value)]
    low, high = min(-1.2, float(finite.min())), max(1.2, float(finite.max()))
    return max(low, -3.0), min(high, 3.0)


def _pieces(curve: Curve, inner: QRectF, low: float, high: float) -> list[QPolygonF]:
    across = inner.left() + inner.width() * (curve.x - _LOW) / (_HIGH - _LOW)
    down = inner.bottom() - inner.height() * (curve.value - low) / (high - low)
    pieces: list[QPolygonF] = [QPolygonF()]
    for x, y in zip(across.tolist(), down.tolist(), strict=True):
        if math.isnan(y) or not inner.top() - 1 <= y <= inner.bottom() + 1:
            pieces.append(QPolygonF())
        else:
            pieces[-1].append(QPointF(x, y))
    return pieces
