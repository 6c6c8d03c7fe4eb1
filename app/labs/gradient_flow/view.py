"""The right side of the Gradient flow panel: what is measured, and what is said of it."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.gradient_flow import words
from app.labs.gradient_flow.result import (
    bars_in_words,
    layers_in_words,
    loss_in_words,
    units_in_words,
    verdict,
    ways_out,
)
from app.plot import Line, MeasuredChart
from app.theme import Theme
from app.widgets.controls import label
from app.widgets.layouts import Reflow
from app.widgets.legend import Entry, ReadOnlyLegend
from app.widgets.unit_grid import UnitGrid
from core.arrays import Array
from core.labs.gradient_flow.maths import GradientFlow, histogram, quarter_line
from core.labs.gradient_flow.state import GradientFlowState
from core.network import Snapshot
from core.text import Text

_LINES = 3


class Views(Reflow):
    """Gradients and outputs layer by layer; lamps, loss and the outputs of one layer.

    Signals:
        layer_asked: the number of a hidden layer, from 1, that was pressed.
        layer_stepped: -1 or 1 for an arrow key.
    """

    layer_asked = Signal(int)
    layer_stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._gradients = self._chart("gradients", words.GRADIENTS, words.LAYERS)
        self._spreads = self._chart("spreads", words.SPREADS, words.LAYERS)
        for chart in (self._gradients, self._spreads):
            chart.pressed.connect(lambda x: self.layer_asked.emit(round(x)))
            chart.stepped.connect(self.layer_stepped)
        self._losses = self._chart("loss", words.LOSS, words.STEP)
        self._bars = MeasuredChart(
            theme, "gradient_flow.outputs", words.OUTPUT, words.OUTPUT, logarithmic=False
        )
        self._lamps = UnitGrid(theme, "gradient_flow.lamps")
        self._lamps.setToolTip(theme.say(words.UNITS_TIP))
        self._lamps.pressed.connect(lambda column: self.layer_asked.emit(column + 1))
        self._key = ReadOnlyLegend(theme, "gradient_flow.key")
        self._units, self._outputs = _heading(theme, words.UNITS), _heading(theme, words.OUTPUTS)
        self._units.setObjectName("gradient_flow.units")
        self._outputs.setObjectName("gradient_flow.outputs_heading")
        self._verdict, self._trouble = QLabel(), QLabel()
        for said, name, role in (
            (self._verdict, "verdict", "heading"),
            (self._trouble, "trouble", "complaint"),
        ):
            said.setObjectName(f"gradient_flow.{name}")
            said.setProperty("role", role)
            said.setWordWrap(True)
        # Three lines whether they are needed or not, so that no picture jumps while it learns.
        self._verdict.setMinimumHeight(round(_LINES * 1.5 * theme.style.font_px))
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def show_flow(
        self,
        shown: GradientFlowState,
        flow: GradientFlow,
        here: Snapshot,
        losses: tuple[Array, Array],
        *,
        hidden: bool,
    ) -> None:
        """Show what was measured in one network.

        Args:
            shown: the settings.
            flow: measured in the network of ``here``.
            here: the snapshot.
            losses: steps and losses up to there.
            hidden: whether everything measured is covered, in pictures and in words.
        """
        self._show_layers(shown, flow, hidden=hidden)
        self._show_lamps(shown, flow, hidden=hidden)
        self._show_losses(*losses, hidden=hidden)
        self._show_outputs(shown, flow, hidden=hidden)
        say = self._theme.say
        said = "\n".join(say(text) for text in verdict(shown, flow, here))
        self._verdict.setText(say(words.HIDDEN) if hidden else said)
        self._verdict.setAccessibleName(self._verdict.text())
        self._trouble.setVisible(here.trouble is not None)
        if here.trouble is not None:
            told = (here.trouble, *ways_out(shown))
            joint = "" if self._theme.language == "zh" else " "
            self._trouble.setText("⚠ " + joint.join(say(text) for text in told))

    def _show_layers(self, shown: GradientFlowState, flow: GradientFlow, *, hidden: bool) -> None:
        say, strokes = self._theme.say, self._theme.style.strokes
        layers, ends = np.arange(1.0, shown.depth + 1.0), (0.5, shown.depth + 0.5)
        lines = [Line(say(words.MEASURED), layers, flow.gradients, strokes[0], marked=True)]
        if shown.pick.key == "sigmoid":
            lines.append(Line(say(words.QUARTER), layers, quarter_line(flow), strokes[1]))
        self._key.show_entries(tuple(Entry(line.name, line.stroke) for line in lines[1:]))
        self._gradients.show_lines([] if hidden else lines, ends)
        spreads = Line(say(words.MEASURED), layers, flow.spreads, strokes[0], marked=True)
        self._spreads.show_lines([] if hidden else [spreads], ends)
        for chart, title, measured in (
            (self._gradients, words.GRADIENTS, flow.gradients),
            (self._spreads, words.SPREADS, flow.spreads),
        ):
            chart.show_mark(float(shown.chosen))
            described = words.COVERED if hidden else layers_in_words(title, measured)
            chart.setAccessibleDescription(say(described))

    def _show_lamps(self, shown: GradientFlowState, flow: GradientFlow, *, hidden: bool) -> None:
        dead = "?" if hidden else flow.dead_units
        self._units.setText(self._theme.say(words.UNITS.fill(dead=dead, all=flow.units)))
        dark = [[bool(unit) for unit in layer] for layer in flow.dead]
        described = words.COVERED if hidden else units_in_words(flow)
        self._lamps.show_lamps([] if hidden else dark, shown.chosen - 1, self._theme.say(described))

    def _show_losses(self, steps: Array, losses: Array, *, hidden: bool) -> None:
        stroke = self._theme.style.strokes[0]
        line = Line(self._theme.say(words.LOSS), steps, losses, stroke, marked=len(steps) == 1)
        ends = (float(steps[0]), float(max(steps[-1], steps[0] + 10.0)))
        self._losses.show_lines([] if hidden else [line], ends)
        described = words.COVERED if hidden else loss_in_words(steps, losses)
        self._losses.setAccessibleDescription(self._theme.say(described))

    def _show_outputs(self, shown: GradientFlowState, flow: GradientFlow, *, hidden: bool) -> None:
        say, layer = self._theme.say, shown.chosen
        edges, shares = histogram(flow.outputs[layer - 1])
        self._outputs.setText(say(words.OUTPUTS.fill(layer=layer)))
        stroke = self._theme.style.strokes[0]
        if hidden:
            self._bars.show_lines([], (0.0, 1.0))
        else:
            self._bars.show_bars(say(words.OUTPUT), edges, 100.0 * shares, stroke)
        described = words.COVERED if hidden else bars_in_words(layer, edges, shares)
        self._bars.setAccessibleDescription(say(described))

    def _chart(self, name: str, title: Text, x: Text) -> MeasuredChart:
        chart = MeasuredChart(self._theme, f"gradient_flow.{name}", title, x, logarithmic=True)
        chart.count_x()
        return chart

    def _lay_out(self) -> None:
        gap, theme = self._theme.style.gap, self._theme
        top, bottom = QGridLayout(), QGridLayout()
        head = QHBoxLayout()
        head.setSpacing(gap)
        head.addWidget(_heading(theme, words.GRADIENTS))
        head.addWidget(self._key, 1)
        top.addLayout(head, 0, 0)
        top.addWidget(_heading(theme, words.SPREADS), 0, 1)
        top.addWidget(self._gradients, 1, 0)
        top.addWidget(self._spreads, 1, 1)
        pairs: tuple[tuple[QWidget, QWidget], ...] = (
            (self._units, self._lamps),
            (_heading(theme, words.LOSS), self._losses),
            (self._outputs, self._bars),
        )
        for place, (title, widget) in enumerate(pairs):
            bottom.addWidget(title, 0, place)
            bottom.addWidget(widget, 1, place)
            bottom.setColumnStretch(place, 1)
        top.setColumnStretch(0, 1)
        top.setColumnStretch(1, 1)
        for grid in (top, bottom):
            grid.setHorizontalSpacing(2 * gap)
            grid.setVerticalSpacing(gap // 2)
            grid.setRowStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(top, 1)
        column.addLayout(bottom, 1)
        column.addWidget(self._trouble)
        column.addWidget(self._verdict)


def _heading(theme: Theme, words: Text) -> QLabel:
    """Return words above a picture, in one line."""
    made = label(theme, words, "heading")
    made.setWordWrap(False)
    return made
