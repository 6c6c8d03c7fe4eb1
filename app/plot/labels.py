"""Labels on a plot, each drawn where it covers nothing."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.plot.curve import PixelLines, Probe, Tangent, Trace
from app.plot.label_places import Ink, Lines, Tried, Words, along, around, corners, lines_at
from app.plot.marks import tangent_ends
from app.plot.mouse import PlotBox
from app.plot.pixels import Frame, Strips, strips
from app.theme import Style
from core.arrays import Array

Kind = Literal["curve", "point", "tangent", "corner"]


@dataclass(frozen=True, slots=True)
class Label:
    """What is to be written, and what it speaks of.

    Attributes:
        words: a few of them, on one line.
        colour: a CSS colour.
        kind: "curve" somewhere along a line, "point" beside a point, "tangent" at an end of
            one, "corner" in a corner.
        number: which trace or tangent, of a label of these kinds.
        x, y: the point, of a label of that kind.
        strong: whether it is written bold.
        insists: whether a name stands even where another line runs close beside its own.
    """

    words: str
    colour: str
    kind: Kind
    number: int = 0
    x: float = 0.0
    y: float = 0.0
    strong: bool = False
    insists: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where words stand.

    Attributes:
        label: the words.
        rect: pixels that they fill.
        anchor: the pixel that they speak of.
        far: whether a line leads from the words to it.
    """

    label: Label
    rect: QRectF
    anchor: QPointF
    far: bool


_ORDER = {
    "corner": 0,
    "point": 1,
    "tangent": 2,
    "curve": 3,
}  # the longest lines give way most easily
_CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
_LINE = 1.25  # height of a line of words, in the size of the type
_AT_ONCE = 48  # boxes that are looked at together
_CLEAR = 2.0  # pixels between words and any line
_WRONG_SIDE = 1e6  # what it costs a slope to stand on the other side of its kink


class LabelItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Words that find their own places: off the lines, and off each other.

    What finds no free place is left out: the legend has the names as well.
    """

    def __init__(self, box: PlotBox, style: Style, lines: PixelLines) -> None:
        super().__init__()
        self._box = box
        self._lines = lines
        self._style = style
        self._fonts = {strong: _font(style.label_px, strong=strong) for strong in (False, True)}
        self._metrics = {strong: QFontMetricsF(font) for strong, font in self._fonts.items()}
        self._labels: tuple[Label, ...] = ()
        self._traces: list[Trace] = []
        self._probe: Probe | None = None

    def show_labels(
        self, labels: tuple[Label, ...], traces: list[Trace], probe: Probe | None
    ) -> None:
        """Write other words, or the same ones among other lines.

        Args:
            labels: what is written.
            traces: the curves, in the order of their numbers.
            probe: where it stands, since words keep off it too.
        """
        self._labels, self._traces, self._probe = labels, traces, probe
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the inside of the plot."""
        return QRectF(self._box.rect())

    def placed(self) -> list[Placed]:
        """Return where the words stand now."""
        return list(self._placed(self._box.frame))

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the words on ground of their own, so that no grid line runs through them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._style.ground)
        for placed in self.placed():
            colour = QColor(placed.label.colour)
            if placed.far:
                painter.setPen(QPen(colour, 1.0))
                painter.drawLine(*self._leader(placed))
            painter.fillRect(placed.rect, ground)
            painter.setFont(self._fonts[placed.label.strong])
            painter.setPen(colour)
            painter.drawText(placed.rect, _CENTRE, placed.label.words)

    def _leader(self, placed: Placed) -> tuple[QPointF, QPointF]:
        """Return the line from words to what they speak of; it ends at the edge of a dot."""
        end = _nearest(placed.rect, placed.anchor)
        way = end - placed.anchor
        length = math.hypot(way.x(), way.y())
        free = 0.7 * self._style.dot_px if placed.label.kind == "point" else 0.0
        return placed.anchor + way * (free / length), end

    def _placed(self, frame: Frame) -> Iterator[Placed]:
        lines = [self._lines.of(trace.x, trace.y, frame) for trace in self._traces]
        seen = lines_at(frame.rect, [(line.across, line.down) for line in lines])
        ink = Ink(frame.rect, [line.strips for line in lines] + _tangents(frame, self._probe))
        origin = frame.point(0.0, 0.0)
        columns = [origin.x()]
        if self._probe is not None:
            columns.append(frame.point(self._probe.x, 0.0).x())
        for label in sorted(self._labels, key=lambda label: _ORDER[label.kind]):
            boxes, points, cost = self._tried(label, frame, seen)
            cost = cost + _crossings(boxes, columns, origin.y())
            best = _first_free(ink, boxes, cost)
            if best is None:
                continue
            ink.add_box(boxes[best])
            left, top, right, bottom = boxes[best].tolist()
            rect = QRectF(left, top, right - left, bottom - top)
            anchor = QPointF(*points[best].tolist())
            away = anchor - _nearest(rect, anchor)
            near = 1.2 * self._style.label_px + self._style.dot_px
            yield Placed(label, rect, anchor, math.hypot(away.x(), away.y()) > near)

    def _tried(self, label: Label, frame: Frame, seen: Lines) -> Tried:
        metrics = self._metrics[label.strong]
        width = metrics.horizontalAdvance(label.words) + 2 * _CLEAR
        height = _LINE * self._style.label_px
        beside_dot = Words(width, height, self._style.dot_px * 0.6 + _CLEAR)
        if label.kind == "curve":
            words = Words(width, height, self._style.line_px + 2 * _CLEAR)
            return along(seen, label.number, words, insists=label.insists)
        if label.kind == "tangent" and self._probe is not None:
            return _at_tangent(frame, self._probe.tangents[label.number], beside_dot)
        if label.kind == "point":
            point = frame.point(label.x, label.y)
            return around(point.x(), point.y(), beside_dot)
        return corners(frame.rect, Words(width, height, 2 * _CLEAR))


