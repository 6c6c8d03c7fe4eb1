"""The table as Qt's views read it, and its cells as a spreadsheet takes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from app.labs.softmax import words
from app.labs.softmax.result import SoftmaxResult
from app.theme import Theme
from core.number_text import MINUS
from core.text import Text


def no_trouble(_row: int | None) -> Text | None:
    """Say of every cell that it is right."""
    return None


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: "name", "z" or what it holds.
        title: what a person reads above it; a line break puts it on two lines.
        cell: the words of a class's cell, by the number of the class.
        total: the words in the row of the sums.
        trouble: why a cell went wrong, None if it did not; the row None is the sum's.
        covered: whether hidden values are covered here.
        typed: what stands in the cell while it is edited; None where it cannot be.
    """

    key: str
    title: Text
    cell: Callable[[int], str]
    total: str = ""
    trouble: Callable[[int | None], Text | None] = no_trouble
    covered: bool = True
    typed: Callable[[int], str] | None = None


_AS_TYPED = {MINUS: "-", "∞": "inf", "⚠ ": "", "≈ ": "", " %": "%"}
"""A spreadsheet counts with -3.7, not with a minus sign of print."""


def copied(model: QAbstractItemModel, indexes: Iterable[QModelIndex]) -> str:
    """Return some cells with tabs between them, a line for each row.

    The headings stand above if every row is there: then it is a table and not a few cells.
    """
    cells: dict[int, dict[int, str]] = {}
    for index in indexes:
        said = str(index.data())
        named = index.column() == 0
        cells.setdefault(index.row(), {})[index.column()] = said if named else _plain(said)
    lines = [[cells[row][column] for column in sorted(cells[row])] for row in sorted(cells)]
    if len(cells) == model.rowCount():
        lines.insert(0, [_heading(model, column) for column in sorted(cells[0])])
    return "\n".join("\t".join(line) for line in lines)


def _heading(model: QAbstractItemModel, column: int) -> str:
    across, spoken = Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    return str(model.headerData(column, across, spoken))


def _plain(text: str) -> str:
    for printed, typed in _AS_TYPED.items():
        text = text.replace(printed, typed)
    return text


MOST_ROWS = 1000
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GridModel(QAbstractTableModel):
    """One row for each class and one for the sums; what went wrong is marked in its cell.

    Signals:
        typed: the key of a column, the number of a class, and what a person typed there.
    """

    typed = Signal(str, int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[Column, ...] = ()
        self._result: SoftmaxResult | None = None
        self._hidden = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """What stands side by side."""
        return self._columns

    def show_columns(
        self, columns: tuple[Column, ...], result: SoftmaxResult, *, hidden: bool
    ) -> None:
        """Show other columns; with ``hidden`` what is computed is covered."""
        before = (self.rowCount(), [column.key for column in self._columns])
        after = (_rows(result), [column.key for column in columns])
        if before != after:
            self.beginResetModel()
        self._columns, self._result, self._hidden = columns, result, hidden
        if before != after:
            self.endResetModel()
            return
        last = self.index(after[0] - 1, len(columns) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return the classes shown, and one row for the sums."""
        return 0 if self._result is None or parent.isValid() else _rows(self._result)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column, read aloud on one line."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = self._theme.say(self._columns[section].title)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        return title.replace("\n", " ") if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells can be typed into."""
        flags = super().flags(index)
        if self._typed(self._class(index), self._columns[index.column()]) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, its reason if it went wrong, and how it looks."""
        wanted = _ROLES.get(role)
        if self._result is None or wanted is None:
            return None
        return wanted(self, self._class(index), self._columns[index.column()])

    def setData(self, index: Index, value: object, _role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what a person typed; the cell follows when the state does."""
        number, column = self._class(index), self._columns[index.column()]
        if number is not None and value != self._typed(number, column):
            self.typed.emit(column.key, number, str(value))
        return False

    def _class(self, index: Index) -> int | None:
        """Return the number of a row's class; None is the row of the sums."""
        return None if index.row() == self.rowCount() - 1 else index.row()

    def _text(self, row: int | None, column: Column) -> str:
        if row is None and column.key == "name":
            return self._theme.say(words.SUM)
        if self._hidden and column.covered:
            return self._theme.say(words.HIDDEN) if row is not None or column.total else ""
        said = column.total if row is None else column.cell(row)
        return "⚠ " + said if column.trouble(row) else said

    def _typed(self, row: int | None, column: Column) -> str | None:
        return None if row is None or column.typed is None else column.typed(row)

    def _trouble(self, row: int | None, column: Column) -> str:
        found = None if self._hidden and column.covered else column.trouble(row)
        return self._theme.say(found) if found else ""

    def _tip(self, row: int | None, column: Column) -> str:
        """Return why a cell went wrong, or a name that may have been cut off."""
        named = column.key == "name" and row is not None
        return self._text(row, column) if named else self._trouble(row, column)

    def _spoken(self, row: int | None, column: Column) -> str:
        title = self._theme.say(column.title).replace("\n", " ")
        said = f"{title}: {self._text(row, column)}"
        if column.key != "name" and self._result is not None:
            whose = self._theme.say(words.SUM) if row is None else self._result.name(row)
            said = f"{whose}, {said}"
        reason = self._trouble(row, column)
        return f"{said}. {reason}" if reason else said

    def _ground(self, row: int | None, column: Column) -> QColor | None:
        style = self._theme.style
        if self._trouble(row, column):
            return QColor(style.warning)
        return QColor(style.window) if row is None else None

    def _ink(self, row: int | None, column: Column) -> QColor | None:
        return QColor(self._theme.style.warning_text) if self._trouble(row, column) else None

    def _font(self, row: int | None, _column: Column) -> QFont | None:
        if row is not None and (self._result is None or self._result.ranks[row] != 1):
            return None
        font = QFont()
        font.setBold(True)
        font.setPixelSize(self._theme.style.font_px)
        return font

    def _align(self, _row: int | None, _column: Column) -> int:
        return int(_RIGHT)


_ROLES: dict[int, Callable[[GridModel, int | None, Column], object]] = {
    Qt.ItemDataRole.DisplayRole: GridModel._text,
    Qt.ItemDataRole.EditRole: GridModel._typed,
    Qt.ItemDataRole.ToolTipRole: GridModel._tip,
    Qt.ItemDataRole.AccessibleTextRole: GridModel._spoken,
    Qt.ItemDataRole.BackgroundRole: GridModel._ground,
    Qt.ItemDataRole.ForegroundRole: GridModel._ink,
    Qt.ItemDataRole.FontRole: GridModel._font,
    Qt.ItemDataRole.TextAlignmentRole: GridModel._align,
}


def _rows(result: SoftmaxResult) -> int:
    return min(result.classes, MOST_ROWS) + 1
