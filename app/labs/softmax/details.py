"""What stands below the bars: the view that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.softmax import remarks, words
from app.labs.softmax.chart_rows import MOST_CLASSES as MOST_SLOPES
from app.labs.softmax.chart_rows import cell_words, map_of
from app.labs.softmax.result import SoftmaxResult, formula_of
from app.labs.softmax.table_columns import columns_of
from app.labs.softmax.table_view import GridView
from app.labs.softmax.verdict_table import VerdictTable
from app.theme import Theme
from app.widgets.controls import button, choice
from app.widgets.field_notes import FieldError
from app.widgets.formula import Formula
from app.widgets.heat_map import HeatMap, HeatPicture
from app.widgets.number_field import IN_RANGE, NumberField
from core.labs.softmax import verdicts
from core.labs.softmax.state import FASTEST, ViewKey
from core.text import Text

_MOST_LISTED = 200


class LessonBar(QWidget):
    """Which class is right, how long a step is, and the step itself.

    Signals:
        true_chosen: the number of the class that is right.
        rated: the learning rate.
        step_asked: make one step of gradient descent.
    """

    true_chosen = Signal(int)
    rated = Signal(float)
    step_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._names: list[str] = []
        self._true = choice(
            theme, "softmax.true_class", words.TRUE_CLASS, [], self.true_chosen.emit
        )
        self._true.setSizeAdjustPolicy(
            self._true.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._true.setMinimumContentsLength(7)
        self._wrong = FieldError(theme, "softmax.rate_complaint")
        self._rate = NumberField(theme, "softmax.rate", words.RATE, self._wrong)
        self._rate.widest = IN_RANGE
        self._rate.setMaximumWidth(self._rate.sizeHint().width())
        self._rate.edited.connect(self._change_rate)
        step = button(theme, "softmax.step", words.STEP, self.step_asked.emit, words.STEP_TIP)
        row = QHBoxLayout()
        row.setSpacing(theme.style.gap)
        for title, widget in ((words.TRUE_CLASS, self._true), (words.RATE, self._rate)):
            row.addWidget(_title(theme, title))
            row.addWidget(widget)
        row.addWidget(step)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._wrong)

    def show_result(self, result: SoftmaxResult) -> None:
        """Show which class is right, and the rate."""
        listed = min(result.classes, max(_MOST_LISTED, result.true_class + 1))
        names = [result.name(number) for number in range(listed)]
        if names != self._names:
            self._names = names
            self._true.clear()
            self._true.addItems(names)
        self._true.setCurrentIndex(result.true_class)
        self._rate.show_value(result.shown.rate)

    def _change_rate(self, rate: float) -> None:
        if 0.0 < rate <= FASTEST:
            self.rated.emit(rate)
        else:
            self._rate.complain(words.RATE_WRONG)


def _title(theme: Theme, text: Text) -> QLabel:
    made = QLabel(theme.say(text))
    made.setProperty("role", "muted")
    return made


_MOST_REASONS: dict[ViewKey, int] = {"steps": 3, "widths": 1}
_FEWEST_NOTES: dict[ViewKey, int] = {
    "steps": 2,
    "widths": 2,
    "learning": 1,
    "jacobian": 0,
    "rivals": 1,
}
"""Of a small screen: what is left out is in the tips of the marked cells."""
_LEAST_EMS = 7.2  # of the table: its headings, two classes and the sum
_FORMULA_EMS = 3.0  # of a formula with a fraction
_FIRST = 100  # the stretch of table and map: only what they cannot fill stays empty below


class Below(QWidget):
    """Table or map, the view's own controls, the formula, and sentences."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._result: SoftmaxResult | None = None
        self._map_shown: HeatPicture | None = None
        self._told: list[Text] = []
        self.table = GridView(theme)
        self.lesson = LessonBar(theme)
        self._verdicts = VerdictTable(theme)
        self._map = HeatMap(theme, "softmax.jacobian")
        self._map.pointed.connect(self._tell_cell)
        self._cell = _sentences("softmax.jacobian_cell")
        self.field_error = FieldError(theme, "softmax.table_complaint")
        self._formula = Formula(theme, "softmax.formula", words.FORMULA)
        self._notes = _sentences("softmax.notes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.style.gap // 2)
        column.addWidget(self.lesson)
        column.addWidget(self.table, _FIRST)
        column.addWidget(self._map, _FIRST)
        for widget in (self._cell, self.field_error, self._verdicts, self._formula, self._notes):
            column.addWidget(widget)
        column.addStretch(1)
        later: tuple[QWidget, ...] = (self.lesson, self._map, self._cell, self._verdicts)
        for waiting in later:
            waiting.hide()  # until its view opens: no window grows for it

    def hasHeightForWidth(self) -> bool:  # as Qt calls it
        """Say that the width asks for no height: the parts are chosen for the one there is."""
        return False

    def show_result(self, result: SoftmaxResult, *, hidden: bool, roomy: bool) -> None:
        """Show a computation.

        Args:
            result: the computation.
            hidden: whether its results are covered.
            roomy: whether there is room for the table of errors and all remarks.
        """
        view = result.shown.view
        self._result = result
        as_map = view == "jacobian"
        self.lesson.setVisible(view == "learning")
        self.table.setVisible(not as_map)
        self._map.setVisible(as_map and not hidden)
        self._cell.setVisible(as_map and not hidden)
        self._verdicts.setVisible(roomy and view == "widths")
        self._formula.setVisible(view in ("steps", "learning"))
        if as_map:
            self._show_map(result)
        else:
            self.table.show_columns(columns_of(result), result, hidden=hidden)
        if view == "learning":
            self.lesson.show_result(result)
        if view == "widths":
            shown = result.shown
            found = verdicts(result.logits, shown.temperature, shown.shift)
            self._verdicts.show_verdicts(found, hidden=hidden)
        self._formula.show_formula(formula_of(result, hidden=hidden))
        told = [words.COVERED] if hidden else self._notes_of(result)
        if not roomy:
            told = told[: _FEWEST_NOTES[view]]
        self._tell(told)

    def fit(self, room: int) -> None:
        """Leave out what there is no room for, so that table or map can still be read.

        Remarks go first, the last of them at the beginning; then the table of errors; of
        learning the formula too, as its number stands in the first remark.
        """
        style = self._theme.style
        least = round(_LEAST_EMS * style.font_px)
        if not self._map.isHidden() and self._map_shown is not None:
            least = self._map.readable_height()
        self.table.ask_height(0)
        self._map.ask_height(0)
        learning = self._formula if not self.lesson.isHidden() else self._verdicts
        while room - self._taken() < least and len(self._told) > 1:
            self._tell(self._told[:-1])
        for spare in (self._verdicts, learning, self._notes):
            if room - self._taken() < least:
                spare.hide()

    def _tell(self, told: list[Text]) -> None:
        self._told = told
        self._notes.setText("\n".join(map(self._theme.say, told)))
        self._notes.setVisible(bool(told))

    def _taken(self) -> int:
        """Return the height of what stands beside table or map."""
        gap, width, taken = self._theme.style.gap // 2, self.width(), 0
        beside: tuple[QWidget, ...] = (
            self.lesson,
            self._cell,
            self.field_error,
            self._verdicts,
            self._formula,
            self._notes,
        )
        for widget in beside:
            if widget.isVisibleTo(self):
                for part in (widget, *widget.findChildren(QWidget)):
                    part.ensurePolished()  # before that it does not know how tall it is
                tall = widget.heightForWidth(width)
                least = max(tall, widget.minimumSizeHint().height(), widget.minimumHeight())
                if widget is self._formula:  # it may not be typeset yet
                    least = max(least, round(_FORMULA_EMS * self._theme.style.font_px))
                taken += gap + least
        return taken

    def _notes_of(self, result: SoftmaxResult) -> list[Text]:
        view, told = result.shown.view, remarks.edges(result)
        if view in ("steps", "widths"):
            told += remarks.reasons(result, self.table.grid.columns, _MOST_REASONS[view])
        if view == "widths":
            told.insert(0, remarks.proof(result))
        elif view == "learning":
            told = remarks.learning(result) + told
        elif view == "rivals":
            told = remarks.rivals(result) + told
        elif view == "jacobian":
            if result.classes > MOST_SLOPES:
                told.append(words.MAP_CUT.fill(shown=MOST_SLOPES, all=result.classes))
            return [*told, *remarks.exactly(result), words.MAP_KEYS]
        return told + remarks.cuts(result)

    def _show_map(self, result: SoftmaxResult) -> None:
        self._map_shown = map_of(result, self._theme.language)
        self._map.show_picture(self._map_shown)
        self._tell_cell(*self._map.cursor_cell)

    def _tell_cell(self, row: int, column: int) -> None:
        if self._result is not None and self._map_shown is not None:
            said = self._theme.say(cell_words(self._result, self._map_shown, row, column))
            self._cell.setText(said)
            self._map.say(said)


def _sentences(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a class may be called "<b>"
    return made
