"""What a chart of classes shows, and how its rows are drawn."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from app.theme import Style
from app.widgets.class_chart_geometry import Geometry, Span


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class, or all that have no row of their own, taken together.

    Attributes:
        number: of the class; None for the rest taken together.
        name: whose row it is.
        logit: where its handle stands; nan draws none.
        logit_words: the number beside it.
        rank: of the logit, as it is written.
        share: the probability, from 0 to 1; nan draws nothing.
        share_words: the number beside it.
        share_rank: of the probability, as it is written.
        place: the row in which its probability stands, counted from 0.
        largest: whether no other logit is larger.
        chosen: whether the row is marked.
        pushed: where a step of learning takes the logit; None draws no arrow.
        spoken: all of it in one sentence.
    """

    number: int | None
    name: str
    logit: float
    logit_words: str
    rank: str
    share: float
    share_words: str
    share_rank: str
    place: int
    largest: bool = False
    chosen: bool = False
    pushed: float | None = None
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ClassPicture:
    """A chart at one moment.

    Attributes:
        rows: from top to bottom.
        headings: above the logits, above the arrows and above the probabilities.
        spoken: what a screen reader says of the whole.
    """

    rows: tuple[ClassRow, ...] = ()
    headings: tuple[str, str, str] = ("", "", "")
    spoken: str = ""


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RANK_EMS = 1.7
_HEAD_EMS = 6.0  # of a heading that stands left of its track


