"""The plot: it shows what it is given, and only wishes for anything else."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.export.paint import image
from app.plot import Plot, Probe, Trace
from app.theme import STYLES, Stroke, Theme
from core.sampling import Dot
from core.text import Text
from tests.app.hands import click, double_click, drag, settle, turn_wheel
from tests.app.pictures import Pixels, pixels_of

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_RED = Stroke("#ff0000", Qt.PenStyle.SolidLine)
_SIGNALS = (
    "x_asked",
    "y_asked",
    "probe_asked",
    "probe_stepped",
    "probe_sent",
    "probe_snapped",
    "zoom_stepped",
    "reset_asked",
    "settled",
)


class Shown:
    """A plot over -5..5 and 0..10, and every wish that it reported."""

    def __init__(self, qtbot: QtBot, *, follows: bool = False) -> None:
        self.plot = Plot(Theme(STYLES["light"], "en"), "test.plot", Text(en="plot", zh="圖"))
        self.plot.resize(500, 400)
        self.wishes: list[tuple[object, ...]] = []
        for name in _SIGNALS:
            signal = getattr(self.plot, name)
            signal.connect(lambda *values, name=name: self.wishes.append((name, *values)))
        self.plot.show_range((-5.0, 5.0), (0.0, 10.0), y_follows=follows)
        qtbot.addWidget(self.plot)
        with qtbot.waitActive(self.plot):
            self.plot.show()
            self.plot.activateWindow()

    @property
    def pad(self) -> QWidget:
        """What the mouse meets."""
        return self.plot.viewport()  # type: ignore[no-any-return]  # pyqtgraph has no types

    def at(self, x: float, y: float) -> QPoint:
        """Return the pixel that a point lies in."""
        box = self.plot.box
        place = self.plot.viewportTransform().map(box.mapToScene(box.frame.point(x, y)))
        return QPoint(math.floor(place.x()), math.floor(place.y()))

    def told(self, name: str) -> list[tuple[object, ...]]:
        """Return the values of every wish of one kind."""
        return [tuple(values) for kind, *values in self.wishes if kind == name]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Show a plot."""
    return Shown(qtbot)


def test_the_wheel_wishes_for_a_zoom_about_the_pointer(shown: Shown) -> None:
    """What lies under the pointer stays there; the range shrinks by one notch."""
    turn_wheel(shown.pad, shown.at(3.0, 5.0), 1)

    ((low, high),) = shown.told("x_asked")
    assert isinstance(low, float)
    assert isinstance(high, float)
    assert high - low == pytest.approx(8.5)
    assert (3.0 - low) / (high - low) == pytest.approx(0.8, abs=0.01)
    assert shown.told("y_asked") == []


def test_turning_the_wheel_back_comes_back(shown: Shown) -> None:
    """One notch in and one notch out is where it was."""
    turn_wheel(shown.pad, shown.at(0.0, 5.0), 1)
    ((low, high),) = shown.told("x_asked")
    assert isinstance(low, float)
    assert isinstance(high, float)
    shown.plot.show_range((low, high), (0.0, 10.0))
    turn_wheel(shown.pad, shown.at(0.0, 5.0), -1)

    assert shown.told("x_asked")[-1] == pytest.approx((-5.0, 5.0), abs=0.01)


def test_a_drag_wishes_for_the_same_width_further_on(shown: Shown) -> None:
    """Pulling the picture to the right by two shows what lay two to the left."""
    drag(shown.pad, shown.at(1.0, 5.0), shown.at(3.0, 5.0))

    moved = shown.told("x_asked")
    assert moved
    # The plot stays where it is unless somebody grants the wish, so each step is a small one.
    whole = sum(-5.0 - low for low, _ in moved)  # type: ignore[operator,misc]  # two numbers
    assert whole == pytest.approx(2.0, abs=0.1)
    assert all(high - low == pytest.approx(10.0) for low, high in moved)  # type: ignore[operator]  # two numbers
    assert shown.told("settled") == [()]


@pytest.mark.parametrize("follows", [True, False])
def test_a_drag_moves_y_only_where_y_is_fixed(follows: bool, qtbot: QtBot) -> None:
    """Where y follows the curves, pulling up and down does nothing."""
    shown = Shown(qtbot, follows=follows)

    drag(shown.pad, shown.at(1.0, 5.0), shown.at(1.0, 7.0))

    assert bool(shown.told("y_asked")) is not follows
    assert shown.told("x_asked") == []