def _font(px: int, *, strong: bool) -> QFont:
    font = QFont()
    font.setPixelSize(px)
    font.setBold(strong)
    return font


def _first_free(ink: Ink, boxes: Array, cost: Array) -> int | None:
    """Return the box with the least against it that lies on nothing, the first of equals."""
    order = np.argsort(cost, kind="stable")
    order = order[np.isfinite(cost[order])]
    for start in range(0, order.size, _AT_ONCE):  # one of the first is free nearly always
        some = order[start : start + _AT_ONCE]
        free = np.flatnonzero(ink.free(boxes[some], _CLEAR))
        if free.size:
            return int(some[free[0]])
    return None


def _crossings(boxes: Array, columns: list[float], row: float) -> Array:
    """Count the axes and the line of the probe that each box lies on."""
    left, top, right, bottom = boxes.T
    met = [(left < column + 2) & (right > column - 2) for column in columns]
    met.append((top < row + 2) & (bottom > row - 2))
    return np.asarray(np.sum(met, axis=0), dtype=np.float64)


def _at_tangent(frame: Frame, tangent: Tangent, words: Words) -> Tried:
    """Return boxes at the ends of a tangent; at its only end where it has one side."""
    start, end = tangent_ends(frame, tangent)
    ends = {-1: (start,), 0: (end, start), 1: (end,)}[tangent.side]
    tried = [around(point.x(), point.y(), words) for point in ends]
    boxes, points, cost = (np.concatenate(parts) for parts in zip(*tried, strict=True))
    # Both halves of an upright cusp end at the same pixel: each keeps to its own side.
    here = start.x() if tangent.side > 0 else end.x()
    wrong = {-1: boxes[:, 0] > here, 0: False, 1: boxes[:, 2] < here}[tangent.side]
    return boxes, points, cost + _WRONG_SIDE * np.asarray(wrong, dtype=np.float64)


def _tangents(frame: Frame, probe: Probe | None) -> list[Strips]:
    """Return what the tangents cover."""
    drawn = []
    for tangent in probe.tangents if probe is not None else ():
        start, end = tangent_ends(frame, tangent)
        across, down = np.array([start.x(), end.x()]), np.array([start.y(), end.y()])
        drawn.append(strips(frame.rect, across, down))
    return drawn


def _nearest(rect: QRectF, point: QPointF) -> QPointF:
    """Return the pixel of a box that is nearest to a point."""
    return QPointF(
        min(max(point.x(), rect.left()), rect.right()),
        min(max(point.y(), rect.top()), rect.bottom()),
    )
