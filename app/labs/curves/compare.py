"""Functions side by side: where they differ most, and all of them at the probe."""

import math
from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.labs.curves import words
from app.labs.curves.controls import Tool
from app.labs.curves.lines import readings, stroke_of
from app.labs.curves.scene import short_titles, titles
from app.store import LabStore
from app.theme import Stroke, Theme
from app.widgets.controls import button, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.legend import line_sample, sample_size
from core.labs.curves import transitions as moves
from core.labs.curves.state import MOST_PICKS, CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling.features import Difference, largest_difference
from core.sampling.probe import reading
from core.state import State
from core.state_parts import MoveError, Pick
from core.text import Text

_DIGITS = 4
_ROUNDING = 1e-12  # of the values: two ways to write one function differ by so much


class Compare(Tool):
    """Buttons for the functions on the screen, and a list of the places of most difference."""

    def __init__(self, theme: Theme, lab: LabStore[CurvesState]) -> None:
        super().__init__(theme, lab)
        self._again = button(
            theme, "curves.duplicate", words.AGAIN, self._duplicate, words.AGAIN_TIP
        )
        self._less = button(theme, "curves.drop", words.DROP, self._drop, words.DROP_TIP)
        self._full = FieldError(theme, "curves.compare_complaint")
        self._alone = label(theme, words.ALONE, "muted")
        self._alone.setObjectName("curves.alone")
        self._list = choice(theme, "curves.differences", words.DIFFERENCES, [], self._go_to)
        # As wide as the longest of what it lists now, not of what it listed first.
        self._list.setSizeAdjustPolicy(self._list.SizeAdjustPolicy.AdjustToContents)
        self._list.setMinimumWidth(5 * theme.style.font_px)  # never wider than its row
        self._places: list[Difference] = []
        self._table = ProbeTable(theme)
        self._copy = button(theme, "curves.table_copy", words.TABLE_COPY, self._table.copy)
        for widget in (self._again, self._less, self._copy, self._list, self._alone):
            self.row.addWidget(widget)
        self.column.addWidget(self._full)
        self.column.addWidget(self._table)

    def show_state(self, state: State, y: tuple[float, float]) -> None:  # noqa: ARG002  # as every tool
        """Say where each other function lies farthest from the active one, the farthest first."""
        curves = state.curves
        self._full.withdraw()
        names = short_titles(curves, self.theme.language)
        others = [number for number in range(len(curves.picks)) if number != curves.active]
        found = [(_between(curves, number), names[number]) for number in others]
        # Without a size, at no x do both have a value: that comes last.
        found.sort(key=lambda pair: math.inf if math.isnan(pair[0].size) else -pair[0].size)
        self._places = [place for place, _ in found]
        self._again.setVisible(bool(activation_of(curves.pick).parameters))
        for widget in (self._less, self._copy, self._table):
            widget.setVisible(bool(others))
        self._table.show_curves(curves, hidden=state.values_hidden)
        self._list.setVisible(bool(others))
        self._alone.setVisible(not others)
        said = [self.theme.say(_said(place, name, state.values_hidden)) for place, name in found]
        if said != [self._list.itemText(n) for n in range(self._list.count())]:
            self._list.clear()
            self._list.addItems(said)

    def _go_to(self, number: int) -> None:
        self.lab.change(moves.probe_at, self._places[number].x)

    def _duplicate(self) -> None:
        try:
            self.lab.change(moves.doubled)
        except MoveError as error:
            self._full.about(self._again, error.message)

    def _drop(self) -> None:
        self.lab.change(CurvesState.drop, self.lab.state.active)


def _between(curves: CurvesState, number: int) -> Difference:
    return _found(curves.pick, curves.picks[number], curves.x_min, curves.x_max)


@lru_cache(maxsize=MOST_PICKS)
def _found(one: Pick, other: Pick, x_min: float, x_max: float) -> Difference:
    """Return where two functions differ most; while one is tuned, other pairs stay."""
    pair = [(activation_of(pick), pick.settings) for pick in (one, other)]
    return largest_difference(pair[0], pair[1], x_min, x_max)


