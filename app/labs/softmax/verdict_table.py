"""The error of each form in each precision: a small table to read."""

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.labs.softmax import words
from app.theme import Theme
from core.labs.softmax import Verdict
from core.number_text import format_number
from core.text import Text

_FORMS = ((False, words.PLAIN_FORM), (True, words.STABLE_FORM))


class VerdictTable(QTableWidget):
    """Two forms by three kinds of number; what went wrong is marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(len(_FORMS), 3)
        self._theme = theme
        self.setObjectName("softmax.verdicts")
        self.setAccessibleName(theme.say(words.VERDICTS))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalHeaderLabels([theme.say(name) for _, name in _FORMS])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        row = round(1.75 * theme.style.font_px)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight(2 * row + self.horizontalHeader().sizeHint().height() + 4)

    def show_verdicts(self, verdicts: tuple[Verdict, ...], *, hidden: bool) -> None:
        """Show what was measured; with ``hidden`` it is covered."""
        widths = list(dict.fromkeys(verdict.width for verdict in verdicts))
        for verdict in verdicts:
            column = widths.index(verdict.width)
            limit = f"{math.floor(100.0 * verdict.limit) / 100.0:.2f}"  # true of it, not above
            head = words.VERDICT_HEAD.fill(width=verdict.width, limit=limit)
            heading = QTableWidgetItem(self._theme.say(head))
            most = format_number(float(np.finfo(verdict.width).max), 5)
            tip = words.VERDICT_TIP.fill(width=verdict.width, limit=limit, most=most)
            heading.setToolTip(self._theme.say(tip))
            self.setHorizontalHeaderItem(column, heading)
            row = next(n for n, (stable, _) in enumerate(_FORMS) if stable == verdict.stable)
            self._show(row, column, verdict, head, hidden=hidden)

    def _show(self, row: int, column: int, verdict: Verdict, head: Text, *, hidden: bool) -> None:
        text, wrong = _told(verdict)
        said = self._theme.say(words.HIDDEN if hidden else text)
        item = QTableWidgetItem(said)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        form = self._theme.say(_FORMS[row][1])
        spoken = f"{self._theme.say(head)}, {form}: {said}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if wrong and not hidden:
            item.setBackground(QColor(self._theme.style.warning))
            item.setForeground(QColor(self._theme.style.warning_text))
        self.setItem(row, column, item)


def _told(verdict: Verdict) -> tuple[Text, bool]:
    """Return the words of a cell, and whether something went wrong."""
    if math.isnan(verdict.error):
        return words.VERDICT_LOST, True
    error = format_number(verdict.error, 2)
    if verdict.vanished:
        return words.VERDICT_VANISHED.fill(error=error, n=verdict.vanished), True
    right = words.VERDICT_RIGHT if verdict.close else words.VERDICT_OFF
    return right.fill(error=error), not verdict.close
