"""The Curves panel on the screen: what its pixels show is what core computes."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from app.labs.curves.lines import stroke_of
from app.plot import Plot
from app.window.window import Window
from core.catalogue import BY_KEY
from core.resolve import activation_of
from core.sampling.features import landmarks
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find
from tests.app.labs.curves.screen import curves_of, opened, plot
from tests.app.painted.curves import AWAY, NAMES, STYLE, exact, field_of, sampled
from tests.app.painted.seen import (
    Array,
    Field,
    away,
    coverage,
    cut,
    lies,
    likeness,
    photograph,
)
from tests.app.pictures import Pixels


def _ink(picture: Pixels, field: Field, on: Plot, colour: str) -> Array:
    """Return what a plot has of a colour, without the words upon it."""
    inner = np.zeros(picture.shape[:2])
    rect = field.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    cut(inner, rect)[:] = coverage(cut(picture, rect), colour, STYLE.ground)
    inner[inner < 0.3] = 0.0
    for placed in on.placed:
        room = placed.rect.translated(field.rect.topLeft()).adjusted(-1, -1, 1, 1)
        cut(inner, room)[:] = 0.0
    return inner


def _middle(column: Array) -> float:
    """Return the row in the middle of the ink of a column."""
    return float((np.arange(column.size) + 0.5) @ column / column.sum())


def _astray(
    window: Window, picture: Pixels, number: int, order: int, *, every: int = 7
) -> list[str]:
    """Return the columns of a curve whose ink is elsewhere than core's number."""
    curves, field = curves_of(window), field_of(window, order)
    pick = curves.picks[number]
    colour = stroke_of(curves, STYLE, number, order).colour
    ink = _ink(picture, field, plot(window, NAMES[order]), colour)
    broken = [field.column(b.x) for b in activation_of(pick).breaks_at() if b.order <= order]
    found = []
    for column in range(
        math.ceil(field.rect.left()) + 2, math.floor(field.rect.right()) - 2, every
    ):
        ends = [exact(pick, order, field.x_at(column + side)) for side in (0.0, 0.5, 1.0)]
        before, row, after = (field.row(y) for y in ends)
        reach = 3.0 + abs(after - before) / 2 + 2.0 * math.hypot(1.0, after - before)
        hidden = any(abs(column + 0.5 - at) < 10.0 for at in broken)
        if hidden or not field.rect.top() + reach < row < field.rect.bottom() - reach:
            continue
        there = ink[:, column]
        if not there.sum() or abs(_middle(there) - row) > 1.0:
            seen = _middle(there) if there.sum() else math.nan
            found.append(f"{pick.key} {NAMES[order]} column {column}: {seen:.1f}, not {row:.1f}")
    return found


@pytest.mark.parametrize("part", range(3))
def test_every_function_is_drawn_where_core_has_it(part: int, open_window: OpenWindow) -> None:
    """F, f' and f'' of the whole catalogue, in its own colour, within a pixel."""
    window = opened(open_window, show_d2f=True, tangent=False, probe_x=AWAY)
    astray = []
    for key in list(BY_KEY)[part::3]:
        curves = replace(curves_of(window), picks=(Pick(key),))
        window.store.put(replace(window.store.state, curves=curves))
        picture = photograph(window)
        for order in range(3):
            astray += _astray(window, picture, 0, order)

    assert astray == []


def test_a_legend_has_the_colour_and_the_name_of_its_curve(open_window: OpenWindow) -> None:
    """Six functions: the ink of each sample is found where core has the function of that name."""
    keys = ("sigmoid", "tanh", "identity", "elu", "relu", "arctan")
    picks = {key: Pick(key, (("alpha", 3.0),) if key == "elu" else ()) for key in keys}
    window = opened(
        open_window, picks=tuple(picks.values()), x_max=3.0, show_df=False, probe_x=AWAY
    )
    picture, field = photograph(window), field_of(window, 0)
    for number, key in enumerate(keys):
        button = find(window, f"curves.legend.{number}", QToolButton)
        place = QRectF(6.0, 6.0, 30.0, button.height() - 12.0)
        line = cut(picture, lies(button, place)).reshape(-1, 3)
        vivid = line[away(line, STYLE.ground) > 100.0]
        tones, count = np.unique(vivid, axis=0, return_counts=True)
        colour = "#" + "".join(f"{int(part):02x}" for part in tones[np.argmax(count)])
        assert button.text().split(" (")[0] in BY_KEY[key].name.en
        font = QFont(button.font())
        font.setBold(number == 0)
        words = lies(button, QRectF(button.rect()).adjusted(50, 3, -3, -3))
        ink = 1.0 - cut(picture, words).mean(axis=2) / 255.0
        assert likeness(ink, button.text(), font) > 0.75, button.text()

        ink = _ink(picture, field, plot(window), colour)
        drawn = met = 0
        for column in range(math.ceil(field.rect.left()) + 2, math.floor(field.rect.right()) - 2):
            x = field.x_at(column + 0.5)
            rows = {other: field.row(exact(pick, 0, x)) for other, pick in picks.items()}
            if abs(exact(picks[key], 1, x)) * field.turn > 1.0:  # slanting ends of its dashes
                continue
            near = [other for other in keys if other != key and abs(rows[other] - rows[key]) < 13.0]
            if near or not field.rect.top() + 6 < rows[key] < field.rect.bottom() - 6:
                continue
            drawn += 1
            near_by = ink[round(rows[key]) - 9 : round(rows[key]) + 9, column]
            if near_by.max() < 0.9:  # a gap of its dashes
                continue
            met += 1
            here = math.floor(rows[key])
            assert ink[here - 1 : here + 2, column].max() >= 0.8, (key, x)
        assert met > 0.25 * drawn > 5, (key, met, drawn)


