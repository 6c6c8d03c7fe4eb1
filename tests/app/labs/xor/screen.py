"""The XOR panel as the tests of trainings see it."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.plot.chart import MeasuredChart
from app.widgets.layer_figure import LayerFigure
from app.window.session import open_last
from app.window.start import SessionSaver
from app.window.window import Window
from core.labs.xor.state import XorState
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find

_LEFT = Qt.MouseButton.LeftButton


def opened(open_window: OpenWindow, **xor: object) -> Window:
    """Open the XOR panel on a network that is trained."""
    shown = XorState(solver="train", **xor)  # type: ignore[arg-type]  # a short way to write states
    return open_window(State(panel="xor", language="en", xor=shown))


def click(window: Window, name: str, times: int = 1) -> None:
    """Click a button so many times."""
    for _ in range(times):
        QTest.mouseClick(find(window, f"xor.{name}", QPushButton), _LEFT)


def place(window: Window) -> str:
    """Return where the training stands, in words."""
    return find(window, "xor.place", QLabel).text()


def step_of(window: Window) -> int:
    """Return the step at which it stands."""
    return int(place(window).split()[1].rstrip(","))


def weights_of(window: Window, number: int = 0) -> np.ndarray:
    """Return the weights that a network's figure shows, one after the other."""
    layered = find(window, f"xor.network_{number}", LayerFigure).layered
    assert layered is not None
    return np.concatenate([matrix.ravel() for matrix in layered.weights])


def losses_of(window: Window) -> list[np.ndarray]:
    """Return the curves of the loss as they are drawn, each with its steps."""
    return [np.stack([line.x, line.y]) for line in find(window, "xor.loss", MeasuredChart).lines]


def run(window: Window, qtbot: QtBot, steps: int) -> None:
    """Let it train for so many steps at full speed, and pause."""
    until = step_of(window) + steps
    QTest.keyClick(find(window, "xor.pace", QComboBox), Qt.Key.Key_End)
    click(window, "play")
    qtbot.waitUntil(lambda: step_of(window) >= until, timeout=20_000)
    click(window, "play")


def restarted(window: Window, open_window: OpenWindow, folder: Path) -> Window:
    """Close the window as a person does, and start the program again."""
    SessionSaver(window, folder)
    window.close()
    opened = open_last(folder)
    assert opened.state is not None
    assert opened.notice is None
    return open_window(opened.state)
