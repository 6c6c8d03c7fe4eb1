"""Kinks, jumps, poles and ends of typed functions."""

import math

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.formula import compile_formula

JUMP, KINK, BEND = 0, 1, 2


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("x**2", []),
        ("max(0, x)", [(0.0, KINK)]),
        ("max(0, x)**2", [(0.0, BEND)]),
        ("max(0, x)**3", []),
        ("max(x, x)", []),
        ("|x-0.3|", [(0.3, KINK)]),
        ("abs(x**3)", []),
        ("abs((x-1)**3)", []),
        ("abs(x**3-3*x**2+3*x-1)", []),
        ("abs(x)**2.5", []),
        ("x*abs(x)", [(0.0, BEND)]),
        ("abs(x-0.005)-abs(x+0.005)", [(-0.005, KINK), (0.005, KINK)]),
        ("abs(x-5000)", [(5000.0, KINK)]),
        ("step(x-1)", [(1.0, JUMP)]),
        ("step(x)*x", [(0.0, KINK)]),
        ("clip(x, -1, 1)", [(-1.0, KINK), (1.0, KINK)]),
        ("max(x, 0, 1-x)", [(0.5, KINK)]),
        ("where(x > 0, x, exp(x)-1)", [(0.0, BEND)]),
        ("where(x > 0, x, 0.5*(exp(x)-1))", [(0.0, KINK)]),
        ("where(x == 0, 5, x)", [(0.0, JUMP)]),
        ("where(x == 0, 1, sin(x)/x)", []),
        ("relu(x-1)+softsign(x)", [(0.0, BEND), (1.0, KINK)]),
        ("hard_swish(2*x)", [(-1.5, KINK), (1.5, KINK)]),
        ("hard_shrink(x, lambd=2)", [(-2.0, JUMP), (2.0, JUMP)]),
        ("1/x", [(0.0, JUMP)]),
        ("1e-12/x", [(0.0, JUMP)]),
        ("1/x**2", [(0.0, JUMP)]),
        ("1/(x-1)**2", [(1.0, JUMP)]),
        ("1/(x-0.123)**2", [(0.123, JUMP)]),
        ("1/(x*(x-1)*(x+2))", [(-2.0, JUMP), (0.0, JUMP), (1.0, JUMP)]),
        ("x**-0.5", [(0.0, JUMP)]),
        ("log(x)", [(0.0, JUMP)]),
        ("log1p(x)", [(-1.0, JUMP)]),
        ("log(abs(x))", [(0.0, JUMP)]),
        ("sqrt(x-0.3)", [(0.3, JUMP)]),
        ("sqrt(abs(x))", [(0.0, KINK)]),
        ("sqrt((x-3)**2)", [(3.0, KINK)]),
        ("x/x", [(0.0, JUMP)]),
        ("tanh(1/x)", [(0.0, JUMP)]),
        ("1/(1+exp(-x))", []),
        ("exp(x)/(1+exp(x))", []),
        ("x/(1+x**2)", []),
    ],
)
def test_every_break_is_found_in_its_place_and_order(
    text: str, right: list[tuple[float, int]]
) -> None:
    """What breaks is declared where it breaks; what breaks nothing is not."""
    found = compile_formula(text).breaks_at()

    assert [b.order for b in found] == [order for _, order in right]
    assert [b.x for b in found] == pytest.approx([x for x, _ in right], rel=4e-16, abs=0)


@pytest.mark.parametrize("key", list(BY_KEY))
def test_a_function_of_the_catalogue_keeps_its_breaks(key: str) -> None:
    """Called by its key a function breaks where it is declared to break."""
    declared = [(b.x, b.order) for b in BY_KEY[key].breaks_at() if b.order < 3]

    assert [(b.x, b.order) for b in compile_formula(f"{key}(x)").breaks_at()] == declared


def test_a_slider_moves_a_break() -> None:
    """The place follows the letter, to the last bit, and is the same when asked again."""
    activation = compile_formula("max(x-a, 0)")

    assert [b.x for b in activation.breaks_at(a=0.1)] == [0.1]
    assert [b.x for b in activation.breaks_at(a=-7.3)] == [-7.3]
    assert activation.breaks_at(a=0.1) == activation.breaks_at(a=0.1)
    assert activation.undefined_at(a=0.1) == (0.1,)


def test_kinks_of_a_ripple_are_found_up_to_a_thousand() -> None:
    """|sin x| has a corner at every multiple of pi."""
    found = [b.x for b in compile_formula("abs(sin(x))").breaks_at()]
    right = np.pi * np.arange(-318, 319)

    assert found == pytest.approx(right.tolist(), rel=1e-12)


def test_poles_of_the_tangent_are_jumps() -> None:
    """The curve goes up on the left of each and comes from below on the right."""
    tangent = compile_formula("tan(x)")
    poles = [b for b in tangent.breaks_at() if abs(b.x) < 10.0]

    assert [b.x for b in poles] == pytest.approx([math.pi * (n + 0.5) for n in range(-3, 3)])
    assert {b.order for b in poles} == {JUMP}


def test_stairs_have_a_jump_at_every_step() -> None:
    """The nearest thousand are kept, which bounds the cost of a picture."""
    found = [b.x for b in compile_formula("floor(x)").breaks_at()]

    assert len(found) == 1000
    assert set(range(-400, 400)) <= set(found)


