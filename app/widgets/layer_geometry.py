"""Where the parts of a drawn network lie: nodes, edges, the numbers on them, and the card."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetrics

from app.theme import Style
from app.widgets.unit_surface import UnitSurface
from core.arrays import Array

Unit = tuple[int, int]
"""Column and row of a node."""
_NAMED_AT = (0.4, 0.3, 0.55, 0.25, 0.65, 0.2, 0.75)
"""Of an edge, from its left end, where its words may stand: the first place that is free."""
_APART = 2.0  # pixels between words
_GAP = 6.0  # pixels between a node and its card
_CARD_EMS, _CARD_LINES = 13.0, 2.0  # the least width of a card; its words in lines


@dataclass(frozen=True, slots=True)
class Layered:
    """What a figure shows.

    Attributes:
        names: of the nodes, one tuple a column from left to right; "" leaves a node unnamed.
        weights: between neighbouring columns, shape (nodes on the right, on the left).
        edges: what stands on each edge, in the order of ``weights`` read row by row, one
            tuple a layer; empty where nothing does.
        spoken: all of it in one sentence.
        biases: what stands under each node, one tuple a column, "" for nothing; empty where
            nothing does.
        surfaces: what each unit gives over the plane, one tuple a column, None for a plain
            node; empty where no unit is looked into.
    """

    names: tuple[tuple[str, ...], ...]
    weights: tuple[Array, ...]
    edges: tuple[tuple[str, ...], ...]
    spoken: str
    biases: tuple[tuple[str, ...], ...] = ()
    surfaces: tuple[tuple[UnitSurface | None, ...], ...] = ()

    def surface(self, column: int, row: int) -> UnitSurface | None:
        """Return what is known of a node, if it is a unit that is looked into."""
        return self.surfaces[column][row] if self.surfaces else None

    @property
    def units(self) -> list[Unit]:
        """The places of all units that are looked into, column by column."""
        nodes = self.nodes() if self.surfaces else ()
        return [node for node in nodes if self.surface(*node) is not None]

    def nodes(self) -> Iterator[Unit]:
        """Go through all nodes, column by column."""
        for column, names in enumerate(self.names):
            for row in range(len(names)):
                yield column, row


@dataclass(frozen=True, slots=True)
class LayerGeometry:
    """The places in a figure.

    Attributes:
        layered: what is shown.
        style: sizes.
        size: of the figure in logical pixels.
        metrics: of the words on it.
    """

    layered: Layered
    style: Style
    size: QSizeF
    metrics: QFontMetrics

    @property
    def radius(self) -> float:
        """Of a plain node."""
        most = max(map(len, self.layered.names), default=1)
        return min(1.15 * self.style.font_px, 0.42 * self.size.height() / max(most, 1))

    def node(self, column: int, row: int) -> QPointF:
        """Return the centre of a node."""
        names, edge = self.layered.names, self.radius + 3.0
        across = edge + (self.size.width() - 2 * edge) * column / max(len(names) - 1, 1)
        return QPointF(across, self.size.height() * (row + 0.5) / max(len(names[column]), 1))

    def box(self, column: int, row: int) -> QRectF:
        """Return the square about a node, in which its unit's picture lies."""
        half = self.radius
        if self.layered.surface(column, row) is not None:
            units = len(self.layered.names[column])
            half = min(1.7 * self.style.font_px, 0.42 * self.size.height() / units)
        return QRectF(-half, -half, 2 * half, 2 * half).translated(self.node(column, row))

    def ends(self, layer: int, to: int, source: int) -> tuple[QPointF, QPointF]:
        """Return the two ends of an edge."""
        return self.node(layer, source), self.node(layer + 1, to)

    def card(self, column: int, row: int) -> QRectF:
        """Return where a unit's large picture lies: beside its node, or over it if it must."""
        box, whole = self.box(column, row), self.size
        before, behind = box.left() - _GAP, whole.width() - box.right() - _GAP
        room = max(before, behind, min(_CARD_EMS * self.style.font_px, whole.width()))
        wide = min(room, max(whole.height(), _CARD_EMS * self.style.font_px))
        high = min(whole.height(), wide + _CARD_LINES * self.style.axis_px)
        left = box.right() + _GAP if behind >= before else box.left() - _GAP - wide
        left = min(max(left, 0.0), whole.width() - wide)
        top = min(max(box.center().y() - high / 2, 0.0), whole.height() - high)
        return QRectF(left, top, wide, high).adjusted(1.0, 1.0, -1.0, -1.0)

    def biases(self) -> list[tuple[Unit, QRectF, str]]:
        """Return the words under the nodes and where they stand, within the figure."""
        found = []
        for column, words in enumerate(self.layered.biases):
            for row, said in enumerate(words):
                node, box = self.box(column, row), self._words(said)
                box.moveCenter(QPointF(node.center().x(), node.bottom() + box.height() / 2 + 2))
                box.moveLeft(min(max(box.left(), 0.0), self.size.width() - box.width()))
                box.moveBottom(min(box.bottom(), self.size.height()))
                if said:
                    found.append(((column, row), box, said))
        return found

    def chips(self) -> list[tuple[QRectF, str]]:
        """Return the words on the edges and where they stand: on their edge, apart from others."""
        placed: list[tuple[QRectF, str]] = []
        taken = [box for _, box, _ in self.biases()]
        taken += [self.box(*node) for node in self.layered.nodes()]
        room = QRectF(0.0, 0.0, self.size.width(), self.size.height())
        for layer, words in enumerate(self.layered.edges):
            columns = self.layered.weights[layer].shape[1]
            for index, said in enumerate(words):
                start, end = self.ends(layer, *divmod(index, columns))
                box = self._words(said)
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

    def numbers(self) -> list[tuple[int, QRectF, str]]:
        """Return every number that is written: its place in ``Weights.flat``, where, the words."""
        layered = self.layered
        sizes = [len(names) for names in layered.names]
        starts = [sum((sizes[n] + 1) * sizes[n + 1] for n in range(m)) for m in range(len(sizes))]
        edges = [
            starts[layer] + index + index // sizes[layer]  # a bias ends every unit's row
            for layer, words in enumerate(layered.edges)
            for index in range(len(words))
        ]
        found = [(place, box, said) for place, (box, said) in zip(edges, self.chips(), strict=True)]
        for (column, row), box, said in self.biases():
            found.append((starts[column - 1] + (row + 1) * (sizes[column - 1] + 1) - 1, box, said))
        return found

    def _words(self, said: str) -> QRectF:
        return QRectF(0, 0, self.metrics.horizontalAdvance(said) + 6, self.metrics.height())


def _shared(box: QRectF, other: QRectF) -> float:
    """Return the area that two boxes share, with the room that words need between them."""
    both = box.intersected(other.adjusted(-_APART, 0.0, _APART, 0.0))
    return both.width() * both.height()
