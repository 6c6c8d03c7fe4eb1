"""An axis that writes numbers as people do."""

import math
from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from app.theme import Style
from core.number_text import format_number

_WIDER = 2.6  # times the closest step: as far as is gone for the ends to have their numbers
_ROUND = 1e-9  # of a step: what rounding may do to a number
_MOST_DIGITS = 17  # tell any two float64 numbers apart
_TRIES = 4  # wider numbers want wider steps, whose numbers are other ones


class NumberAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis with a real minus sign, no SI prefixes, and the colours of a style.

    Attributes:
        least_step: numbers stand no closer than this: 1 for things that are counted.
        px: size of the numbers in logical pixels.
        zero_line: whether the line at 0 is darker than the others.

    Args:
        orientation: "left" or "bottom".
        style: decides colours.
        px: size of the numbers in logical pixels; that of large pictures if none is given.

    Signals:
        room_changed: other numbers stand at the axis, which may need another width.
    """

    room_changed = Signal()
    zero_line = True

    def __init__(self, orientation: str, style: Style, px: int = 0) -> None:
        px = px or style.label_px
        super().__init__(orientation)
        self.least_step = 0.0
        self.enableAutoSIPrefix(False)
        self.px = px
        self._gap = style.gap // 2
        font = QFont()
        font.setPixelSize(px)
        self.setStyle(tickFont=font)
        self.setPen(pg.mkPen(style.border))
        self.setTextPen(pg.mkPen(style.text))
        self.setGrid(True)
        self._grid = QColor(style.grid)
        self._metrics = QFontMetricsF(font)
        self._known: tuple[object, list[tuple[float, str]]] = (None, [])
        self.least_room = 3.4 * px
        self.width_set = 0
        if orientation == "left":
            self.give_width(round(self.least_room))
        else:
            self.setHeight(round(1.7 * px))

    @property
    def upright(self) -> bool:
        """Whether it is an axis of y."""
        return bool(self.orientation == "left")

    @property
    def in_view(self) -> bool:
        """Whether the plot of the axis is one that is shown."""
        views = self.scene().views() if self.scene() is not None else ()
        return any(not view.isHidden() for view in views)

    def give_width(self, width: int) -> None:
        """Take this width for the numbers and the name of an axis of y."""
        self.width_set = width
        self.setWidth(width)

    def room(self) -> float:
        """Return the width that the numbers of an axis of y need, with its name."""
        if getattr(self, "_linkedView", None) is None:
            return self.least_room
        widest = max(
            (self._metrics.horizontalAdvance(said) for _, said in self.numbers()), default=0
        )
        named = 1.4 * self.px if self.label.isVisible() else 0.0
        return float(widest + self._gap + named + 2)

    def numbers(self) -> list[tuple[float, str]]:
        """Return where numbers stand, and what is written there."""
        low, high = self.range
        inner = self._inner()
        size = inner.height() if self.upright else inner.width()
        key = (low, high, size, self._kind())
        if self._known[0] != key:
            levels = self.tickValues(low, high, size)
            found = [
                pair
                for step, places in levels
                for pair in zip(places, self.tickStrings(places, 1.0, step), strict=True)
            ]
            self._known = (key, found)
        return self._known[1]

    def boundingRect(self) -> QRectF:
        """Return the whole picture: the first and last numbers reach beyond the axis."""
        whole = self.parentItem()
        own = QRectF(super().boundingRect())
        return own if whole is None else own | self.mapRectFromItem(whole, whole.boundingRect())

    def shape(self) -> QPainterPath:
        """Return what the mouse meets: the axis and the grid, not all that it may write on."""
        path = QPainterPath()
        path.addRect(QRectF(super().boundingRect()))
        return path

    def setRange(self, mn: float, mx: float) -> None:  # noqa: N802  # pyqtgraph's name
        """Show other numbers, and say that they may need other room."""
        super().setRange(mn, mx)
        self.room_changed.emit()

    def resizeEvent(self, event: Any = None) -> None:
        """Stand closer or farther apart in another height."""
        super().resizeEvent(event)
        if getattr(self, "_linkedView", None) is not None:  # resized before it is built
            self.prepareGeometryChange()
            self.room_changed.emit()

    def written(self) -> list[tuple[QRectF, str]]:
        """Return where each number is written; one that would touch the one before is left out.

        Numbers of the ends are moved inward where they would be cut.
        """
        inner = self._inner()
        whole = self.mapRectFromItem(self.parentItem(), self.parentItem().boundingRect())
        found: list[tuple[QRectF, str]] = []
        for value, words in self.numbers():
            room = self._room(inner, whole, value, self._metrics.horizontalAdvance(words))
            if not found or self.upright or not room.intersects(found[-1][0]):
                found.append((room, words))
        return found

    def updateAutoSIPrefix(self) -> None:  # noqa: N802  # pyqtgraph's name
        """Ask for a frame, and no more: units have no place in these numbers.

        pyqtgraph's own lays out an empty label with every move.
        """
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw grid and numbers; opaque rectangles take a tenth of the time of lines."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self.style["tickFont"])
        painter.setPen(self.textPen())
        inner, numbers = self._inner(), self.numbers()
        for value, _said in numbers:
            zero = self.zero_line and value == 0.0
            painter.fillRect(self._line(inner, value), self.pen().color() if zero else self._grid)
        edge = QRectF(inner.left(), inner.top(), 1.0, inner.height())
        if not self.upright:
            edge = QRectF(inner.left(), inner.bottom(), inner.width(), 1.0)
        painter.fillRect(edge, self.pen().color())
        if self.style["showValues"]:
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
            for room, words in self.written():
                painter.drawText(room, flags, words)
        painter.restore()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return round numbers, as close together as can be read, the ends where possible."""
        room = (1.7 if self.upright else 4.0) * self.px
        found = self._spaced(low, high, room / max(size, 1.0))
        for _ in range(0 if self.upright else _TRIES):
            if not found:
                break
            step, places = found[0]
            apart = size * step / 2 / (high / 2 - low / 2)
            said = self.tickStrings(places, 1.0, step)
            widest = max(map(self._metrics.horizontalAdvance, said), default=0.0) + self.px / 2
            if widest <= apart:
                break
            room = max(room, widest, 1.01 * apart)
            found = self._spaced(low, high, room / max(size, 1.0))
        return found

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        """Return each number with as many digits as tell it from its neighbours."""
        largest = max((abs(value) for value in values), default=0.0)
        decimals = _decimals(spacing)
        if 1e-4 <= largest < 1e5 and decimals is not None:
            return [_plain(float(value), decimals) for value in values]
        fewest = 1 + max(0, math.ceil(math.log10(max(largest / spacing, 1.0))))
        for digits in range(min(fewest, _MOST_DIGITS), _MOST_DIGITS):
            rounded = [float(f"{value:.{digits - 1}e}") for value in values]
            if all(abs(r - v) < 1e-6 * spacing for r, v in zip(rounded, values, strict=True)):
                return [format_number(float(value), digits) for value in values]
        return [format_number(float(value), _MOST_DIGITS) for value in values]

    def _spaced(self, low: float, high: float, share: float) -> list[tuple[float, list[float]]]:
        """Return round numbers no closer than a share of the range."""
        least = (high / 2 - low / 2) * 2 * share
        step = _step(max(least, self.least_step), low, high, counted=self.least_step >= 1.0)
        if not math.isfinite(step) or step <= 0.0:
            return []
        first = math.ceil(low / step - _ROUND)
        last = math.floor(high / step + _ROUND)
        return [(step, sorted({number * step for number in range(first, last + 1)}))]

    def _kind(self) -> object:
        """Return what else decides the numbers."""
        return self.least_step

    def _inner(self) -> QRectF:
        """Return the inside of the plot, in the coordinates of the axis."""
        view = self.linkedView()
        return QRectF(view.mapRectToItem(self, view.boundingRect()))

    def _place(self, inner: QRectF, value: float) -> float:
        """Return the pixel along the axis where a number is."""
        low, high = self.range
        share = min(max((value / 2 - low / 2) / (high / 2 - low / 2), 0.0), 1.0)
        if self.upright:
            return float(inner.bottom() - inner.height() * share)
        return float(inner.left() + inner.width() * share)

    def _line(self, inner: QRectF, value: float) -> QRectF:
        place = round(self._place(inner, value))
        if self.upright:
            return QRectF(inner.left(), place, inner.width(), 1.0)
        return QRectF(place, inner.top(), 1.0, inner.height())

    def _room(self, inner: QRectF, whole: QRectF, value: float, width: float) -> QRectF:
        """Return where a number is written: at its place, but not beyond the whole picture."""
        height = float(self.px)
        place = self._place(inner, value)
        if self.upright:
            top = min(max(place - height / 2, whole.top()), inner.bottom() - height)
            return QRectF(inner.left() - self._gap - width, top, width, height)
        left = min(max(place - width / 2, whole.left()), whole.right() - width)
        return QRectF(left, inner.bottom() + self._gap, width, height)


