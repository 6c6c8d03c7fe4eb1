"""A network by hand, each unit's picture, and a training that stops when all points are right."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.theme import STYLES
from app.widgets.folded_plane import FoldedPlane
from app.widgets.input_plane import InputPlane
from app.widgets.layer_figure import LayerFigure
from app.window.window import Window
from core.labs.xor.hand import by_hand
from core.labs.xor.hidden import unit_surfaces
from core.labs.xor.state import XorState
from core.state import State, StyleKey
from core.state_parts import Pick
from core.text import Language
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle, type_and_enter
from tests.app.painted.seen import away, cut, lies, photograph

BY_HAND = XorState(solver="hand")
DEAD = XorState(solver="hand", hand=(-1.0, -1.0, -1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0))


def opened(
    open_window: OpenWindow,
    xor: XorState = BY_HAND,
    language: Language = "en",
    style: StyleKey = "light",
) -> Window:
    """Open the lab."""
    return open_window(State(panel="xor", language=language, style=style, xor=xor))


def said(window: Window) -> str:
    """Return the sentence below."""
    return find(window, "xor.verdict", QLabel).text()


def figure_of(window: Window) -> LayerFigure:
    """Return the drawn network."""
    return find(window, "xor.network_0", LayerFigure)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_gates_are_shown_with_what_they_make_of_each_point(
    language: Language, open_window: OpenWindow
) -> None:
    """All right, and the hidden columns of the book; the hidden space has its line."""
    window = opened(open_window, language=language)
    for shown in ("100 %", "(0, 0) → (1, 0)", "(0, 1) → (1, 1)", "(1, 1) → (0, 1)"):
        assert shown in said(window)
    picture = find(window, "xor.plane_0", InputPlane).picture
    assert picture is not None
    assert all(point.right for point in picture.points)
    QTest.keyClick(find(window, "xor.space", QCheckBox), Qt.Key.Key_Space)
    assert find(window, "xor.folded", FoldedPlane).isVisible()
    assert "0.5 h1 + 0.5 h2 − 0.7 = 0" in find(window, "xor.folded.caption", QLabel).text()
    assert find(window, "xor.folded.caption", QLabel).text().count("=") == 1
    assert not find(window, "xor.loss").isVisible()
    assert not find(window, "xor.play", QPushButton).isVisible()


def test_a_pressed_number_is_typed_and_the_plane_follows(open_window: OpenWindow) -> None:
    """On the figure an edge's weight, under a node its bias; undo brings it back."""
    window = opened(open_window)
    figure = figure_of(window)
    for place, name in ((4, "h2_w2"), (2, "h1_b"), (6, "y_w1"), (8, "y_b")):
        box = {at: box for at, box, _ in figure.places.numbers()}[place]
        click(figure, box.center().toPoint())
        field = window.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.objectName() == f"xor.{name}"
        assert field.selectedText() == field.text()
    type_and_enter(find(window, "xor.y_b", QLineEdit), "0")
    assert window.store.state.xor.hand[8] == 0.0
    assert "50 %" in said(window)
    assert find(window, "xor.preset", QComboBox).currentIndex() == -1
    press(window, "Ctrl+Z")
    assert "100 %" in said(window)
    assert find(window, "xor.preset", QComboBox).currentText() == "NAND, OR → AND"


def test_what_is_typed_is_checked(open_window: OpenWindow) -> None:
    """Beyond the slider, or no number: a sentence at the field, and the picture stays."""
    window = opened(open_window)
    type_and_enter(find(window, "xor.h1_w1", QLineEdit), "11")
    assert "from −10 to 10" in find(window, "xor.complaint", QLabel).text()
    assert window.store.state.xor == BY_HAND


def test_relu_by_hand_is_chosen_in_the_list(open_window: OpenWindow) -> None:
    """The weights, the bend and the sum of the textbook."""
    window = opened(open_window)
    QTest.keyClick(find(window, "xor.preset", QComboBox), Qt.Key.Key_Down)
    assert window.store.state.xor.by_hand == Pick("relu")
    assert "100 %" in said(window)
    assert "(1, 1) → (2, 1)" in said(window)


def test_hidden_values_are_covered(open_window: OpenWindow) -> None:
    """No side, no weight, no picture of a unit."""
    window = opened(open_window)
    press(window, "Ctrl+H")
    layered = figure_of(window).layered
    assert layered is not None
    assert (layered.edges, layered.biases, layered.units) == ((), (), [])
    assert said(window) == "?"
    picture = find(window, "xor.plane_0", InputPlane).picture
    assert picture is not None
    assert np.ptp(picture.values) == 0.0


