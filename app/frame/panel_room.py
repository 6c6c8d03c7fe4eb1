"""The room that the window has for a panel."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from app.panel import Panel


class PanelRoom(QScrollArea):
    """Shows a panel as large as the window has room for, and scrolls it if it needs more.

    So nothing that a panel shows can make the window larger than a person wants it.
    """

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.setObjectName(f"{panel.key}.room")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(panel)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow when the panel needs another size."""
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel the new size."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        # Not by widgetResizable: for a panel with sentences in it, Qt would ask for the height
        # that the panel would like to have, and scroll where less is enough.
        room = self.maximumViewportSize()
        size = self._least(room.width()).expandedTo(room)
        if size.height() > room.height():
            narrow = room.width() - self.verticalScrollBar().sizeHint().width()
            size = self._least(narrow).expandedTo(QSize(narrow, room.height()))
        held = self._held()
        before = 0 if held is None else held.mapTo(self._panel, QPoint()).y()
        self._panel.resize(size)
        layout = self._panel.layout()
        if held is not None and layout is not None:
            layout.activate()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + held.mapTo(self._panel, QPoint()).y() - before)

    def _held(self) -> QWidget | None:
        """Return the control that a person has just used, which stays under the pointer."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self._panel.isAncestorOf(focus) else None

    def _least(self, width: int) -> QSize:
        """Return the least size at which a panel of a width can be used."""
        least = self._panel.minimumSizeHint()
        layout = self._panel.layout()
        if layout is not None and layout.hasHeightForWidth():
            tall = layout.totalMinimumHeightForWidth(max(width, least.width()))
            least.setHeight(max(least.height(), tall))
        return least
