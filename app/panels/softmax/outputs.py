"""The right side: bars, one strip of length 1, the table of steps, and what went wrong."""

from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.steps_model import MOST_ROWS, StepsModel, columns_of, reasons
from app.panels.softmax.worked import Worked, bars, percent, summary
from app.widgets.bars import Bars, Strip
from app.widgets.readout import Readout
from core.state import SoftmaxState

_MOST_BARS = 30
_MOST_REASONS = 3


class Outputs(QWidget):
    """Everything that is computed from the logits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(look.say(words.TITLE))
        self._bars = Bars(look, "softmax.bars")
        self._strip = Strip(look, "softmax.strip")
        self.model = StepsModel(look)
        self._table = _table(look, self.model)
        self._notes = QLabel()
        self._notes.setObjectName("softmax.notes")
        self._notes.setWordWrap(True)
        self._summary = Readout(look, "softmax.summary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.style.gap)
        column.addWidget(self._bars, 3)
        column.addWidget(self._strip)
        column.addWidget(self._table, 4)
        column.addWidget(self._notes)
        column.addWidget(self._summary)

    def show_worked(self, worked: Worked, shown: SoftmaxState, *, hidden: bool) -> None:
        """Show a computation; with ``hidden`` its probabilities are covered."""
        look = self._look
        most = min(self._bars.room(), _MOST_BARS)
        made = bars(worked, most, look.language, hidden=hidden)
        self._bars.show_bars(made)
        self._bars.setAccessibleName(self._spoken(worked, most, hidden=hidden))
        whole = bars(worked, MOST_ROWS, look.language, hidden=hidden)
        self._strip.show_bars(whole)
        self._strip.setAccessibleName(look.say(words.STRIP))
        self.model.show_worked(worked, shown, hidden=hidden)
        told = reasons(worked, columns_of(shown), look, _MOST_REASONS)
        if whole and not self._strip.pieces():
            told.append(look.say(words.NO_STRIP))
        if self.model.cut:
            told.append(look.say(words.TABLE_CUT.fill(shown=MOST_ROWS, all=len(worked.names))))
        if len(made) < len(worked.names):
            told.append(look.say(words.BARS_CUT.fill(shown=len(made), all=len(worked.names))))
        self._notes.setText("\n".join(told))
        self._notes.setVisible(bool(told))
        if hidden:
            self._summary.show_rows({})
            self._summary.say(look.say(words.COVERED))
        else:
            rows = summary(worked, look.language)
            self._summary.show_rows(rows)
            self._summary.say(", ".join(f"{look.say(name)} {text}" for name, text in rows.values()))

    def _spoken(self, worked: Worked, most: int, *, hidden: bool) -> str:
        said = self._look.say(words.BARS)
        if hidden:
            return f"{said}. {self._look.say(words.COVERED)}"
        pairs = zip(worked.names[:most], worked.steps.probability, strict=False)
        return f"{said}: " + ", ".join(f"{name} {percent(float(p))}" for name, p in pairs)


def _table(look: Look, model: StepsModel) -> QTableView:
    table = QTableView()
    table.setObjectName("softmax.table")
    table.setAccessibleName(look.say(words.TABLE))
    table.setModel(model)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(1.7 * look.style.font_px))
    header = table.horizontalHeader()
    # Every heading and number whole; of a thousand rows the first ones stand for the others.
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setResizeContentsPrecision(30)
    header.setStretchLastSection(True)
    table.setMinimumHeight(7 * look.style.font_px)
    return table
