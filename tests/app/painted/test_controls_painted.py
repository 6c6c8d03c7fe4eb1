"""Controls that are painted by hand: the words, signs and greys that stand on the screen."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from app.export.paint import image
from app.theme import STYLES, Theme
from app.widgets.controls import Choice, Cross
from app.widgets.drawing_pad import DrawingPad, GreyPicture
from app.widgets.layer_figure import LayerFigure
from app.widgets.layer_geometry import Layered
from app.widgets.unit_grid import UnitGrid
from core.labs.curves.state import CurvesState
from core.labs.digits.maths import DIGITS
from core.labs.digits.state import DigitsState
from core.state import State, StyleKey
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find, settle
from tests.app.painted.seen import Array, away, coverage, cut, lies, likeness, photograph
from tests.app.pictures import Pixels, pixels_of

WAYS: tuple[StyleKey, ...] = ("light", "dark", "projector")


def ink_on(picture: Pixels, colour: str, ground: str) -> Array:
    """Return the darkness of words in a colour upon their ground."""
    return coverage(picture, colour, ground)


@pytest.mark.parametrize("style", WAYS)
@pytest.mark.parametrize(
    ("panel", "name"),
    [
        ("xor", "xor.solver"),
        ("neuron", "neuron.gate"),
        ("gradient_flow", "gradient_flow.initialisation"),
    ],
)
def test_a_list_shows_the_words_that_are_chosen(
    panel: str, name: str, style: StyleKey, open_window: OpenWindow
) -> None:
    """Read from the pixels of its field, in every look; another choice reads differently."""
    window = open_window(State(panel=panel, language="en", style=style))  # type: ignore[arg-type]  # a key of PANELS
    box, colours = find(window, name, Choice), window.panel.theme.style
    for index in range(2):
        box.setCurrentIndex(index)
        settle()
        option = box.fitted()
        field = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        part = cut(photograph(window), lies(box, QRectF(field)))
        ink = ink_on(part, colours.text, colours.ground)
        assert likeness(ink, option.currentText, box.font()) > 0.8
        other = box.itemText(1 - index)
        assert likeness(ink, other, box.font()) < 0.8


@pytest.mark.parametrize("style", WAYS)
def test_a_cross_is_two_lines_through_the_middle(style: StyleKey, open_window: OpenWindow) -> None:
    """On the button that removes a curve: ink along both diagonals, and nowhere beside them."""
    picks = (Pick("relu"), Pick("gelu"))
    window = open_window(State(style=style, curves=CurvesState(picks=picks)))
    crosses = [one for one in window.findChildren(Cross) if one.isVisible()]
    assert len(crosses) == len(picks)
    colour = window.panel.theme.style.text
    for cross in crosses:
        near = away(cut(photograph(window), lies(cross)), colour) < 60.0
        side = near.shape[0]
        arm, middle = 0.15 * side, side / 2
        for right in (1, -1):
            for step in np.linspace(-arm, arm, 7):
                row, column = int(middle + step), int(middle + right * step)
                assert near[row - 1 : row + 2, column - 1 : column + 2].any(), (right, step)
        beside = (int(middle), int(middle + 0.9 * arm)), (int(middle + 0.9 * arm), int(middle))
        assert not any(near[place] for place in beside)


@pytest.mark.parametrize("style", WAYS)
def test_the_small_picture_is_as_grey_as_its_levels(
    style: StyleKey, open_window: OpenWindow
) -> None:
    """Each of the 64 squares, at a corner that its number leaves free."""
    digits = DigitsState(strokes=DIGITS[3])
    window = open_window(State(panel="digits", style=style, digits=digits))
    seen = find(window, "digits.seen", GreyPicture)
    levels = seen.levels
    assert levels is not None
    assert len(np.unique(levels)) > 5
    picture = photograph(window)
    n = len(levels)
    side = (min(seen.width(), seen.height()) - 2) // n
    left, top = (seen.width() - side * n) / 2, (seen.height() - side * n) / 2
    colours = STYLES[style]
    for row in range(n):
        for column in range(n):
            corner = QRectF(left + column * side + 2, top + row * side + 2, 2, 2)
            part = cut(picture, lies(seen, corner))[:1, :1]
            share = float(coverage(part, colours.text, colours.ground)[0, 0])
            assert share == pytest.approx(levels[row, column] / 16.0, abs=0.04), (row, column)


@pytest.mark.parametrize("style", WAYS)
def test_strokes_stand_on_the_pad_where_they_were_drawn(
    style: StyleKey, open_window: OpenWindow
) -> None:
    """Ink at every point of a stroke and between them; paper a pen's width beside them."""
    strokes = (((0.2, 0.2), (0.8, 0.2), (0.35, 0.85)), ((0.7, 0.7),))
    window = open_window(State(panel="digits", style=style, digits=DigitsState(strokes=strokes)))
    pad, colours = find(window, "digits.pad", DrawingPad), STYLES[style]
    paper = pad.paper()
    part = cut(photograph(window), lies(pad, paper))
    ink = coverage(part, colours.text, colours.ground)
    high, wide = ink.shape
    drawn = [(x, y) for stroke in strokes for x, y in stroke]
    drawn += [(0.5, 0.2), (0.8 - 0.225, 0.2 + 0.325)]  # the middles of the two lines
    for x, y in drawn:
        assert ink[int(y * high), int(x * wide)] > 0.95, (x, y)
    for x, y in ((0.2, 0.5), (0.5, 0.5 - 0.16), (0.9, 0.9), (0.7, 0.85), (0.5, 0.08)):
        assert ink[int(y * high), int(x * wide)] < 0.05, (x, y)


