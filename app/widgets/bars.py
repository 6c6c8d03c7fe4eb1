"""Shares of a whole: as bars beside their scores, and side by side in one strip of length 1."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from core.number_text import format_number

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

    def __init__(self, theme: Theme, name: str, heads: tuple[str, str]) -> None:
        super().__init__()
        self._names_px = 0.0
        self.bars: tuple[Bar, ...] = ()
        self._style = theme.style
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


_STRIP_EMS, _RULER_EMS = 2.2, 1.35
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_TINT = 0.22
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Strip(QWidget):
    """Shares laid end to end upon a ruler from 0 to 1, so that their sum is seen as a length."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.bars: tuple[Bar, ...] = ()
        self.setObjectName(name)
        self.setFixedHeight(round((_STRIP_EMS + _RULER_EMS) * theme.style.font_px))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...], spoken: str) -> None:
        """Draw other shares; ``spoken`` is what a screen reader says of them."""
        self.bars = bars
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which names stand in the pieces."""
        return QSize(30 * self._style.font_px, self.height())

    def whole(self) -> QRectF:
        """Return the rectangle from 0 to 1; half of the last number stands beyond it."""
        inset = 0.5 * self._style.font_px
        height = _STRIP_EMS * self._style.font_px
        return QRectF(inset, 1.0, max(self.width() - 2.0 * inset, 1.0), height - 2.0)

    def pieces(self) -> list[QRectF]:
        """Return the rectangle of each share; none where the shares are not numbers."""
        if not all(math.isfinite(bar.share) for bar in self.bars):
            return []
        whole, made = self.whole(), []
        left = whole.left()
        for bar in self.bars:
            width = whole.width() * bar.share
            made.append(QRectF(left, whole.top(), width, whole.height()))
            left += width
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces, named where there is room, and the ruler."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style, whole = self._style, self.whole()
        painter.fillRect(whole, QColor(style.grid))
        for index, (piece, bar) in enumerate(zip(self.pieces(), self.bars, strict=False)):
            self._draw_piece(painter, piece, bar, tinted=index % 2 == 1)
        painter.setPen(QPen(QColor(style.border), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)
        self._draw_ruler(painter, whole)

    def _draw_piece(self, painter: QPainter, piece: QRectF, bar: Bar, *, tinted: bool) -> None:
        style = self._style
        painter.fillRect(piece, QColor(style.accent if bar.largest else style.ground))
        if tinted and not bar.largest:
            tint = QColor(style.accent)
            tint.setAlphaF(_TINT)
            painter.fillRect(piece, tint)
        if bar.rest:
            painter.fillRect(piece, QBrush(QColor(style.border), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(style.border), 1.0))
        painter.drawLine(piece.topRight(), piece.bottomRight())
        font = QFont(self.font())
        font.setBold(bar.largest)
        painter.setFont(font)
        painter.setPen(QColor(style.on_accent if bar.largest else style.text))
        for words in (f"{bar.name}  {bar.words}", bar.name):
            needed = painter.fontMetrics().horizontalAdvance(words)
            if needed + style.gap < piece.width():
                if bar.rest:  # words upon hatching cannot be read
                    patch = QRectF(0.0, 0.0, needed + style.gap, 1.3 * style.font_px)
                    patch.moveCenter(piece.center())
                    painter.fillRect(patch, QColor(style.ground))
                painter.drawText(piece, _CENTRE, words)
                return

    def _draw_ruler(self, painter: QPainter, whole: QRectF) -> None:
        style = self._style
        painter.setFont(self.font())
        tick = QPointF(0.0, 0.3 * style.font_px)
        below = whole.bottom() + 0.2 * style.font_px
        for at in _TICKS:
            top = QPointF(whole.left() + at * whole.width(), whole.bottom())
            painter.setPen(QPen(QColor(style.border), 1.5))
            painter.drawLine(top, top + tick)
            words = format_number(at)
            wide = painter.fontMetrics().horizontalAdvance(words) + 2.0
            place = QRectF(top.x() - wide / 2, below, wide, self.height() - below)
            place.moveLeft(min(max(place.left(), 0.0), self.width() - wide))
            painter.setPen(QColor(style.text))
            painter.drawText(place, _CENTRE, words)
