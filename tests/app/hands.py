"""A person's hands: find a control by its name, type, press, click, turn the wheel."""

from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

HAND_MS = 11
"""Between two places of a moving hand; plots look at most a hundred times a second."""

W = TypeVar("W", bound=QWidget)


def find(window: QWidget, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]  # QWidget is the widest W
    """Return the one widget of that object name; fail if there is none or several."""
    found = window.findChildren(kind, name)
    assert len(found) == 1, f"{len(found)} widgets are called {name}"
    return found[0]


def replace_text(field: QWidget, text: str) -> None:
    """Select all that stands in a field and type something else; nothing is committed yet."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if not text:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    elif text.isascii():
        QTest.keyClicks(field, text)
    else:  # no key has these letters on it: an input method brings them
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)


def type_and_enter(field: QWidget, text: str) -> None:
    """Type into a field and press Enter."""
    replace_text(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def turn_wheel(widget: QWidget, at: QPoint, steps: int) -> None:
    """Turn the wheel over a place of a widget; positive steps away from the person."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 8) -> None:
    """Press the left button at one place, move to another, and let go."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window = widget.window()
    QTest.mousePress(window.windowHandle(), left, none, widget.mapTo(window, start))
    for step in range(1, steps + 1):
        share = step / steps
        here = (QPointF(start) * (1 - share) + QPointF(end) * share).toPoint()
        QTest.qWait(HAND_MS)
        QTest.mouseMove(window.windowHandle(), widget.mapTo(window, here))
    QTest.mouseRelease(window.windowHandle(), left, none, widget.mapTo(window, end))


def click(widget: QWidget, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Click a place of a widget, as a mouse does it: whatever lies there gets it."""
    window, none = widget.window(), Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window.windowHandle(), button, none, widget.mapTo(window, at))


def double_click(widget: QWidget, at: QPoint) -> None:
    """Click a place of a widget twice, quickly."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window = widget.window()
    QTest.mouseDClick(window.windowHandle(), left, none, widget.mapTo(window, at))


def settle() -> None:
    """Let the window finish: layouts placed, what was deleted gone, what waited for both done."""
    for _ in range(3):
        QTest.qWait(0)


def press(window: QWidget, keys: str) -> None:
    """Press a shortcut such as "Ctrl+Z" where the keyboard is."""
    focus = QApplication.focusWidget()
    QTest.keySequence(window if focus is None else focus, QKeySequence(keys))
    settle()
