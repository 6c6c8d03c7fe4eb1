"""The table of steps as Qt's views read it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.worked import Worked, percent, probability, total
from core.numerals import format_number
from core.softmax import Trouble
from core.state import SoftmaxState
from core.text import Text

MOST_ROWS = 1000
Index = QModelIndex | QPersistentModelIndex
_COVERED = frozenset({"exponential", "probability", "percent"})
_CELLS: dict[str, Callable[[Worked, int], str]] = {
    "name": lambda worked, row: worked.names[row],
    "rank": lambda worked, row: str(worked.ranks[row]),
    "probability": lambda worked, row: probability(float(worked.steps.probability[row])),
    "percent": lambda worked, row: percent(float(worked.steps.probability[row])),
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One step of the computation.

    Attributes:
        key: its name in Steps, or "name", "percent", "rank".
        title: what a person reads above it.
    """

    key: str
    title: Text


class StepsModel(QAbstractTableModel):
    """One row for each class and one for the sums; what went wrong is marked in its cell."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._columns: tuple[Column, ...] = ()
        self._worked: Worked | None = None
        self._troubles: dict[tuple[str, int | None], Trouble] = {}
        self._hidden = False

    @property
    def cut(self) -> bool:
        """Whether there are more classes than the table shows."""
        return self._worked is not None and len(self._worked.names) > MOST_ROWS

    def show_worked(self, worked: Worked, shown: SoftmaxState, *, hidden: bool) -> None:
        """Show another computation; with ``hidden`` the probabilities are covered."""
        columns = columns_of(shown)
        size = (self.rowCount(), len(self._columns))
        same = size == (_rows(worked), len(columns))
        if not same:
            self.beginResetModel()
        self._columns, self._worked, self._hidden = columns, worked, hidden
        self._troubles = {(t.column, t.row): t for t in worked.steps.troubles}
        if not same:
            self.endResetModel()
            return
        last = self.index(size[0] - 1, size[1] - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, size[1] - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return the classes shown, and one row for the sums."""
        return 0 if self._worked is None or parent.isValid() else _rows(self._worked)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return the number of steps."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a step."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._look.say(self._columns[section].title)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, its reason if it went wrong, and how it looks."""
        if self._worked is None:
            return None
        row: int | None = index.row()
        if row == self.rowCount() - 1:
            row = None
        column = self._columns[index.column()]
        wanted = _ROLES.get(role)
        return wanted(self, row, column) if wanted else None

    def trouble_at(self, row: int | None, column: Column) -> str:
        """Return why a cell is wrong; nothing if it is not. The row None is the sum's."""
        key = "total" if row is None and column.key == "exponential" else column.key
        found = self._troubles.get((key, row))
        return self._look.say(found.message) if found else ""

    def _text(self, row: int | None, column: Column) -> str:
        words_of_cell = self._sum(column) if row is None else self._cell(row, column)
        return "⚠ " + words_of_cell if self.trouble_at(row, column) else words_of_cell

    def _cell(self, row: int, column: Column) -> str:
        if self._worked is None:
            return ""
        if self._hidden and column.key in _COVERED:
            return self._look.say(words.HIDDEN)
        write = _CELLS.get(column.key)
        if write is not None:
            return write(self._worked, row)
        return format_number(float(getattr(self._worked.steps, column.key)[row]))

    def _sum(self, column: Column) -> str:
        if self._worked is None:
            return ""
        whole = total(self._worked)
        return {
            "name": self._look.say(words.SUM),
            "exponential": format_number(self._worked.steps.total),
            "probability": probability(whole),
            "percent": percent(whole),
        }.get(column.key, "")

    def _spoken(self, row: int | None, column: Column) -> str:
        said = f"{self._look.say(column.title)}: {self._text(row, column)}"
        reason = self.trouble_at(row, column)
        return f"{said}. {reason}" if reason else said

    def _ground(self, row: int | None, column: Column) -> QColor | None:
        return QColor(self._look.style.warning) if self.trouble_at(row, column) else None

    def _ink(self, row: int | None, column: Column) -> QColor | None:
        return QColor(self._look.style.warning_text) if self.trouble_at(row, column) else None

    def _font(self, row: int | None, _column: Column) -> QFont | None:
        if row is not None and (self._worked is None or self._worked.ranks[row] != 1):
            return None
        font = QFont()
        font.setBold(True)
        font.setPixelSize(self._look.style.font_px)
        return font

    def _align(self, _row: int | None, _column: Column) -> int:
        return int(_RIGHT)


_ROLES: dict[int, Callable[[StepsModel, int | None, Column], object]] = {
    Qt.ItemDataRole.DisplayRole: StepsModel._text,
    Qt.ItemDataRole.ToolTipRole: StepsModel.trouble_at,
    Qt.ItemDataRole.AccessibleTextRole: StepsModel._spoken,
    Qt.ItemDataRole.BackgroundRole: StepsModel._ground,
    Qt.ItemDataRole.ForegroundRole: StepsModel._ink,
    Qt.ItemDataRole.FontRole: StepsModel._font,
    Qt.ItemDataRole.TextAlignmentRole: StepsModel._align,
}


def columns_of(shown: SoftmaxState) -> tuple[Column, ...]:
    """Return the steps that are really taken: the naive form subtracts nothing."""
    z = "z′" if shown.shift else "z"
    scaled, shifted = words.SCALED.fill(z=z), words.SHIFTED.fill(z=z)
    inner = shifted if shown.stable else scaled
    steps = [
        Column("name", words.NAME),
        Column("logit", words.MOVED if shown.shift else words.LOGIT),
        Column("scaled", scaled),
        Column("exponential", words.EXPONENTIAL.fill(inner=inner)),
        Column("probability", words.PROBABILITY),
        Column("percent", words.PERCENT),
        Column("rank", words.RANK),
    ]
    if shown.stable:
        steps.insert(3, Column("shifted", shifted))
    return tuple(steps)


def reasons(worked: Worked, columns: tuple[Column, ...], look: Look, most: int) -> list[str]:
    """Return sentences for the cells that went wrong, the same reason only once."""
    titles = {column.key: column.title for column in columns} | {"total": words.SUM}
    told: dict[tuple[str, str], str] = {}
    for trouble in worked.steps.troubles[:MOST_ROWS]:
        name = words.SUM if trouble.row is None else worked.names[trouble.row]
        title = titles.get(trouble.column, words.LOGIT)
        said = words.CELL.fill(column=title, name=name, reason=trouble.message)
        told.setdefault((trouble.column, trouble.message.en), look.say(said))
    listed = list(told.values())[:most]
    if len(worked.steps.troubles) > len(listed):
        left = len(worked.steps.troubles) - len(listed)
        listed.append(look.say(words.MORE_TROUBLES.fill(n=left)))
    return listed


def _rows(worked: Worked) -> int:
    return int(np.minimum(len(worked.names), MOST_ROWS)) + 1
