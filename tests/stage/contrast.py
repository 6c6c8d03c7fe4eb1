"""How well words, curves and handles stand out, measured in pixels of the screen (WCAG 2.2)."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractSlider, QCheckBox, QStyle, QStyleOptionButton, QWidget

from app.plot.base_plot import BasePlot
from app.plot.curve import CurveItem
from tests.app.walk import shown
from tests.stage.room import called, handle, texts

Array = npt.NDArray[np.float64]

OF_WORDS, OF_THINGS = 4.5, 3.0
_MOST_POINTS = 200


def faint(window: QWidget, picture: QImage) -> list[str]:
    """Return the words, curves and handles that are too close to their ground, and how close."""
    light = _luminance(picture)
    scale = picture.width() / window.width()
    found = []
    for said, place in texts(window):
        reached = _strongest(_cut(light, place, scale))
        if reached < OF_WORDS:
            found.append(f"{said}: {reached:.2f}")
    for widget in shown(window):
        at = widget.mapTo(window, QPoint())
        for name, place in _things(widget):
            reached = _strongest(_cut(light, place.translated(at), scale))
            if reached < OF_THINGS:
                found.append(f"{called(widget)} {name}: {reached:.2f}")
        if isinstance(widget, BasePlot):
            found += _faint_curves(window, widget, light, scale)
    return found


def _things(widget: QWidget) -> list[tuple[str, QRectF]]:
    if widget.visibleRegion().boundingRect() != widget.rect():
        return []
    if isinstance(widget, QAbstractSlider):
        return [("handle", QRectF(handle(widget)))]
    if isinstance(widget, QCheckBox):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        return [("box", QRectF(widget.style().subElementRect(part, option, widget)))]
    return []


def _faint_curves(window: QWidget, ground: BasePlot, light: Array, scale: float) -> list[str]:
    """Return the curves of a plot that nowhere reach the contrast of their own pen."""
    inner = ground.viewportTransform().mapRect(ground.box.mapRectToScene(ground.box.rect()))
    at = ground.viewport().mapTo(window, QPoint())
    bare = _ground(_cut(light, inner.translated(at), scale))
    found = []
    for item in ground.scene().items():
        if not isinstance(item, CurveItem) or item.trace is None or not item.isVisible():
            continue
        best = [
            float(_ratio(_cut(light, place.translated(at), scale), bare).max())
            for place in _along(ground, item, inner)
        ]
        if best and np.quantile(best, 0.75) < OF_THINGS:  # dashes leave gaps
            found.append(f"{called(ground)} {item.trace.name}: {np.quantile(best, 0.75):.2f}")
    return found


def _along(ground: BasePlot, item: CurveItem, inner: QRectF) -> list[QRectF]:
    trace = item.trace
    assert trace is not None
    step = max(len(trace.x) // _MOST_POINTS, 1)
    box, found = ground.box, []
    # Between the points too: an open dot on each of them would hide that there is a line.
    middles = [0.5 * (values[1:] + values[:-1]) for values in (trace.x, trace.y)]
    xs, ys = (np.append(a, b)[::step] for a, b in zip((trace.x, trace.y), middles, strict=True))
    for x, y in zip(xs, ys, strict=True):
        if np.isfinite(x) and np.isfinite(y):
            place = ground.viewportTransform().map(box.mapToScene(box.frame.point(x, y)))
            if inner.contains(place):
                found.append(QRectF(place.x() - 1, place.y() - 1, 3, 3))
    return found


def _luminance(picture: QImage) -> Array:
    """Return the relative luminance of every pixel, 0 to 1."""
    raw = np.frombuffer(picture.constBits(), np.uint8)
    rows = raw.reshape(picture.height(), picture.bytesPerLine())[:, : 4 * picture.width()]
    blue, green, red = (rows[:, n::4].astype(np.float64) / 255.0 for n in range(3))
    linear = [
        np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4) for c in (red, green, blue)
    ]
    return np.asarray(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def _cut(light: Array, place: QRectF, scale: float) -> Array:
    left, top = max(int(place.left() * scale), 0), max(int(place.top() * scale), 0)
    return light[top : int(place.bottom() * scale) + 1, left : int(place.right() * scale) + 1]


def _ground(part: Array) -> float:
    """Return the luminance that most pixels of a part have."""
    values, counts = np.unique(part, return_counts=True)
    return float(values[counts.argmax()])


def _ratio(part: Array, ground: float) -> Array:
    return (np.maximum(part, ground) + 0.05) / (np.minimum(part, ground) + 0.05)


def _strongest(part: Array) -> float:
    """Return the contrast of what stands out most with what most pixels are."""
    return float(_ratio(part, _ground(part)).max()) if part.size else 1.0
