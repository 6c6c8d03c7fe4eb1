"""All shares side by side in one strip of length 1."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look import Look
from app.widgets.bars import Bar
from core.number_text import format_number

_STRIP_EMS, _RULER_EMS = 2.2, 1.35
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_TINT = 0.22
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Strip(QWidget):
    """Shares laid end to end upon a ruler from 0 to 1, so that their sum is seen as a length."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._style = look.style
        self.bars: tuple[Bar, ...] = ()
        self.setObjectName(name)
        self.setFixedHeight(round((_STRIP_EMS + _RULER_EMS) * look.style.font_px))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...], spoken: str) -> None:
        """Draw other shares; ``spoken`` is what a screen reader says of them."""
        self.bars = bars
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which names stand in the pieces."""
        return QSize(30 * self._style.font_px, self.height())

    def whole(self) -> QRectF:
        """Return the rectangle from 0 to 1; half of the last number stands beyond it."""
        inset = 0.5 * self._style.font_px
        height = _STRIP_EMS * self._style.font_px
        return QRectF(inset, 1.0, max(self.width() - 2.0 * inset, 1.0), height - 2.0)

    def pieces(self) -> list[QRectF]:
        """Return the rectangle of each share; none where the shares are not numbers."""
        if not all(math.isfinite(bar.share) for bar in self.bars):
            return []
        whole, made = self.whole(), []
        left = whole.left()
        for bar in self.bars:
            width = whole.width() * bar.share
            made.append(QRectF(left, whole.top(), width, whole.height()))
            left += width
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces, named where there is room, and the ruler."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style, whole = self._style, self.whole()
        painter.fillRect(whole, QColor(style.grid))
        for index, (piece, bar) in enumerate(zip(self.pieces(), self.bars, strict=False)):
            self._draw_piece(painter, piece, bar, tinted=index % 2 == 1)
        painter.setPen(QPen(QColor(style.border), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)
        self._draw_ruler(painter, whole)

    def _draw_piece(self, painter: QPainter, piece: QRectF, bar: Bar, *, tinted: bool) -> None:
        style = self._style
        painter.fillRect(piece, QColor(style.accent if bar.largest else style.ground))
        if tinted and not bar.largest:
            tint = QColor(style.accent)
            tint.setAlphaF(_TINT)
            painter.fillRect(piece, tint)
        if bar.rest:
            painter.fillRect(piece, QBrush(QColor(style.border), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(style.border), 1.0))
        painter.drawLine(piece.topRight(), piece.bottomRight())
        font = QFont(self.font())
        font.setBold(bar.largest)
        painter.setFont(font)
        painter.setPen(QColor(style.on_accent if bar.largest else style.text))
        for words in (f"{bar.name}  {bar.words}", bar.name):
            needed = painter.fontMetrics().horizontalAdvance(words)
            if needed + style.gap < piece.width():
                if bar.rest:  # words upon hatching cannot be read
                    patch = QRectF(0.0, 0.0, needed + style.gap, 1.3 * style.font_px)
                    patch.moveCenter(piece.center())
                    painter.fillRect(patch, QColor(style.ground))
                painter.drawText(piece, _CENTRE, words)
                return

    def _draw_ruler(self, painter: QPainter, whole: QRectF) -> None:
        style = self._style
        painter.setFont(self.font())
        tick = QPointF(0.0, 0.3 * style.font_px)
        below = whole.bottom() + 0.2 * style.font_px
        for at in _TICKS:
            top = QPointF(whole.left() + at * whole.width(), whole.bottom())
            painter.setPen(QPen(QColor(style.border), 1.5))
            painter.drawLine(top, top + tick)
            words = format_number(at)
            wide = painter.fontMetrics().horizontalAdvance(words) + 2.0
            place = QRectF(top.x() - wide / 2, below, wide, self.height() - below)
            place.moveLeft(min(max(place.left(), 0.0), self.width() - wide))
            painter.setPen(QColor(style.text))
            painter.drawText(place, _CENTRE, words)
