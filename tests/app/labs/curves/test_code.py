"""Code on the card: in four libraries, with the present numbers, copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.widgets.text_fields import CodeView
from app.window.window import Window
from core.catalogue import BY_KEY
from core.formula.code import snippet
from core.formula.code_dialect import LIBRARIES
from core.state_parts import LibraryKey, Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, replace_text, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened

LEFT = Qt.MouseButton.LeftButton


def _code(window: Window) -> str:
    view = find(window, "curves.code", CodeView)
    for _ in range(200):  # it comes after the first frame
        if view.toPlainText():
            break
        QTest.qWait(10)
    return view.toPlainText()


@pytest.mark.parametrize("library", LIBRARIES)
def test_each_library_shows_its_code(open_window: OpenWindow, library: LibraryKey) -> None:
    """A press shows the program of that library, one button of four is down, undo goes back."""
    window = opened(open_window, "gelu")
    QTest.mouseClick(find(window, f"curves.code_{library}", QPushButton), LEFT)

    assert _code(window) == snippet(BY_KEY["gelu"], {}, library, "en")
    down = [key for key in LIBRARIES if find(window, f"curves.code_{key}", QPushButton).isChecked()]
    assert down == [library]
    assert curves_of(window).library == library
    QTest.mouseClick(find(window, f"curves.code_{library}", QPushButton), LEFT)
    assert find(window, f"curves.code_{library}", QPushButton).isChecked()
    press(window, "Ctrl+Z")
    assert curves_of(window).library == "numpy"


def test_the_code_has_the_numbers_of_the_sliders(open_window: OpenWindow, qtbot: QtBot) -> None:
    """A parameter that is typed stands in the program as soon as it rests."""
    window = opened(open_window, "elu", library="torch")
    type_and_enter(find(window, "curves.parameter.alpha"), "0.25")

    qtbot.waitUntil(lambda: "torch.nn.functional.elu(x, alpha=0.25)" in _code(window))


def test_what_is_copied_is_never_older_than_the_sliders(open_window: OpenWindow) -> None:
    """A press right after a drag copies the present numbers."""
    window = opened(open_window, "elu")
    type_and_enter(find(window, "curves.parameter.alpha"), "0.25")
    QTest.mouseClick(find(window, "curves.code_copy", QPushButton), LEFT)

    wanted = snippet(BY_KEY["elu"], {"alpha": 0.25}, "numpy", "en")
    assert QGuiApplication.clipboard().text() == wanted
    assert _code(window) == wanted


def test_a_typed_function_has_code(open_window: OpenWindow) -> None:
    """The formula becomes a function f of x and its letters."""
    window = opened(open_window)
    replace_text(find(window, "curves.expression"), "k*max(0, x)^2")

    assert "def f(x, k=1.0):\n    return k * np.maximum(0, x) ** 2\n" in _code(window)


def test_the_code_is_copied_whole(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Copy puts the program on the clipboard and says so, for a while."""
    window = opened(open_window, "mish", language="zh")
    copy = find(window, "curves.code_copy", QPushButton)
    copy.setFocus()
    QTest.keyClick(copy, Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text() == snippet(BY_KEY["mish"], {}, "numpy", "zh")
    assert copy.text() == "已複製"
    qtbot.waitUntil(lambda: copy.text() == "複製", timeout=4000)


def test_every_line_is_seen_without_scrolling_down(open_window: OpenWindow) -> None:
    """The view is as high as the program; what is too wide can be scrolled sideways."""
    window = opened(open_window, picks=(Pick("sigmoid"),), size=(1024, 768))
    view = find(window, "curves.code", CodeView)

    assert _code(window)
    assert view.verticalScrollBar().maximum() == 0
    assert view.horizontalScrollBar().maximum() > 0
    assert view.isReadOnly()
    assert view.accessibleName() == "Code of this function"
