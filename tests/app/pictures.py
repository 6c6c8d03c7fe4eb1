"""Pictures as arrays, to be compared."""

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

Pixels = npt.NDArray[np.float64]


def picture_of(data: bytes) -> Pixels:
    """Return the bytes of a picture file as an array (height, width, 3), 0 to 255."""
    return pixels_of(QImage.fromData(data))


def pixels_of(image: QImage) -> Pixels:
    """Return an image as an array (height, width, 3), 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.float64)


def difference(one: Pixels, other: Pixels) -> float:
    """Return how much two pictures differ, from 0 to 1, where a shift by a pixel counts little.

    Readers place letters and the edges of lines a fraction of a pixel apart, so blocks of
    8 x 8 pixels are compared by their mean colour; the worst hundredth is what counts.
    """
    height, width = (min(one.shape[axis], other.shape[axis]) // 8 * 8 for axis in (0, 1))
    blocks = [
        pixels[:height, :width].reshape(height // 8, 8, width // 8, 8, 3).mean(axis=(1, 3))
        for pixels in (one, other)
    ]
    return float(np.quantile(np.abs(blocks[0] - blocks[1]).max(axis=2), 0.99)) / 255.0
