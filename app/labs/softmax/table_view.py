"""The table as a person sees it and works in it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.labs.softmax import words
from app.labs.softmax.result import SoftmaxResult
from app.labs.softmax.table_model import Column, GridModel, copied
from app.theme import Theme
from app.widgets.text_fields import LineField


class Foot(QTableView):
    """A window of one row onto the end of a table, over the table's own last row.

    It shows what the table shows, so nothing is said, reached or pressed here: hands and
    screen readers find the row where it is.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setObjectName(f"{table.objectName()}.sum")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        table.horizontalHeader().sectionResized.connect(
            lambda column, _before, width: self.setColumnWidth(column, width)
        )
        table.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)

    def follow(self) -> None:
        """Stand at the lower edge of the table, if its last row is not in sight anyway."""
        room = self._table.viewport().geometry()
        tall = self.verticalHeader().defaultSectionSize()
        self.setGeometry(QRect(room.left(), room.bottom() + 1 - tall, room.width(), tall))
        self.setVisible(self._table.verticalScrollBar().maximum() > 0)
        self.scrollToBottom()

    def hides(self, row: int) -> bool:
        """Whether a row of the table lies under this one."""
        if self.isHidden() or row == self.model().rowCount() - 1:
            return False
        edge = self._table.viewport().height() - self.height()
        return self._table.rowViewportPosition(row) + self.height() > edge


_ROW_EMS = 1.75
_LEAST_EMS = 5.2
_NAME_EMS = 11  # of a longer name the begin is shown
_CLEAR = 3  # pixels, for the line between columns and for rounding
_MEASURED = 40  # rows, from the first in sight, whose cells decide how wide a column is


class _Cells(QStyledItemDelegate):
    """Lets a cell be typed into, in a field that says whose it is."""

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Return the field."""
        field = LineField(parent)
        field.setObjectName("softmax.table.editor")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setStyleSheet("padding: 0;")
        return field


class GridView(QTableView):
    """The table; names and logits can be typed into it.

    Signals:
        row_chosen: the number of a class whose row was pressed or stepped to.
        add_asked: Insert was pressed; remove_asked: Delete, and the number of the class.
    """

    row_chosen = Signal(int)
    add_asked = Signal()
    remove_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._needed: dict[str, int] = {}
        self.grid = GridModel(theme)
        self.setModel(self.grid)
        self.setItemDelegate(_Cells(self))
        self.setObjectName("softmax.table")
        self.setAccessibleName(theme.say(words.TABLE))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(_ROW_EMS * theme.style.font_px))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(2 * theme.style.font_px)
        half = theme.style.gap // 2  # eight columns have room on a small projector
        header.setStyleSheet(f"QHeaderView::section {{ padding-right: {half}px; }}")
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {half}px; }}")
        self._foot = Foot(self)
        self.verticalScrollBar().valueChanged.connect(self._fit_columns)
        self.pressed.connect(lambda index: self._choose(index.row()))

    def show_columns(
        self, columns: tuple[Column, ...], result: SoftmaxResult, *, hidden: bool
    ) -> None:
        """Show other columns; with ``hidden`` what is computed is covered."""
        same = [column.key for column in columns] == [column.key for column in self.grid.columns]
        self.grid.show_columns(columns, result, hidden=hidden)
        if not same:
            self._needed = {}
        self._fit_columns()
        self._foot.follow()

    def ask_height(self, most: int) -> None:
        """Ask for the height of all rows, but for no more than so many pixels."""
        rows = self.grid.rowCount() * self.verticalHeader().defaultSectionSize()
        whole = rows + self.horizontalHeader().sizeHint().height() + 6
        if sum(self._needed.values()) > self.viewport().width():
            whole += self.horizontalScrollBar().sizeHint().height()
        least = round(_LEAST_EMS * self._theme.style.font_px)
        self.setMinimumHeight(min(whole, max(most, least)))
        self.setMaximumHeight(whole)

    def edit_name(self, number: int) -> None:
        """Let a person type another name for a class."""
        self.setFocus()
        index = self.grid.index(number, 0)
        self.setCurrentIndex(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row that the arrows lead to, add, remove, copy the cells."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(copied(self.grid, self.selectedIndexes()))
        elif event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif event.key() == Qt.Key.Key_Delete and self._is_class(self.currentIndex().row()):
            self.remove_asked.emit(self.currentIndex().row())
        else:
            before = self.currentIndex().row()
            super().keyPressEvent(event)
            if self.currentIndex().row() != before:
                self._choose(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._share_out()
        self._foot.follow()

    def scrollTo(  # noqa: N802  # as Qt calls it
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, and not under the sums."""
        super().scrollTo(index, hint)
        if self._foot.hides(index.row()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + 1)

    def _choose(self, row: int) -> None:
        if self._is_class(row):
            self.row_chosen.emit(row)

    def _is_class(self, row: int) -> bool:
        return 0 <= row < self.grid.rowCount() - 1

    def _fit_columns(self) -> None:
        self._measure(self.grid.columns)
        self._share_out()

    def _measure(self, columns: tuple[Column, ...]) -> None:
        """Find out how wide the columns must be; they never become narrower under the hand."""
        metrics = self.horizontalHeader().fontMetrics()
        rows = self.grid.rowCount()
        first = max(self.rowAt(0), 0)
        looked_at = [*range(first, min(first + _MEASURED, rows - 1)), rows - 1]
        for place, column in enumerate(columns):
            title = self._theme.say(column.title).split("\n")
            head = max(map(metrics.horizontalAdvance, title)) + self._theme.style.gap + _CLEAR
            cells = [self.grid.index(row, place) for row in looked_at]
            longest = max(cells, key=lambda cell: len(str(cell.data())))
            cell = self.sizeHintForIndex(longest).width() + _CLEAR
            if column.key == "name":
                cell = min(cell, round(_NAME_EMS * self._theme.style.font_px))
            before = self._needed.get(column.key, 0)
            self._needed[column.key] = max(before, head, cell)

    def _share_out(self) -> None:
        """Give every column what it needs, and an equal part of what is left."""
        needed = [self._needed.get(column.key, 0) for column in self.grid.columns]
        if not all(needed) or not needed:  # in the middle of a change, before it is measured
            return
        spare = max(self.viewport().width() - sum(needed), 0) // len(needed)
        for place, wide in enumerate(needed):
            if self.columnWidth(place) != wide + spare:
                self.setColumnWidth(place, wide + spare)
