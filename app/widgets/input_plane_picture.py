"""What a plane of inputs shows: its surface, points, axes and cursor."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, qRgb

from app.theme import Style
from core.arrays import Array
from core.number_text import format_number
from core.text import Text

WAYS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}
"""The way of each arrow key over the plane, y upwards."""


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """An example.

    Attributes:
        x, y: where it lies.
        one: whether its class is 1 (a filled disc) or 0 (an open square).
        right: whether it is read as that; a cross is drawn over it otherwise.
    """

    x: float
    y: float
    one: bool
    right: bool = True


@dataclass(frozen=True, slots=True)
class PlanePicture:
    """A surface over a square of inputs.

    Attributes:
        low, high: the range of both inputs, low < high.
        values: shape (n, n), n >= 2; rows go with the second input, upwards, columns with
            the first.
        middle: the value that is neither shade; lower ones take one, higher ones the other.
        reach: how far from the middle a shade is full, above 0.
        levels: heights at which a line is drawn.
        heights: the surface that these lines belong to, square as ``values`` are and as fine as
            it needs; the values themselves if None. A line on a smooth surface is straight where
            the answer jumps.
        points: examples.
        here: where the present inputs lie, if that is shown.
        across: the second input along which another picture is a cut, if that is shown.
        handles: two places to take hold of, joined by the line that they lie on; none if empty.
        near: how near to an example is taken for the example, where a person sets them; None
            where they are given.
        names: of the two inputs.
        ticks: numbers that are written along both axes; the ends of the range if empty.
        spoken: all of it in one sentence.
    """

    low: float
    high: float
    values: Array
    middle: float
    reach: float
    levels: tuple[float, ...]
    spoken: str
    heights: Array | None = None
    points: tuple[PlanePoint, ...] = ()
    here: tuple[float, float] | None = None
    across: float | None = None
    handles: tuple[tuple[float, float], ...] = ()
    near: float | None = None
    names: tuple[str, str] = ("x1", "x2")
    ticks: tuple[float, ...] = ()

    def nearest(self, x: float, y: float) -> PlanePoint | None:
        """Return the example at a place, the nearest of several; None if there is none."""
        if self.near is None or not self.points:
            return None
        away, index = min((math.hypot(p.x - x, p.y - y), n) for n, p in enumerate(self.points))
        return self.points[index] if away < self.near else None


_FULL = 0.62  # of the pure colour: words and points still stand out on it
_EACH = 127  # shades on either side of the ground: as many as an eye could tell apart
_NEITHER = 2 * _EACH + 1  # what is not finite


def surface(picture: PlanePicture, style: Style) -> QImage:
    """Return an image of one pixel a value; what is not finite has the colour of the grid."""
    values = picture.values[::-1]  # an image begins at the top
    with np.errstate(invalid="ignore"):
        share = np.clip((values - picture.middle) / picture.reach, -1.0, 1.0)
        shade = np.where(np.isfinite(values), np.round(_EACH * share) + _EACH, _NEITHER)
    pixels = np.ascontiguousarray(shade.astype(np.uint8))
    rows, columns = pixels.shape
    image = QImage(pixels.data, columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(_shades(style))
    # A copy, since the pixels above are gone when this returns; in the screen's own format,
    # which is drawn six times as fast as a table of colours.
    return image.convertToFormat(QImage.Format.Format_RGB32)


@lru_cache(maxsize=8)
def _shades(style: Style) -> list[int]:
    """Return the colour of each shade: a table costs a tenth of mixing every pixel."""
    ground = _rgb(style.ground)
    mixed = [
        ground + (_rgb(style.strokes[0 if step > 0 else 1].colour) - ground) * amount
        for step in range(-_EACH, _EACH + 1)
        for amount in (_FULL * abs(step) / _EACH,)
    ]
    return [qRgb(*map(int, np.round(colour))) for colour in (*mixed, _rgb(style.grid))]


def _rgb(colour: str) -> np.ndarray:
    parts = QColor(colour)
    return np.array([parts.red(), parts.green(), parts.blue()], dtype=np.float64)


def draw_point(
    painter: QPainter, style: Style, point: PlanePoint, centre: QPointF, mark: float
) -> None:
    """Draw a disc for class 1 or a square for class 0, crossed out where it is read wrongly.

    Args:
        painter: of the plane.
        style: colours.
        point: the example.
        centre: where it lies in the widget.
        mark: how wide the mark is, in pixels.
    """
    ink, size = QColor(style.text), 0.5 * mark
    painter.setPen(QPen(ink, 2.0))
    painter.setBrush(ink if point.one else QColor(style.ground))
    if point.one:
        painter.drawEllipse(centre, size, size)
    else:
        painter.drawRect(QRectF(centre.x() - size, centre.y() - size, mark, mark))
    if not point.right:
        painter.setPen(QPen(QColor(style.warning_text), 0.2 * mark))
        for way in (1.0, -1.0):
            arm = QPointF(mark, way * mark)
            painter.drawLine(centre - arm, centre + arm)


_CENTRE = Qt.AlignmentFlag.AlignCenter


def draw_axes(
    painter: QPainter, style: Style, picture: PlanePicture, square: QRectF, width: float
) -> None:
    """Write the names of the inputs in the middle of the edges, and the numbers along them.

    Args:
        painter: has the font of the widget.
        style: colours and sizes.
        picture: range and names.
        square: where the surface lies.
        width: of the widget.
    """
    font = painter.font()
    font.setPixelSize(style.axis_px)
    painter.setFont(font)
    painter.setPen(QColor(style.text))
    height = 1.4 * style.axis_px
    wide = 2.3 * style.axis_px
    across, up = picture.names
    span = picture.high - picture.low
    numbers = picture.ticks or (picture.low, picture.high)
    marks = [((at - picture.low) / span, "", "") for at in numbers]
    for share, name_across, name_up in (*marks, (0.5, across, up)):
        said = format_number(picture.low + share * span, 3)
        place = QPointF(
            square.left() + share * square.width(), square.bottom() - share * square.height()
        )
        below = QRectF(place.x() - 2 * wide, square.bottom() + 2, 4 * wide, height)
        painter.drawText(_inside(below, width), _CENTRE, name_across or said)
        beside = QRectF(square.left() - wide, place.y() - height / 2, wide - 4, height)
        beside.moveTop(min(max(beside.top(), 0.0), square.bottom() - height + 4))
        painter.drawText(
            beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name_up or said
        )


def _inside(rect: QRectF, width: float) -> QRectF:
    """Return a rectangle narrowed about its middle so that it lies in a widget's width."""
    room = 2 * min(rect.center().x(), width - rect.center().x())
    if rect.width() <= room:
        return rect
    return QRectF(rect.center().x() - room / 2, rect.top(), room, rect.height())


