"""A small cross that takes something away."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from app.look import Look
from core.text import Text

_LEAST = 24
"""Pixels of a target that a finger or an unsteady hand can hit."""


class Cross(QPushButton):
    """A button with a painted cross, named for what it removes."""

    def __init__(self, look: Look, name: str, title: Text) -> None:
        super().__init__()
        self._look = look
        side = max(_LEAST, round(1.6 * look.style.font_px))
        self.setFixedSize(QSize(side, side))
        self.setObjectName(name)
        self.setProperty("role", "cross")
        self.name_as(title)

    def name_as(self, title: Text) -> None:
        """Say what it removes."""
        said = self._look.say(title)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cross upon the button."""
        super().paintEvent(event)
        style = self._look.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(style.text), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        arm = 0.19 * self.width()
        middle = self.rect().toRectF().center()
        for across in (QPointF(arm, arm), QPointF(arm, -arm)):
            painter.drawLine(middle - across, middle + across)
        painter.end()
