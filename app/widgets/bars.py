"""Shares of a whole as bars, beside the scores that they come from."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look import Look

_NUMBER_EMS = 5.2  # room for "100.00 %" in bold
_SCORE_EMS = 3.8  # room for "−99.99" in bold
_HEAD_EMS = 1.5
_ROW_EMS, _TALLEST_EMS = 1.15, 3.0
_SCORE_PART = 0.42  # of the room that both kinds of bars share
_REACHES = (
    5.0,
    10.0,
    15.0,
    20.0,
    30.0,
    50.0,
    100.0,
)  # few, so that bars keep their scale under the pen
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One share.

    Attributes:
        name: whose it is.
        share: from 0 to 1; nan draws nothing.
        words: the number as a person reads it.
        largest: whether no other is larger.
        rest: whether it is what is left, of many, taken together.
        score: what the share comes from, of any sign; nan draws nothing.
        score_words: that number as a person reads it.
    """

    name: str
    share: float
    words: str
    largest: bool = False
    rest: bool = False
    score: float = math.nan
    score_words: str = ""


class Bars(QWidget):
    """Rows of two bars: a score to the left or the right of 0, and a share from 0 to 1."""

    def __init__(self, look: Look, name: str, heads: tuple[str, str]) -> None:
        super().__init__()
        self._names_px = 0.0
        self.bars: tuple[Bar, ...] = ()
        self._style = look.style
        self._heads = heads
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Draw other bars."""
        if len(bars) != len(self.bars):
            rows = _HEAD_EMS + _ROW_EMS * len(bars)
            self.setMinimumHeight(math.ceil(rows * self._style.font_px))
        if [bar.name for bar in bars] != [bar.name for bar in self.bars]:
            self._names_px = self._widest(bars)
        self.bars = bars
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows the rows well."""
        rows = _HEAD_EMS + 1.6 * len(self.bars)
        return QSize(26 * self._style.font_px, round(rows * self._style.font_px))

    def changeEvent(self, event: QEvent) -> None:
        """Measure the names anew in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._names_px = self._widest(self.bars)

    def reach(self) -> float:
        """Return the score at either end of a track of scores; 0 is in its middle."""
        largest = max((abs(bar.score) for bar in self.bars if math.isfinite(bar.score)), default=0)
        return next((reach for reach in _REACHES if largest <= reach), largest)

    def score_track(self, index: int) -> QRectF:
        """Return the rectangle from the lowest to the highest score."""
        left = self._names_px + self._style.gap
        return self._track(index, left, self._room() * _SCORE_PART)

    def track(self, index: int) -> QRectF:
        """Return the rectangle that a share of 1 fills."""
        left = self.score_track(index).right() + _SCORE_EMS * self._style.font_px
        return self._track(index, left, self._room() * (1.0 - _SCORE_PART))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings and the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._style.muted))
        height = _HEAD_EMS * self._style.font_px
        for track, words, right in (
            (self.score_track(0), self._heads[0], self.track(0).left()),
            (self.track(0), self._heads[1], float(self.width())),
        ):
            painter.drawText(QRectF(track.left(), 0.0, right - track.left(), height), _LEFT, words)
        for index, bar in enumerate(self.bars):
            font = QFont(self.font())
            font.setBold(bar.largest)
            painter.setFont(font)
            self._draw_score(painter, self.score_track(index), bar)
            self._draw_share(painter, self.track(index), bar)
            self._write(painter, index, bar)

    def _draw_score(self, painter: QPainter, track: QRectF, bar: Bar) -> None:
        """Draw from 0 to the right above 0, to the left and in another colour below it."""
        style, middle = self._style, track.center().x()
        painter.fillRect(track, QColor(style.grid))
        if math.isfinite(bar.score):
            end = middle + bar.score / self.reach() * track.width() / 2.0
            filled = QRectF(min(middle, end), track.top(), abs(end - middle), track.height())
            painter.fillRect(filled, QColor(style.strokes[0 if bar.score > 0.0 else 1].colour))
        painter.setPen(QPen(QColor(style.text), 1.5))
        painter.drawLine(QPointF(middle, track.top()), QPointF(middle, track.bottom()))

    def _draw_share(self, painter: QPainter, track: QRectF, bar: Bar) -> None:
        painter.fillRect(track, QColor(self._style.grid))
        if math.isfinite(bar.share):
            filled = QRectF(track)
            filled.setWidth(track.width() * min(max(bar.share, 0.0), 1.0))
            painter.fillRect(filled, QColor(self._style.accent))

    def _write(self, painter: QPainter, index: int, bar: Bar) -> None:
        scores, shares, gap = self.score_track(index), self.track(index), self._style.gap
        painter.setPen(QColor(self._style.text))
        for left, right, align, words in (
            (0.0, self._names_px, _RIGHT, bar.name),
            (scores.right() + gap / 2, shares.left(), _LEFT, bar.score_words),
            (shares.right() + gap / 2, float(self.width()), _LEFT, bar.words),
        ):
            room = QRectF(left, shares.top() - gap, right - left, shares.height() + 2 * gap)
            painter.drawText(room, align, words)

    def _widest(self, bars: tuple[Bar, ...]) -> float:
        """Return the room that the longest name needs in bold."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetricsF(font)
        return max((metrics.horizontalAdvance(bar.name) for bar in bars), default=0.0) + 2.0

    def _room(self) -> float:
        words = (_NUMBER_EMS + _SCORE_EMS) * self._style.font_px
        return max(self.width() - self._names_px - self._style.gap - words, 2.0)

    def _track(self, index: int, left: float, width: float) -> QRectF:
        font_px = self._style.font_px
        head = _HEAD_EMS * font_px
        row = min((self.height() - head) / max(len(self.bars), 1), _TALLEST_EMS * font_px)
        return QRectF(left, head + (index + 0.14) * row, width, 0.72 * row)
