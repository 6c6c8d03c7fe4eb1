"""A finger on the plots does what a mouse does there."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.app.conftest import OpenWindow
from tests.app.hands import HAND_MS, find, settle
from tests.app.labs.curves.screen import curves_of, opened, plot, spot


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """Return a touch screen."""
    return QTest.createTouchDevice()


def _tap(on: QWidget, screen: QPointingDevice, place: QPoint) -> None:
    """Put a finger down and lift it again."""
    QTest.touchEvent(on, screen).press(0, place, on)
    QTest.touchEvent(on, screen).release(0, place, on)
    settle()


def _swipe(on: QWidget, screen: QPointingDevice, start: QPoint, end: QPoint) -> None:
    """Put a finger down at one place, draw it to another at the pace of a hand, and lift it."""
    QTest.touchEvent(on, screen).press(0, start, on)
    for step in range(1, 9):
        QTest.qWait(HAND_MS)
        here = QPointF(start) * (1 - step / 8) + QPointF(end) * (step / 8)
        QTest.touchEvent(on, screen).move(0, here.toPoint(), on)
    QTest.touchEvent(on, screen).release(0, end, on)
    settle()


def test_a_tap_puts_the_probe_there(open_window: OpenWindow, screen: QPointingDevice) -> None:
    """And the curve that was tapped on becomes the active one."""
    window = opened(open_window, "sigmoid", "tanh", probe_x=4.0)
    on = plot(window)
    _tap(on.viewport(), screen, spot(on, -3.3, -0.9973))

    assert abs(curves_of(window).probe_x + 3.3) < 0.05
    assert curves_of(window).pick.key == "tanh"


def test_a_finger_drags_probe_and_range(open_window: OpenWindow, screen: QPointingDevice) -> None:
    """On the probe it takes the probe along, elsewhere the plot."""
    window = opened(open_window, "relu", probe_x=-2.0)
    on = plot(window)
    _swipe(on.viewport(), screen, spot(on, -2.0, 2.0), spot(on, 3.0, 2.0))
    assert abs(curves_of(window).probe_x - 3.0) < 0.1
    assert (curves_of(window).x_min, curves_of(window).x_max) == (-5.0, 5.0)

    _swipe(on.viewport(), screen, spot(on, -3.0, 2.0), spot(on, -1.0, 2.0))
    assert abs(curves_of(window).x_min + 7.0) < 0.1
    assert abs(curves_of(window).x_max - 3.0) < 0.1


def test_a_finger_draws_a_guess(open_window: OpenWindow, screen: QPointingDevice) -> None:
    """At the board a class predicts with the finger."""
    window = opened(open_window, "sigmoid", tool="predict")
    on = plot(window, "df")
    _swipe(on.viewport(), screen, spot(on, -3.0, 0.2), spot(on, 3.0, 0.2))

    points = curves_of(window).guess.points
    assert abs(points[0][0] + 3.0) < 0.1
    assert abs(points[-1][0] - 3.0) < 0.1
    assert all(abs(y - 0.2) < 0.05 for _, y in points)


def test_a_tap_presses_a_button(open_window: OpenWindow, screen: QPointingDevice) -> None:
    """Switches below the plots answer a finger too."""
    window = opened(open_window, "relu")
    _tap(find(window, "curves.tangent"), screen, QPoint(8, 8))
    assert not curves_of(window).tangent
