"""Several functions at once: added again, told apart, and where they differ most."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.theme import STYLES
from app.window.window import Window
from core.catalogue import BY_KEY
from core.sampling.features import largest_difference
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, press, settle, type_and_enter
from tests.app.labs.curves.screen import curves_of, opened, plot, trace_of

LEFT = Qt.MouseButton.LeftButton


def _legend(window: Window) -> list[str]:
    buttons = [
        button
        for button in window.findChildren(QToolButton)
        if button.objectName().startswith("curves.legend.") and button.isVisible()
    ]
    buttons.sort(key=lambda button: button.objectName())
    return [button.text() for button in buttons]


def _differences(window: Window) -> list[str]:
    box = find(window, "curves.differences", QComboBox)
    return [box.itemText(n) for n in range(box.count())]


def test_the_same_function_twice_with_two_alphas(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Add again, type another alpha: two curves, each with its own numbers and name."""
    window = opened(open_window, "elu")
    QTest.mouseClick(find(window, "curves.add_again"), LEFT)
    qtbot.waitUntil(lambda: _legend(window) == ["ELU (α = 1) #1", "ELU (α = 1) #2"])

    type_and_enter(find(window, "curves.parameter.alpha"), "2")
    assert curves_of(window).picks == (Pick("elu"), Pick("elu", (("alpha", 2.0),)))
    assert _legend(window) == ["ELU (α = 1)", "ELU (α = 2)"]
    for name, alpha in (("ELU (α = 1)", 1.0), ("ELU (α = 2)", 2.0)):
        drawn, slope = trace_of(window, name), trace_of(window, name, "df")
        np.testing.assert_array_equal(drawn.y, BY_KEY["elu"].value(drawn.x, alpha=alpha))
        left = slope.x < 0
        np.testing.assert_array_equal(
            slope.y[left], BY_KEY["elu"].derivative(slope.x[left], alpha=alpha)
        )


def test_one_of_two_is_removed_and_the_tick_stays(open_window: OpenWindow) -> None:
    """The picker's tick says that a function is shown at all; unticking takes both."""
    window = opened(open_window, "elu", "elu", "relu", tool="compare", active=1)
    QTest.mouseClick(find(window, "curves.drop"), LEFT)
    assert curves_of(window).picks == (Pick("elu"), Pick("relu"))

    press(window, "Ctrl+Z")
    assert len(curves_of(window).picks) == 3


def test_colours_stay_when_another_curve_goes(open_window: OpenWindow) -> None:
    """The class has just learnt that tanh is orange."""
    window = opened(open_window, "sigmoid", "tanh", "relu", tool="compare")
    before = trace_of(window, "Hyperbolic tangent (tanh)").stroke
    QTest.mouseClick(find(window, "curves.drop"), LEFT)

    assert trace_of(window, "Hyperbolic tangent (tanh)").stroke == before
    assert before == STYLES["light"].strokes[1]


def test_a_seventh_is_refused_where_it_was_asked_for(open_window: OpenWindow) -> None:
    """Both buttons say why."""
    window = opened(open_window, *["elu"] * 6, tool="compare")
    QTest.mouseClick(find(window, "curves.duplicate"), LEFT)
    assert "Six functions" in find(window, "curves.compare_complaint", QLabel).text()
    QTest.mouseClick(find(window, "curves.add_again"), LEFT)
    assert "Six functions" in find(window, "curves.picker_complaint", QLabel).text()
    assert len(curves_of(window).picks) == 6


def test_the_places_of_most_difference_are_listed(open_window: OpenWindow) -> None:
    """The farthest first: x, both values and the difference, as computed over the view."""
    window = opened(open_window, "sigmoid", "tanh", "relu", tool="compare")
    found = largest_difference((BY_KEY["sigmoid"], {}), (BY_KEY["tanh"], {}), -5.0, 5.0)

    assert (round(found.x, 3), round(found.size, 3)) == (-1.663, 1.09)
    assert _differences(window) == [
        "vs ReLU: 4.007 at x = 5 (0.9933, 5)",
        "vs tanh: 1.09 at x = −1.663 (0.1594, −0.9306)",
    ]


def test_a_chosen_place_is_where_the_probe_goes(open_window: OpenWindow) -> None:
    """Exactly there, in one move."""
    window = opened(open_window, "sigmoid", "tanh", "relu", tool="compare")
    box = find(window, "curves.differences", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)

    found = largest_difference((BY_KEY["sigmoid"], {}), (BY_KEY["tanh"], {}), -5.0, 5.0)
    assert curves_of(window).probe_x == found.x
    press(window, "Ctrl+Z")
    assert curves_of(window).probe_x == 1.0


