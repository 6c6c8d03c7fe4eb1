"""The colours of a surface: from one shade over the ground to another."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from app.style import Style
from app.widgets.input_plane.picture import PlanePicture

_FULL = 0.62  # of the pure colour: words and points still stand out on it


def surface(picture: PlanePicture, style: Style) -> QImage:
    """Return an image of one pixel a value; what is not finite has the colour of the grid."""
    values = picture.values[::-1]  # an image begins at the top
    with np.errstate(invalid="ignore"):
        share = np.clip((values - picture.middle) / picture.reach, -1.0, 1.0)
    ground = _rgb(style.ground)
    low, high = _rgb(style.strokes[1].colour), _rgb(style.strokes[0].colour)
    amount = _FULL * np.abs(share)[..., np.newaxis]
    target = np.where((share > 0.0)[..., np.newaxis], high, low)
    mixed = ground + (target - ground) * amount
    mixed = np.where(np.isfinite(values)[..., np.newaxis], mixed, _rgb(style.grid))
    pixels = np.ascontiguousarray(np.round(mixed).astype(np.uint8))
    rows, columns = pixels.shape[:2]
    image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    return image.copy()  # the pixels above are gone when this returns


def _rgb(colour: str) -> np.ndarray:
    parts = QColor(colour)
    return np.array([parts.red(), parts.green(), parts.blue()], dtype=np.float64)
