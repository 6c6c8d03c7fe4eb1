"""Inverse functions and logarithms by other bases: values, slopes, and where they end."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from mpmath import diff, mp, mpf

from core.formula import compile_formula

_FUNCTIONS: dict[str, tuple[Callable[[mpf], mpf], tuple[float, ...]]] = {
    "arcsin": (mp.asin, (-0.75, -0.001, 0.3, 0.998)),
    "arccos": (mp.acos, (-0.75, -0.001, 0.3, 0.998)),
    "arctanh": (mp.atanh, (-0.75, -0.001, 0.3, 0.998)),
    "arcsinh": (mp.asinh, (-1e9, -0.75, 0.001, 7.5)),
    "arccosh": (mp.acosh, (1.001, 2.5, 1e9)),
    "log10": (mp.log10, (1e-9, 0.999, 2.5, 1e300)),
    "log2": (lambda x: mp.log(x, 2), (1e-9, 0.999, 2.5, 1e300)),
}


@pytest.mark.parametrize("name", list(_FUNCTIONS))
def test_value_slope_and_curvature_agree_with_many_digits(name: str) -> None:
    """All three, relative to what they are."""
    exact, places = _FUNCTIONS[name]
    made = compile_formula(f"{name}(x)")
    x = np.asarray(places)
    with mp.workdps(100):
        for order, found in enumerate(
            (made.value(x), made.derivative(x), made.second_derivative(x))
        ):
            right = [
                float(diff(exact, mpf(at), order, h=abs(mpf(at)) * mpf(10) ** -30)) for at in places
            ]
            assert found == pytest.approx(right, rel=8e-15 if order else 1e-15, abs=0), order


def test_ten_and_two_to_whole_powers_have_whole_logarithms() -> None:
    """No 2.9999999999999996."""
    tens = 10.0 ** np.arange(0, 300)
    twos = 2.0 ** np.arange(-1000, 1000)

    assert compile_formula("log10(x)").value(tens).tolist() == list(range(300))
    assert compile_formula("log2(x)").value(twos).tolist() == list(range(-1000, 1000))


_NOTHING = (math.nan, math.nan, math.nan)


@pytest.mark.parametrize(
    ("text", "places", "sides"),
    [
        ("arcsin(x/2)", 2, (_NOTHING, (-math.pi / 2, math.inf, -math.inf))),
        ("arccos(x-1)", 2, (_NOTHING, (math.pi, -math.inf, math.inf))),
        ("arccosh(2-x)", 1, ((0.0, -math.inf, -math.inf), _NOTHING)),
        ("arctanh(x-2)", 2, (_NOTHING, (-math.inf, math.inf, -math.inf))),
        ("log10(x+3)", 1, (_NOTHING, (-math.inf, math.inf, -math.inf))),
        ("log1p(x)", 1, (_NOTHING, (-math.inf, math.inf, -math.inf))),
        ("sqrt((x-1)+1)", 1, (_NOTHING, (0.0, math.inf, -math.inf))),
        ("sqrt(x-1e3+1e3)", 1, (_NOTHING, (0.0, math.inf, -math.inf))),
        ("1/log(x)", 2, (_NOTHING, (0.0, -math.inf, math.inf))),
        ("x/ln(x)", 2, (_NOTHING, (0.0, 0.0, -math.inf))),
    ],
)
def test_an_end_is_told_once_and_as_it_is(
    text: str, places: int, sides: tuple[tuple[float, ...], ...]
) -> None:
    """Where rounding moves the first place with a value, it is one end, at the place meant."""
    breaks = compile_formula(text).breaks_at()

    assert len(breaks) == places
    assert breaks[0].x == pytest.approx(round(breaks[0].x), abs=1e-12)
    assert breaks[0].sides is not None
    for found, right in zip(breaks[0].sides, sides, strict=True):
        assert found == pytest.approx(right, rel=1e-12, nan_ok=True)


@pytest.mark.parametrize(
    ("text", "at", "order", "slopes"),
    [
        ("arcsin(|x|)", 0.0, 1, (-1.0, 1.0)),
        ("arcsinh(|x-1|)", 1.0, 1, (-1.0, 1.0)),
        ("arccosh(1+x^2)", 0.0, 1, (-math.sqrt(2), math.sqrt(2))),
        ("arctanh(x)/x", 0.0, 0, (0.0, 0.0)),
        ("|log2(x)|", 1.0, 1, (-1 / math.log(2), 1 / math.log(2))),
    ],
)
def test_kinks_and_holes_inside_them_have_both_slopes(
    text: str, at: float, order: int, slopes: tuple[float, float]
) -> None:
    """Told by series: by the forms that the functions are written out in."""
    (found,) = [b for b in compile_formula(text).breaks_at() if b.x == at]

    assert found.order == order
    assert found.sides is not None
    assert [side[1] for side in found.sides] == pytest.approx(slopes, rel=1e-12, abs=1e-12)