def _shown_by(window: Window, name: str, order: int = 0) -> tuple[Array, Array]:
    """Return the pixels that a switch makes another, without those of the words."""
    field, on = field_of(window, order), plot(window, NAMES[order])
    pictures, words = [], []
    for _ in range(2):
        QTest.mouseClick(find(window, name), Qt.MouseButton.LeftButton)
        pictures.append(photograph(window))
        words += [placed.rect.translated(field.rect.topLeft()) for placed in on.placed]
    changed = np.abs(pictures[1] - pictures[0]).max(axis=2)
    for room in words:
        cut(changed, room.adjusted(-2, -2, 2, 2))[:] = 0.0
    top, left = math.ceil(field.rect.top()), math.ceil(field.rect.left())
    rows, columns = np.nonzero(cut(changed, field.rect) > 60.0)
    return columns.astype(np.float64) + left + 0.5, rows.astype(np.float64) + top + 0.5


def _slope(field: Field, columns: Array, rows: Array) -> float:
    """Return the slope of the straight line through pixels, in the numbers of the axes."""
    across, up = columns - columns.mean(), rows.mean() - rows
    spread = np.array([[across @ across, across @ up], [across @ up, up @ up]])
    way = np.linalg.eigh(spread)[1][:, -1]
    return float(way[1] / way[0] / field.turn)


@pytest.mark.parametrize(
    ("key", "x"), [("sigmoid", 0.0), ("tanh", 0.7), ("gelu", -0.4), ("elu", -1.3), ("silu", 2.5)]
)
def test_the_tangent_on_the_screen_has_the_derivative_as_its_slope(
    key: str, x: float, open_window: OpenWindow
) -> None:
    """Measured on the pixels that the switch shows and hides; it goes through the point."""
    window = opened(open_window, key, probe_x=x)
    field = field_of(window, 0)
    columns, rows = _shown_by(window, "curves.tangent")

    assert np.ptp(columns) + np.ptp(rows) > 150
    slope = exact(Pick(key), 1, x)
    assert _slope(field, columns, rows) == pytest.approx(slope, rel=0.02, abs=0.002)
    off = (rows - field.row(exact(Pick(key), 0, x))) + slope * field.turn * (
        columns - field.column(x)
    )
    assert abs(float(np.median(off))) < 1.5


def test_half_tangents_on_the_screen_have_the_two_slopes(open_window: OpenWindow) -> None:
    """ReLU at 0: level to the left, 1 to the right."""
    window = opened(open_window, "relu", x_min=-2.0, x_max=2.0, probe_x=0.0)
    field = field_of(window, 0)
    columns, rows = _shown_by(window, "curves.tangent")
    left, right = columns < field.column(0.0) - 12, columns > field.column(0.0) + 12

    assert _slope(field, columns[left], rows[left]) == pytest.approx(0.0, abs=0.01)
    assert _slope(field, columns[right], rows[right]) == pytest.approx(1.0, rel=0.02)


@pytest.mark.parametrize(
    ("pick", "order"),
    [
        (Pick("step"), 0),
        (Pick("sign"), 0),
        (Pick("expression", formula="floor(x)"), 0),
        (Pick("relu"), 1),
        (Pick("hard_tanh"), 1),
        (Pick("elu", (("alpha", 2.0),)), 1),
    ],
)
def test_dots_at_breaks_are_open_where_the_value_is_not(
    pick: Pick, order: int, open_window: OpenWindow
) -> None:
    """Ground within an open one, colour within a closed one, colour around both; no others."""
    window = opened(open_window, picks=(pick,), tangent=False, probe_x=2.3, x_min=-3.0, x_max=3.5)
    picture, field = photograph(window), field_of(window, order)
    colour = STYLE.strokes[0].colour
    dots = sampled(curves_of(window), pick).dots(order)
    inside = [dot for dot in dots if -3.0 < dot.x < 3.5]
    assert len(inside) >= 2

    for dot in inside:
        column, row = field.column(dot.x), field.row(dot.y)
        wanted = STYLE.ground if dot.open else colour
        assert away(picture[math.floor(row), math.floor(column)], wanted) < 60.0, dot
        for turn in (0.25, 0.75, 1.25, 1.75):  # between the ways that a line leaves by
            way = 0.5 * STYLE.dot_px
            at = column + way * math.cos(turn * math.pi), row + way * math.sin(turn * math.pi)
            rim = picture[math.floor(at[1]), math.floor(at[0])]
            assert away(rim, colour) < 110.0, dot
        if not dot.open:
            value = float(activation_of(pick).value(dot.x, **pick.settings))
            assert dot.y == value


def test_points_of_interest_are_marked_where_core_finds_them(open_window: OpenWindow) -> None:
    """A diamond of ground with a dark edge at every one in view."""
    window = opened(open_window, "gelu", marks=True, tangent=False, probe_x=-4.9)
    picture, field = photograph(window), field_of(window, 0)
    found = landmarks(BY_KEY["gelu"], {}, -5.0, 5.0)
    assert len(found) >= 3

    reach = STYLE.dot_px * 0.62
    for mark in found:
        column, row = field.column(mark.x), field.row(mark.y)
        assert away(picture[math.floor(row), math.floor(column)], STYLE.ground) < 60.0, mark
        for right, down in ((-reach, 0.0), (reach, 0.0), (0.0, -reach), (0.0, reach)):
            tip = QRectF(column + right - 0.5, row + down - 0.5, 1.0, 1.0)
            assert away(cut(picture, tip), STYLE.text).min() < 60.0, mark
