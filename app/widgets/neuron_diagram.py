"""A neuron drawn with its numbers on it."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Style, Theme
from app.widgets.neuron_geometry import Geometry, NeuronLayout
from core.arrays import Array
from core.number_text import format_number
from core.sampling import Dot


@dataclass(frozen=True, slots=True)
class NeuronPicture:
    """A neuron at one moment.

    Attributes:
        x, weights, products: of each input, as many as there are inputs.
        bias: the words on the arrow into the sum, such as "b = −1.5" or "θ = 1.5".
        total: the pre-activation.
        sum_words: what stands below the sum, such as "z = −0.5".
        curve_x, curve_y: the activation near the pre-activation, shape (n,), NaN at gaps.
        dots: where it jumps.
        activation: its name.
        output: the activation of the pre-activation.
        output_words: what stands below the lamp.
        fires: whether the lamp is lit.
        hidden: whether sum and output are covered.
        spoken: all of it in one sentence.
    """

    x: tuple[float, ...]
    weights: tuple[float, ...]
    products: tuple[float, ...]
    bias: str
    total: float
    sum_words: str
    curve_x: Array
    curve_y: Array
    dots: tuple[Dot, ...]
    activation: str
    output: float
    output_words: str
    fires: bool
    hidden: bool
    spoken: str


_CENTRE = Qt.AlignmentFlag.AlignCenter
_DIGITS = 4
_RAYS = 8
_ROOMY_EMS = 5.0  # inputs this far apart leave room for their products


class NeuronDiagram(QWidget):
    """Inputs, weighted edges, the sum, the activation with the point on its curve, a lamp.

    An edge is as wide as its weight is large, and dashed where it is negative.

    Signals:
        pressed: the number of an input whose node was pressed.
    """

    pressed = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style: Style = theme.style
        self.picture: NeuronPicture | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(9 * theme.style.font_px)

    def show_picture(self, picture: NeuronPicture) -> None:
        """Draw another moment."""
        self.picture = picture
        self.setAccessibleName(picture.spoken)
        self.update()

    def geometry_of_parts(self) -> Geometry:
        """Return where the parts stand at the present size."""
        inputs = len(self.picture.x) if self.picture else 1
        return Geometry(QSizeF(self.size()), self._style.font_px, inputs)

    def sizeHint(self) -> QSize:
        """Return a size at which four inputs stand well apart."""
        return QSize(42 * self._style.font_px, 20 * self._style.font_px)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which input was pressed, if it was one."""
        parts = self.geometry_of_parts()
        for index in range(parts.inputs):
            away = event.position() - parts.input(index)
            if math.hypot(away.x(), away.y()) <= parts.radius:
                self.pressed.emit(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edges first, so that the nodes stand on them."""
        if self.picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        parts = self.geometry_of_parts()
        self._draw_edges(painter, parts, self.picture)
        self._draw_inputs(painter, parts, self.picture)
        self._draw_sum(painter, parts, self.picture)
        self._draw_curve(painter, parts, self.picture)
        self._draw_lamp(painter, parts, self.picture)

    def _draw_edges(self, painter: QPainter, parts: Geometry, picture: NeuronPicture) -> None:
        style = self._style
        for index, weight in enumerate(picture.weights):
            width = 1.0 + 1.6 * min(abs(weight), 4.0)
            dash = Qt.PenStyle.DashLine if weight < 0 else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(style.strokes[1 if weight < 0 else 0].colour), width, dash))
            painter.drawLine(parts.input(index), parts.sum)
        plain = QPen(QColor(style.text), 2.0)
        painter.setPen(plain)
        curve = parts.curve
        left, right = QPointF(curve.left(), parts.middle), QPointF(curve.right(), parts.middle)
        painter.drawLine(parts.sum, left)
        painter.drawLine(right, parts.lamp)
        top = QPointF(parts.sum.x(), 0.06 * parts.size.height() + 1.6 * style.font_px)
        painter.drawLine(top, parts.sum)
        self._chip(painter, top - QPointF(0, 0.8 * style.font_px), picture.bias)
        for index, weight in enumerate(picture.weights):
            place = parts.on_edge(index, 0.38)
            self._chip(painter, place, f"w{index + 1} = {format_number(weight, _DIGITS)}")
            if parts.spacing < _ROOMY_EMS * style.font_px:
                continue
            product = format_number(picture.products[index], _DIGITS)
            below = place + QPointF(0, 1.35 * style.font_px)
            self._chip(painter, below, f"w{index + 1}·x{index + 1} = {product}", style.muted)

    def _draw_inputs(self, painter: QPainter, parts: Geometry, picture: NeuronPicture) -> None:
        style = self._style
        for index, x in enumerate(picture.x):
            centre = parts.input(index)
            self._node(painter, centre, parts.radius, style.ground)
            self._words(painter, centre, format_number(x, 3), bold=True)
            name = centre - QPointF(parts.radius + 1.1 * style.font_px, 0)
            self._words(painter, name, f"x{index + 1}")

    def _draw_sum(self, painter: QPainter, parts: Geometry, picture: NeuronPicture) -> None:
        font_px = self._style.font_px
        self._node(painter, parts.sum, parts.radius, self._style.ground)
        self._words(painter, parts.sum, "Σ", bold=True)
        below = parts.sum + QPointF(0, parts.radius + 1.2 * font_px)
        self._chip(painter, below, picture.sum_words)

    def _draw_curve(self, painter: QPainter, parts: Geometry, picture: NeuronPicture) -> None:
        style, frame = self._style, parts.curve
        painter.setPen(QPen(QColor(style.border), 1.5))
        painter.setBrush(QColor(style.ground))
        painter.drawRoundedRect(frame, 6, 6)
        chart = NeuronLayout.around(frame, picture.curve_x, picture.curve_y)
        painter.setPen(QPen(QColor(style.grid), 1.5))
        painter.drawLine(chart.at(chart.x[0], 0.0), chart.at(chart.x[1], 0.0))
        zero = chart.at(0.0, 0.0).x()
        painter.drawLine(QPointF(zero, frame.top() + 2), QPointF(zero, frame.bottom() - 2))
        painter.setPen(QPen(QColor(style.strokes[0].colour), style.line_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in _pieces(chart, picture):
            painter.drawPolyline(piece)
        for dot in picture.dots:
            painter.setPen(QPen(QColor(style.strokes[0].colour), 2.0))
            painter.setBrush(QColor(style.ground if dot.open else style.strokes[0].colour))
            painter.drawEllipse(chart.at(dot.x, dot.y), 3.5, 3.5)
        if math.isfinite(picture.output) and not picture.hidden:
            painter.setPen(QPen(QColor(style.text), 2.0))
            painter.setBrush(QColor(style.strokes[1].colour))
            painter.drawEllipse(chart.at(picture.total, picture.output), 6.0, 6.0)
        name = QRectF(frame.left() - frame.width(), frame.bottom() + 4, 3 * frame.width(), 40)
        painter.setPen(QColor(style.muted))
        painter.drawText(name, Qt.AlignmentFlag.AlignHCenter, picture.activation)

    def _draw_lamp(self, painter: QPainter, parts: Geometry, picture: NeuronPicture) -> None:
        style, centre, radius = self._style, parts.lamp, parts.radius
        lit = picture.fires and not picture.hidden
        if lit:
            painter.setPen(QPen(QColor(style.accent), 3.0))
            for ray in range(_RAYS):
                angle = 2.0 * math.pi * ray / _RAYS
                way = QPointF(math.cos(angle), math.sin(angle))
                painter.drawLine(centre + way * 1.25 * radius, centre + way * 1.6 * radius)
        self._node(painter, centre, radius, style.accent if lit else style.ground)
        words = "?" if picture.hidden else "y"
        ink = style.on_accent if lit else style.text
        self._words(painter, centre, words, bold=True, ink=ink)
        below = centre + QPointF(0, 1.6 * radius + 0.9 * style.font_px)
        self._chip(painter, below, picture.output_words)

    def _node(self, painter: QPainter, centre: QPointF, radius: float, fill: str) -> None:
        painter.setPen(QPen(QColor(self._style.text), 2.0))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(centre, radius, radius)

    def _words(
        self, painter: QPainter, centre: QPointF, words: str, *, bold: bool = False, ink: str = ""
    ) -> None:
        font = QFont(self.font())
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(ink or self._style.text))
        painter.drawText(_box(painter, centre, words), _CENTRE, words)

    def _chip(self, painter: QPainter, centre: QPointF, words: str, ink: str = "") -> None:
        """Write words on a patch of ground, so that no line runs through them."""
        painter.setFont(self.font())
        box = _box(painter, centre, words).adjusted(-4, 0, 4, 0)
        box.moveLeft(min(max(box.left(), 0.0), self.width() - box.width()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.window))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(ink or self._style.text))
        painter.drawText(box, _CENTRE, words)


def _box(painter: QPainter, centre: QPointF, words: str) -> QRectF:
    metrics = painter.fontMetrics()
    box = QRectF(0, 0, metrics.horizontalAdvance(words) + 4, metrics.height())
    box.moveCenter(centre)
    return box


def _pieces(chart: NeuronLayout, picture: NeuronPicture) -> list[QPolygonF]:
    """Return the curve as lines, broken where it jumps."""
    pieces = [QPolygonF()]
    for x, y in zip(picture.curve_x.tolist(), picture.curve_y.tolist(), strict=True):
        if math.isnan(y):
            pieces.append(QPolygonF())
        else:
            pieces[-1].append(chart.at(x, y))
    return pieces
