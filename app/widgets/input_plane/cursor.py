"""The place on a plane at which a person sets points with keys."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.style import Style
from app.widgets.input_plane.picture import PlanePicture
from core.number_text import format_number
from core.text import Text

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