def test_points_of_ones_own_may_be_missing(open_window: OpenWindow) -> None:
    """Nothing to divide is said, and the first point brings the network back."""
    window = opened(open_window, XorState(solver="hand", examples="own"))
    assert "no points yet" in said(window)
    plane = find(window, "xor.plane_0", InputPlane)
    click(plane, plane.place(0.25, 0.75).toPoint())
    assert "Your network gets" in said(window)


@pytest.mark.parametrize("style", ["light", "dark", "projector"])
def test_each_node_shows_what_its_unit_gives(style: StyleKey, open_window: OpenWindow) -> None:
    """One colour where the step is 1 and another where it is 0, as core computes them."""
    window = opened(open_window, style=style)
    figure, colours = figure_of(window), STYLES[style]
    (surfaces,) = unit_surfaces(*by_hand(BY_HAND), 9)
    picture = photograph(window)
    for unit, values in enumerate(surfaces):
        part = cut(picture, lies(figure, figure.places.box(1, unit)))
        high, wide = part.shape[:2]
        for row in range(1, 8):
            for column in range(1, 8):
                near = values[row - 1 : row + 2, column - 1 : column + 2]
                if np.ptp(near):
                    continue  # at the jump itself
                y, x = round(high * (1 - row / 8)), round(wide * column / 8)
                spot = part[y, x]
                one, other = (away(spot, colours.strokes[n].colour).item() for n in (0, 1))
                assert (one < other) == (values[row, column] > 0.5), (unit, row, column)


def test_a_dead_unit_is_crossed_out(open_window: OpenWindow) -> None:
    """In the colour of a warning, and only where it is dead."""
    dead = XorState(solver="hand", hand=DEAD.hand, by_hand=Pick("relu"))
    window = opened(open_window, dead)
    figure, picture = figure_of(window), photograph(window)
    warning = STYLES["light"].warning_text
    crossed = [
        (away(cut(picture, lies(figure, figure.places.box(1, unit))), warning) < 40).sum()
        for unit in (0, 1)
    ]
    assert crossed[0] > 60
    assert crossed[1] == 0


def test_a_unit_is_shown_large_under_the_pointer_and_by_keys(open_window: OpenWindow) -> None:
    """Its words are read aloud, its picture is as large as the card, and Esc closes it."""
    window = opened(open_window)
    figure = figure_of(window)
    before = photograph(window)
    QTest.mouseMove(figure, figure.places.node(1, 1).toPoint())
    settle()
    assert figure.large == (1, 1)
    card = figure.places.card(1, 1)
    assert card.height() > 2.5 * figure.places.box(1, 1).height()
    changed = np.abs(
        cut(photograph(window), lies(figure, card)) - cut(before, lies(figure, card))
    ).max(axis=-1)
    assert (changed > 20).mean() > 0.3
    QTest.mouseMove(figure, QPoint(2, 2))
    settle()
    assert figure.large is None

    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_Down)
    assert figure.large == (1, 0)
    assert figure.accessibleDescription() == "h1: 0 to 1 over the plane"
    QTest.keyClick(figure, Qt.Key.Key_Down)
    assert figure.large == (1, 1)
    QTest.keyClick(figure, Qt.Key.Key_Right)
    assert figure.large == (1, 0)
    QTest.keyClick(figure, Qt.Key.Key_Escape)
    assert figure.large is None
    assert figure.accessibleDescription() == ""


def test_what_the_marks_mean_stands_over_the_plane(open_window: OpenWindow) -> None:
    """With the line's equation, which follows its numbers; covered where values are hidden."""
    window = open_window(State(panel="xor", language="en"))
    marks = find(window, "xor.marks_0", QLabel)
    assert marks.text() == "● class 1   □ class 0   ✕ wrong   Line: x1 + x2 − 0.5 = 0"
    type_and_enter(find(window, "xor.w2", QLineEdit), "-2")
    assert "x1 − 2 x2 − 0.5 = 0" in marks.text()
    press(window, "Ctrl+H")
    assert marks.text() == "● class 1   □ class 0"


def test_a_training_stands_still_at_the_first_step_that_is_right(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """One step back a point is wrong; played again it goes on."""
    window = opened(open_window, XorState(solver="train"))
    QTest.keyClick(find(window, "xor.stops", QCheckBox), Qt.Key.Key_Space)
    QTest.keyClick(find(window, "xor.pace", QComboBox), Qt.Key.Key_End)
    play = find(window, "xor.play", QPushButton)
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "100 % right" in said(window), timeout=20_000)
    assert play.text() == "Train"
    standing = find(window, "xor.place", QLabel).text()
    QTest.mouseClick(find(window, "xor.back", QPushButton), Qt.MouseButton.LeftButton)
    assert "100 % right" not in said(window)
    QTest.mouseClick(find(window, "xor.on", QPushButton), Qt.MouseButton.LeftButton)
    assert find(window, "xor.place", QLabel).text() == standing
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: find(window, "xor.place", QLabel).text() != standing)
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