def _said(found: Difference, name: str, hidden: bool) -> Text:
    if hidden:
        return words.DIFFERS_HIDDEN.fill(name=name)
    if math.isnan(found.size):
        return words.NOWHERE_BOTH.fill(name=name)
    if found.size == 0.0:
        return words.SAME.fill(name=name)
    if found.size <= _ROUNDING * max(abs(found.one), abs(found.other)) < math.inf:
        return words.SAME_ROUNDED.fill(name=name)
    beside = {-1: words.LEFT_OF, 0: words.AT, 1: words.RIGHT_OF}[found.side]
    place = beside.fill(x=format_number(found.x, _DIGITS))
    if math.isinf(found.size) and found.side:
        return words.NO_BOUND.fill(name=name, place=place)
    return words.DIFFERS.fill(
        name=name,
        size=format_number(found.size, _DIGITS),
        place=place,
        one=format_number(found.one, _DIGITS),
        other=format_number(found.other, _DIGITS),
    )


_HEADS = (words.VALUE, words.SLOPE, words.BEND)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_ROW_EMS = 1.8
_FRAME = 6  # pixels of frame and padding, above and below together
_ELSE_EMS = 39  # of the window's height: three plots with their legend, and the controls


class ProbeTable(QTableWidget):
    """One row for each function, with a sample of its line; Ctrl+C copies all of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, 1 + len(_HEADS))
        self._theme = theme
        self._shown: list[tuple[str, Stroke]] = []
        self.setObjectName("curves.table")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {theme.style.gap // 2}px; }}")
        self.setIconSize(QSize(*sample_size(theme.style)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(_ROW_EMS * theme.style.font_px))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        names = QHeaderView.ResizeMode.ResizeToContents  # whole; numbers share the rest
        self.horizontalHeader().setSectionResizeMode(0, names)
        self.horizontalHeader().setHighlightSections(False)
        heads = [words.TABLE_NAME, *_HEADS]
        self.setHorizontalHeaderLabels([theme.say(head) for head in heads])

    def show_curves(self, curves: CurvesState, *, hidden: bool) -> None:
        """Show what every function reads at the probe; with ``hidden`` it is covered."""
        theme = self._theme
        said = words.TABLE.fill(x=format_number(curves.probe_x))
        self.setAccessibleName(theme.say(said))
        lines = [stroke_of(curves, theme.style, n, 0) for n in range(len(curves.picks))]
        named = list(zip(short_titles(curves, theme.language), lines, strict=True))
        whole = titles(curves, theme.language)
        if named != self._shown:
            self._name_rows(named, whole)
        for row, pick in enumerate(curves.picks):
            cells = [theme.say(words.HIDDEN)] * len(_HEADS)
            if not hidden:
                read = reading(activation_of(pick), pick.settings, curves.probe_x)
                cells = list(readings(theme, read).values())
            for column, (head, cell) in enumerate(zip(_HEADS, cells, strict=True), start=1):
                index = self.model().index(row, column)
                spoken = f"{whole[row]}, {theme.say(head)}: {cell}"
                for role, told in zip(_ROLES, (cell, cell, spoken), strict=True):
                    self.model().setData(index, told, role)

    def sizeHint(self) -> QSize:
        """Return the height of all rows, or of as many as leave the plots their room."""
        most = self.window().height() - _ELSE_EMS * self._theme.style.font_px
        whole = self.maximumHeight()
        return QSize(super().sizeHint().width(), max(min(whole, most), self.minimumHeight()))

    def text(self) -> str:
        """Return the table as a spreadsheet takes it, with tabs between cells."""
        lines = ["\t".join(self._theme.say(head) for head in (words.TABLE_NAME, *_HEADS))]
        for row in range(self.rowCount()):
            cells = [self.model().index(row, column) for column in range(self.columnCount())]
            lines.append("\t".join(str(cell.data()) for cell in cells))
        return "\n".join(lines) + "\n"

    def copy(self) -> None:
        """Put the table upon the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C, which would copy the picture elsewhere."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _name_rows(self, named: list[tuple[str, Stroke]], whole: list[str]) -> None:
        self._shown = named
        style = self._theme.style
        self.setRowCount(len(named))
        for row, (name, stroke) in enumerate(named):
            first = QTableWidgetItem(name)
            first.setIcon(QIcon(line_sample(stroke, style, self.devicePixelRatioF())))
            first.setToolTip(whole[row])
            self.setItem(row, 0, first)
            for column in range(1, self.columnCount()):
                cell = QTableWidgetItem()
                cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, cell)
        one = round(_ROW_EMS * style.font_px)
        head = self.horizontalHeader().sizeHint().height() + _FRAME
        self.setMaximumHeight(head + one * len(named))
        self.setMinimumHeight(head + one * min(len(named), 2))
