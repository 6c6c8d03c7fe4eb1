"""The sliders of letters that a person typed, and what is no part of a formula."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.widgets.formula import Formula
from app.widgets.number_field import NumberField
from core.catalogue import BY_KEY
from core.state import State
from core.state_parts import Pick
from core.text import LANGUAGES, Language
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, plot

TYPED = (Pick("expression", formula="a*x"),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ends_of_a_slider_are_typed(language: Language, open_window: OpenWindow) -> None:
    """In either order: 20 to 30 from −10 to 10; the number stays between; a file keeps it."""
    window = opened(open_window, picks=TYPED, language=language)
    assert find(window, "curves.parameter.a.low", NumberField).value == -10.0
    type_and_enter(find(window, "curves.parameter.a.low"), "20")
    type_and_enter(find(window, "curves.parameter.a.high"), "30")
    assert curves_of(window).pick.ends == {"a": (20.0, 30.0)}
    type_and_enter(find(window, "curves.parameter.a"), "25")
    assert curves_of(window).pick.settings == {"a": 25.0}
    assert plot(window).traces[0].y[-1] == 125.0

    type_and_enter(find(window, "curves.parameter.a.high"), "-5")
    assert curves_of(window).pick.ends == {"a": (-15.0, -5.0)}
    assert curves_of(window).pick.settings == {"a": -5.0}
    state = window.store.state
    assert State.from_json(state.to_json()) == state

    find(window, "curves.plot_f").setFocus()
    press(window, "Ctrl+Z")
    assert curves_of(window).pick.ends == {"a": (20.0, 30.0)}


def test_an_end_that_is_too_far_out_is_explained(open_window: OpenWindow) -> None:
    """At the field, with what would be right; nothing changes."""
    window = opened(open_window, picks=TYPED)
    for text in ("1e12", "much"):
        type_and_enter(find(window, "curves.parameter.a.high"), text)
        said = find(window, "curves.parameter.a.complaint", QLabel)
        assert said.isVisible()
        assert curves_of(window).picks == TYPED


def test_a_slider_moves_back_and_forth_by_itself(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Off at the start; the curve follows; stopping is one move to undo."""
    window = opened(open_window, picks=TYPED)
    button = find(window, "curves.parameter.a.play", QPushButton)
    assert button.accessibleName() == "Move a back and forth"
    before = plot(window).traces[0].y[-1]
    QTest.qWait(100)
    assert plot(window).traces[0].y[-1] == before

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: plot(window).traces[0].y[-1] > before + 1.0)
    assert button.accessibleName() == "Stop moving a"
    assert curves_of(window).picks == TYPED
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()

    stopped = curves_of(window).pick.settings["a"]
    assert 1.0 < stopped <= 10.0
    assert plot(window).traces[0].y[-1] == pytest.approx(5.0 * stopped)
    press(window, "Ctrl+Z")
    assert curves_of(window).picks == TYPED


def test_softplus_shows_what_is_in_its_formula(open_window: OpenWindow) -> None:
    """PyTorch's θ is no part of it, until it has a number that changes something."""
    window = opened(open_window, "softplus")
    assert window.findChildren(NumberField, "curves.parameter.threshold") == []
    assert "theta" not in find(window, "curves.formula", Formula).latex

    window = opened(open_window, picks=(Pick("softplus", (("threshold", 5.0),)),))
    assert find(window, "curves.parameter.threshold", NumberField).value == 5.0
    assert r"\theta" in find(window, "curves.formula", Formula).latex
    assert r"\theta" in find(window, "curves.derivative_formula", Formula).latex


@pytest.mark.parametrize("key", [key for key, a in BY_KEY.items() if a.parameters])
def test_every_slider_is_a_letter_of_the_formula(key: str, open_window: OpenWindow) -> None:
    """No function shows a number that its formula does not hold."""
    window = opened(open_window, key)
    latex = find(window, "curves.formula", Formula).latex
    for parameter in BY_KEY[key].parameters:
        shown = window.findChildren(NumberField, f"curves.parameter.{parameter.key}")
        assert bool(shown) == (parameter.symbol in latex)
