"""The right side of the XOR panel: planes, the training's row, loss and network."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget

from app.labs.xor import words
from app.labs.xor.ways import Ways
from app.plot.chart import Line, MeasuredChart
from app.theme import Stroke, Theme
from app.widgets.folded_plane import FoldedPicture, FoldedPlane
from app.widgets.input_plane import InputPlane
from app.widgets.input_plane_picture import PlanePicture
from app.widgets.layer_figure import LayerFigure
from app.widgets.layer_geometry import Layered
from app.widgets.layouts import Reflow
from app.widgets.legend import Entry, ReadOnlyLegend
from app.widgets.trainer_bar import TrainerBar
from core.arrays import Array

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
_PLANES, _BESIDE = 3, 2  # shares of the room


class Views(Reflow):
    """One or two planes; with a training also its loss and its networks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.planes = [InputPlane(theme, f"xor.plane_{n}") for n in range(2)]
        self._titles = [QLabel() for _ in self.planes]
        self._marks = [QLabel() for _ in self.planes]
        self._parts = [QWidget() for _ in self.planes]
        self.space = FoldedPlane(theme, "xor.folded")
        self.figures = [LayerFigure(theme, f"xor.network_{n}") for n in range(2)]
        self.trainer = TrainerBar(theme, "xor")
        self.loss = MeasuredChart(theme, "xor.loss", words.LOSS, words.STEP, logarithmic=True)
        self.loss.count_x()
        self._key = ReadOnlyLegend(theme, "xor.key")
        self._verdict = QLabel()
        self._verdict.setObjectName("xor.verdict")
        self._verdict.setWordWrap(True)
        self.ways = Ways(theme)
        self._beside = QWidget()
        self._two = False
        # Loss and networks stand right of the planes or below them, where the planes are larger.
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._nets = QHBoxLayout()
        self._lay_out()

    def show_planes(self, shown: list[tuple[PlanePicture, str]], marks: str) -> None:
        """Show these planes, each with its title and with what its marks mean."""
        for number, part in enumerate(self._parts):
            part.setVisible(number < len(shown))
        for plane, label, (picture, title) in zip(self.planes, self._titles, shown, strict=False):
            plane.show_picture(picture)
            label.setText(title)
        for label in self._marks:
            label.setText(marks)

    def show_space(self, picture: FoldedPicture | None) -> None:
        """Show the space of two hidden units beside the plane, or take it away."""
        self.space.setVisible(picture is not None)
        if picture is not None:
            self.space.show_picture(picture)

    def show_training(
        self,
        losses: list[tuple[str, Array, Array]],
        nets: list[Layered],
        *,
        hidden: bool = False,
    ) -> None:
        """Show the losses (name, steps, values) and the networks of a training; none hides them.

        ``hidden`` leaves the curves out.
        """
        self._beside.setVisible(bool(nets))
        self._key.setVisible(bool(losses))
        self.loss.setVisible(bool(losses))
        self.trainer.setVisible(bool(losses))
        self._two = len(losses) > 1 or not self.space.isHidden()
        self._turn()
        strokes = [
            Stroke(stroke.colour, dash)
            for stroke, dash in zip(self._theme.style.strokes, _DASHES, strict=False)
        ]
        pairs = list(zip(losses, strokes, strict=False))
        last = max((float(steps[-1]) for _, steps, _ in losses), default=0.0)
        lines = [Line(name, steps, values, stroke) for (name, steps, values), stroke in pairs]
        self.loss.show_lines([] if hidden else lines, (0.0, max(last, 1.0)))
        self._key.show_entries(tuple(Entry(line.name, line.stroke) for line in lines))
        for number, drawn in enumerate(self.figures):
            drawn.setVisible(number < len(nets))
            if number < len(nets):
                drawn.show_layers(nets[number])

    def show_verdict(self, said: str) -> None:
        """Show what is to be said of it all."""
        self._verdict.setText(said)
        self._verdict.setAccessibleName(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the layout where the planes become larger by that."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put loss and networks right of the planes or below, whichever makes the planes larger."""
        share, high = _PLANES / (_PLANES + _BESIDE), 0.75 * self.height()
        down = self._two and min(self.width() / 2, share * high) > min(
            share * self.width() / 2, high
        )
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if down else way.LeftToRight)
        self._row.setDirection(way.LeftToRight if down else way.TopToBottom)

    def _lay_out(self) -> None:
        gap = self._theme.style.gap
        planes = QHBoxLayout()
        planes.setSpacing(2 * gap)
        columns = zip(self._parts, self._titles, self._marks, self.planes, strict=True)
        for n, (part, title, marks, plane) in enumerate(columns):
            marks.setObjectName(f"xor.marks_{n}")
            marks.setWordWrap(True)
            title.setProperty("role", "heading")
            title.setWordWrap(True)
            inner = QVBoxLayout(part)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(gap // 2)
            inner.addWidget(title)
            inner.addWidget(marks)
            inner.addWidget(plane, 1)
            planes.addWidget(part, 1)
        self.space.hide()  # until somebody looks into it
        planes.addWidget(self.space, 1)
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(gap // 2)
        beside.addWidget(self._key)
        beside.addLayout(self._row, 1)
        self._row.setSpacing(2 * gap)
        self._row.addWidget(self.loss, 3)
        for drawn in self.figures:
            drawn.hide()  # until there is a second network
            self._nets.addWidget(drawn, 1)
        self._nets.setSpacing(gap)
        self._row.addLayout(self._nets, 4)
        self._top.setSpacing(gap)
        self._top.addLayout(planes, _PLANES)
        self._top.addWidget(self._beside, _BESIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(self._top, 1)
        column.addWidget(self.trainer)
        last = QHBoxLayout()
        last.setSpacing(gap)
        last.addWidget(self._verdict, 1)
        last.addWidget(self.ways)
        # Room for the buttons and two lines, so that nothing above moves when they come.
        two = 2 * self.fontMetrics().lineSpacing() + gap
        last.addItem(QSpacerItem(0, max(two, self.trainer.sizeHint().height())))
        column.addLayout(last)
