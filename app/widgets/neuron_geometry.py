"""Layout of the drawn neuron."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from core.arrays import Array


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places in a widget.

    Attributes:
        size: of the widget in logical pixels.
        font_px: size of ordinary words.
        inputs: how many there are.
    """

    size: QSizeF
    font_px: int
    inputs: int

    @property
    def radius(self) -> float:
        """Of the nodes."""
        return min(1.9 * self.font_px, 0.38 * self.spacing)

    @property
    def spacing(self) -> float:
        """Between the centres of two inputs."""
        return 0.92 * self.size.height() / max(self.inputs, 2)

    @property
    def middle(self) -> float:
        """The height at which sum, activation and lamp stand, room for the bias above."""
        return 0.53 * self.size.height()

    def input(self, index: int) -> QPointF:
        """Return the centre of an input's node."""
        up = (index - (self.inputs - 1) / 2) * self.spacing
        return QPointF(self.radius + 2.2 * self.font_px, self.size.height() / 2 + up)

    @property
    def sum(self) -> QPointF:
        """The centre of the sum's node."""
        return QPointF(0.50 * self.size.width(), self.middle)

    @property
    def curve(self) -> QRectF:
        """The frame of the activation's picture."""
        side = min(0.19 * self.size.width(), 0.42 * self.size.height())
        return QRectF(0.62 * self.size.width(), self.middle - side / 2, side, side)

    @property
    def lamp(self) -> QPointF:
        """The centre of the output's lamp."""
        return QPointF(self.size.width() - self.radius - 2.4 * self.font_px, self.middle)

    def on_edge(self, index: int, share: float) -> QPointF:
        """Return a point between an input (share 0) and the sum (share 1)."""
        start, end = self.input(index), self.sum
        return start * (1.0 - share) + end * share


@dataclass(frozen=True, slots=True)
class NeuronLayout:
    """Maps an activation into its frame.

    Attributes:
        frame: in the widget.
        x: the range across.
        y: the range up.
    """

    frame: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    @classmethod
    def around(cls, frame: QRectF, x: Array, y: Array) -> "NeuronLayout":
        """Return the map that shows a curve with the line y = 0, and a little air."""
        finite = [value for value in y.tolist() if math.isfinite(value)] or [0.0]
        low, high = min(0.0, *finite), max(0.0, *finite)
        air = 0.12 * (high - low or 1.0)
        return cls(frame, (float(x[0]), float(x[-1])), (low - air, high + air))

    def at(self, x: float, y: float) -> QPointF:
        """Return where a point stands; y beyond the frame stays at its edge."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = min(max((y - self.y[0]) / (self.y[1] - self.y[0]), 0.0), 1.0)
        return QPointF(
            self.frame.left() + across * self.frame.width(),
            self.frame.bottom() - up * self.frame.height(),
        )