@pytest.mark.parametrize("style", WAYS)
@pytest.mark.parametrize("size", [(420, 260), (200, 120)])
def test_a_unit_that_is_dead_is_a_cross_and_a_live_one_a_disc(
    size: tuple[int, int], style: StyleKey, qtbot: QtBot
) -> None:
    """Each lamp by its own pixels, in its own place; never by colour alone."""
    lamps = UnitGrid(Theme(STYLES[style], "en"), "test.lamps")
    qtbot.addWidget(lamps)
    lamps.resize(*size)
    dark = [[(unit + 2 * layer) % 3 == 0 for unit in range(8)] for layer in range(4)]
    lamps.show_lamps(dark, 1, "spoken")
    picture = pixels_of(image(lamps, lamps.size()))
    colours = STYLES[style]
    for layer, units in enumerate(dark):
        for unit, dead in enumerate(units):
            place = lamps.place(layer, unit)
            side = min(place.width(), place.height())
            middle = place.center()
            disc = cut(picture, QRectF(middle.x() - 0.1 * side, middle.y() - 0.02, 0.05, 0.05))
            lit = bool(away(disc, colours.strokes[1].colour).min() < 30.0)
            assert lit is not dead, (layer, unit)
            arm = 0.12 * side
            for right in (arm, -arm):
                near = QRectF(middle.x() + right - 1, middle.y() + arm - 1, 2, 2)
                crossed = bool(away(cut(picture, near), colours.text).min() < 60.0)
                assert crossed is dead, (layer, unit)


@pytest.mark.parametrize("style", WAYS)
def test_edges_between_layers_are_as_wide_as_weights(style: StyleKey, qtbot: QtBot) -> None:
    """Whole where a weight is positive, in dashes where negative, wider where larger."""
    figure = LayerFigure(Theme(STYLES[style], "en"), "test.figure")
    qtbot.addWidget(figure)
    figure.resize(400, 300)
    weights = np.array([[2.0], [0.5], [-2.0]])
    names = (("x",), ("", "", ""))
    figure.show_layers(Layered(names, (weights,), (), "spoken"))
    picture, colours = pixels_of(image(figure, figure.size())), STYLES[style]
    widths = []
    for row, weight in enumerate(weights[:, 0].tolist()):
        colour = colours.strokes[1 if weight < 0 else 0].colour
        start, end = figure.places.node(0, 0), figure.places.node(1, row)
        inked = []
        for share in np.linspace(0.25, 0.75, 80):
            at = start * (1 - share) + end * share
            part = cut(picture, QRectF(at.x() - 8, at.y() - 8, 16, 16))
            ink = coverage(part, colour, colours.window)
            inked.append(bool(ink[7:10, 7:10].max() > 0.5))
            if share == 0.25:
                # Across an edge that is nearly level, its height is its width.
                slant = np.cos(np.arctan2((end - start).y(), (end - start).x()))
                widths.append(float(ink[:, 8].sum()) * slant)
        assert all(inked) is (weight > 0.0), weight
        assert any(inked)
    assert widths[0] == pytest.approx(0.8 + 1.4 * 2.0, abs=0.6)
    assert widths[1] == pytest.approx(0.8 + 1.4 * 0.5, abs=0.6)
    for row in range(3):
        ring = figure.places.node(1, row)
        box = cut(picture, QRectF(ring.x() - 24, ring.y() - 24, 48, 48))
        assert (away(box, colours.text) < 60.0).any()
