"""Points of one's own on the plane of the XOR panel."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.theme import STYLES
from app.widgets.input_plane import InputPlane
from app.window.window import Window
from core.labs.xor.state import XorState
from core.state import State
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle

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
    field_error = find(window, "xor.complaint", QLabel)
    QTest.mouseClick(plane, _LEFT, _NONE, plane.place(0.5, 1.0).toPoint())

    assert window.store.state.xor.own == own
    assert "There are 100 points already" in field_error.text()
    assert field_error.isVisible()
    QTest.mouseClick(plane, _LEFT, _NONE, plane.place(0.0, 0.0).toPoint())
    assert len(window.store.state.xor.own) == 99
    assert not field_error.isVisible()


def _press(plane: InputPlane, *keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    for key in keys:
        QTest.keyClick(plane, key, held)


def _accent(plane: InputPlane, x: float, y: float) -> int:
    """Count the pixels near a place that have the colour of what has the keyboard."""
    settle()
    image, at = plane.grab().toImage(), plane.place(x, y).toPoint()
    reach = range(-24, 25)
    return sum(
        image.pixelColor(at + QPoint(right, down)).name() == STYLES["light"].accent
        for right in reach
        for down in reach
    )


def test_own_points_are_set_and_taken_away_with_keys(open_window: OpenWindow) -> None:
    """The arrows move a cursor that is seen and heard; Space, Enter and Delete act at it."""
    window = _opened(open_window, examples="own", solver="train")
    plane = _plane(window)
    assert _accent(plane, 0.5, 0.5) == 0
    plane.setFocus()
    _press(plane, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_Up)
    _press(plane, Qt.Key.Key_Up, held=Qt.KeyboardModifier.ShiftModifier)

    assert _accent(plane, 0.7, 0.56) > 20 > _accent(plane, 0.2, 0.2)
    assert plane.accessibleDescription().startswith("Cursor at x1 = 0.7, x2 = 0.56: no point.")
    _press(plane, Qt.Key.Key_Space)
    assert window.store.state.xor.own == ((0.7, 0.56, 1),)
    heard = plane.accessibleDescription()
    assert heard.startswith("Cursor at x1 = 0.7, x2 = 0.56: a point of class 1.")
    QTest.keyClick(find(window, "xor.adds", QComboBox), Qt.Key.Key_Up)
    _press(plane, Qt.Key.Key_Return)
    assert window.store.state.xor.own == ((0.7, 0.56, 0),)
    assert "a point of class 0" in plane.accessibleDescription()
    _press(plane, *[Qt.Key.Key_Left] * 30, *[Qt.Key.Key_Down] * 30, Qt.Key.Key_Enter)
    assert list(window.store.state.xor.own) == [(0.7, 0.56, 0), (-0.5, -0.5, 0)]
    _press(plane, Qt.Key.Key_Delete)
    assert list(window.store.state.xor.own) == [(0.7, 0.56, 0)]
    assert "no point" in plane.accessibleDescription()
    press(window, "Ctrl+Z")
    assert len(window.store.state.xor.own) == 2
    assert "a point of class 0" in plane.accessibleDescription()


def test_cursor_and_handles_share_the_keys(open_window: OpenWindow) -> None:
    """Page Down leads from the cursor to the handles of the line and back."""
    window = _opened(open_window, examples="own", own=((0.0, 0.0, 0), (1.0, 1.0, 1)))
    plane, line = _plane(window), window.store.state.xor.line
    plane.setFocus()
    _press(plane, Qt.Key.Key_Left)
    assert window.store.state.xor.line == line
    _press(plane, Qt.Key.Key_PageDown, Qt.Key.Key_Left)
    assert "Handle 1" in plane.accessibleDescription()
    first = window.store.state.xor.line
    assert first != line
    _press(plane, Qt.Key.Key_PageDown, Qt.Key.Key_Left)
    assert "Handle 2" in plane.accessibleDescription()
    assert window.store.state.xor.line != first
    assert len(window.store.state.xor.own) == 2
    _press(plane, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
    assert list(window.store.state.xor.own)[2] == (0.45, 0.5, 1)


def test_the_point_after_the_last_is_refused_to_keys_too(open_window: OpenWindow) -> None:
    """With the sentence that a click gets."""
    own = tuple((round(0.015 * n, 3), 0.0, n % 2) for n in range(100))
    window = _opened(open_window, examples="own", own=own)
    plane = _plane(window)
    plane.setFocus()
    _press(plane, Qt.Key.Key_Space)

    assert window.store.state.xor.own == own
    assert "There are 100 points already" in find(window, "xor.complaint", QLabel).text()


def test_given_examples_have_no_cursor(open_window: OpenWindow) -> None:
    """Nothing is set or taken away there, and nothing offers it."""
    window = _opened(open_window, solver="train")
    plane = _plane(window)
    plane.setFocus()
    _press(plane, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Delete)

    assert _accent(plane, 0.55, 0.5) == 0
    assert plane.accessibleDescription() == ""
    assert window.store.state.xor.own == ()
