"""Curves with poles, holes and ends, which only typed functions have."""

import math

import numpy as np
import pytest

from core.formula import compile_formula
from core.sampling import Curve, View, automatic_y, sample
from core.sampling.curve import MOST_DOTTED, Dot
from core.sampling.probe import reading


def sampled(text: str, reach: float = 5.0) -> Curve:
    """Return a typed function over -reach to reach on 900 pixels."""
    return sample(compile_formula(text), {}, View(-reach, reach, 900))


@pytest.mark.parametrize("text", ["1/x", "1/x**2", "tan(x)", "1/(x**2-2)", "1/(x-1)-1/(x+1)"])
def test_no_line_crosses_a_pole(text: str) -> None:
    """At every pole the line is broken, and both of its ends are far away."""
    curve = sampled(text)

    assert curve.jumps
    for jump in curve.jumps:
        (here,) = np.flatnonzero((curve.x == jump.x) & np.isnan(curve.value))
        assert min(abs(curve.value[here - 1]), abs(curve.value[here + 1])) > 1e10
        beside = (curve.value[here - 1], curve.value[here + 1])
        assert (jump.left, jump.right) == tuple(math.copysign(math.inf, y) for y in beside)


@pytest.mark.parametrize(
    ("text", "most"),
    [("1/x", 10.0), ("1/x**2", 60.0), ("tan(x)", 40.0), ("1/(x**2-2)", 10.0), ("log(x)", 10.0)],
)
def test_the_range_of_y_follows_the_curve_and_not_its_poles(text: str, most: float) -> None:
    """What lies between the poles fills the plot, near and far."""
    low, high = automatic_y([sampled(text)], [0])

    assert 1.0 < high - low < most
    assert automatic_y([sampled("1/x", 1000.0)], [0]) == (-0.019, 0.019)


def test_an_ordinary_jump_keeps_all_of_its_height() -> None:
    """A jump is no pole: nothing of a step or a staircase is cut off."""
    assert automatic_y([sampled("5*step(x)")], [0]) == (-0.3, 5.3)
    assert automatic_y([sampled("floor(x)")], [0]) == (-7.0, 6.0)
    assert automatic_y([sampled("sqrt(-1-x**2)")], [0]) == (-1.0, 1.0)


def test_a_hole_is_one_open_dot() -> None:
    """sin(x)/x has no value at 0, and a dot shows where it would be."""
    (dot,) = sampled("sin(x)/x").dots(0)

    assert (dot.x, dot.open) == (0.0, True)
    assert dot.y == pytest.approx(1.0)


def test_dots_are_finite() -> None:
    """A pole has none, an end has one for its value."""
    assert sampled("1/x").dots(0) == ()
    assert sampled("sqrt(x)").dots(0)[-1] == Dot(0.0, 0.0, open=False)
    assert all(math.isfinite(dot.y) for order in (1, 2) for dot in sampled("1/x").dots(order))


def test_a_crowd_of_breaks_has_no_dots() -> None:
    """A staircase seen from far is its line alone; every step is still a gap."""
    far = sampled("floor(x)", 100.0)

    assert len(far.jumps) > MOST_DOTTED
    assert far.dots(0) == far.dots(1) == ()
    assert np.isnan(far.value).sum() == len(far.jumps)


def test_many_breaks_cost_little() -> None:
    """Three nodes at each of 127 kinks, in rising order."""
    curve = sampled("abs(sin(x))", 200.0)

    assert len(curve.kinks) == 127
    assert (np.diff(curve.x) >= 0.0).all()
    assert np.abs(curve.value[np.isin(curve.x, [k.x for k in curve.kinks])]).max() < 1e-12


def test_an_end_and_a_pole_are_read_out() -> None:
    """The words say that one side is empty, or that there is nothing at all."""
    root, pole = compile_formula("sqrt(x)"), compile_formula("1/x")

    assert reading(root, {}, 0.0).spoken.en == "sqrt(x) at 0: 0; it has values on one side only"
    assert reading(pole, {}, 0.0).spoken.zh == "1/x 在 x = 0 沒有值"


def test_a_pole_has_no_dot() -> None:
    """Log(x) goes down for ever: no open end at −744, where float64 leaves it."""
    curve = sample(compile_formula("log(x)"), {}, View(-5.0, 5.0, 600))

    assert [(jump.x, jump.right) for jump in curve.jumps] == [(0.0, -np.inf)]
    assert curve.dots(0) == ()
    root = sample(compile_formula("sqrt(x)"), {}, View(-5.0, 5.0, 600))
    assert [(dot.x, dot.y) for dot in root.dots(0) if not dot.open] == [(0.0, 0.0)]
