"""Which line is which function: beside the plots, never over a curve."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from app.look import Look
from app.style import Stroke
from app.widgets.flow import FlowLayout
from app.widgets.plot.curve_item import line_pen
from core.text import Text

_ACTIVATE = Text(
    en="{name}: make it the one that sliders and probe speak of",
    zh="{name}：讓滑桿與探針以它為準",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend."""

    name: str
    stroke: Stroke


class Legend(QWidget):
    """One button for each curve, with a sample of its line.

    Signals:
        chosen: the number of the curve whose button a person pressed.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._entries: tuple[Entry, ...] = ()
        self._buttons: list[QToolButton] = []
        self._row = FlowLayout(self, look.style.gap // 2)

    def show_entries(self, entries: tuple[Entry, ...], active: int) -> None:
        """Show these curves, one of them marked as active."""
        if entries != self._entries:
            self._entries = entries
            self._build()
        for number, button in enumerate(self._buttons):
            button.setChecked(number == active)

    def last(self) -> QWidget:
        """Return the last button, after which the keyboard goes on."""
        return self._buttons[-1] if self._buttons else self

    def _build(self) -> None:
        while len(self._buttons) > len(self._entries):
            button = self._buttons.pop()
            self._row.removeWidget(button)
            button.deleteLater()
        while len(self._buttons) < len(self._entries):
            self._buttons.append(self._button(len(self._buttons)))
            self._row.addWidget(self._buttons[-1])
        for button, entry in zip(self._buttons, self._entries, strict=True):
            said = self._look.say(_ACTIVATE).format(name=entry.name)
            button.setText(entry.name)
            button.setIcon(QIcon(self._sample(entry.stroke)))
            button.setAccessibleName(said)
            button.setToolTip(said)

    def _button(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self._name}.legend.{number}")
        button.setCheckable(True)
        button.setProperty("role", "legend")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(*self._size()))
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button

    def _sample(self, stroke: Stroke) -> QPixmap:
        width, height = self._size()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._look.style.ground))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line_pen(QColor(stroke.colour), self._look.style.line_px, stroke.dash))
        painter.drawLine(0, height // 2, width, height // 2)
        painter.end()
        return pixmap

    def _size(self) -> tuple[int, int]:
        return round(2.6 * self._look.style.font_px), self._look.style.font_px
