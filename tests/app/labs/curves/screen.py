"""What the Curves panel shows, and where on its plots a hand would go."""

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from app.labs.curves.scene import titles
from app.plot import Plot, Trace
from app.window.window import Window
from core.arrays import Array
from core.labs.curves.state import CurvesState
from core.state import State
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find

EDGE = 2  # pixels: how exactly a hand can point


def opened(
    open_window: OpenWindow,
    *keys: str,
    language: str = "en",
    size: tuple[int, int] = (1280, 800),
    **curves: object,
) -> Window:
    """Open the panel on some functions at their defaults and some settings."""
    picks = curves.pop("picks", tuple(Pick(key) for key in keys or ("sigmoid",)))
    state = State(language=language, curves=CurvesState(picks=picks, **curves))  # type: ignore[arg-type]  # a short way to write states
    return open_window(state, size)


def curves_of(window: Window) -> CurvesState:
    """Return the panel's part of the state."""
    return window.store.state.curves


def plot(window: Window, name: str = "f") -> Plot:
    """Return the plot of f, df or d2f."""
    return find(window, f"curves.plot_{name}", Plot)


def trace(window: Window, name: str = "f", number: int = 0) -> Trace:
    """Return a drawn curve of a plot, in the order of picking."""
    language = window.store.state.language
    return trace_of(window, titles(curves_of(window), language)[number], name)


def trace_of(window: Window, title: str, name: str = "f") -> Trace:
    """Return the drawn curve of a function, by the name that a person reads."""
    return next(curve for curve in plot(window, name).traces if curve.name.startswith(title + " ·"))


def pieces(curve: Trace) -> list[tuple[Array, Array]]:
    """Return the lines that are drawn between gaps."""
    gaps = np.flatnonzero(np.isnan(curve.y))
    parts = np.split(np.arange(curve.x.size), gaps)
    kept = [part[~np.isnan(curve.y[part])] for part in parts]
    return [(curve.x[part], curve.y[part]) for part in kept if part.size]


def spot(on: Plot, x: float, y: float) -> QPoint:
    """Return the pixel of a plot at which a point lies."""
    box = on.box
    return QPoint(on.mapFromScene(box.mapToScene(box.frame.point(x, y))))


def reading(window: Window) -> dict[str, str]:
    """Return what the probe reads, as written on the card."""
    keys = ("value", "slope", "bend")
    return {key: find(window, f"curves.reading.{key}", QLabel).text() for key in keys}


def notes(window: Window) -> str:
    """Return the sentences below the reading."""
    label = find(window, "curves.reading.notes", QLabel)
    return label.text() if label.isVisible() else ""
