"""What stands below the bars: the view that is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.look import Look
from app.panels.softmax import remarks, words
from app.panels.softmax.grid.view import GridView
from app.panels.softmax.grid.views import columns_of
from app.panels.softmax.lesson_bar import LessonBar
from app.panels.softmax.slopes import MOST_CLASSES as MOST_SLOPES
from app.panels.softmax.slopes import cell_words, map_of
from app.panels.softmax.typeset import formula_of
from app.panels.softmax.verdict_table import VerdictTable
from app.panels.softmax.worked import Worked
from app.widgets.complaint import Complaint
from app.widgets.formula import Formula
from app.widgets.heat_map import HeatMap, HeatPicture
from core.softmax import verdicts
from core.state import ViewKey
from core.text import Text

_MOST_REASONS: dict[ViewKey, int] = {"steps": 3, "widths": 1}
_FEWEST_NOTES: dict[ViewKey, int] = {
    "steps": 2,
    "widths": 2,
    "learning": 1,
    "jacobian": 0,
    "rivals": 1,
}
"""Of a small screen: what is left out is in the tips of the marked cells."""
_FIRST = 100  # the stretch of table and map: only what they cannot fill stays empty below


class Below(QWidget):
    """Table or map, the view's own controls, the formula, and sentences."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._worked: Worked | None = None
        self._map_shown: HeatPicture | None = None
        self.table = GridView(look)
        self.lesson = LessonBar(look)
        self._verdicts = VerdictTable(look)
        self._map = HeatMap(look, "softmax.jacobian")
        self._map.pointed.connect(self._tell_cell)
        self._cell = _sentences("softmax.jacobian_cell")
        self.complaint = Complaint(look, "softmax.table_complaint")
        self._formula = Formula(look, "softmax.formula", words.FORMULA)
        self._notes = _sentences("softmax.notes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.style.gap // 2)
        column.addWidget(self.lesson)
        column.addWidget(self.table, _FIRST)
        column.addWidget(self._map, _FIRST)
        for widget in (self._cell, self.complaint, self._verdicts, self._formula, self._notes):
            column.addWidget(widget)
        column.addStretch(1)
        later: tuple[QWidget, ...] = (self.lesson, self._map, self._cell, self._verdicts)
        for waiting in later:
            waiting.hide()  # until its view opens: no window grows for it

    def show_worked(self, worked: Worked, *, hidden: bool, roomy: bool, formula: bool) -> None:
        """Show a computation.

        Args:
            worked: the computation.
            hidden: whether its results are covered.
            roomy: whether there is room for the table of errors and all remarks.
            formula: whether there is room for the formula.
        """
        view = worked.shown.view
        self._worked = worked
        as_map = view == "jacobian"
        self.lesson.setVisible(view == "learning")
        self.table.setVisible(not as_map)
        self._map.setVisible(as_map and not hidden)
        self._cell.setVisible(as_map and not hidden)
        self._verdicts.setVisible(roomy and view == "widths")
        self._formula.setVisible(formula and view in ("steps", "learning"))
        if as_map:
            self._show_map(worked)
        else:
            self.table.show_columns(columns_of(worked), worked, hidden=hidden)
        if view == "learning":
            self.lesson.show_worked(worked)
        if view == "widths":
            shown = worked.shown
            found = verdicts(worked.logits, shown.temperature, shown.shift)
            self._verdicts.show_verdicts(found, hidden=hidden)
        self._formula.show_formula(formula_of(worked, hidden=hidden))
        told = [words.COVERED] if hidden else self._notes_of(worked)
        if not roomy:
            told = told[: _FEWEST_NOTES[view]]
        self._notes.setText("\n".join(map(self._look.say, told)))
        self._notes.setVisible(bool(told))

    def ask_height(self, room: int, wanted: int) -> None:
        """Let table and map ask for their height.

        Args:
            room: pixels that there are at most for the whole.
            wanted: pixels that a long table or a large map may ask for.
        """
        gap, width = self._look.style.gap // 2, self.width()
        beside: tuple[QWidget, ...] = (
            self.lesson,
            self._cell,
            self.complaint,
            self._verdicts,
            self._formula,
            self._notes,
        )
        for widget in beside:
            if widget.isVisibleTo(self):
                for part in (widget, *widget.findChildren(QWidget)):
                    part.ensurePolished()  # before that it does not know how tall it is
                tall = widget.heightForWidth(width)
                room -= gap + max(tall, widget.minimumSizeHint().height(), widget.minimumHeight())
        self.table.ask_height(min(wanted, room))
        self._map.ask_height(min(wanted, room))

    def _notes_of(self, worked: Worked) -> list[Text]:
        view, told = worked.shown.view, remarks.edges(worked)
        if view in ("steps", "widths"):
            told += remarks.reasons(worked, self.table.grid.columns, _MOST_REASONS[view])
        if view == "widths":
            told.insert(0, remarks.proof(worked))
        elif view == "learning":
            told = remarks.learning(worked) + told
        elif view == "rivals":
            told = remarks.rivals(worked) + told
        elif view == "jacobian":
            told.append(words.MAP_KEYS)
            if worked.classes > MOST_SLOPES:
                told.append(words.MAP_CUT.fill(shown=MOST_SLOPES, all=worked.classes))
            return told + remarks.exactly(worked)
        return told + remarks.cuts(worked)

    def _show_map(self, worked: Worked) -> None:
        self._map_shown = map_of(worked, self._look.language)
        self._map.show_picture(self._map_shown)
        self._tell_cell(*self._map.cursor_cell)

    def _tell_cell(self, row: int, column: int) -> None:
        if self._worked is not None and self._map_shown is not None:
            said = self._look.say(cell_words(self._worked, self._map_shown, row, column))
            self._cell.setText(said)
            self._map.say(said)


def _sentences(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a class may be called "<b>"
    return made
