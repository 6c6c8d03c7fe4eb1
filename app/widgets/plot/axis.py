"""An axis that writes numbers as people do."""

import math
from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]  # it has no types
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.style import Style
from core.numerals import format_number

_WIDER = 2.6  # times the closest step: as far as is gone for the ends to have their numbers
_ROUND = 1e-9  # of a step: what rounding may do to a number


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
    """

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
        if orientation == "left":
            self.setWidth(round(3.4 * px))
        else:
            self.setHeight(round(1.7 * px))

    @property
    def upright(self) -> bool:
        """Whether it is an axis of y."""
        return bool(self.orientation == "left")

    def numbers(self) -> list[tuple[float, str]]:
        """Return where numbers stand, and what is written there."""
        low, high = self.range
        inner = self._inner()
        levels = self.tickValues(low, high, inner.height() if self.upright else inner.width())
        return [
            pair
            for step, places in levels
            for pair in zip(places, self.tickStrings(places, 1.0, step), strict=True)
        ]

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
            metrics = QFontMetricsF(self.style["tickFont"])
            whole = self.mapRectFromItem(self.parentItem(), self.parentItem().boundingRect())
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
            for value, words in numbers:
                width = metrics.horizontalAdvance(words)
                painter.drawText(self._room(inner, whole, value, width), flags, words)
        painter.restore()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return round numbers, as close together as can be read, the ends where possible."""
        room = (1.7 if self.upright else 4.0) * self.px
        least = (high / 2 - low / 2) * 2 * room / max(size, 1.0)
        step = _step(max(least, self.least_step), low, high, counted=self.least_step >= 1.0)
        if not math.isfinite(step) or step <= 0.0:
            return []
        first = math.ceil(low / step - _ROUND)
        last = math.floor(high / step + _ROUND)
        return [(step, [number * step for number in range(first, last + 1)])]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        """Return each number with as many decimals as the spacing needs."""
        largest = max((abs(value) for value in values), default=0.0)
        if largest >= 1e5 or spacing < 1e-4:
            digits = 1 + max(0, math.ceil(math.log10(max(largest / spacing, 1.0))))
            return [format_number(float(value), min(digits, 7)) for value in values]
        return [_plain(float(value), _decimals(spacing)) for value in values]

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


def _decimals(spacing: float) -> int:
    """Return the decimals that a step has: 0.25 has two."""
    return next(n for n in range(9) if _whole(spacing * 10.0**n) or n == 8)


def _plain(value: float, decimals: int) -> str:
    rounded = round(value, decimals) + 0.0  # -0.0 becomes 0.0
    return f"{rounded:.{decimals}f}".replace("-", "\u2212")
