"""The colours of a surface: from one shade over the ground to another."""

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage, qRgb

from app.style import Style
from app.widgets.input_plane.picture import PlanePicture

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
    return image.copy()  # the pixels above are gone when this returns


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
