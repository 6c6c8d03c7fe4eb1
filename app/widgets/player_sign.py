"""Signs of a player, drawn: fonts for Chinese do not have them all."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from app.style import Style

Sign = Literal["play", "pause", "on", "back", "rewind"]
# Triangles as (base, tip) and bars as (left, right), from 0 to 1 across the sign.
_TRIANGLES: dict[Sign, tuple[tuple[float, float], ...]] = {
    "play": ((0.2, 0.85),),
    "pause": (),
    "on": ((0.15, 0.65),),
    "back": ((0.85, 0.35),),
    "rewind": ((0.62, 0.22), (1.0, 0.6)),
}
_BARS: dict[Sign, tuple[tuple[float, float], ...]] = {
    "play": (),
    "pause": ((0.2, 0.42), (0.58, 0.8)),
    "on": ((0.68, 0.82),),
    "back": ((0.18, 0.32),),
    "rewind": ((0.05, 0.18),),
}


def player_sign(sign: Sign, style: Style, ratio: float) -> QIcon:
    """Return a sign as an icon, paler where its button is disabled.

    Args:
        sign: which one.
        style: decides size and colours.
        ratio: device pixels per logical pixel.
    """
    icon = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, style.text),
        (QIcon.Mode.Disabled, style.border),
    ):
        icon.addPixmap(_drawn(sign, style.font_px, colour, ratio), mode)
    return icon


def _drawn(sign: Sign, size: int, colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    top, bottom = 0.12 * size, 0.88 * size
    for base, tip in _TRIANGLES[sign]:
        corners = [(base * size, top), (tip * size, size / 2), (base * size, bottom)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    for left, right in _BARS[sign]:
        painter.drawRect(QRectF(left * size, top, (right - left) * size, bottom - top))
    painter.end()
    return pixmap
