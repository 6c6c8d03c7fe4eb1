"""The formulas with today's numbers, on the card."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.widgets.formula import Formula
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, type_and_enter
from tests.app.labs.curves.screen import opened


def test_the_formulas_take_the_numbers_of_the_sliders(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """A typed parameter is put into f and f', is typeset, and is read aloud."""
    window = opened(open_window, "leaky_relu", size=(1280, 1000))
    type_and_enter(find(window, "curves.parameter.negative_slope"), "0.2")
    filled = find(window, "curves.filled_formula", Formula)
    slope = find(window, "curves.filled_derivative", Formula)

    assert filled.latex == r"f(x)=\begin{cases}x,&x>0\\0.2x,&x\le0\end{cases}"
    assert slope.latex == r"f'(x)=\begin{cases}1,&x>0\\0.2,&x<0\end{cases}"
    assert "0.2x" in filled.accessibleName()
    qtbot.waitUntil(lambda: filled.typeset and slope.typeset)
    assert filled.isVisibleTo(window)


def test_without_parameters_nothing_is_said_twice(open_window: OpenWindow) -> None:
    """A function that has no letters to fill has its formulas once."""
    window = opened(open_window, "relu")

    assert find(window, "curves.formula").isVisibleTo(window)
    assert not find(window, "curves.filled_formula").isVisibleTo(window)
    assert not find(window, "curves.filled_derivative").isVisibleTo(window)


def test_a_guess_is_not_given_away_by_numbers(open_window: OpenWindow) -> None:
    """While f' is being guessed, its filled formula is covered as well."""
    window = opened(open_window, picks=(Pick("elu"),), tool="predict")

    assert find(window, "curves.filled_formula").isVisibleTo(window)
    assert not find(window, "curves.filled_derivative").isVisibleTo(window)
    QTest.mouseClick(find(window, "curves.reveal"), Qt.MouseButton.LeftButton)
    assert find(window, "curves.filled_derivative").isVisibleTo(window)
