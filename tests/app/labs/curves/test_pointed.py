"""Curves answer the pointer: one that it rests on stands out, one that is clicked is active."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.plot import Plot
from app.window.window import Window
from core.labs.curves.state_parts import Guess
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press
from tests.app.labs.curves.screen import curves_of, opened, plot, spot

HAND, ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor


def _cursor(on: Plot) -> Qt.CursorShape:
    shape: Qt.CursorShape = on.viewport().cursor().shape()
    return shape


def _rest(on: Plot, at: QPoint, wanted: Qt.CursorShape, qtbot: QtBot) -> None:
    """Move the pointer to a place, again until the plot has heard of it."""

    def there() -> bool:
        QTest.mouseMove(on.viewport(), at + QPoint(0, 1))
        QTest.mouseMove(on.viewport(), at)
        return _cursor(on) == wanted

    qtbot.waitUntil(there)


def _lit(window: Window) -> list[str]:
    buttons: list[QToolButton] = find(window, "curves.panel").findChildren(QToolButton)
    return [button.text() for button in buttons if button.property("lit")]


def _ink(on: Plot, at: QPoint) -> int:
    """Count the pixels of other than the ground in a short column through a place."""
    picture: QImage = on.grab().toImage()
    column = [picture.pixelColor(at.x(), at.y() + step) for step in range(-7, 8)]
    return sum(colour.lightness() < 200 for colour in column)


def test_a_curve_under_the_pointer_stands_out(open_window: OpenWindow, qtbot: QtBot) -> None:
    """It is drawn wider, its name is framed, the pointer is a hand; all is as before after."""
    window = opened(open_window, "sigmoid", "tanh", tangent=False, probe_x=4.0)
    on = plot(window)
    at, off = spot(on, -3.3, -0.9973), spot(on, -3.3, 0.6)
    _rest(on, off, ARROW, qtbot)
    plain = _ink(on, at)
    _rest(on, at, HAND, qtbot)

    assert _lit(window) == ["tanh"]
    assert _ink(on, at) > plain
    _rest(on, off, ARROW, qtbot)
    assert _lit(window) == []
    assert _ink(on, at) == plain


def test_the_active_curve_has_nothing_to_offer(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Over the only curve, or the active one of several, the pointer stays an arrow."""
    window = opened(open_window, "sigmoid", "tanh", probe_x=4.0)
    on = plot(window)
    _rest(on, spot(on, -3.3, -0.9973), HAND, qtbot)
    _rest(on, spot(on, -3.3, 0.0356), ARROW, qtbot)
    assert _lit(window) == []


def test_a_click_on_a_curve_makes_it_active(open_window: OpenWindow) -> None:
    """The probe goes there too, in one step that undo takes back."""
    window = opened(open_window, "sigmoid", "tanh", probe_x=4.0)
    on = plot(window)
    click(on.viewport(), spot(on, -3.3, -0.9973))

    assert curves_of(window).pick == Pick("tanh")
    assert abs(curves_of(window).probe_x + 3.3) < 0.05
    checked = find(window, "curves.legend.1", QToolButton)
    assert checked.isChecked()
    press(window, "Ctrl+Z")
    assert curves_of(window).pick == Pick("sigmoid")
    assert curves_of(window).probe_x == 4.0


def test_a_click_beside_the_curves_moves_the_probe_alone(open_window: OpenWindow) -> None:
    """What is active stays so."""
    window = opened(open_window, "sigmoid", "tanh", probe_x=4.0)
    on = plot(window)
    click(on.viewport(), spot(on, -3.3, 0.6))

    assert curves_of(window).pick == Pick("sigmoid")
    assert abs(curves_of(window).probe_x + 3.3) < 0.05


def test_in_one_plot_every_line_of_a_function_leads_to_it(open_window: OpenWindow) -> None:
    """A click on tanh's derivative makes tanh active."""
    window = opened(open_window, "sigmoid", "tanh", together=True, probe_x=4.0, tangent=False)
    on = plot(window)
    click(on.viewport(), spot(on, 0.0, 1.0))

    assert curves_of(window).pick == Pick("tanh")


def test_where_a_guess_is_drawn_curves_do_not_answer(open_window: OpenWindow) -> None:
    """A click on the revealed derivative of another function sets a point of the guess."""
    guess = Guess(((-4.0, 0.7), (4.0, 0.7)), revealed=True)
    window = opened(open_window, "sigmoid", "tanh", tool="predict", guess=guess)
    on = plot(window, "df")
    click(on.viewport(), spot(on, 0.0, 1.0))

    assert curves_of(window).pick == Pick("sigmoid")
    assert len(curves_of(window).guess.points) == 3
    assert _lit(window) == []
    assert _cursor(on) == Qt.CursorShape.CrossCursor
