"""Tabs that only report what a person chose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTabBar

from app.look import Look
from core.text import Text


class Tabs(QTabBar):
    """A row of tabs.

    Signals:
        asked: the number of the tab that a person clicked or moved to.
    """

    asked = Signal(int)

    def __init__(self, look: Look, name: str, title: Text, tabs: tuple[Text, ...]) -> None:
        super().__init__()
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: a panel does not change by accident."""
        event.ignore()
