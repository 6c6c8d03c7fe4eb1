"""Every function on the screen at the probe: f, f' and f'' side by side."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.look import Look
from app.panels.curves import words
from app.panels.curves.naming import short_titles, titles
from app.panels.curves.tracing import stroke_of
from app.panels.curves.wording import readings
from app.style import Stroke
from app.widgets.line_sample import line_sample, sample_size
from core.labs.curves.state import CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling.probe import reading

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

    def __init__(self, look: Look) -> None:
        super().__init__(0, 1 + len(_HEADS))
        self._look = look
        self._shown: list[tuple[str, Stroke]] = []
        self.setObjectName("curves.table")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {look.style.gap // 2}px; }}")
        self.setIconSize(QSize(*sample_size(look.style)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(_ROW_EMS * look.style.font_px))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        names = QHeaderView.ResizeMode.ResizeToContents  # whole; numbers share the rest
        self.horizontalHeader().setSectionResizeMode(0, names)
        self.horizontalHeader().setHighlightSections(False)
        heads = [words.TABLE_NAME, *_HEADS]
        self.setHorizontalHeaderLabels([look.say(head) for head in heads])

    def show_curves(self, curves: CurvesState, *, hidden: bool) -> None:
        """Show what every function reads at the probe; with ``hidden`` it is covered."""
        look = self._look
        said = words.TABLE.fill(x=format_number(curves.probe_x))
        self.setAccessibleName(look.say(said))
        lines = [stroke_of(curves, look.style, n, 0) for n in range(len(curves.picks))]
        named = list(zip(short_titles(curves, look.language), lines, strict=True))
        whole = titles(curves, look.language)
        if named != self._shown:
            self._name_rows(named, whole)
        for row, pick in enumerate(curves.picks):
            cells = [look.say(words.HIDDEN)] * len(_HEADS)
            if not hidden:
                read = reading(activation_of(pick), pick.settings, curves.probe_x)
                cells = list(readings(look, read).values())
            for column, (head, cell) in enumerate(zip(_HEADS, cells, strict=True), start=1):
                index = self.model().index(row, column)
                spoken = f"{whole[row]}, {look.say(head)}: {cell}"
                for role, told in zip(_ROLES, (cell, cell, spoken), strict=True):
                    self.model().setData(index, told, role)

    def sizeHint(self) -> QSize:
        """Return the height of all rows, or of as many as leave the plots their room."""
        most = self.window().height() - _ELSE_EMS * self._look.style.font_px
        whole = self.maximumHeight()
        return QSize(super().sizeHint().width(), max(min(whole, most), self.minimumHeight()))

    def text(self) -> str:
        """Return the table as a spreadsheet takes it, with tabs between cells."""
        lines = ["\t".join(self._look.say(head) for head in (words.TABLE_NAME, *_HEADS))]
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
        style = self._look.style
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