class Ink:
    """One painting of a chart."""

    def __init__(
        self, painter: QPainter, style: Style, parts: Geometry, span: Span, picture: ClassPicture
    ) -> None:
        self._painter = painter
        self._style = style
        self._parts = parts
        self._span = span
        self._picture = picture
        self._em = parts.letters
        self._font = QFont(painter.font())
        self._font.setPixelSize(round(self._em))

    def draw(self, *, focused: bool) -> None:
        """Draw headings and rows."""
        self._draw_headings()
        for place, row in enumerate(self._picture.rows):
            if row.chosen:
                self._draw_mark(self._parts.band(place), focused=focused)
            self._draw_name(place, row)
            if row.number is not None:
                self._draw_logit(place, row)
                self._draw_arrow(place, row)
            self._draw_share(row)

    def _draw_headings(self) -> None:
        parts, (logit, order, share) = self._parts, self._picture.headings
        self._painter.setPen(QColor(self._style.muted))
        track, arrow, bar = parts.track(0), parts.arrow(0), parts.bar(0)
        begin = max(track.left() - _HEAD_EMS * self._style.font_px, 0.0)
        for left, right, words, align in (
            (begin, arrow.left(), logit, _LEFT),
            (arrow.left(), arrow.right(), order, _CENTRE),
            (bar.left(), parts.size.width(), share, _LEFT),
        ):
            room = QRectF(left, 0.0, right - left, parts.head)
            self._painter.drawText(room, align, self._fitted(words, room.width()))

    def _draw_mark(self, band: QRectF, *, focused: bool) -> None:
        """Show which row is marked: a frame, and the keyboard's colour where it is."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = self._style.accent if focused else self._style.border
        self._painter.setPen(QPen(QColor(edge), 2.0 if focused else 1.0))
        self._painter.drawRoundedRect(band.adjusted(1.0, 1.0, -1.0, -1.0), 4.0, 4.0)

    def _draw_name(self, place: int, row: ClassRow) -> None:
        self._bold(on=row.largest)
        room = self._parts.name(place).adjusted(self._style.gap / 2, 0.0, 0.0, 0.0)
        if row.number is None:  # it has no logit, and its name is a sentence
            room.setRight(self._parts.arrow(place).right() - self._style.gap)
        self._painter.setPen(QColor(self._style.text))
        align = _LEFT if row.number is None else _RIGHT
        self._painter.drawText(room, align, self._fitted(row.name, room.width()))

    def _draw_logit(self, place: int, row: ClassRow) -> None:
        style, track = self._style, self._parts.track(place)
        middle = track.center().y()
        groove = QRectF(track.left(), middle - 2.0, track.width(), 4.0)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(style.grid))
        self._painter.drawRoundedRect(groove, 2.0, 2.0)
        if not math.isnan(row.logit):
            self._draw_handle(place, row, groove)
        words = self._parts.logit_words(place).adjusted(0.9 * self._em, 0.0, 0.0, 0.0)
        self._bold(on=row.largest)
        self._painter.setPen(QColor(style.text))
        self._painter.drawText(words, _LEFT, row.logit_words)

    def _draw_handle(self, place: int, row: ClassRow, groove: QRectF) -> None:
        style, centre = self._style, self._at(place, row.logit)
        if self._span.low <= 0.0 <= self._span.high:
            zero = self._at(place, 0.0).x()
            filled = QRectF(groove)
            filled.setLeft(min(zero, centre.x()))
            filled.setRight(max(zero, centre.x()))
            self._painter.fillRect(filled, QColor(style.accent))
            self._painter.setPen(QPen(QColor(style.border), 1.5))
            reach = QPointF(0.0, min(0.4 * self._parts.row, 0.6 * self._em))
            middle = QPointF(zero, centre.y())
            self._painter.drawLine(middle - reach, middle + reach)
        if row.pushed is not None:
            self._draw_push(centre, self._at(place, row.pushed))
        radius = min(0.42 * self._em, 0.42 * self._parts.row)
        self._painter.setPen(QPen(QColor(style.accent), 2.0))
        self._painter.setBrush(QColor(style.accent if row.largest else style.ground))
        self._painter.drawEllipse(centre, radius, radius)

    def _at(self, place: int, logit: float) -> QPointF:
        return self._parts.along(place, self._span.share(logit))

    def _draw_push(self, start: QPointF, end: QPointF) -> None:
        """Draw the arrow of a step of learning, above the track so that both are seen."""
        colour = QColor(self._style.strokes[1].colour)
        lift = QPointF(0.0, min(0.3 * self._parts.row, 0.75 * self._em))
        self._painter.setPen(QPen(colour, 3.0))
        self._painter.drawLine(start - lift, end - lift)
        if abs(end.x() - start.x()) > 2.0:
            self._draw_head(end - lift, 1.0 if end.x() > start.x() else -1.0, colour)

    def _draw_arrow(self, place: int, row: ClassRow) -> None:
        """Draw the way from the logit's rank to the probability's: level where it is kept."""
        style, start = self._style, self._parts.arrow(place)
        end = self._parts.arrow(row.place)
        wide = _RANK_EMS * self._em
        self._bold(on=row.largest)
        left = QRectF(start.left(), start.top(), wide, start.height())
        right = QRectF(end.right() - wide, end.top(), wide, end.height())
        self._painter.setPen(QColor(style.muted))
        self._painter.drawText(left, _CENTRE, row.rank)
        self._painter.drawText(right, _CENTRE, row.share_rank)
        if math.isnan(row.share):
            return
        kept = row.rank == row.share_rank
        colour = QColor(style.muted if kept else style.warning_text)
        dash = Qt.PenStyle.SolidLine if kept else Qt.PenStyle.DashLine
        self._painter.setPen(QPen(colour, 1.5, dash))
        tip = QPointF(right.left() - 2.0, right.center().y())
        self._painter.drawLine(QPointF(left.right() + 2.0, left.center().y()), tip)
        self._draw_head(tip, 1.0, colour)

    def _draw_head(self, tip: QPointF, way: float, colour: QColor) -> None:
        size = min(0.45 * self._em, 0.35 * self._parts.row)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        back = tip - QPointF(way * size, 0.0)
        wing = QPointF(0.0, 0.6 * size)
        self._painter.drawPolygon(QPolygonF([tip, back - wing, back + wing]))

    def _draw_share(self, row: ClassRow) -> None:
        style, bar = self._style, self._parts.bar(row.place)
        self._painter.fillRect(bar, QColor(style.grid))
        if math.isfinite(row.share):
            filled = QRectF(bar)
            filled.setWidth(bar.width() * min(max(row.share, 0.0), 1.0))
            self._painter.fillRect(filled, QColor(style.accent))
        self._bold(on=row.largest)
        self._painter.setPen(QColor(style.text))
        self._painter.drawText(self._parts.share_words(row.place), _LEFT, row.share_words)

    def _bold(self, *, on: bool) -> None:
        font = QFont(self._font)
        font.setBold(on)
        self._painter.setFont(font)

    def _fitted(self, words: str, width: float) -> str:
        metrics = self._painter.fontMetrics()
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(width))
