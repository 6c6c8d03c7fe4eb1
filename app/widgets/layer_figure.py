"""Layers of a small network as nodes and edges, with its weights."""

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from app.widgets.controls import announce
from app.widgets.layer_geometry import Layered, LayerGeometry, Unit
from app.widgets.unit_surface import draw_large, draw_small
from core.arrays import Array

_CENTRE = Qt.AlignmentFlag.AlignCenter
_HEAVIEST = 3.0  # weights beyond this are drawn as wide as this
_LEAST_EMS = (8, 17)  # of the width, without and with words on the edges
_LEAST_HIGH = 6
_NOTHING = Layered(((),), (), (), "")
_WAYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class LayerFigure(QWidget):
    """An edge is as wide as its weight is large, and dashed where it is negative.

    Where the units are looked into, each node shows what its unit gives over the plane; under
    the pointer, or with the arrow keys, one of them is shown large.

    Signals:
        number_pressed: which number that is written on the figure was pressed: its place in
            the order of ``Weights.flat``.
    """

    number_pressed = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.layered: Layered | None = None
        self.large: Unit | None = None
        """The unit that is shown large."""
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST_EMS[0] * theme.style.font_px, _LEAST_HIGH * theme.style.font_px)

    def show_layers(self, layered: Layered) -> None:
        """Draw another network."""
        self.layered = layered
        looks = layered.units
        if self.large not in looks:
            self.large = None
        self.setMouseTracking(bool(looks))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if looks else Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(_LEAST_EMS[bool(layered.edges)] * self._style.font_px)
        self.setAccessibleName(layered.spoken)
        self._describe()
        self.setToolTip("" if looks else layered.spoken)  # which would cover what is large
        self.update()

    @property
    def places(self) -> LayerGeometry:
        """Where the parts of the figure lie."""
        size = QSizeF(self.size())
        return LayerGeometry(self.layered or _NOTHING, self._style, size, self.fontMetrics())

    def sizeHint(self) -> QSize:
        """Return a size at which three columns stand well apart."""
        return QSize(20 * self._style.font_px, 10 * self._style.font_px)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the unit under the pointer large."""
        places = self.places
        boxes = ((unit, places.box(*unit)) for unit in places.layered.units)
        self._enlarge(next((unit for unit, box in boxes if box.contains(event.position())), None))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the large picture away."""
        self._enlarge(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the number to be changed that was pressed."""
        for place, box, _ in self.places.numbers():
            if box.contains(event.position()):
                self.number_pressed.emit(place)
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at one unit after the other; Esc closes what is large."""
        units, key = self.places.layered.units, event.key()
        if key == Qt.Key.Key_Escape and self.large is not None:
            self._enlarge(None)
        elif key in _WAYS and units:
            at = units.index(self.large) + _WAYS[key] if self.large in units else 0
            self._enlarge(units[at % len(units)])
            announce(self, self.accessibleDescription())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the large picture away when the keys go elsewhere."""
        self._enlarge(None)
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edges, then the nodes, then the words, which nothing but a card may cover."""
        if self.layered is None:
            return
        places = self.places
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for layer, matrix in enumerate(self.layered.weights):
            self._draw_edges(painter, places, layer, matrix)
        self._draw_nodes(painter, places)
        painter.setFont(self.font())
        for _, box, said in places.numbers():
            self._chip(painter, box, said)
        unit = self.layered.surface(*self.large) if self.large else None
        if unit is not None and self.large is not None:
            draw_large(painter, self._style, unit, places.card(*self.large))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._style.accent), 2.5))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def _describe(self) -> None:
        unit = self.layered.surface(*self.large) if self.layered and self.large else None
        self.setAccessibleDescription("" if unit is None else unit.said)

    def _enlarge(self, unit: Unit | None) -> None:
        if unit != self.large:
            self.large = unit
            self._describe()
            self.update()

    def _draw_edges(
        self, painter: QPainter, places: LayerGeometry, layer: int, matrix: Array
    ) -> None:
        for to, row in enumerate(matrix.tolist()):
            for source, weight in enumerate(row):
                width = 0.8 + 1.4 * min(abs(weight), _HEAVIEST)
                stroke = self._style.strokes[1 if weight < 0 else 0]
                dash = Qt.PenStyle.DashLine if weight < 0 else Qt.PenStyle.SolidLine
                painter.setPen(QPen(QColor(stroke.colour), width, dash))
                painter.drawLine(*places.ends(layer, to, source))

    def _draw_nodes(self, painter: QPainter, places: LayerGeometry) -> None:
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        for column, row in places.layered.nodes():
            unit, box = places.layered.surface(column, row), places.box(column, row)
            if unit is not None:
                draw_small(painter, self._style, unit, box)
                continue
            painter.setPen(QPen(QColor(self._style.text), 2.0))
            painter.setBrush(QColor(self._style.ground))
            painter.drawEllipse(box)
            room = QRectF(-40.0, -20.0, 80.0, 40.0).translated(box.center())
            painter.drawText(room, _CENTRE, places.layered.names[column][row])

    def _chip(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Write words on a patch of ground, so that no edge runs through them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.window))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self._style.text))
        painter.drawText(box, _CENTRE, words)
