"""A plane as something else sees it: its grid bent and folded, with the points upon it."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme, mixed
from app.widgets.input_plane_picture import PlanePoint, draw_point
from core.arrays import Array
from core.number_text import format_number

_CENTRE = Qt.AlignmentFlag.AlignCenter
_SHARE = 0.55  # of a line's colour on the ground: alpha and dashes took half of a frame
_WIDE, _THIN = 2.0, 1.0


@dataclass(frozen=True, slots=True)
class FoldedPicture:
    """What is shown.

    Attributes:
        level, upright: lines of the grid, each of shape (places, 2).
        points: examples, where they lie now.
        low, high: the range of both numbers, low < high.
        ends: of a straight boundary; none if it is not in view.
        names: of the two numbers.
        title, caption: above and below.
        spoken: all of it in one sentence.
    """

    level: tuple[Array, ...]
    upright: tuple[Array, ...]
    points: tuple[PlanePoint, ...]
    low: tuple[float, float]
    high: tuple[float, float]
    ends: tuple[tuple[float, float], ...]
    names: tuple[str, str]
    title: str
    caption: str
    spoken: str


class FoldedPlane(QWidget):
    """The picture with its title above and its caption below."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title, self._caption = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        for words, part in ((self._title, "title"), (self._caption, "caption")):
            words.setObjectName(f"{name}.{part}")
            words.setWordWrap(True)
        self.sheet = FoldedSheet(theme, f"{name}.picture")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.style.gap // 2)
        column.addWidget(self._title)
        column.addWidget(self.sheet, 1)
        column.addWidget(self._caption)

    def show_picture(self, picture: FoldedPicture) -> None:
        """Show another picture."""
        self._title.setText(picture.title)
        self._caption.setText(picture.caption)
        self.sheet.show_picture(picture)


class FoldedSheet(QWidget):
    """Lines of constant x2 wide, lines of constant x1 thin, the boundary heavy."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._style = theme.style
        self.picture: FoldedPicture | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(8 * theme.style.font_px, 8 * theme.style.font_px)

    def show_picture(self, picture: FoldedPicture) -> None:
        """Draw another picture."""
        self.picture = picture
        self.setAccessibleName(picture.spoken)
        self.setToolTip(picture.spoken)
        self.update()

    def square(self) -> QRectF:
        """Return where the range lies in the widget: as large a square as there is room for."""
        left, below = 2.3 * self._style.axis_px, 1.6 * self._style.axis_px
        side = min(self.width() - left - 2.0, self.height() - below - 2.0)
        across = left + (self.width() - left - side) / 2.0
        return QRectF(across, 1.0, side, side)

    def place(self, x: float, y: float) -> QPointF:
        """Return where two numbers lie in the widget."""
        picture, square = self.picture, self.square()
        if picture is None:
            return square.center()
        shares = [
            (value - low) / (high - low)
            for value, low, high in zip((x, y), picture.low, picture.high, strict=True)
        ]
        return QPointF(
            square.left() + shares[0] * square.width(),
            square.bottom() - shares[1] * square.height(),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, grid, boundary and points, and write the axes."""
        picture, style, square = self.picture, self._style, self.square()
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(style.border), 1.0))
        painter.setBrush(QColor(style.ground))
        painter.drawRect(square)
        painter.save()
        painter.setClipRect(square)
        for lines, stroke, width in (
            (picture.level, style.strokes[0], _WIDE),
            (picture.upright, style.strokes[1], _THIN),
        ):
            ink = mixed(QColor(style.ground), QColor(stroke.colour), _SHARE)
            painter.setPen(QPen(ink, width))
            for line in lines:
                painter.drawPolyline(self._polygon(picture, line, square))
        if picture.ends:
            painter.setPen(QPen(QColor(style.text), 3.0))
            painter.drawLine(*(self.place(*end) for end in picture.ends))
        painter.restore()
        mark = 0.8 * style.font_px
        for point in picture.points:
            draw_point(painter, style, point, self.place(point.x, point.y), mark)
        self._write(painter, picture, square)

    def _polygon(self, picture: FoldedPicture, line: Array, square: QRectF) -> QPolygonF:
        low, high = np.array(picture.low), np.array(picture.high)
        shares = (line - low) / (high - low)
        across = square.left() + shares[:, 0] * square.width()
        up = square.bottom() - shares[:, 1] * square.height()
        return QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), up.tolist(), strict=True)])

    def _write(self, painter: QPainter, picture: FoldedPicture, square: QRectF) -> None:
        font = painter.font()
        font.setPixelSize(self._style.axis_px)
        painter.setFont(font)
        painter.setPen(QColor(self._style.text))
        high, wide = 1.4 * self._style.axis_px, square.width() / 3.0
        beside = square.left() - 4.0
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for n, flag in enumerate((left, _CENTRE, right)):
            said = (picture.low[0], picture.names[0], picture.high[0])[n]
            words = said if isinstance(said, str) else format_number(said, 2)
            box = QRectF(square.left() + n * wide, square.bottom() + 2.0, wide, high)
            painter.drawText(box, flag, words)
            said = (picture.low[1], picture.names[1], picture.high[1])[n]
            words = said if isinstance(said, str) else format_number(said, 2)
            middle = square.bottom() - n * square.height() / 2.0
            top = min(max(middle - high / 2.0, 0.0), square.bottom() - high)
            painter.drawText(QRectF(0.0, top, beside, high), right, words)
