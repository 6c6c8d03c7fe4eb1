"""A function in little room: a short name and a small drawn picture."""

import math
import re

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from app.theme import Style
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.sampling import Curve, View, sample
from core.text import LANGUAGES

_BRACKETED = re.compile(r"(.+?) ?[（(]([^,，]+).*[)）]")
_LONG_ZH, _LONG_EN = 4, 12  # longer names are known by their abbreviations
_ABBREVIATED = 6
_DECLARED = {
    activation.name.of(language): activation.short.of(language)
    for activation in BY_KEY.values()
    for language in LANGUAGES
    if activation.short is not None
}


def short_name(name: str) -> str:
    """Return "ReLU" of "線性整流函數（ReLU）", "tanh" of "Hyperbolic tangent (tanh)".

    A long name gives way to its abbreviation in brackets, any other loses its brackets;
    where that would be another function's name, the catalogue declares a short one.
    """
    if name in _DECLARED:
        return _DECLARED[name]
    found = _BRACKETED.fullmatch(name)
    if found is None:
        return name
    bare, inside = found.groups()
    chinese = not any(letter.isascii() for letter in bare)
    if chinese and len(bare) > _LONG_ZH and inside[0].isascii():
        return inside
    return inside if len(bare) > _LONG_EN and len(inside) <= _ABBREVIATED else bare


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
