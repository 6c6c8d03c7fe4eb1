"""What a person sees of the Gradient flow panel, and what ought to stand there."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.plot.chart import MeasuredChart
from app.widgets.unit_grid import UnitGrid
from app.window.window import Window
from core.arrays import Array
from core.labs.gradient_flow.maths import GradientFlow, measure, problem
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import history_of
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find


def opened(
    open_window: OpenWindow,
    language: str = "en",
    flow: GradientFlowState | None = None,
    **settings: object,
) -> Window:
    """Open the panel on settings: those of a state, and others by name."""
    flow = replace(flow or GradientFlowState(), **settings)  # type: ignore[arg-type]  # a short way to write states
    return open_window(State(panel="gradient_flow", language=language, gradient_flow=flow))  # type: ignore[arg-type]  # likewise


def shown(window: Window) -> GradientFlowState:
    """Return the settings that are shown."""
    return window.store.state.gradient_flow


def said(window: Window, name: str = "verdict") -> str:
    """Return the words of a label."""
    return find(window, f"gradient_flow.{name}", QLabel).text()


def place(window: Window) -> str:
    """Return where the training says it stands."""
    return said(window, "place")


def chart(window: Window, name: str = "gradients") -> MeasuredChart:
    """Return one of the charts."""
    return find(window, f"gradient_flow.{name}", MeasuredChart)


def seen(window: Window, name: str = "gradients", line: int = 0) -> Array:
    """Return the numbers that a line of a chart stands for."""
    return chart(window, name).lines[line].y


def lamps(window: Window) -> UnitGrid:
    """Return the lamps."""
    return find(window, "gradient_flow.lamps", UnitGrid)


def dark(window: Window) -> int:
    """Return how many lamps are dark."""
    return sum(map(sum, lamps(window).dark))


def press_button(window: Window, name: str) -> None:
    """Click a button in its middle."""
    button = find(window, f"gradient_flow.{name}", QPushButton)
    click(button, button.rect().center())


def choose(window: Window, name: str, row: int) -> None:
    """Choose a row of a list by keys."""
    box = find(window, f"gradient_flow.{name}", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentIndex() == row


def click_at(picture: MeasuredChart, x: float) -> None:
    """Click the place of a chart where an x is, halfway up."""
    box = picture.box
    (low, high) = box.viewRange()[1]
    click(
        picture.viewport(), picture.mapFromScene(box.mapViewToScene(QPointF(x, (low + high) / 2)))
    )


def expected(settings: GradientFlowState, steps: int = 0) -> GradientFlow:
    """Measure the network of settings after some steps, with none of the window's code."""
    walk = history_of(settings)
    for _ in range(steps):
        walk.on()
    return measure(
        walk.settings.network, walk.here.weights, *problem(normalised=settings.normalised)
    )


def same(window: Window, flow: GradientFlow) -> None:
    """Assert that both charts over the layers show what was measured, to the bit."""
    np.testing.assert_array_equal(seen(window, "gradients"), flow.gradients)
    np.testing.assert_array_equal(seen(window, "spreads"), flow.spreads)
    np.testing.assert_array_equal(
        chart(window).lines[0].x, np.arange(1.0, len(flow.gradients) + 1.0)
    )
