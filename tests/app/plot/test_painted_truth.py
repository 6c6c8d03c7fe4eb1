"""Plots: what the pixels show is what was given, at places that the tests compute themselves."""

import math

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.export.paint import image
from app.plot import Plot, Probe, Trace
from app.plot.curve import Tangent
from app.plot.marks import Lens
from app.theme import STYLES, Stroke, Theme
from core.sampling import Dot
from core.text import Text
from tests.app.pictures import Pixels, pixels_of

_STYLE = STYLES["light"]
_RED = Stroke("#ff0000", Qt.PenStyle.SolidLine)
_BLUE = Stroke("#0000ff", Qt.PenStyle.SolidLine)
_X, _Y = (-5.0, 5.0), (-4.0, 12.0)
Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.float64]


class Seen:
    """A plot over -5..5 and -4..12, so that a slope in data is another one in pixels."""

    def __init__(self, qtbot: QtBot) -> None:
        self.plot = Plot(Theme(_STYLE, "en"), "test.plot", Text(en="plot", zh="圖"))
        self.plot.resize(560, 400)
        qtbot.addWidget(self.plot)
        self.plot.show()
        self.plot.show_range(_X, _Y)
        QApplication.processEvents()
        box = self.plot.box
        self.rect = self.plot.viewportTransform().mapRect(box.mapRectToScene(box.rect()))

    def pixels(self) -> Pixels:
        """Return what is on the screen."""
        QApplication.processEvents()
        return pixels_of(image(self.plot, self.plot.size()))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return the column and the row of a point, whatever the plot believes of it."""
        across = (x - _X[0]) / (_X[1] - _X[0])
        up = (y - _Y[0]) / (_Y[1] - _Y[0])
        left, foot = self.rect.left(), self.rect.bottom()
        place = left + across * self.rect.width(), foot - up * self.rect.height()
        return float(place[0]), float(place[1])

    @property
    def turn(self) -> float:
        """Rows upward per column of a line of slope 1."""
        down = float(self.rect.height()) / (_Y[1] - _Y[0])
        return down / (float(self.rect.width()) / (_X[1] - _X[0]))


@pytest.fixture
def seen(qtbot: QtBot) -> Seen:
    """Show a plot."""
    return Seen(qtbot)


def _changed(before: Pixels, after: Pixels, least: float = 60.0) -> Mask:
    return np.asarray(np.abs(after - before).max(axis=2) > least)


def _coloured(picture: Pixels, colour: str, reach: float = 40.0) -> Mask:
    wanted = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return np.asarray(np.abs(picture - wanted).max(axis=2) <= reach)


def _places(mask: Mask) -> tuple[Places, Places]:
    """Return the columns and rows of what is in a mask, in the middle of each pixel."""
    rows, columns = np.nonzero(mask)
    return columns.astype(np.float64) + 0.5, rows.astype(np.float64) + 0.5


def _is(picture: Pixels, place: tuple[float, float], colour: str) -> bool:
    column, row = (math.floor(part) for part in place)
    return bool(_coloured(picture, colour)[row, column])


def _drawn(seen: Seen, x: float, tangents: tuple[Tangent, ...]) -> tuple[Places, Places]:
    """Return the pixels of tangents, without the line of the probe that they stand on."""
    seen.plot.show_probe(Probe(x))
    before = seen.pixels()
    seen.plot.show_probe(Probe(x, (), tangents))
    return _places(_changed(before, seen.pixels()))


@pytest.mark.parametrize("slope", [1.5, -3.0, 0.0, 20.0])
def test_a_tangent_has_the_angle_of_its_slope_and_both_its_ends(slope: float, seen: Seen) -> None:
    """It goes through its point and reaches 16 % of the diagonal to either side."""
    columns, rows = _drawn(seen, 1.0, (Tangent(1.0, 4.0, slope),))

    column, row = seen.at(1.0, 4.0)
    angle = math.atan(slope * seen.turn)
    along = (columns - column) * math.cos(angle) - (rows - row) * math.sin(angle)
    beside = (columns - column) * math.sin(angle) + (rows - row) * math.cos(angle)
    reach = 0.16 * math.hypot(seen.rect.width(), seen.rect.height())
    assert np.abs(beside).max() < 2.5
    assert along.max() == pytest.approx(reach, abs=2.5)
    assert along.min() == pytest.approx(-reach, abs=2.5)


def test_half_tangents_at_a_kink_stay_on_their_sides(seen: Seen) -> None:
    """Slope 0 to the left and 2 to the right: two halves that meet in the kink."""
    halves = (Tangent(0.0, 2.0, 0.0, -1), Tangent(0.0, 2.0, 2.0, 1))
    columns, rows = _drawn(seen, 0.0, halves)

    column, row = seen.at(0.0, 2.0)
    reach = 0.16 * math.hypot(seen.rect.width(), seen.rect.height())
    left, right = columns < column - 4, columns > column + 4
    angle = math.atan(2.0 * seen.turn)
    off = (columns - column) * math.sin(angle) + (rows - row) * math.cos(angle)
    assert np.abs(rows[left] - row).max() < 2.5
    assert np.abs(off[right]).max() < 2.5
    assert columns.min() == pytest.approx(column - reach, abs=2.5)
    assert columns.max() == pytest.approx(column + reach * math.cos(angle), abs=2.5)
    assert rows.min() == pytest.approx(row - reach * math.sin(angle), abs=2.5)


@pytest.mark.parametrize("upper_open", [True, False])
def test_the_dots_of_a_jump_are_open_and_closed_as_given(upper_open: bool, seen: Seen) -> None:
    """An open dot is a ring about the ground, a closed one is full of colour."""
    dots = (Dot(1.3, 7.0, open=upper_open), Dot(1.3, 1.0, open=not upper_open))
    seen.plot.show_traces([Trace("jump", np.array([]), np.array([]), _RED, dots)])
    picture = seen.pixels()

    radius = _STYLE.dot_px / 2
    for dot in dots:
        column, row = seen.at(dot.x, dot.y)
        assert _is(picture, (column, row), _STYLE.ground if dot.open else "#ff0000")
        for way in (-radius, radius):
            assert _is(picture, (column + way, row), "#ff0000")
            assert _is(picture, (column, row + way), "#ff0000")


def test_the_line_of_the_probe_stands_at_its_x(seen: Seen) -> None:
    """From the top of the plot to its foot, in dashes, and nowhere else."""
    before = seen.pixels()
    seen.plot.show_probe(Probe(2.3))
    columns, rows = _places(_changed(before, seen.pixels(), 40.0))

    assert np.abs(columns - seen.at(2.3, 0.0)[0]).max() < 2.0
    assert rows.min() < seen.rect.top() + 10
    assert rows.max() > seen.rect.bottom() - 10
    assert 0.4 < len(np.unique(rows)) / seen.rect.height() < 0.95


def test_the_probe_puts_a_ring_on_every_curve(seen: Seen) -> None:
    """Each has the colour of its curve and the ground within."""
    seen.plot.show_probe(Probe(-2.2, ((6.0, _RED), (-1.0, _BLUE))))
    picture = seen.pixels()

    radius = 0.6 * _STYLE.dot_px
    for y, colour in ((6.0, "#ff0000"), (-1.0, "#0000ff")):
        column, row = seen.at(-2.2, y)
        assert _is(picture, (column, row), _STYLE.ground)
        assert _is(picture, (column - radius, row), colour)
        assert _is(picture, (column + radius, row), colour)


def test_a_curve_passes_through_its_numbers(seen: Seen) -> None:
    """In every column that is looked at, the middle of its ink is the value there."""
    x = np.linspace(*_X, 2001)
    seen.plot.show_traces([Trace("curve", x, x**3 / 25 + x + 4, _RED)])
    red = _coloured(seen.pixels(), "#ff0000", 90.0)

    for here in (-3.9, -2.2, -0.4, 0.7, 1.9, 3.3):
        column, row = seen.at(here, here**3 / 25 + here + 4)
        rows = np.flatnonzero(red[:, math.floor(column)]) + 0.5
        assert rows.size
        assert rows.mean() == pytest.approx(row, abs=1.5)


def test_a_flat_zone_is_hatched_where_it_is_and_nowhere_else(seen: Seen) -> None:
    """Two tones within its ends, the bare ground beyond them, and nothing once it is gone."""
    before = seen.pixels()
    seen.plot.show_zones(((-4.0, -1.5),))
    after = seen.pixels()
    seen.plot.show_zones(())

    columns, _ = _places(_changed(before, after, 4.0))
    assert columns.min() == pytest.approx(seen.at(-4.0, 0.0)[0], abs=1.5)
    assert columns.max() == pytest.approx(seen.at(-1.5, 0.0)[0], abs=1.5)
    left, top = (round(part) for part in seen.at(-3.4, 11.0))
    patch = after[top : top + 16, left : left + 16].reshape(-1, 3)
    tones = {tuple(tone) for tone in (patch // 8).tolist()}
    lowest, highest = patch[:, 2].min(), patch[:, 2].max()
    assert len(tones) >= 2, "no hatching"
    assert highest - lowest > 15
    assert not _changed(before, seen.pixels(), 4.0).any()


def _lens(flat: tuple[tuple[float, float], ...] = (), shares: tuple[float, ...] = ()) -> Lens:
    x = np.linspace(-4.0, 4.0, 801)
    edges = np.linspace(0.0, 8.0, len(shares) + 1)
    return Lens(x, np.exp(-0.5 * x**2), flat, {}, edges, np.asarray(shares))


def test_the_bell_of_the_inputs_is_as_high_as_their_density(seen: Seen) -> None:
    """Its top is 26 % of the plot high; one standard deviation away it has 0.607 of that."""
    before = seen.pixels()
    seen.plot.show_lens(_lens())
    ink = _changed(before, seen.pixels(), 15.0)

    for x in (-2.0, -1.0, 0.03, 1.0, 2.0):
        rows = np.flatnonzero(ink[:, math.floor(seen.at(x, 0.0)[0])])
        high = seen.rect.bottom() - rows.min()
        share = math.exp(-0.5 * x**2)
        assert high == pytest.approx(0.26 * share * seen.rect.height(), abs=3.0)


def test_the_flat_part_of_the_bell_is_hatched(seen: Seen) -> None:
    """What a saturated function makes nothing of is told by a pattern, within its ends."""
    seen.plot.show_lens(_lens())
    before = seen.pixels()
    seen.plot.show_lens(_lens(((0.5, 9.0),)))
    columns, _ = _places(_changed(before, seen.pixels(), 30.0))

    assert columns.size
    assert columns.min() >= seen.at(0.5, 0.0)[0] - 1.5
    assert columns.min() < seen.at(0.5, 0.0)[0] + 12


def test_the_bars_of_the_outputs_are_as_long_as_their_shares(seen: Seen) -> None:
    """The longest takes 16 % of the width; each stands at the outputs that it counts."""
    shares = (0.1, 0.4, 0.2, 0.0)
    before = seen.pixels()
    seen.plot.show_lens(_lens(shares=shares))
    ink = _changed(before, seen.pixels(), 15.0)

    for number, share in enumerate(shares):
        row = math.floor(seen.at(0.0, 2.0 * number + 1.0)[1])
        columns = np.flatnonzero(ink[row, round(seen.at(3.2, 0.0)[0]) :])
        expected = 0.16 * seen.rect.width() * share / 0.4
        assert columns.size == pytest.approx(expected, abs=3.0)


@pytest.mark.parametrize("upright", [True, False])
def test_lines_of_an_axis_stand_at_the_numbers_beside_them(upright: bool, seen: Seen) -> None:
    """As many lines as numbers, each at its place, and the line of 0 the darkest."""
    axis = seen.plot.axis("left" if upright else "bottom")
    picture = seen.pixels()
    rect = seen.rect
    inner = picture[
        math.ceil(rect.top()) + 2 : math.floor(rect.bottom()) - 2,
        math.ceil(rect.left()) + 2 : math.floor(rect.right()) - 2,
    ].mean(axis=2)
    profile = np.median(inner, axis=1 if upright else 0)
    lines = np.flatnonzero(profile < np.median(profile) - 4)
    first = (rect.top() if upright else rect.left()) + 2
    found = [float(line + math.ceil(first)) + 0.5 for line in lines]

    low, high = _Y if upright else _X
    values = [float(said.replace("\u2212", "-")) for _, said in axis.numbers()]
    between = [value for value in values if low < value < high]
    places = sorted(seen.at(value, value)[1 if upright else 0] for value in between)
    assert len(between) >= 3
    assert found == pytest.approx(places, abs=1.5)
    zero = seen.at(0.0, 0.0)[1 if upright else 0]
    darkest = found[int(np.argmin(profile[lines]))]
    assert darkest == pytest.approx(zero, abs=1.5)