@pytest.mark.parametrize(
    ("text", "low", "high", "right"),
    [
        ("abs(abs(x-5)-abs(x-10))", 0.0, 20.0, [(5.0, KINK), (7.5, KINK), (10.0, KINK)]),
        ("abs(x/3*3-x)", -50.0, 50.0, []),
        ("abs((x+0.1)-x-0.1)", -50.0, 50.0, []),
        ("abs(abs(x-1.5)-2^-14)", 1.0, 2.0, [(1.5 + n * 2.0**-14, KINK) for n in (-1, 0, 1)]),
        ("floor(x)", 1e9, 1e9 + 3.0, [(1e9 + n, JUMP) for n in range(4)]),
        ("floor(4*x)", 50.0, 51.0, [(50.0 + n / 4.0, JUMP) for n in range(5)]),
        ("floor(x^2)", -2.0, -1.9, [(-2.0, JUMP)]),
        ("abs(x-1e-9)", 0.0, 2e-9, [(1e-9, KINK)]),
        ("abs(x-5e200)", -1e300, 1e300, [(5e200, KINK)]),
        ("abs(x-3)", 3.0, 3.0, [(3.0, KINK)]),
        ("abs(x-3)", 3.5, 3.5, []),
        ("abs(x-1)", np.nextafter(1.0, 0.0), np.nextafter(1.0, 2.0), [(1.0, KINK)]),
        ("where((x-1.234)^2 <= 0, 5, 1)", -5.0, 5.0, [(1.234, JUMP)]),
        ("floor(cos(x))", -1.0, 1.0, [(0.0, JUMP)]),
        ("floor(exp(x))", -0.5, 0.5, [(0.0, JUMP)]),
        ("max(exp(x), 1)", -0.5, 0.5, [(0.0, KINK)]),
        ("max(sin(x), x)", -0.5, 0.5, []),
        ("where(sin(x) > x, 1, 2)", -0.5, 0.5, [(0.0, JUMP)]),
        ("where(arctan(x) > x, 1, 2)", 0.0, 0.0, [(0.0, JUMP)]),
        ("relu(relu(x)-relu(x))", -5.0, 5.0, []),
        ("abs(relu(x)-relu(x-1)-1)", -5.0, 5.0, [(0.0, KINK), (1.0, KINK)]),
        ("silu(x)/x", -5.0, 5.0, [(0.0, JUMP)]),
        ("abs(x)", -1.7e308, 1.7e308, [(0.0, KINK)]),
        ("abs(x)", -5e-324, 5e-324, [(0.0, KINK)]),
        ("abs(1e16*x-1)", 0.0, 1e-15, [(1e-16, KINK)]),
    ],
)
def test_breaks_are_found_in_the_range_that_is_looked_at(
    text: str, low: float, high: float, right: list[tuple[float, int]]
) -> None:
    """At any distance from 0 and any zoom; rounding makes none."""
    activation = compile_formula(text)
    found = [b for b in activation.breaks_between(low, high) if b.order < 2]

    assert [b.order for b in found] == [order for _, order in right]
    assert [b.x for b in found] == pytest.approx([x for x, _ in right], rel=4e-16, abs=0)
    assert not activation.is_crowded(low, high)


@pytest.mark.parametrize("text", ["floor(1000*x)", "abs(sin(500*x))", "floor(1000*x)+floor(999*x)"])
def test_more_breaks_than_can_be_told_apart_are_said_to_be_so(text: str) -> None:
    """None of them is told then; nearer by, they are."""
    activation = compile_formula(text)

    assert activation.is_crowded(-50.0, 50.0)
    assert activation.breaks_between(-50.0, 50.0) == ()
    assert not activation.is_crowded(0.0, 0.25)
    assert len(activation.breaks_between(0.0, 0.25)) > 20
    assert not BY_KEY["relu"].is_crowded(-5.0, 5.0)


def test_a_sum_of_many_stairs_is_crowded() -> None:
    """Though none of them is by itself."""
    activation = compile_formula("floor(90*x)+floor(91*x+0.5)")

    assert not compile_formula("floor(90*x)").is_crowded(-5.0, 5.0)
    assert activation.is_crowded(-5.0, 5.0)


def test_a_single_place_never_decides_a_slope() -> None:
    """What a rule says exactly between two others is not what the formula does there."""
    square = compile_formula("abs(x)^2")
    softplus = compile_formula("log(1+exp(-abs(x)))+max(x,0)")
    roots = compile_formula("sqrt(relu(x))-sqrt(relu(-x))")
    x = np.asarray([-4.0, -1.0, 0.0, 0.25, 4.0])

    assert square.second_derivative(x).tolist() == [2.0] * 5
    assert softplus.second_derivative(0.0) == pytest.approx(0.25, rel=1e-14)
    assert softplus.derivative(np.asarray([[0.0, 1.0]]))[0, 0] == pytest.approx(0.5, rel=1e-14)
    assert roots.derivative(x[x != 0.0]).tolist() == [0.25, 0.5, 1.0, 0.25]
    assert compile_formula("relu(x)^1.5").second_derivative(x).tolist()[:2] == [0.0, 0.0]
    assert compile_formula("where(x==0,1,(exp(x)-1)/x)").derivative(0.0) == 0.5


def test_the_memory_of_places_is_bounded() -> None:
    """Whatever is asked, what is remembered of it is forgotten again."""
    activation = compile_formula("floor(90*x)")

    for start in range(0, 60, 10):
        assert len(activation.breaks_between(float(start), start + 10.0)) == 901
