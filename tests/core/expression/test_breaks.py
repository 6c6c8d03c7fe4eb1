"""Kinks, jumps, poles and ends of typed functions."""

import math

import numpy as np
import pytest

from core.expression import compile_expression
from core.functions import BY_KEY

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
        ("where(x == 0, 1, sin(x)/x)", [(0.0, BEND)]),
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
    found = compile_expression(text).breaks_at()

    assert [b.order for b in found] == [order for _, order in right]
    assert [b.x for b in found] == pytest.approx([x for x, _ in right], rel=4e-16, abs=0)


@pytest.mark.parametrize("key", list(BY_KEY))
def test_a_function_of_the_catalogue_keeps_its_breaks(key: str) -> None:
    """Called by its key a function breaks where it is declared to break."""
    declared = [(b.x, b.order) for b in BY_KEY[key].breaks_at() if b.order < 3]

    assert [(b.x, b.order) for b in compile_expression(f"{key}(x)").breaks_at()] == declared


def test_a_slider_moves_a_break() -> None:
    """The place follows the letter, to the last bit, and is the same when asked again."""
    activation = compile_expression("max(x-a, 0)")

    assert [b.x for b in activation.breaks_at(a=0.1)] == [0.1]
    assert [b.x for b in activation.breaks_at(a=-7.3)] == [-7.3]
    assert activation.breaks_at(a=0.1) == activation.breaks_at(a=0.1)
    assert activation.undefined_at(a=0.1) == (0.1,)


def test_kinks_of_a_ripple_are_found_up_to_a_thousand() -> None:
    """|sin x| has a corner at every multiple of pi."""
    found = [b.x for b in compile_expression("abs(sin(x))").breaks_at()]
    right = np.pi * np.arange(-318, 319)

    assert found == pytest.approx(right.tolist(), rel=1e-12)


def test_poles_of_the_tangent_are_jumps() -> None:
    """The curve goes up on the left of each and comes from below on the right."""
    tangent = compile_expression("tan(x)")
    poles = [b for b in tangent.breaks_at() if abs(b.x) < 10.0]

    assert [b.x for b in poles] == pytest.approx([math.pi * (n + 0.5) for n in range(-3, 3)])
    assert {b.order for b in poles} == {JUMP}


def test_stairs_have_a_jump_at_every_step() -> None:
    """The nearest thousand are kept, which bounds the cost of a picture."""
    found = [b.x for b in compile_expression("floor(x)").breaks_at()]

    assert len(found) == 1000
    assert set(range(-400, 400)) <= set(found)
