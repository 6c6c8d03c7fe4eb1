"""The numbers of the Curves panel on the screen: these letters, at these places, and core's."""

import math

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel

from core.number_text import format_number
from core.state_parts import Pick
from tests.app.conftest import OpenWindow
from tests.app.hands import find
from tests.app.labs.curves.screen import opened, plot
from tests.app.painted.curves import AWAY, NAMES, STYLE, exact, field_of
from tests.app.painted.seen import Array, Field, cut, lies, likeness, photograph


def _value(said: str) -> float:
    return float(said.replace("\u2212", "-"))


@pytest.mark.parametrize(
    ("x", "key"),
    [
        ((-5.0, 5.0), "sigmoid"),
        ((-0.8, -0.7), "gelu"),
        ((-1e6, 1e6), "identity"),
        ((3.25, 17.75), "tanh"),
    ],
)
def test_numbers_of_the_axes_are_written_at_the_pixels_of_their_values(
    x: tuple[float, float], key: str, open_window: OpenWindow
) -> None:
    """Each is read off the screen: these letters, there, and no other of its axis fits better."""
    window = opened(open_window, key, x_min=x[0], x_max=x[1], probe_x=AWAY, tangent=False)
    picture, font = photograph(window), QFont()
    font.setPixelSize(STYLE.label_px)
    dark = np.asarray(1.0 - picture.mean(axis=2) / 255.0)
    for order, side in ((0, "left"), (1, "left"), (1, "bottom")):
        field, axis = field_of(window, order), plot(window, NAMES[order]).axis(side)
        numbers = [(value, said) for value, said in axis.numbers()]
        assert len(numbers) >= 3
        for value, said in numbers:
            assert _value(said) == pytest.approx(value, rel=1e-9, abs=1e-12 * max(map(abs, x)))
            if side == "left":
                place = min(field.row(value), field.rect.bottom() - 7.0)  # the last is not cut
                top, left = round(place - 9), math.ceil(lies(plot(window, NAMES[order])).left())
                band = dark[top : top + 18, left : math.floor(field.rect.left()) - 2]
                high, low = np.flatnonzero((band > 0.35).any(axis=1))[[0, -1]]
                assert top + (high + low + 1) / 2 == pytest.approx(place, abs=2.5)
            else:
                place = field.column(value)
                wide = 0.6 * QFontMetricsF(font).horizontalAdvance(said) + 12.0
                band = _below(dark, field, place, wide)
                columns = np.flatnonzero((band > 0.35).any(axis=0))
                middle = max(math.floor(place - wide), 0) + (columns[0] + columns[-1] + 1) / 2
                ends = 20.0 if value in (numbers[0][0], numbers[-1][0]) else 3.5
                assert middle == pytest.approx(place, abs=ends)
            fits = {other: likeness(band, other, font) for _, other in numbers}
            assert max(fits, key=fits.__getitem__) == said, (said, fits)
            assert fits[said] > 0.85, (said, fits[said])


def _below(dark: Array, field: Field, column: float, wide: float) -> Array:
    """Return the ink below the axis of x about a column, up to the next words."""
    top = math.ceil(field.rect.bottom()) + 2
    left = max(math.floor(column - wide), 0)
    band = dark[top : top + 20, left : math.floor(column + wide)].copy()
    bare = np.asarray(band.max(axis=0) <= 0.35)
    middle = min(round(column) - left, band.shape[1] - 1)
    for way in (-1, 1):  # leave out what a gap of 8 pixels parts from the number at this place
        run, n = 0, middle
        while 0 <= n < band.shape[1]:
            run = run + 1 if bare[n] else 0
            if run > 8 and (~bare[min(middle, n) : max(middle, n) + 1]).any():
                if way < 0:
                    band[:, :n] = 0.0
                else:
                    band[:, n:] = 0.0
                break
            n += way
    return band


@pytest.mark.parametrize(("key", "x"), [("sigmoid", 1.0), ("gelu", -0.4), ("mish", 2.2)])
def test_the_numbers_that_are_read_are_core_s(key: str, x: float, open_window: OpenWindow) -> None:
    """On the card and at the curves, in the letters that stand on the screen."""
    window = opened(open_window, key, probe_x=x)
    picture, font = photograph(window), QFont()
    font.setPixelSize(STYLE.label_px)
    for name, order in (("value", 0), ("slope", 1), ("bend", 2)):
        label = find(window, f"curves.reading.{name}", QLabel)
        said = format_number(exact(Pick(key), order, x))
        assert label.text() == said
        ink = 1.0 - cut(picture, lies(label)).mean(axis=2) / 255.0
        assert likeness(ink, said, label.font()) > 0.85

    slope = f"slope {format_number(exact(Pick(key), 1, x), 4)}"
    for order, said in (
        (0, format_number(exact(Pick(key), 0, x), 4)),
        (0, slope),
        (1, format_number(exact(Pick(key), 1, x), 4)),
    ):
        field, on = field_of(window, order), plot(window, NAMES[order])
        [rect] = [placed.rect for placed in on.placed if placed.label.words == said]
        ink = 1.0 - cut(picture, rect.translated(field.rect.topLeft())).mean(axis=2) / 255.0
        assert likeness(ink, said, font) > 0.85, said
