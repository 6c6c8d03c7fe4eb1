"""Waves that grow shorter: lines where the pixels can follow them, a band where they cannot."""

import numpy as np
import pytest

from core.arrays import Array
from core.formula import compile_formula
from core.sampling import Curve, View, automatic_y, sample
from core.sampling.nodes import SLOWEST


def _curve(text: str, view: View) -> Curve:
    return sample(compile_formula(text), {}, view)


def _band(curve: Curve, order: int = 0) -> tuple[Array, Array, Array]:
    """Return the middles of the columns that are a band, and its edges there."""
    assert curve.envelope is not None
    filled = np.isfinite(curve.envelope.high[order])
    low, high = curve.envelope.low[order], curve.envelope.high[order]
    return curve.envelope.x[filled], low[filled], high[filled]


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("sin(x^2)", View(0.0, 100.0, 800)),
        ("sin(x^2)", View(-300.0, 300.0, 1700)),
        ("cos(x^3)", View(-40.0, 40.0, 640)),
        ("sin(exp(x))", View(-3.0, 12.0, 900)),
        ("sin(exp(x))", View(-3.0, 40.0, 900)),
        ("sin(x^2)", View(1e9, 1e9 + 1e3, 500)),
        ("sin(1/x)", View(-0.1, 0.1, 777)),
        ("sine(x*|x|)", View(-200.0, 200.0, 901)),
    ],
)
def test_the_band_neither_beats_nor_overshoots(text: str, view: View) -> None:
    """It reaches from -1 to 1 in every column, and never beyond."""
    x, low, high = _band(_curve(text, view))

    assert x.size > view.width // 20
    assert (high > 0.995).all()
    assert (low < -0.995).all()
    assert max(high.max(), -low.min()) <= 1.0 + 1e-3


def test_its_height_follows_what_the_wave_is_multiplied_with() -> None:
    """x*sin(x^2) is as high as x, f' as high as 2x^2: at every column, and not by chance."""
    view = View(0.0, 60.0, 600)
    curve = _curve("x*sin(x^2)", view)
    x, low, high = _band(curve)
    _, falling, rising = _band(curve, 1)

    assert high == pytest.approx(x, rel=0.01, abs=0.2)  # half a wave more or less
    assert low == pytest.approx(-x, rel=0.01, abs=0.2)
    assert rising == pytest.approx(2.0 * x**2, rel=0.02, abs=7.0)
    assert falling == pytest.approx(-2.0 * x**2, rel=0.02, abs=7.0)


def test_where_pixels_can_follow_there_are_lines() -> None:
    """sin(x^2) has a wave of pi/x: four pixels wide where x is pi/4 of a pixel's reciprocal."""
    view = View(0.0, 100.0, 800)
    curve = _curve("sin(x^2)", view)
    change = np.pi / (SLOWEST * view.pixel)
    there = np.isfinite(curve.value)

    assert curve.x[there].max() == pytest.approx(change, abs=2.0 * view.pixel)
    assert _band(curve)[0].min() == pytest.approx(change, abs=2.0 * view.pixel)
    assert curve.value[there] == pytest.approx(np.sin(curve.x[there] ** 2), abs=1e-9)
    peaks = np.sqrt(np.pi * (0.5 + np.arange(12.0)))
    assert np.isin(np.round(peaks, 4), np.round(curve.x[there], 4)).all()


def test_breaks_stay_where_there_are_lines() -> None:
    """|sin(x^2)| has kinks with dots in the slow part, and none in the band."""
    view = View(0.5, 60.0, 600)
    curve = _curve("where(x < 2, -3, sin(x^2))", view)

    assert [jump.x for jump in curve.jumps] == [2.0]
    assert automatic_y([curve], [0])[0] < -3.0
    assert _curve("sin(x^2) + |x-50|", view).kinks == ()


def test_of_two_waves_the_fast_one_is_a_band_on_the_slow_one() -> None:
    """sin(x/20) + sin(50x)/10 is a strip that swings."""
    x, low, high = _band(_curve("sin(x/20) + sin(50*x)/10", View(-100.0, 100.0, 500)))

    assert x.size == 500
    assert (low + high) / 2 == pytest.approx(np.sin(x / 20.0), abs=0.02)
    assert high - low == pytest.approx(0.2, abs=0.03)


def test_a_formula_without_waves_has_no_band() -> None:
    """A wave that stands still is none."""
    for text in ("x^2", "sin(2)*x", "sin(0*x)", "sin(a)+x"):
        assert _curve(text, View(-1e6, 1e6, 100)).envelope is None