_AT = Text(
    en="Cursor at {across} = {x}, {up} = {y}: {what}.",
    zh="游標在 {across} = {x}、{up} = {y}：{what}。",
)
_NOTHING = Text(en="no point", zh="沒有點")
_CLASS = Text(en="a point of class {one}", zh="類別 {one} 的點")
_KEYS = Text(
    en="{at} Arrow keys move the cursor, Space sets a point, Delete removes it.",
    zh="{at}方向鍵移動游標，空白鍵加入點，Delete 移除。",
)
_HANDLE = Text(
    en="Handle {n} of the line; Page Down leads back to the cursor.",
    zh="直線的控制點 {n}；按 Page Down 可換回游標。",
)
_WAYS = (QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1))


class Cursor:
    """Where it stands, whether the arrow keys move it, and what it says of the place.

    Attributes:
        x, y: the place, in inputs.
        held: whether the arrow keys move it; those of a line by hand move a handle otherwise.
    """

    def __init__(self) -> None:
        self.x = self.y = 0.5
        self.held = True

    def move_to(self, x: float, y: float) -> None:
        """Stand at another place."""
        self.x, self.y = x, y

    def says(self, picture: PlanePicture) -> Text:
        """Return where it stands and the class of the point there."""
        near = picture.nearest(self.x, self.y)
        across, up = picture.names
        what = _NOTHING if near is None else _CLASS.fill(one=int(near.one))
        x, y = format_number(self.x, 4), format_number(self.y, 4)
        return _AT.fill(across=across, up=up, x=x, y=y, what=what)

    def helps(self, picture: PlanePicture) -> Text:
        """Return where it stands and which keys do what."""
        return _KEYS.fill(at=self.says(picture))

    def draw(self, painter: QPainter, style: Style, centre: QPointF, size: float) -> None:
        """Draw a cross with an open middle, which leaves the point under it in sight."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((style.ground, 6.0), (style.accent, 3.0)):
            painter.setPen(QPen(QColor(colour), width))
            for way in _WAYS:
                painter.drawLine(centre + way * (0.8 * size), centre + way * (1.6 * size))


def handle_says(index: int) -> Text:
    """Return which handle of a line the arrow keys move."""
    return _HANDLE.fill(n=index + 1)
