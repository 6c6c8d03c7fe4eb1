"""Tabs that only report what a person chose."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QTabBar

from app.look import Look
from core.text import Text

_SLACK = 4  # pixels for the rounding of what letters measure


class Tabs(QTabBar):
    """A row of tabs.

    Signals:
        asked: the number of the tab that a person clicked or moved to.
    """

    asked = Signal(int)

    def __init__(self, look: Look, name: str, title: Text, tabs: tuple[Text, ...]) -> None:
        super().__init__()
        self._around = 2 * look.style.gap + _SLACK  # the padding of the style sheet
        self.setObjectName(name)
        self.setAccessibleName(look.say(title))
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)  # a tab that hides behind an arrow is never found
        self.setElideMode(Qt.TextElideMode.ElideRight)  # rather than a window too wide
        for words in tabs:
            self.addTab(look.say(words))
        self.currentChanged.connect(self.asked)

    def show_tab(self, place: int) -> None:
        """Mark a tab as open."""
        self.blockSignals(True)  # currentChanged cannot tell a person from a program
        self.setCurrentIndex(place)
        self.blockSignals(False)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802  # Qt's name
        """Return the size of a tab whose words may become bold: opening it moves no other."""
        words, bold = self.tabText(index), QFont(self.font())
        bold.setBold(True)
        metrics = (self.fontMetrics(), QFontMetrics(bold))
        widest = max(metric.horizontalAdvance(words) for metric in metrics)
        return QSize(widest + self._around, super().tabSizeHint(index).height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: a panel does not change by accident."""
        event.ignore()