def _step(least: float, low: float, high: float, *, counted: bool) -> float:
    """Return the smallest of 1, 2, 2.5, 5, 10, 20 ... (or 0.1, 0.2 ...) that is large enough.

    2.5 is taken only where it gives both ends their numbers; for their sake a step may be
    somewhat larger than it need be. What is counted has whole steps.
    """
    if not 1e-300 < least < 1e300:
        return math.nan
    power = math.floor(math.log10(least))
    enough = [
        (factor, factor * 10.0**exponent)
        for exponent in (power, power + 1)
        for factor in (1.0, 2.0, 2.5, 5.0)
        if factor * 10.0**exponent >= least * (1.0 - _ROUND)
        if not counted or _whole(factor * 10.0**exponent)
    ]
    for _, step in enough:
        if step <= _WIDER * least and _whole(low / step) and _whole(high / step):
            return step
    return next(step for factor, step in enough if factor != 2.5)


def _whole(number: float) -> bool:
    return abs(number - round(number)) < 1e-6


def _decimals(spacing: float) -> int | None:
    """Return the decimals that a step has: 0.25 has two; None where they are too many."""
    return next(
        (n for n in range(_MOST_DIGITS) if spacing * 10.0**n > 0.5 and _whole(spacing * 10.0**n)),
        None,
    )


def _plain(value: float, decimals: int) -> str:
    rounded = round(value, decimals) + 0.0  # -0.0 becomes 0.0
    return f"{rounded:.{decimals}f}".replace("-", "\u2212")
