"""The Linear collapse panel: many linear layers, and the one that does the same."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.collapse import words
from app.labs.collapse.controls import controls
from app.labs.collapse.result import REACH, CollapseResult, line, verdict, work
from app.labs.collapse.view import Equations, Pictures, figure, planes
from app.panel import Panel
from app.plot import Plot, Trace
from app.store import LabStore, Store
from app.theme import Stroke, Theme
from app.widgets.input_plane import InputPlane
from app.widgets.layer_figure import LayerFigure
from app.widgets.layouts import Reflow, SideColumn
from app.widgets.legend import Entry, ReadOnlyLegend
from core.labs.collapse import transitions as moves
from core.labs.collapse.state import CollapseState
from core.resolve import activation_of
from core.sampling import Dot, range_of
from core.state import PanelKey, State
from core.text import Text


class CollapsePanel(Panel):
    """Settings on the left; equations, plot and verdict on the right."""

    key: ClassVar[PanelKey] = "collapse"
    title: ClassVar[Text] = words.TITLE

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(store, theme)
        self._lab = LabStore(store, CollapseState, self.key)
        self._controls = controls(theme, self._lab)
        self._equations = Equations(theme)
        self._figure = LayerFigure(theme, "collapse.figure")
        self._key = ReadOnlyLegend(theme, "collapse.key")
        self._plot = Plot(theme, "collapse.plot", words.TITLE)
        self._deep = InputPlane(theme, "collapse.plane_deep")
        self._single = InputPlane(theme, "collapse.plane_single")
        self._verdict = QLabel()
        self._verdict.setObjectName("collapse.verdict")
        self._verdict.setWordWrap(True)
        self._verdict.setProperty("role", "heading")
        self._right: QWidget = Reflow()
        self._listen()
        self._lay_out()

    def draw(self, state: State) -> None:
        """Show both networks."""
        shown = state.collapse
        result = work(shown)
        self._controls.show_state(shown)
        hidden = state.values_hidden
        self._equations.show_result(result, lecture=shown.is_lecture, hidden=hidden)
        self._figure.show_layers(
            figure(result.layers, self.theme.language, lecture=shown.is_lecture)
        )
        self._draw_plot(shown, result, hidden=hidden)
        deep, single = planes(shown, result, self.theme.language, hidden=hidden)
        self._deep.show_picture(deep)
        self._single.show_picture(single)
        said = "\n".join(self.theme.say(text) for text in verdict(shown, result))
        self._verdict.setText(self.theme.say(words.HIDDEN) if hidden else said)
        self._verdict.setAccessibleName(self._verdict.text())

    def picture(self) -> QWidget:
        """Return equations, plot and verdict: what a worksheet wants."""
        return self._right

    def _draw_plot(self, shown: CollapseState, result: CollapseResult, *, hidden: bool) -> None:
        say, along = self.theme.say, result.along
        deep, single = self._strokes()
        name = words.DEEP
        if shown.activated:
            name = words.DEEP_ACTIVATED.fill(activation=activation_of(shown.pick).name)
        x, y = line(along)
        heights = (-REACH, REACH) if hidden else range_of([along.deep, along.single])
        traces = [
            Trace(say(name), x, y, deep, dots=_joints(result)),
            Trace(say(words.SINGLE), along.x, along.single, single, strong=True),
        ]
        self._plot.show_range((-REACH, REACH), heights)
        self._plot.show_traces([] if hidden else traces)
        self._plot.name_axis("ŷ")
        self._key.show_entries((Entry(say(name), deep), Entry(say(words.SINGLE), single)))

    def _strokes(self) -> tuple[Stroke, Stroke]:
        """Return solid for the deep network and dashes over it for the single layer."""
        first, second = self.theme.style.strokes[:2]
        return Stroke(first.colour, Qt.PenStyle.SolidLine), Stroke(
            second.colour, Qt.PenStyle.DashLine
        )

    def _listen(self) -> None:
        lab = self._lab
        for plane in (self._deep, self._single):
            plane.pressed.connect(lambda _, x2: lab.put(moves.move(lab.state, x2), "x2"))
            plane.settled.connect(lab.settle)

    def _lay_out(self) -> None:
        gap = self.theme.style.gap
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap // 8)  # half of a small screen is just enough
        top = QHBoxLayout()
        top.setSpacing(2 * gap)
        top.addWidget(self._figure, 2)
        top.addWidget(self._equations, 3)
        column.addLayout(top)
        column.addWidget(self._key)
        both = ((self._deep, words.DEEP), (self._single, words.ONE))
        column.addWidget(Pictures(self.theme, self._plot, both), 1)
        column.addWidget(self._verdict)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(SideColumn(self.theme, self._controls), 1)
        row.addWidget(self._right, 3)


def _joints(result: CollapseResult) -> tuple[Dot, ...]:
    """Return a dot wherever two straight pieces of the deep network meet."""
    if result.straight is None:
        return ()
    along = result.along
    heights = along.deep[along.x.searchsorted(result.straight.ends)]
    return tuple(
        Dot(x, y, open=False)
        for x, y in zip(result.straight.ends.tolist(), heights.tolist(), strict=True)
    )
