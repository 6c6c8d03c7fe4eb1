"""A small picture of grey levels, as a network sees it, with its numbers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look import Look
from core.arrays import Array
from core.text import Text

_SPOKEN = Text(en="{title}. Rows from the top: {rows}", zh="{title}。由上而下各列：{rows}")


class GreyPicture(QWidget):
    """Squares from paper (0) to ink (the darkest level), each with its number in it."""

    def __init__(self, look: Look, name: str, title: Text, darkest: int) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self._darkest = darkest
        self.levels: Array | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(8 * look.style.font_px, 8 * look.style.font_px)

    def show_levels(self, levels: Array) -> None:
        """Show another picture, shape (n, n)."""
        self.levels = levels
        rows = "; ".join(" ".join(f"{level:.0f}" for level in row) for row in levels)
        self.setAccessibleName(self._look.say(_SPOKEN.fill(title=self._title, rows=rows)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square in which the numbers can be read."""
        return QSize(16 * self._look.style.font_px, 16 * self._look.style.font_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares."""
        if self.levels is None:
            return
        painter = QPainter(self)
        style = self._look.style
        n = len(self.levels)
        side = (min(self.width(), self.height()) - 2) // n
        left, top = (self.width() - side * n) / 2, (self.height() - side * n) / 2
        font = QFont(self.font())
        font.setPixelSize(max(7, min(round(side * 0.5), style.font_px)))
        painter.setFont(font)
        paper, ink = QColor(style.ground), QColor(style.text)
        for row in range(n):
            for column in range(n):
                level = float(self.levels[row, column])
                square = QRectF(left + column * side, top + row * side, side, side)
                share = level / self._darkest
                painter.fillRect(square, _mixed(paper, ink, share))
                painter.setPen(QPen(QColor(style.grid), 1.0))
                painter.drawRect(square)
                painter.setPen(paper if share > 0.5 else ink)
                painter.drawText(square, Qt.AlignmentFlag.AlignCenter, f"{level:.0f}")


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
