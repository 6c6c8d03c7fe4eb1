"""A part of a panel whose least height depends on its width."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Reflow(QWidget):
    """Asks for the least height that its layout needs at the width it has.

    Rows of controls and sentences become taller where they are narrow. A splitter asks nobody
    how tall that makes its parts, and would cut them; a layout asks for the height that they
    would like to have, and would scroll where less is enough.
    """

    def hasHeightForWidth(self) -> bool:  # Qt's name
        """Say no: the least height says it all, and what is left over is shared out."""
        return False

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Return the least width, and the least height at the present width."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            hint.setHeight(max(hint.height(), layout.totalMinimumHeightForWidth(self.width())))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
