"""Layers of a small network as nodes and edges, with its weights."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from core.arrays import Array

_CENTRE = Qt.AlignmentFlag.AlignCenter
_HEAVIEST = 3.0  # weights beyond this are drawn as wide as this
_NAMED_AT = (0.4, 0.3, 0.55, 0.25, 0.65, 0.2, 0.75)
"""Of an edge, from its left end, where its words may stand: the first place that is free."""
_APART = 2.0  # pixels between words
_LEAST_EMS = (8, 17)  # of the width, without and with words on the edges
_LEAST_HIGH = 6


@dataclass(frozen=True, slots=True)
class Layered:
    """What a figure shows.

    Attributes:
        names: of the nodes, one tuple a column from left to right; "" leaves a node unnamed.
        weights: between neighbouring columns, shape (nodes on the right, on the left).
        edges: what stands on each edge, in the order of ``weights`` read row by row, one
            tuple a layer; empty where nothing does.
        spoken: all of it in one sentence.
    """

    names: tuple[tuple[str, ...], ...]
    weights: tuple[Array, ...]
    edges: tuple[tuple[str, ...], ...]
    spoken: str


class LayerFigure(QWidget):
    """An edge is as wide as its weight is large, and dashed where it is negative."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.layered: Layered | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST_EMS[0] * theme.style.font_px, _LEAST_HIGH * theme.style.font_px)

    def show_layers(self, layered: Layered) -> None:
        """Draw another network."""
        self.layered = layered
        self.setMinimumWidth(_LEAST_EMS[bool(layered.edges)] * self._style.font_px)
        self.setAccessibleName(layered.spoken)
        self.setToolTip(layered.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which three columns stand well apart."""
        return QSize(20 * self._style.font_px, 10 * self._style.font_px)

    def node(self, column: int, row: int) -> QPointF:
        """Return the centre of a node."""
        names = self.layered.names if self.layered else ((),)
        edge = self._radius(names) + 3.0
        across = edge + (self.width() - 2 * edge) * column / max(len(names) - 1, 1)
        return QPointF(across, self.height() * (row + 0.5) / max(len(names[column]), 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edges, then the nodes, then the words, which nothing may cover."""
        if self.layered is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for layer, matrix in enumerate(self.layered.weights):
            self._draw_edges(painter, layer, matrix)
        self._draw_nodes(painter, self.layered)
        painter.setFont(self.font())
        for box, said in self.chips():
            self._chip(painter, box, said)

    def chips(self) -> list[tuple[QRectF, str]]:
        """Return the words on the edges and where they stand: on their edge, apart from others."""
        placed: list[tuple[QRectF, str]] = []
        if self.layered is None:
            return placed
        radius = self._radius(self.layered.names)
        taken = [
            QRectF(-radius, -radius, 2 * radius, 2 * radius).translated(self.node(column, row))
            for column, names in enumerate(self.layered.names)
            for row in range(len(names))
        ]
        metrics, room = self.fontMetrics(), QRectF(self.rect())
        for layer, words in enumerate(self.layered.edges):
            columns = self.layered.weights[layer].shape[1]
            for index, said in enumerate(words):
                start, end = self._ends(layer, *divmod(index, columns))
                box = QRectF(0, 0, metrics.horizontalAdvance(said) + 6, metrics.height())
                tried = []
                for share in _NAMED_AT:
                    box.moveCenter(start * (1 - share) + end * share)
                    covers = sum(_shared(box, other) for other in taken)
                    beyond = box.width() * box.height() - _shared(box, room)
                    tried.append((covers + beyond, QRectF(box)))
                best = min(tried, key=lambda one: one[0])[1]
                taken.append(best)
                placed.append((best, said))
        return placed

    def _radius(self, names: tuple[tuple[str, ...], ...]) -> float:
        most = max(map(len, names), default=1)
        return min(1.15 * self._style.font_px, 0.42 * self.height() / max(most, 1))

    def _ends(self, layer: int, to: int, source: int) -> tuple[QPointF, QPointF]:
        return self.node(layer, source), self.node(layer + 1, to)

    def _draw_edges(self, painter: QPainter, layer: int, matrix: Array) -> None:
        for to, row in enumerate(matrix.tolist()):
            for source, weight in enumerate(row):
                width = 0.8 + 1.4 * min(abs(weight), _HEAVIEST)
                stroke = self._style.strokes[1 if weight < 0 else 0]
                dash = Qt.PenStyle.DashLine if weight < 0 else Qt.PenStyle.SolidLine
                painter.setPen(QPen(QColor(stroke.colour), width, dash))
                painter.drawLine(*self._ends(layer, to, source))

    def _draw_nodes(self, painter: QPainter, layered: Layered) -> None:
        radius = self._radius(layered.names)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        for column, names in enumerate(layered.names):
            for row, name in enumerate(names):
                centre = self.node(column, row)
                painter.setPen(QPen(QColor(self._style.text), 2.0))
                painter.setBrush(QColor(self._style.ground))
                painter.drawEllipse(centre, radius, radius)
                box = QRectF(centre.x() - 40, centre.y() - 20, 80, 40)
                painter.drawText(box, _CENTRE, name)

    def _chip(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Write words on a patch of ground, so that no edge runs through them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.window))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self._style.text))
        painter.drawText(box, _CENTRE, words)


def _shared(box: QRectF, other: QRectF) -> float:
    """Return the area that two boxes share, with the room that words need between them."""
    both = box.intersected(other.adjusted(-_APART, 0.0, _APART, 0.0))
    return both.width() * both.height()
