"""The pictures of the Linear collapse panel, laid out as the room asks for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.look import Look
from app.widgets.controls import label
from app.widgets.reflow import Reflow
from core.text import Text

_HIGH_EMS = 17.0  # from here on two planes have room one above the other
_LEAST_EMS = 8.0
_PLOT, _PLANE = 5, 2  # shares of the width


class Pictures(Reflow):
    """A plot, and planes beside it: in a row where it is low, in a column where it is high."""

    def __init__(self, look: Look, plot: QWidget, planes: tuple[tuple[QWidget, Text], ...]) -> None:
        super().__init__()
        self._high = _HIGH_EMS * look.style.font_px
        self._planes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._planes.setSpacing(look.style.gap)
        for plane, title in planes:
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(label(look, title, "muted"))
            part.addWidget(plane, 1)
            self._planes.addLayout(part, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.style.gap)
        self._row.addWidget(plot, _PLOT)
        self._row.addLayout(self._planes, _PLANE * len(planes))
        # In a column they ask for more height, which must not keep the window from being low.
        self.setMinimumHeight(round(_LEAST_EMS * look.style.font_px))

    @property
    def in_column(self) -> bool:
        """Whether the planes stand one above the other."""
        return self._planes.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the planes where the height allows it or no longer does."""
        super().resizeEvent(event)
        high = self.height() >= self._high
        if high != self.in_column:
            way = QBoxLayout.Direction
            self._planes.setDirection(way.TopToBottom if high else way.LeftToRight)
            self._row.setStretch(1, _PLANE if high else _PLANE * self._planes.count())
