"""Cells of the table as a spreadsheet takes them."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from core.number_text import MINUS

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
