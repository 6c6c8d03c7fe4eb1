"""The right side of the Neuron panel: the diagram, the plane of inputs, the truth table."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.labs.neuron import words
from app.labs.neuron.result import NeuronResult
from app.theme import Theme
from app.widgets.input_plane_picture import PlanePicture, PlanePoint
from app.widgets.layouts import Reflow
from core.arrays import Array
from core.labs.neuron.maths import FIRES_ABOVE
from core.number_text import format_number
from core.text import Language, Text

_LOW, _HIGH = -0.5, 1.5
_NODES = 81
_FINE_NODES = 241  # for an edge that is as straight as the line upon it


def boundary(result: NeuronResult, language: Language, *, hidden: bool) -> PlanePicture:
    """Return the picture; further inputs keep their present values.

    Args:
        result: the neuron and its truth table.
        language: of the spoken sentence.
        hidden: whether the answers are covered; the examples stay.
    """
    sums = result.unit.pre_activation(_inputs(result, _NODES))
    values = result.unit.output(_inputs(result, _FINE_NODES))
    finite = np.abs(values[np.isfinite(values)] - FIRES_ABOVE)
    points = _points(result, hidden=hidden)
    wrong = sum(not point.right for point in points)
    said = words.PLANE_SPOKEN.fill(n=len(points), wrong=wrong, edge=format_number(FIRES_ABOVE))
    return PlanePicture(
        low=_LOW,
        high=_HIGH,
        values=np.full_like(values, FIRES_ABOVE) if hidden else values,
        middle=FIRES_ABOVE,
        reach=max(float(finite.max(initial=0.0)), 1e-9),
        levels=() if hidden else result.unit.edges(float(sums.min()), float(sums.max())),
        heights=sums,
        points=points,
        here=(float(result.x[0]), float(result.x[1])),
        spoken=(words.PLANE if hidden else said).of(language),
    )


def _inputs(result: NeuronResult, nodes: int) -> Array:
    """Return a square of inputs, shape (nodes, nodes, inputs); the rest as they are now."""
    side = np.linspace(_LOW, _HIGH, nodes)
    across, up = np.meshgrid(side, side)
    rest = [np.full_like(across, x) for x in result.x[2:]]
    return np.stack([across, up, *rest], axis=-1)


def _points(result: NeuronResult, *, hidden: bool) -> tuple[PlanePoint, ...]:
    """Return the rows of the truth table that lie in this plane."""
    here = (result.rows[:, 2:] == result.x[2:]).all(axis=1)
    return tuple(
        PlanePoint(
            float(result.rows[row, 0]),
            float(result.rows[row, 1]),
            one=bool(result.target[row]),
            right=hidden or bool(result.verdict.right[row]),
        )
        for row in np.flatnonzero(here)
    )


_FEW = 2  # inputs, and the table has room to spare
_ROW_EMS = (1.9, 3.0)  # the height of a row, at least and at most


class TruthTable(QTableWidget):
    """One row a corner; the one that stands at the inputs now is marked.

    Signals:
        row_chosen: the number of a row that a person pressed or stepped to.
    """

    row_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._headings: list[str] = []
        self._needed: dict[int, int] = {}
        self.setObjectName("neuron.table")
        self.setProperty("centred", True)  # its cells keep their distance by themselves
        self.setAccessibleName(theme.say(words.TABLE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._fit_rows()
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellPressed.connect(lambda row, _column: self.row_chosen.emit(row))

    def show_result(self, result: NeuronResult, *, hidden: bool) -> None:
        """Show the table; with ``hidden`` what the neuron says is covered."""
        inputs = result.rows.shape[1]
        headings = [f"x{n + 1}" for n in range(inputs)] + [
            self._theme.say(text)
            for text in (
                words.WANTED,
                words.PRE_ACTIVATION,
                words.OUTPUT_HEADING,
                words.READ_AS,
                words.VERDICT if inputs <= _FEW else words.SIGN,
            )
        ]
        self.setRowCount(len(result.rows))
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        if headings != self._headings:
            self._headings, self._needed = headings, {}
        self._fit_rows()
        for row in range(len(result.rows)):
            self._show_row(result, row, hidden=hidden)
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
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(whole + bar + 2 * self.frameWidth())
        spare = max(self.viewport().width() - whole, 0) // max(count, 1)
        for column, needed in self._needed.items():
            header.resizeSection(column, needed + spare)

    def _fit_rows(self) -> None:
        low, high = (round(ems * self._theme.style.font_px) for ems in _ROW_EMS)
        room = self.viewport().height() // max(self.rowCount(), 1)
        self.verticalHeader().setDefaultSectionSize(min(max(room, low), high))

    def _show_row(self, result: NeuronResult, row: int, *, hidden: bool) -> None:
        say = self._theme.say
        corner = result.rows[row]
        right = bool(result.verdict.right[row])
        verdict = say(words.RIGHT if right else words.WRONG)
        if len(corner) > _FEW:
            verdict = verdict.split()[0]  # the sign says it too, and a reader hears the word
        z = float(result.unit.pre_activation(corner))
        answers = [
            format_number(z, 4),
            format_number(float(result.verdict.outputs[row]), 4),
            f"{result.verdict.fires[row]:.0f}",
            verdict,
        ]
        covered = [say(words.HIDDEN)] * len(answers)
        cells = [f"{x:.0f}" for x in corner] + [f"{result.target[row]:.0f}"]
        here = corner.tolist() == result.x.tolist()
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
                spoken = text if hidden else say(self._spoken(result, row))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _spoken(self, result: NeuronResult, row: int) -> Text:
        return words.ROW.fill(
            x=", ".join(f"{x:.0f}" for x in result.rows[row]),
            wanted=f"{result.target[row]:.0f}",
            fires=f"{result.verdict.fires[row]:.0f}",
            verdict=words.RIGHT if result.verdict.right[row] else words.WRONG,
        )


_WIDE_EMS = 70.0  # from here on the diagram has room beside the plane
_LEFT, _PLANE = 5, 4  # shares of the width
_DIAGRAM, _TABLE = 4, 5  # of the height


class Pictures(Reflow):
    """Diagram, lesson and table, and the plane: as tall as all of them where there is width."""

    def __init__(
        self, theme: Theme, diagram: QWidget, run: QWidget, table: QWidget, plane: QWidget
    ) -> None:
        super().__init__()
        self._wide = _WIDE_EMS * theme.style.font_px
        self._diagram, self._run, self._plane = diagram, run, plane
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.style.gap)
        self._grid.setHorizontalSpacing(2 * theme.style.gap)
        self._grid.addWidget(table, 2, 0)
        for column, share in enumerate((_LEFT, _PLANE)):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(0, _DIAGRAM)
        self._grid.setRowStretch(2, _TABLE)
        self._beside = False
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plane beside everything where the width allows it or no longer does."""
        super().resizeEvent(event)
        if (self.width() >= self._wide) != self._beside:
            self._beside = not self._beside
            self._place()

    def _place(self) -> None:
        across = 1 if self._beside else 2
        self._grid.addWidget(self._diagram, 0, 0, 1, across)
        self._grid.addWidget(self._run, 1, 0, 1, across)
        if self._beside:
            self._grid.addWidget(self._plane, 0, 1, 3, 1)
        else:
            self._grid.addWidget(self._plane, 2, 1)
