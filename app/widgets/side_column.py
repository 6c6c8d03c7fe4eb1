"""A column of controls that scrolls when it is higher than the window, and never sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from app.look import Look

_WIDEST_EMS = 22


class SideColumn(QScrollArea):
    """Keeps its controls whole: it is at least as wide as they need."""

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widest = _WIDEST_EMS * look.style.font_px
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow when other controls need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # The size hint of a scroll bar is known before it is shown; its width is not.
        inner = max(self._inner.minimumSizeHint().width(), self._inner.minimumWidth())
        needed = inner + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(needed)
        self.setMaximumWidth(max(needed, self._widest))
