"""The order of Tab follows the layouts, as they are read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

# What these are made of is Qt's own affair.
_WHOLE = (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)


class ReadingOrder:
    """Lets Tab go through a window as its layouts are read, whenever widgets were built.

    Qt's own order is that of building, and panels, plots and sliders are built when they
    are first needed.
    """

    def __init__(self, ground: QWidget) -> None:
        self._ground = ground
        self._order: list[QWidget] = []

    def keep(self) -> None:
        """Put the widgets in order, those that have come since the last time among them."""
        order = list(read(self._ground))
        if order == self._order:
            return
        self._order = order
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)


def read(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what lies in it, hidden or not, if the keyboard can be given to it.

    Layouts are read in the order of their items, grids row by row.
    """
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in _children(widget):
        yield from read(child)


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return [inner] if inner is not None else []
    if isinstance(widget, QSplitter | QStackedWidget):
        parts = [widget.widget(place) for place in range(widget.count())]
        return [part for part in parts if part is not None]
    layout = widget.layout()
    return list(_laid_out(layout)) if layout is not None else []


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]  # a tuple
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        child, inner = item.widget(), item.layout()
        if child is not None:
            yield child
        elif inner is not None:
            yield from _laid_out(inner)
