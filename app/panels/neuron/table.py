"""The truth table: the target, what the neuron answers, right or wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from app.look import Look
from app.panels.neuron import words
from app.panels.neuron.worked import Worked
from core.number_text import format_number
from core.text import Text

_FEW = 2  # inputs, and the table has room to spare
_ROW_EMS = (1.9, 3.0)  # the height of a row, at least and at most


class TruthTable(QTableWidget):
    """One row a corner; the one that stands at the inputs now is marked.

    Signals:
        row_chosen: the number of a row that a person pressed or stepped to.
    """

    row_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._headings: list[str] = []
        self._needed: dict[int, int] = {}
        self.setObjectName("neuron.table")
        self.setProperty("centred", True)  # its cells keep their distance by themselves
        self.setAccessibleName(look.say(words.TABLE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._fit_rows()
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellPressed.connect(lambda row, _column: self.row_chosen.emit(row))

    def show_worked(self, worked: Worked, *, hidden: bool) -> None:
        """Show the table; with ``hidden`` what the neuron says is covered."""
        inputs = worked.rows.shape[1]
        headings = [f"x{n + 1}" for n in range(inputs)] + [
            self._look.say(text)
            for text in (
                words.WANTED,
                words.PRE_ACTIVATION,
                words.OUTPUT_HEADING,
                words.READ_AS,
                words.VERDICT if inputs <= _FEW else words.SIGN,
            )
        ]
        self.setRowCount(len(worked.rows))
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        if headings != self._headings:
            self._headings, self._needed = headings, {}
        self._fit_rows()
        for row in range(len(worked.rows)):
            self._show_row(worked, row, hidden=hidden)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the room that there is."""
        super().resizeEvent(event)
        self._fit_rows()
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step from row to row with the arrows, and take each as the inputs."""
        before = self.currentRow()
        super().keyPressEvent(event)
        if self.currentRow() != before:
            self.row_chosen.emit(self.currentRow())

    def _fit_columns(self) -> None:
        """Give every column what its words need, and an equal part of what is left."""
        header, count = self.horizontalHeader(), self.columnCount()
        for column in range(count):
            needed = max(header.sectionSizeHint(column), self.sizeHintForColumn(column))
            # Never narrower under the hand: the marked row is bold, which is wider.
            self._needed[column] = max(self._needed.get(column, 0), needed)
        whole = sum(self._needed.values())
        bar = self.verticalScrollBar().sizeHint().width() if self.rowCount() > _FEW**2 else 0
        self.setMinimumWidth(whole + bar + 2 * self.frameWidth())
        spare = max(self.viewport().width() - whole, 0) // max(count, 1)
        for column, needed in self._needed.items():
            header.resizeSection(column, needed + spare)

    def _fit_rows(self) -> None:
        low, high = (round(ems * self._look.style.font_px) for ems in _ROW_EMS)
        room = self.viewport().height() // max(self.rowCount(), 1)
        self.verticalHeader().setDefaultSectionSize(min(max(room, low), high))

    def _show_row(self, worked: Worked, row: int, *, hidden: bool) -> None:
        say = self._look.say
        corner = worked.rows[row]
        right = bool(worked.verdict.right[row])
        verdict = say(words.RIGHT if right else words.WRONG)
        if len(corner) > _FEW:
            verdict = verdict.split()[0]  # the sign says it too, and a reader hears the word
        z = float(worked.unit.pre_activation(corner))
        answers = [
            format_number(z, 4),
            format_number(float(worked.verdict.outputs[row]), 4),
            f"{worked.verdict.fires[row]:.0f}",
            verdict,
        ]
        covered = [say(words.HIDDEN)] * len(answers)
        cells = [f"{x:.0f}" for x in corner] + [f"{worked.target[row]:.0f}"]
        here = corner.tolist() == worked.x.tolist()
        for column, text in enumerate(cells + (covered if hidden else answers)):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.setItem(row, column, item)
            item.setText(("▶ " if here and column == 0 else "") + text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            font = QFont(self.font())
            font.setBold(here)
            item.setFont(font)
            if column == 0:
                spoken = text if hidden else say(self._spoken(worked, row))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _spoken(self, worked: Worked, row: int) -> Text:
        return words.ROW.fill(
            x=", ".join(f"{x:.0f}" for x in worked.rows[row]),
            wanted=f"{worked.target[row]:.0f}",
            fires=f"{worked.verdict.fires[row]:.0f}",
            verdict=words.RIGHT if worked.verdict.right[row] else words.WRONG,
        )
