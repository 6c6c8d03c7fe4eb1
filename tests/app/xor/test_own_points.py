"""Points of one's own on the plane of the XOR panel."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.widgets.input_plane import InputPlane
from app.window import Window
from core.state import State, XorState
from tests.app.conftest import OpenWindow
from tests.app.hands import find

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _opened(open_window: OpenWindow, **xor: object) -> Window:
    return open_window(State(panel="xor", language="en", xor=XorState(**xor)))  # type: ignore[arg-type]  # a short way to write states


def _plane(window: Window) -> InputPlane:
    return find(window, "xor.plane_0", InputPlane)


def test_own_points_are_clicked_and_taken_away(open_window: OpenWindow) -> None:
    """A click adds the chosen class; on a point it removes that. Right only opens the menu."""
    window = _opened(open_window, examples="own")
    assert "There are no points yet" in find(window, "xor.verdict", QLabel).text()
    plane = _plane(window)
    here, there = (plane.place(x, 0.5).toPoint() for x in (0.0, 1.0))
    QTest.mouseClick(plane, _LEFT, _NONE, here)
    QTest.mouseClick(plane, Qt.MouseButton.RightButton, _NONE, there)
    assert [one for _, _, one in window.store.state.xor.own] == [1]
    QTest.keyClick(find(window, "xor.adds", QComboBox), Qt.Key.Key_Up)
    QTest.mouseClick(plane, _LEFT, _NONE, there)

    assert [one for _, _, one in window.store.state.xor.own] == [1, 0]
    QTest.mouseClick(plane, _LEFT, _NONE, here)
    assert [one for _, _, one in window.store.state.xor.own] == [0]
    QTest.mouseClick(find(window, "xor.clear", QPushButton), _LEFT)
    assert window.store.state.xor.own == ()


def test_the_margin_of_the_plane_takes_no_point(open_window: OpenWindow) -> None:
    """Only within the square there is a place for one; its edge counts."""
    window = _opened(open_window, examples="own")
    plane = _plane(window)
    square = plane.square().toRect()
    for margin in (
        square.bottomLeft() - QPoint(6, 20),
        square.bottomLeft() + QPoint(30, 6),
        square.topRight() + QPoint(6, 30),
    ):
        assert plane.rect().contains(margin)
        QTest.mouseClick(plane, _LEFT, _NONE, margin)

        assert not window.store.state.xor.own
    QTest.mouseClick(plane, _LEFT, _NONE, square.topLeft() + QPoint(2, 2))
    assert len(window.store.state.xor.own) == 1


def test_the_point_after_the_last_is_refused_with_a_sentence(open_window: OpenWindow) -> None:
    """It goes as soon as there is room again."""
    own = tuple((round(0.015 * n, 3), 0.0, n % 2) for n in range(100))
    window = _opened(open_window, examples="own", own=own)
    plane = _plane(window)
    complaint = find(window, "xor.complaint", QLabel)
    QTest.mouseClick(plane, _LEFT, _NONE, plane.place(0.5, 1.0).toPoint())

    assert window.store.state.xor.own == own
    assert "There are 100 points already" in complaint.text()
    assert complaint.isVisible()
    QTest.mouseClick(plane, _LEFT, _NONE, plane.place(0.0, 0.0).toPoint())
    assert len(window.store.state.xor.own) == 99
    assert not complaint.isVisible()
