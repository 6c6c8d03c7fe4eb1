"""What the digit networks learn from: moved copies of written digits, and drawn forms."""

import numpy as np

from core.arrays import Array
from core.labs.digits.raster import GREYS, PEN, picture
from training.strokes import Hand, drawn

_THINNEST, _THICKEST = 0.8, 1.25  # of the pen
_MARGIN = 3


def drawings(
    forms: tuple[tuple[str, ...], ...], each: int, random: np.random.Generator
) -> tuple[Array, Array]:
    """Return pictures of drawn forms and their digits, as many of every digit.

    Args:
        forms: of each digit.
        each: drawings of every digit.
        random: decides the hand.

    Returns:
        Pictures of shape (n, 8, 8), put through what the pad's strokes are put through, and
        digits of shape (n,).
    """
    hand = Hand()
    seen, labels = [], []
    for digit, known in enumerate(forms):
        for n in range(each):
            pen = PEN * random.uniform(_THINNEST, _THICKEST)
            strokes = [
                [(float(x), float(y)) for x, y in stroke]
                for stroke in drawn(known[n % len(known)], hand, random)
            ]
            seen.append(picture(strokes, pen))
            labels.append(digit)
    return np.array(seen), np.array(labels)


def moved(pictures: Array, random: np.random.Generator) -> Array:
    """Return every picture as another hand would write it.

    Stretched, leaning, turned, shifted, thinner or thicker; one in ten with a stray dot.
    """
    n, side = len(pictures), pictures.shape[1]
    middle = (side - 1) / 2
    stretch = random.uniform(0.8, 1.25, (2, n, 1, 1))
    lean = random.uniform(-0.3, 0.3, (n, 1, 1))
    turn = np.radians(random.uniform(-15.0, 15.0, (n, 1, 1)))
    shift = random.uniform(-0.7, 0.7, (2, n, 1, 1))
    rows, columns = np.meshgrid(np.arange(side), np.arange(side), indexing="ij")
    up, across = rows - middle, columns - middle
    y = (up * np.cos(turn) - across * np.sin(turn)) * stretch[0]
    x = (up * np.sin(turn) + across * np.cos(turn)) * stretch[1] + lean * up
    levels = _looked_up(pictures, y + shift[0] + middle, x + shift[1] + middle)
    thickness = np.exp(random.uniform(-0.25, 0.25, (n, 1, 1)))
    levels = GREYS * (levels / GREYS) ** thickness
    dotted = random.random(n) < 0.1
    return np.where(dotted[:, np.newaxis, np.newaxis], _with_dots(levels, random), levels)


def _looked_up(pictures: Array, y: Array, x: Array) -> Array:
    """Return grey levels between pixels, and paper beyond the edges."""
    side = pictures.shape[1]
    padded = np.pad(pictures, ((0, 0), (_MARGIN, _MARGIN), (_MARGIN, _MARGIN)))
    y = np.clip(y, -_MARGIN, side + _MARGIN - 2.0)
    x = np.clip(x, -_MARGIN, side + _MARGIN - 2.0)
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    down, right = y - top, x - left
    which = np.arange(len(pictures))[:, np.newaxis, np.newaxis]
    level = np.zeros_like(pictures)
    for row, weight_row in ((0, 1 - down), (1, down)):
        for column, weight_column in ((0, 1 - right), (1, right)):
            near = padded[which, top + row + _MARGIN, left + column + _MARGIN]
            level += weight_row * weight_column * near
    return level


def _with_dots(pictures: Array, random: np.random.Generator) -> Array:
    """Return pictures with a dot of the pen, half a pixel to a pixel and a half wide."""
    n, side = len(pictures), pictures.shape[1]
    place = random.uniform(-0.5, side - 0.5, (2, n, 1))
    along = np.arange(side)
    down, right = (np.clip(1.3 - abs(along - centre), 0.0, 1.0) for centre in place)
    dot = GREYS * down[:, :, np.newaxis] * right[:, np.newaxis, :]
    return np.asarray(np.minimum(pictures + dot, GREYS))