def test_equal_functions_and_limits_are_said_in_words(open_window: OpenWindow) -> None:
    """A copy that is not tuned yet, and a jump that comes near and never arrives."""
    window = opened(open_window, "relu", "relu", tool="compare", language="zh")
    assert _differences(window) == ["與 ReLU #2：範圍內完全相同"]

    window = opened(open_window, "step", "identity", tool="compare", x_min=-0.4, x_max=0.1)
    assert _differences(window) == ["vs Identity: 1 just right of x = 0 (1, 4.941e−324)"]


def test_alone_there_is_nothing_to_compare(open_window: OpenWindow) -> None:
    """A sentence says how to get a second function."""
    window = opened(open_window, tool="compare")

    assert find(window, "curves.alone", QLabel).isVisible()
    assert not find(window, "curves.differences").isVisible()
    assert not find(window, "curves.drop").isVisible()


def test_hidden_values_cover_the_differences(open_window: OpenWindow) -> None:
    """The class is asked where the two differ most before it is told."""
    window = opened(open_window, "sigmoid", "tanh", tool="compare")
    press(window, "Ctrl+H")

    assert _differences(window) == ["vs tanh: ?"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_curve_has_its_name_beside_it(language: str, open_window: OpenWindow) -> None:
    """In its own colour, on f and on f'; short names, in either language."""
    window = opened(open_window, "sigmoid", "tanh", "relu", language=language, x_max=3.0)
    wanted = {"en": {"Sigmoid", "tanh", "ReLU"}, "zh": {"Sigmoid 函數", "tanh", "ReLU"}}[language]
    colours = {stroke.colour for stroke in STYLES["light"].strokes[:3]}

    for name in ("f", "df"):
        named = [placed.label for placed in plot(window, name).placed if placed.label.strong]
        assert {label.words for label in named} == wanted
        assert {label.colour for label in named} == colours


def test_a_legend_entry_makes_its_curve_the_active_one(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Probe, card and sliders speak of it from then on."""
    window = opened(open_window, "sigmoid", "elu")
    QTest.mouseClick(find(window, "curves.legend.1"), LEFT)

    assert curves_of(window).active == 1
    assert find(window, "curves.name", QLabel).text() == "ELU"
    qtbot.waitUntil(lambda: find(window, "curves.parameter.alpha").isVisible())


def test_a_difference_that_is_wider_than_the_tool_is_shortened(open_window: OpenWindow) -> None:
    """In a small window the list keeps its arrow: it is never wider than its row."""
    picks = (Pick("expression", (("alpha", 0.5),), "where(x>0,x,alpha*(exp(x)-1))"), Pick("silu"))
    window = opened(open_window, picks=picks, active=1, tool="compare", size=(960, 540))
    shown = find(window, "curves.differences", QComboBox)
    settle()

    row = shown.parentWidget()
    assert row is not None
    assert shown.geometry().right() <= row.rect().right()


def test_in_one_plot_a_name_stands_once(open_window: OpenWindow) -> None:
    """The legend names a function at its first curve; a screen reader hears it at each."""
    window = opened(open_window, "silu", "relu", together=True, show_d2f=True)
    buttons = [find(window, f"curves.legend.{n}", QToolButton) for n in range(6)]

    assert [made.text() for made in buttons] == ["SiLU · f", "f′", "f″", "ReLU · f", "f′", "f″"]
    assert buttons[5].accessibleName().startswith("ReLU · f″:")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1/x", "max(x, 0)", "vs max(x, 0): unbounded just left of x = 0"),
        ("log(x)", "log(-x)", "vs log(-x) (log = ln): no x at which both have a value"),
        ("x/(1+exp(-x))", "x*sigmoid(x)", "vs x*sigmoid(x): the same apart from rounding"),
        ("sqrt(x)", "0*x", "vs 0*x: 2.236 at x = 5 (2.236, 0)"),
    ],
)
def test_typed_functions_are_compared_in_words(
    open_window: OpenWindow, one: str, other: str, said: str
) -> None:
    """No nan, no number of thirty digits beside a pole, no rounding told as a difference."""
    picks = (Pick("expression", formula=one), Pick("expression", formula=other))
    window = opened(open_window, picks=picks, tool="compare")

    assert find(window, "curves.differences", QComboBox).itemText(0) == said
