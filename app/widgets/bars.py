"""Shares of a whole as bars."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look import Look

_NAME_SHARE = 0.22  # of the width, for names
_NUMBER_EMS = 5.2  # room for "100.00 %"


@dataclass(frozen=True, slots=True)
class Bar:
    """One share.

    Attributes:
        name: whose it is.
        share: from 0 to 1; nan draws nothing.
        words: the number as a person reads it.
        largest: whether no other is larger.
        rest: whether it is what is left, of many, taken together.
    """

    name: str
    share: float
    words: str
    largest: bool = False
    rest: bool = False


class Bars(QWidget):
    """Horizontal bars from 0 to 1, one in a row, with their numbers written out."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._style = look.style
        self.bars: tuple[Bar, ...] = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(4 * look.style.font_px)

    def room(self) -> int:
        """Return how many bars can be told apart at the present height."""
        return max(1, int(self.height() / (1.25 * self._style.font_px)))

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Draw other bars."""
        self.bars = bars
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows ten bars well."""
        return QSize(20 * self._style.font_px, 16 * self._style.font_px)

    def track(self, index: int) -> QRectF:
        """Return the rectangle that a share of 1 fills."""
        row = min(self.height() / max(len(self.bars), 1), 3.0 * self._style.font_px)
        left = self.width() * _NAME_SHARE
        width = max(self.width() - left - _NUMBER_EMS * self._style.font_px, 1.0)
        return QRectF(left, index * row + 0.14 * row, width, 0.72 * row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._style
        for index, bar in enumerate(self.bars):
            track = self.track(index)
            font = QFont(self.font())
            font.setBold(bar.largest)
            painter.setFont(font)
            painter.fillRect(track, QColor(style.grid))
            if math.isfinite(bar.share):
                filled = QRectF(track)
                filled.setWidth(track.width() * min(max(bar.share, 0.0), 1.0))
                painter.fillRect(filled, QColor(style.accent))
            painter.setPen(QColor(style.text))
            gap = style.gap
            name = QRectF(0, track.top() - gap, track.left() - gap, track.height() + 2 * gap)
            fitted = painter.fontMetrics().elidedText(
                bar.name, Qt.TextElideMode.ElideRight, int(name.width())
            )
            painter.drawText(
                name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fitted
            )
            number = QRectF(name)
            number.setLeft(track.right() + gap)
            number.setRight(self.width())
            painter.drawText(
                number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, bar.words
            )
