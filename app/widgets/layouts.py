"""Layouts: rows that go on in the next line, a column that scrolls, tabs that only report."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QScrollArea, QTabBar, QWidget

from app.theme import Theme
from core.text import Text


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


class FlowLayout(QLayout):
    """Places widgets from left to right, then below, like words; each line is centred."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return one item; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Give one item up; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Say that it needs no more than its items do."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the largest item: the row breaks where it must."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            x = rect.x()
            for item in line:
                hint = item.sizeHint()
                narrow = max(min(hint.width(), rect.width()), item.minimumSize().width())
                hint.setWidth(narrow)  # what is wider than a line is shortened, not cut off
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - hint.height()) // 2), hint))
                x += hint.width() + self.spacing()
            y += height + self.spacing()
        return max(y - self.spacing() - rect.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items of each line, as many as it holds."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines


_WIDEST_EMS = 22


class SideColumn(QScrollArea):
    """Keeps its controls whole: it is at least as wide as they need."""

    def __init__(self, theme: Theme, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widest = _WIDEST_EMS * theme.style.font_px
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


_SLACK = 4  # pixels for the rounding of what letters measure


class Tabs(QTabBar):
    """A row of tabs.

    Signals:
        asked: the number of the tab that a person clicked or moved to.
    """

    asked = Signal(int)

    def __init__(self, theme: Theme, name: str, title: Text, tabs: tuple[Text, ...]) -> None:
        super().__init__()
        self._around = 2 * theme.style.gap + _SLACK  # the padding of the style sheet
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)  # a tab that hides behind an arrow is never found
        self.setElideMode(Qt.TextElideMode.ElideRight)  # rather than a window too wide
        for words in tabs:
            self.addTab(theme.say(words))
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
