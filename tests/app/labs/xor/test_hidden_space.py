"""The hidden space beside the plane: what is drawn, read aloud, kept and undone."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton

from app.widgets.folded_plane import FoldedPlane, FoldedSheet
from core.labs.xor.hidden import hidden_space
from core.labs.xor.maths import examples
from core.labs.xor.state import XorState
from core.labs.xor.training import history
from core.state import State, StyleKey
from core.text import Language
from tests.app.conftest import OpenWindow
from tests.app.hands import click, find, press, settle
from tests.app.painted.seen import away, cut, lies, photograph
from tests.app.pictures import Pixels

SOLVED = XorState(solver="train", units=2, steps=600, space=True)


def shown(xor: XorState, language: Language = "en", style: StyleKey = "light") -> State:
    """Return a screen of the lab."""
    return State(panel="xor", language=language, style=style, xor=xor)


def around(picture: Pixels, place: QPointF, reach: int) -> Pixels:
    """Return the pixels about a place."""
    row, column = int(place.y()), int(place.x())
    return picture[row - reach : row + reach + 1, column - reach : column + reach + 1]


@pytest.mark.parametrize("style", ["light", "dark", "projector"])
def test_points_and_boundary_stand_where_core_computes_them(
    style: StyleKey, open_window: OpenWindow
) -> None:
    """Discs and squares at the two units' outputs; a heavy line where the answer is a half."""
    window = open_window(shown(SOLVED, style=style))
    sheet = find(window, "xor.folded.picture", FoldedSheet)
    points, classes = examples("xor", 1, ())
    one = history(SOLVED, SOLVED.pick, points, classes)
    space = hidden_space(one.settings.network, one.here.weights, points, 1, 2)
    picture, colours = photograph(window), window.panel.theme.style
    part = cut(picture, lies(sheet))
    for (h1, h2), kind in zip(space.points, classes, strict=True):
        place = sheet.place(float(h1), float(h2))
        spot = part[
            int(place.y()) - 1 : int(place.y()) + 2, int(place.x()) - 1 : int(place.x()) + 2
        ]
        wanted = colours.text if kind else colours.ground
        assert away(spot, wanted).min() < 60.0, (h1, h2)
    start, end = (sheet.place(*one) for one in space.ends)
    for share in np.linspace(0.1, 0.9, 9):
        at = start * (1 - share) + end * share
        near = around(part, at, 2)
        assert away(near, colours.text).min() < 70.0, share
    bent = 0
    for line in space.level:
        for h1, h2 in line[::8]:
            at = sheet.place(float(h1), float(h2))
            bent += int(away(around(part, at, 2), colours.ground).max() > 40.0)
    # A white square covers some of them.
    assert bent > 0.85 * sum(len(line[::8]) for line in space.level)


def test_it_is_said_in_words_as_well(open_window: OpenWindow) -> None:
    """The line with its numbers, and where each point lies, for who listens."""
    window = open_window(shown(SOLVED))
    caption = find(window, "xor.folded.caption", QLabel).text()
    assert caption.startswith("The boundary is straight here: ")
    assert " h1 " in caption
    assert " h2 " in caption
    spoken = find(window, "xor.folded.picture", FoldedSheet).accessibleName()
    assert spoken.count(" at (") == 4
    assert caption in spoken


def test_a_switch_opens_it_and_undo_closes_it(open_window: OpenWindow) -> None:
    """By mouse; the training stays where it stands, and the space follows its steps."""
    window = open_window(shown(XorState(solver="train", units=2)))
    space = find(window, "xor.folded", FoldedPlane)
    assert not space.isVisible()
    box = find(window, "xor.space", QCheckBox)
    click(box, QPoint(10, box.height() // 2))
    settle()
    assert space.isVisible()
    before = find(window, "xor.folded.picture", FoldedSheet).accessibleName()
    forward = find(window, "xor.on", QPushButton)
    for _ in range(3):
        click(forward, forward.rect().center())
        settle()
    assert find(window, "xor.folded.picture").accessibleName() != before
    for _ in range(4):
        press(window, "Ctrl+Z")
    assert not space.isVisible()


def test_two_of_four_units_are_chosen_with_the_keyboard(open_window: OpenWindow) -> None:
    """The same unit never stands on both sides; the title follows."""
    window = open_window(shown(XorState(solver="train", units=4, steps=40, space=True)))
    title = find(window, "xor.folded.title", QLabel)
    assert title.text() == "Hidden space: h1 and h2"
    box = find(window, "xor.first", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle()
    assert title.text() == "Hidden space: h2 and h1"
    assert window.store.state.xor.pair == (2, 1)
    assert "2 more units have a say" in find(window, "xor.folded.caption", QLabel).text()


@pytest.mark.parametrize(
    "xor",
    [
        XorState(space=True),
        XorState(solver="train", layers=0, space=True),
        XorState(solver="train", compared=True, space=True),
    ],
)
def test_what_has_no_hidden_space_shows_none(xor: XorState, open_window: OpenWindow) -> None:
    """A line by hand, a perceptron, two networks side by side."""
    window = open_window(shown(xor))
    assert not find(window, "xor.folded").isVisible()


def test_hidden_values_hide_it(open_window: OpenWindow) -> None:
    """It tells who is right; the reveal brings it back."""
    window = open_window(shown(SOLVED, "zh"))
    press(window, "Ctrl+H")
    assert not find(window, "xor.folded").isVisible()
    press(window, "Ctrl+H")
    assert find(window, "xor.folded").isVisible()
