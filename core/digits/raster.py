"""From strokes of a pen to 8 x 8 grey levels.

The pictures that the networks learned from (E. Alpaydin & C. Kaynak 1998, Optical
Recognition of Handwritten Digits) were made so: a digit is scaled to a bitmap of 32 x 32,
and the dark pixels in every block of 4 x 4 are counted. Strokes are put through the same.
"""

from collections.abc import Sequence

import numpy as np

from core.activation import Array

SIDE = 8
"""Pixels of the picture, across and up."""
GREYS = 16
"""The darkest level: all pixels of a block."""

Stroke = Sequence[tuple[float, float]]
"""Points (x, y) of one stroke, x to the right and y downwards, in any unit."""

_BLOCK = 4
_FINE = SIDE * _BLOCK
_RADIUS = 3.2  # of the pen in fine pixels: as thick as the strokes of the examples
_WIDEST = 0.8  # of the height: a digit is higher than wide, a 1 stays narrow


def picture(strokes: Sequence[Stroke]) -> Array:
    """Return what the network sees.

    The drawing is scaled to the full height (or 0.8 of the width, if that is reached
    first), and put in the middle: where and how large it was drawn does not matter.

    Args:
        strokes: finite points; a stroke of one point is a dot. May be empty.

    Returns:
        Grey levels 0 (paper) to 16 (ink), whole numbers, shape (8, 8), rows from the top.
    """
    pieces = [_fitted(stroke) for stroke in _scaled(strokes)]
    fine = np.zeros((_FINE, _FINE), dtype=np.bool_)
    for piece in pieces:
        fine |= _inked(piece)
    blocks = fine.reshape(SIDE, _BLOCK, SIDE, _BLOCK)
    return np.asarray(blocks.sum(axis=(1, 3)), dtype=np.float64)


def _scaled(strokes: Sequence[Stroke]) -> list[Array]:
    """Return the strokes in fine pixels, filling the picture."""
    drawn = [np.asarray(stroke, dtype=np.float64) for stroke in strokes if len(stroke)]
    if not drawn:
        return []
    points = np.concatenate(drawn)
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = high - low
    room = _FINE - 2.0 * _RADIUS
    largest = max(height, width / _WIDEST)
    scale = room / largest if largest > 0.0 else 0.0
    middle = low / 2.0 + high / 2.0
    return [(stroke - middle) * scale + _FINE / 2.0 for stroke in drawn]


def _fitted(stroke: Array) -> Array:
    """Return a stroke as segments, shape (n, 2, 2); a dot is one segment of no length."""
    if len(stroke) == 1:
        stroke = np.repeat(stroke, 2, axis=0)
    return np.stack([stroke[:-1], stroke[1:]], axis=1)


def _inked(segments: Array) -> np.ndarray:
    """Return which fine pixels have their middle within the pen of any segment."""
    middle = np.arange(_FINE) + 0.5
    pixel = np.stack(np.meshgrid(middle, middle), axis=-1)[:, :, np.newaxis, :]
    start, way = segments[:, 0], segments[:, 1] - segments[:, 0]
    length = np.maximum(np.square(way).sum(axis=-1), 1e-12)
    along = np.clip(((pixel - start) * way).sum(axis=-1) / length, 0.0, 1.0)
    away = pixel - (start + along[..., np.newaxis] * way)
    return np.asarray((np.square(away).sum(axis=-1) <= _RADIUS**2).any(axis=-1))
