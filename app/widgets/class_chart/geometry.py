"""Layout of a chart of classes."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

_TALLEST_EMS = 4.4
_HEAD_EMS = 1.5
_LARGEST = 1.35  # times the ordinary letters, where rows are tall and the widget is wide
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
        return self.font_px * min(max(min(tall, wide), 1.0), _LARGEST)

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
