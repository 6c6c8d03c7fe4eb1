"""One move, one frame."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from app.window.window import Window
from tests.app.conftest import OpenWindow
from tests.app.hands import find, settle, turn_wheel
from tests.app.labs.curves.screen import curves_of, opened, plot


class Painted(QObject):
    """Counts how often the inside of a plot is painted."""

    def __init__(self, window: Window, name: str) -> None:
        super().__init__()
        self.times = 0
        plot(window, name).viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count one."""
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_a_notch_of_the_wheel_is_painted_once(open_window: OpenWindow) -> None:
    """Moving the view asks for nothing more in the middle of the frame that shows it."""
    window = opened(open_window, "sigmoid", "tanh", probe_x=0.5)
    painted = [Painted(window, name) for name in ("f", "df")]
    settle()
    for count in painted:
        count.times = 0
    on = plot(window).viewport()
    turn_wheel(on, on.rect().center(), 1)
    settle()

    assert curves_of(window).x_max < 5.0
    assert [count.times for count in painted] == [1, 1]


def test_a_step_of_a_slider_is_painted_once(open_window: OpenWindow) -> None:
    """Each plot once, not once for each of its parts."""
    window = opened(open_window, "elu", "swish")
    painted = [Painted(window, name) for name in ("f", "df")]
    settle()
    for count in painted:
        count.times = 0
    QTest.keyClick(find(window, "curves.parameter.alpha.slider"), Qt.Key.Key_Right)
    settle()

    assert curves_of(window).pick.settings["alpha"] > 1.0
    assert [count.times for count in painted] == [1, 1]