def test_a_drag_that_begins_at_the_probe_moves_the_probe(shown: Shown) -> None:
    """A few pixels beside the line are near enough to take hold of it."""
    shown.plot.show_probe(Probe(1.0))
    start = shown.at(1.0, 5.0) + QPoint(4, 0)

    drag(shown.pad, start, shown.at(4.0, 5.0))

    assert shown.told("x_asked") == []
    assert shown.told("probe_asked")[-1] == pytest.approx((4.0,), abs=0.05)
    assert shown.told("settled") == [()]


def test_the_probe_cannot_be_pulled_out_of_the_picture(shown: Shown) -> None:
    """Beyond the edge it stays at the edge."""
    shown.plot.show_probe(Probe(1.0))

    drag(shown.pad, shown.at(1.0, 5.0), QPoint(shown.plot.width() - 2, 200))

    assert shown.told("probe_asked")[-1] == pytest.approx((5.0,), abs=0.05)


def test_a_click_puts_the_probe_there(shown: Shown, qtbot: QtBot) -> None:
    """One click is one wish."""
    click(shown.pad, shown.at(-2.0, 5.0))
    qtbot.waitUntil(lambda: bool(shown.told("probe_asked")))

    assert shown.told("probe_asked") == [pytest.approx((-2.0,), abs=0.05)]


def test_a_right_click_opens_nothing_and_wishes_nothing(shown: Shown) -> None:
    """The menu that pyqtgraph would open is in English."""
    click(shown.pad, shown.at(-2.0, 5.0), Qt.MouseButton.RightButton)
    settle()

    assert shown.wishes == []


def test_a_double_click_wishes_for_the_first_range(shown: Shown) -> None:
    """Whoever is lost comes home."""
    double_click(shown.pad, shown.at(-2.0, 5.0))

    assert shown.told("reset_asked") == [()]


@pytest.mark.parametrize(
    ("key", "modifier", "wish"),
    [
        (Qt.Key.Key_Right, None, ("probe_stepped", 1, False)),
        (Qt.Key.Key_Left, None, ("probe_stepped", -1, False)),
        (Qt.Key.Key_Left, _SHIFT, ("probe_stepped", -1, True)),
        (Qt.Key.Key_Right, _CONTROL, ("probe_snapped", 1)),
        (Qt.Key.Key_Home, None, ("probe_sent", -1)),
        (Qt.Key.Key_End, None, ("probe_sent", 1)),
        (Qt.Key.Key_Plus, None, ("zoom_stepped", 1)),
        (Qt.Key.Key_Minus, None, ("zoom_stepped", -1)),
    ],
)
def test_every_key_has_its_wish(
    key: Qt.Key, modifier: Qt.KeyboardModifier | None, wish: tuple[object, ...], shown: Shown
) -> None:
    """What the mouse can do, the keyboard can do."""
    QTest.keyClick(shown.plot, key, modifier or Qt.KeyboardModifier.NoModifier)

    assert [told for told in shown.wishes if told[0] != "settled"] == [wish]


def test_letting_a_key_go_ends_the_move(shown: Shown) -> None:
    """A run of key presses is undone as one."""
    QTest.keyPress(shown.plot, Qt.Key.Key_Right)
    before = shown.told("settled")
    QTest.keyRelease(shown.plot, Qt.Key.Key_Right)

    assert before == []
    assert shown.told("settled") == [()]


def _level(y: float, dash: Qt.PenStyle = Qt.PenStyle.SolidLine) -> Trace:
    x = np.linspace(-5.0, 5.0, 50)
    return Trace("level", x, np.full(50, y), Stroke("#ff0000", dash))


