"""Layout of a chart of classes, and the range of logits that its tracks show."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

_LARGEST = 1e308  # rounding what lies between it and the largest number may overflow
_FINEST = 1e-290  # a step that can still be divided
_NEAR = 2.0  # a span reaches to 0 if that is no further away than this many times itself
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A range of numbers along a track.

    Attributes:
        low, high: its ends, low < high.
    """

    low: float
    high: float

    @classmethod
    def around(cls, values: Iterable[float]) -> "Span":
        """Return round ends about the finite values, with room to drag beyond them."""
        finite = [_within_reach(value) for value in values if math.isfinite(value)] or [0.0]
        low, high = min(finite), max(finite)
        reach = _NEAR * max(high / 2 - low / 2, 1.0)
        if min(abs(low), abs(high)) / 2 <= reach:
            low, high = min(low, 0.0), max(high, 0.0)
        step = _round((high / _STEPS - low / _STEPS) or 1.0)
        step = max(step, _FINEST, abs(low) * 1e-12, abs(high) * 1e-12)
        low = math.floor(low / step - 0.5) * step
        high = math.ceil(high / step + 0.5) * step
        return cls(max(low, -_LARGEST), min(high, _LARGEST))

    def share(self, value: float) -> float:
        """Return how far along a number lies, from 0 to 1; beyond the ends, at the end."""
        if math.isinf(value):
            return 0.0 if value < 0 else 1.0
        share = (value / 2 - self.low / 2) / (self.high / 2 - self.low / 2)
        return min(max(share, 0.0), 1.0)

    def value(self, share: float) -> float:
        """Return the number at a place, rounded to what a hand can tell apart."""
        share = min(max(share, 0.0), 1.0)
        return self.rounded(self.low * (1.0 - share) + self.high * share)

    def step(self) -> float:
        """Return a round step of which fifty or so go into the range."""
        return _round((self.high / 2 - self.low / 2) / 25.0)

    def rounded(self, value: float, finer: float = 1.0) -> float:
        """Return a number without digits far below a step, and within reach of rounding."""
        value = _within_reach(value)
        decimals = 1 - math.floor(math.log10(self.step() * finer))
        return round(value, decimals) + 0.0


def _within_reach(value: float) -> float:
    return min(max(value, -_LARGEST), _LARGEST)


def _round(step: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at least as large as a step."""
    power = math.floor(math.log10(step))
    if power <= -300:
        return step
    base = 10.0**power
    return next((times * base for times in (1.0, 2.0, 5.0) if times * base >= step), 10.0 * base)


_TALLEST_EMS = 4.4
_HEAD_EMS = 1.5
_GROWN = 1.35  # times the ordinary letters, where rows are tall and the widget is wide
_ROOMY_EMS = 44
_LOGIT_EMS, _ARROW_EMS, _SHARE_EMS = 4.4, 6.4, 6.0
_LOGIT_PART = 0.38  # of the room that the two tracks share


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places in a widget.

    Attributes:
        size: of the widget in logical pixels.
        font_px: size of ordinary words.
        rows: how many there are.
        name_px: room for the names.
    """

    size: QSizeF
    font_px: int
    rows: int
    name_px: float

    @staticmethod
    def tallest(font_px: int, rows: int) -> float:
        """Return the height beyond which so many rows would only stand apart."""
        return (_HEAD_EMS + rows * _TALLEST_EMS) * font_px

    @property
    def head(self) -> float:
        """The height of the headings."""
        return _HEAD_EMS * self.font_px

    @property
    def letters(self) -> float:
        """The size of the letters: larger where there is room for the last row to read them."""
        tall = self.row / (2.4 * self.font_px)
        wide = self.size.width() / (_ROOMY_EMS * self.font_px)
        return self.font_px * min(max(min(tall, wide), 1.0), _GROWN)

    @property
    def row(self) -> float:
        """The height of a row."""
        left = self.size.height() - self.head
        return max(min(left / max(self.rows, 1), _TALLEST_EMS * self.font_px), 1.0)

    def band(self, place: int) -> QRectF:
        """Return a row from edge to edge."""
        return QRectF(0.0, self.head + place * self.row, self.size.width(), self.row)

    def name(self, place: int) -> QRectF:
        """Return where a name stands."""
        return self._part(place, 0.0, self.name_px)

    def track(self, place: int) -> QRectF:
        """Return where a logit's handle runs."""
        return self._part(place, self._track_left, self._tracks * _LOGIT_PART)

    def along(self, place: int, share: float) -> QPointF:
        """Return a point of a track, from its left end (0) to its right end (1)."""
        track = self.track(place)
        return QPointF(track.left() + share * track.width(), track.center().y())

    def logit_words(self, place: int) -> QRectF:
        """Return where a logit is written."""
        return self._part(place, self.track(place).right(), _LOGIT_EMS * self.letters)

    def arrow(self, place: int) -> QRectF:
        """Return where the arrow from rank to rank runs."""
        return self._part(place, self.logit_words(place).right(), _ARROW_EMS * self.letters)

    def bar(self, place: int) -> QRectF:
        """Return what a probability of 1 fills."""
        whole = self._part(place, self.arrow(place).right(), self._tracks * (1.0 - _LOGIT_PART))
        air = 0.14 * self.row
        return whole.adjusted(0.0, air, 0.0, -air)

    def share_words(self, place: int) -> QRectF:
        """Return where a probability is written."""
        left = self.bar(place).right() + 0.5 * self.letters
        return self._part(place, left, max(self.size.width() - left, 1.0))

    def place_at(self, y: float) -> int | None:
        """Return the row at a height; None above and below the rows."""
        place = int((y - self.head) // self.row)
        return place if y >= self.head and place < self.rows else None

    @property
    def _track_left(self) -> float:
        return self.name_px + 1.2 * self.letters

    @property
    def _tracks(self) -> float:
        fixed = (_LOGIT_EMS + _ARROW_EMS + _SHARE_EMS) * self.letters
        return max(self.size.width() - self._track_left - fixed, 2.0)

    def _part(self, place: int, left: float, width: float) -> QRectF:
        band = self.band(place)
        return QRectF(left, band.top(), width, band.height())
