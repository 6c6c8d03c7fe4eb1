"""Walks over every widget of a window: what can be reached, read, and seen."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QWidget,
)


def shown(top: QWidget) -> list[QWidget]:
    """Return every widget in view, without the inner parts of Qt's own controls."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisibleTo(top) and widget.window() is top.window() and not _inner(widget)
    ]


def interactive(top: QWidget) -> list[QWidget]:
    """Return every widget in view that the keyboard can be given to."""
    return [
        widget
        for widget in shown(top)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def tsv(top: QWidget) -> list[QWidget]:
    """Press Tab from the first widget on until it comes round; return what had the keyboard.

    Of radio buttons that exclude each other only the chosen one is visited, as everywhere.
    """
    first = interactive(top)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    while len(visited) < 500:
        focus = QApplication.focusWidget()
        if focus is None or focus in visited:
            break
        visited.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return visited


def reachable(top: QWidget, visited: list[QWidget]) -> set[QWidget]:
    """Return what the keyboard reaches: by Tab, and by arrows within a group of choices."""
    groups = {w.parentWidget() for w in visited if isinstance(w, QRadioButton)}
    radios = {w for w in shown(top) if isinstance(w, QRadioButton) and w.parentWidget() in groups}
    return {*visited, *radios}


def place(widget: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def leaps(visited: list[QWidget]) -> list[str]:
    """Return where Tab goes against the direction of reading: up or left in the same column.

    Columns are read one after the other, so going up is right where it goes to the right.
    """
    found = []
    for here, there in pairwise(visited):
        one, other = place(here), place(there)
        up = other.bottom() <= one.top() and other.left() < one.right()
        middle = other.center().y()
        back = other.right() <= one.left() and one.top() <= middle <= one.bottom()
        if up or back:
            found.append(f"{here.objectName()} -> {there.objectName()}")
    return found


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def role_of(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader takes a widget for."""
    return QAccessible.queryAccessibleInterface(widget).role()


def words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield every text that a person can come to read or hear, with where it stands."""
    yield "title", top.windowTitle()
    for widget in (top, *shown(top)):
        for text in (*_own(widget), *_items(widget)):
            if text.strip():
                yield widget.objectName() or type(widget).__name__, text
    for action in top.findChildren(QAction):
        yield action.objectName() or "action", action.text()
    for menu in top.findChildren(QMenu):
        yield menu.objectName(), menu.title()


def _own(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield from (widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()


def _items(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(n) for n in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield widget.placeholderText()
        yield from (widget.itemText(n) for n in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        model = widget.model()
        if isinstance(widget, QListView):
            columns = [widget.modelColumn()]
        else:
            columns = list(range(model.columnCount(QModelIndex())))
        for column in columns:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(model.rowCount(QModelIndex()), 100)):
                yield from _cell(model.index(row, column))


def _cell(index: QModelIndex) -> Iterator[str]:
    roles = Qt.ItemDataRole
    for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
        yield str(index.data(role) or "")


def _inner(widget: QWidget) -> bool:
    """Say whether a widget is a part that Qt made for one of its own controls."""
    parent = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(widget, QScrollBar | QHeaderView)
        or isinstance(parent, QComboBox | QLineEdit | QTabBar | QHeaderView)
    )
