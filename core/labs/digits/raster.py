"""From strokes of a pen to 8 x 8 grey levels.

The pictures that the networks learned from (E. Alpaydin & C. Kaynak 1998, Optical
Recognition of Handwritten Digits) were made so: a digit is scaled to a bitmap of 32 x 32,
and the dark pixels in every block of 4 x 4 are counted. Strokes are put through the same.
"""

from collections.abc import Sequence

import numpy as np

from core.arrays import Array

SIDE = 8
"""Pixels of the picture, across and up."""
GREYS = 16
"""The darkest level: all pixels of a block."""

PEN = 3.2
"""The pen's radius in 32nds of the side: as thick as the strokes of the examples."""

Stroke = Sequence[tuple[float, float]]
"""Points (x, y) of one stroke, x to the right and y downwards, in any unit."""

_BLOCK = 4
_FINE = SIDE * _BLOCK
_WIDEST = 0.8  # of the height: a digit is higher than wide, a 1 stays narrow
_SPECK = 0.12  # of the largest stroke: a smaller one is a speck that the pen left


def picture(strokes: Sequence[Stroke], pen: float = PEN) -> Array:
    """Return what the network sees.

    The drawing is scaled to the full height (or 0.8 of the width, if that is reached
    first), and put in the middle: where and how large it was drawn does not matter. Nor
    does a stray dot: a stroke below 0.12 of the largest one is drawn where it stands, but
    the others alone decide size and place.

    Args:
        strokes: finite points; a stroke of one point is a dot. May be empty.
        pen: the pen's radius, in 32nds of the picture's side.

    Returns:
        Grey levels 0 (paper) to 16 (ink), whole numbers, shape (8, 8), rows from the top.
    """
    pieces = [_fitted(stroke) for stroke in _scaled(strokes, pen)]
    fine = np.zeros((_FINE, _FINE), dtype=np.bool_)
    for piece in pieces:
        fine |= _inked(piece, pen)
    blocks = fine.reshape(SIDE, _BLOCK, SIDE, _BLOCK)
    return np.asarray(blocks.sum(axis=(1, 3)), dtype=np.float64)


def _scaled(strokes: Sequence[Stroke], pen: float) -> list[Array]:
    """Return the strokes in fine pixels, filling the picture."""
    drawn = [np.asarray(stroke, dtype=np.float64) for stroke in strokes if len(stroke)]
    if not drawn:
        return []
    sizes = [float(np.ptp(stroke, axis=0).max()) for stroke in drawn]
    speck = _SPECK * max(sizes)
    points = np.concatenate(
        [stroke for stroke, size in zip(drawn, sizes, strict=True) if size >= speck]
    )
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = high - low
    room = _FINE - 2.0 * pen
    largest = max(height, width / _WIDEST)
    scale = room / largest if largest > 0.0 else 0.0
    middle = low / 2.0 + high / 2.0
    return [(stroke - middle) * scale + _FINE / 2.0 for stroke in drawn]


def _fitted(stroke: Array) -> Array:
    """Return a stroke as segments, shape (n, 2, 2); a dot is one segment of no length."""
    if len(stroke) == 1:
        stroke = np.repeat(stroke, 2, axis=0)
    return np.stack([stroke[:-1], stroke[1:]], axis=1)


def _inked(segments: Array, pen: float) -> np.ndarray:
    """Return which fine pixels have their middle within the pen of any segment.

    What is near a segment is convex, so in each row of pixels it is one run: from the
    leftmost to the rightmost place where the row meets the disc at an end of the segment or
    one of the two lines beside it.
    """
    (x, y), (across, down) = (
        segments[:, 0].T[..., np.newaxis],
        np.diff(segments, axis=1)[:, 0].T[..., np.newaxis],
    )
    rows = np.arange(_FINE) + 0.5
    meets = []
    for end_x, end_y in ((x, y), (x + across, y + down)):
        half = pen * pen - (rows - end_y) ** 2
        half = np.where(half >= 0.0, np.sqrt(np.maximum(half, 0.0)), np.nan)
        meets += [end_x - half, end_x + half]
    length = np.maximum(np.hypot(across, down), 1e-12)
    for side in (pen, -pen):
        edge_x, edge_y = x - side * down / length, y + side * across / length
        with np.errstate(divide="ignore", invalid="ignore"):  # a level line meets no row
            share = (rows - edge_y) / down
            meets.append(np.where((share >= 0.0) & (share <= 1.0), edge_x + share * across, np.nan))
    first = np.ceil(np.fmin.reduce(meets) - 0.5)
    last = np.floor(np.fmax.reduce(meets) - 0.5)
    return _runs(first, last)


def _runs(first: Array, last: Array) -> np.ndarray:
    """Return pixels from the first to the last of any run, shapes (runs, rows); nan is none."""
    row = np.broadcast_to(np.arange(_FINE), first.shape)
    some = first <= last
    starts = np.clip(first[some], 0, _FINE).astype(int)
    ends = np.clip(last[some] + 1, 0, _FINE).astype(int)
    change = np.zeros((_FINE, _FINE + 1), dtype=int)
    np.add.at(change, (row[some], starts), 1)
    np.add.at(change, (row[some], ends), -1)
    return np.asarray(change.cumsum(axis=1)[:, :_FINE] > 0)
