"""The pictures of the Neuron panel, laid out as the room asks for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.look import Look
from app.widgets.reflow import Reflow

_WIDE_EMS = 70.0  # from here on the diagram has room beside the plane
_LEFT, _PLANE = 5, 4  # shares of the width
_DIAGRAM, _TABLE = 4, 5  # of the height


class Pictures(Reflow):
    """Diagram, lesson and table, and the plane: as tall as all of them where there is width."""

    def __init__(
        self, look: Look, diagram: QWidget, lesson: QWidget, table: QWidget, plane: QWidget
    ) -> None:
        super().__init__()
        self._wide = _WIDE_EMS * look.style.font_px
        self._diagram, self._lesson, self._plane = diagram, lesson, plane
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(look.style.gap)
        self._grid.setHorizontalSpacing(2 * look.style.gap)
        self._grid.addWidget(table, 2, 0)
        for column, share in enumerate((_LEFT, _PLANE)):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(0, _DIAGRAM)
        self._grid.setRowStretch(2, _TABLE)
        self._beside = False
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plane beside everything where the width allows it or no longer does."""
        super().resizeEvent(event)
        if (self.width() >= self._wide) != self._beside:
            self._beside = not self._beside
            self._place()

    def _place(self) -> None:
        across = 1 if self._beside else 2
        self._grid.addWidget(self._diagram, 0, 0, 1, across)
        self._grid.addWidget(self._lesson, 1, 0, 1, across)
        if self._beside:
            self._grid.addWidget(self._plane, 0, 1, 3, 1)
        else:
            self._grid.addWidget(self._plane, 2, 1)
