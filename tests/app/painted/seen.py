"""What stands on the screen, as pixels, and where on it a number lies."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.plot.base_plot import BasePlot
from tests.app.hands import settle
from tests.app.pictures import Pixels, pixels_of

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


def photograph(window: QWidget) -> Pixels:
    """Return what was painted of a window and stands on the screen; nothing is painted for it."""
    settle()
    screen = QGuiApplication.primaryScreen()
    return pixels_of(screen.grabWindow(window.winId()).toImage())


def lies(widget: QWidget, rect: QRectF | None = None) -> QRectF:
    """Return where a widget lies in its window, or a rectangle of it."""
    wanted = QRectF(widget.rect()) if rect is None else rect
    return wanted.translated(widget.mapTo(widget.window(), QPoint()))


def cut(picture: Pixels, rect: QRectF) -> Pixels:
    """Return the whole pixels of a rectangle of a picture."""
    top, left = max(math.floor(rect.top()), 0), max(math.floor(rect.left()), 0)
    return picture[top : math.ceil(rect.bottom()), left : math.ceil(rect.right())]


def away(picture: Pixels, colour: str) -> Array:
    """Return how far each pixel is from a colour, in the channel that differs most."""
    wanted = QColor(colour)
    return np.asarray(np.abs(picture - [wanted.red(), wanted.green(), wanted.blue()]).max(axis=-1))


def coverage(picture: Pixels, colour: str, ground: str) -> Array:
    """Return how much of each pixel has a colour upon a ground, 0 where it is neither's mixture."""
    ink, bare = (
        np.array([c.red(), c.green(), c.blue()], dtype=np.float64)
        for c in (QColor(colour), QColor(ground))
    )
    way = ink - bare
    share = (picture - bare) @ way / (way @ way)
    mixed = bare + share[..., None] * way
    share[np.abs(picture - mixed).max(axis=-1) > 45.0] = 0.0
    return np.asarray(np.clip(share, 0.0, 1.0))


def likeness(ink: Array, words: str, font: QFont) -> float:
    """Return how well a picture of dark ink is read as these words: 1 if they are the same."""
    return max(_alike(_tight(ink), _tight(_written(words, font, n / 4))) for n in range(4))


def _written(words: str, font: QFont, beyond: float) -> Array:
    """Return the darkness of words, from 0 to 1, that begin a part of a pixel farther right."""
    metrics = QFontMetricsF(font)
    width, height = math.ceil(metrics.horizontalAdvance(words)) + 8, math.ceil(metrics.height()) + 8
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(QColor("black"))
    painter.drawText(QPointF(4.0 + beyond, 4.0 + metrics.ascent()), words)
    painter.end()
    return np.asarray(1.0 - pixels_of(image).mean(axis=2) / 255.0)


def _alike(one: Array, other: Array) -> float:
    """Return the correlation of two pictures where they lie best upon each other."""
    taller, wider = (abs(a - b) for a, b in zip(one.shape, other.shape, strict=True))
    if not one.size or not other.size or taller > 1 or wider > 3:  # cut, or other words
        return 0.0
    ways = range(-1, 2)
    return max(_correlated(one, other, down, right) for down in ways for right in ways)


def _correlated(one: Array, other: Array, down: int, right: int) -> float:
    height, width = (max(a, b) + 2 for a, b in zip(one.shape, other.shape, strict=True))
    laid = np.zeros((2, height, width))
    laid[0, 1 : 1 + one.shape[0], 1 : 1 + one.shape[1]] = one
    part = other[: height - 1 - down, : width - 1 - right]
    laid[1, 1 + down : 1 + down + part.shape[0], 1 + right : 1 + right + part.shape[1]] = part
    return float(np.corrcoef(laid[0].ravel(), laid[1].ravel())[0, 1])


def _tight(ink: Array) -> Array:
    """Return the part of a picture that has ink on it."""
    rows, columns = (np.flatnonzero((ink > 0.35).any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return np.zeros((0, 0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


@dataclass(frozen=True)
class Field:
    """The inside of a plot on a photograph.

    Attributes:
        rect: in pixels of the window.
        x, y: what is shown from edge to edge, as the state and core have it.
    """

    rect: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    @classmethod
    def of(cls, plot: BasePlot, x: tuple[float, float], y: tuple[float, float]) -> "Field":
        """Return the inside of a plot that ought to show these ranges."""
        box = plot.box
        inner = plot.viewportTransform().mapRect(box.mapRectToScene(box.rect()))
        return cls(lies(plot.viewport(), inner), x, y)

    def column(self, x: float) -> float:
        """Return the column of an x."""
        return self.rect.left() + self.rect.width() * (x - self.x[0]) / (self.x[1] - self.x[0])

    def row(self, y: float) -> float:
        """Return the row of a y."""
        return self.rect.bottom() - self.rect.height() * (y - self.y[0]) / (self.y[1] - self.y[0])

    def x_at(self, column: float) -> float:
        """Return the x at a place between the columns."""
        share = (column - self.rect.left()) / self.rect.width()
        return self.x[0] + share * (self.x[1] - self.x[0])

    @property
    def turn(self) -> float:
        """Rows upward per column of a line of slope 1."""
        down = self.rect.height() / (self.y[1] - self.y[0])
        return down / (self.rect.width() / (self.x[1] - self.x[0]))