def _red(pixels: Pixels) -> np.ndarray:
    """Return how red each pixel is, from 0 to 1: white is not."""
    return np.asarray(1.0 - pixels[:, :, 1] / 255.0)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_lines_are_as_wide_on_every_screen_as_the_style_says(scale: float, shown: Shown) -> None:
    """At 200 % a line has twice the pixels, and looks the same."""
    shown.plot.show_traces([_level(5.0)])
    picture = _red(pixels_of(image(shown.plot, shown.plot.size(), scale)))

    column = round(shown.at(1.3, 5.0).x() * scale)
    middle = round(shown.at(1.3, 5.0).y() * scale)
    reach = round(8 * scale)
    ink = picture[middle - reach : middle + reach, column].sum()
    wanted = STYLES["light"].line_px * scale
    assert ink == pytest.approx(wanted, rel=0.15)


def test_a_line_is_drawn_where_its_numbers_say(shown: Shown) -> None:
    """A level of 5 is in the middle of 0 to 10, to the pixel."""
    shown.plot.show_traces([_level(5.0)])
    picture = _red(pixels_of(image(shown.plot, shown.plot.size())))

    here = shown.at(1.3, 5.0)
    near = picture[here.y() - 8 : here.y() + 9, here.x()]
    middle = (near * np.arange(-8, 9)).sum() / near.sum()
    assert middle == pytest.approx(0.0, abs=0.6)


def test_a_gap_in_the_numbers_is_a_gap_in_the_line(shown: Shown) -> None:
    """A jump is never bridged: between the pieces there is no ink, and its dots are there."""
    x = np.array([-5.0, -1.0, np.nan, 1.0, 5.0])
    y = np.array([2.0, 2.0, np.nan, 8.0, 8.0])
    dots = (Dot(-1.0, 2.0, True), Dot(1.0, 8.0, False))
    shown.plot.show_traces([Trace("gap", x, y, _RED, dots)])
    picture = _red(pixels_of(image(shown.plot, shown.plot.size())))

    left, right = shown.at(-0.7, 5.0).x(), shown.at(0.7, 5.0).x()
    top, bottom = shown.at(0.0, 9.5).y(), shown.at(0.0, 0.5).y()
    open_dot, closed_dot = shown.at(-1.0, 2.0), shown.at(1.0, 8.0)
    assert picture[top:bottom, left:right].max() < 0.5
    assert picture[open_dot.y(), open_dot.x()] < 0.2
    assert picture[closed_dot.y(), closed_dot.x()] > 0.8


def test_dashes_tell_lines_apart_without_colour(shown: Shown) -> None:
    """A dashed line of the same colour has less ink than a solid one."""
    ink = []
    for dash in (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine):
        shown.plot.show_traces([_level(5.0, dash)])
        picture = _red(pixels_of(image(shown.plot, shown.plot.size())))
        row = picture[shown.at(0.0, 5.0).y()]
        ink.append(float(row[shown.at(-4.5, 5.0).x() : shown.at(4.5, 5.0).x()].mean()))

    assert ink[0] > 0.9
    assert max(ink[1:]) < 0.85
    assert abs(ink[1] - ink[2]) > 0.02


def test_a_range_beyond_all_screens_is_still_drawn(shown: Shown) -> None:
    """From 1e-280 to 1e99, the line goes from corner to corner."""
    for size in (1e-280, 1e99):
        shown.plot.show_range((0.0, size), (0.0, size))
        x = np.linspace(0.0, size, 20)
        shown.plot.show_traces([Trace("line", x, x, _RED)])
        picture = _red(pixels_of(image(shown.plot, shown.plot.size())))
        middle = shown.at(size / 2, size / 2)
        assert picture[middle.y() - 2 : middle.y() + 3, middle.x()].max() > 0.5


def test_a_screen_reader_hears_what_is_drawn(shown: Shown) -> None:
    """The names of the curves, the range in view and where the probe stands."""
    shown.plot.show_traces([_level(5.0)])
    shown.plot.show_probe(Probe(1.5))

    assert shown.plot.accessibleName() == "plot"
    assert shown.plot.accessibleDescription() == (
        "level; x from −5 to 5, y from 0 to 10. The probe is at x = 1.5."
    )


def test_the_keyboard_is_seen_on_the_plot(shown: Shown) -> None:
    """The frame takes the accent while the keyboard is here."""
    shown.plot.setFocus()
    settle()
    with_keyboard = pixels_of(image(shown.plot, shown.plot.size()))
    shown.plot.clearFocus()
    settle()

    assert (pixels_of(image(shown.plot, shown.plot.size())) != with_keyboard).any()
