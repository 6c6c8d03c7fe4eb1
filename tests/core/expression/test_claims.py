"""What is measured of typed functions."""

import math

import pytest

from core.expression import compile_expression
from core.functions import BY_KEY
from core.interval import Interval


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("x", -math.inf, math.inf),
        ("x**2+1", 1.0, math.inf),
        ("1/(1+exp(-x))", 0.0, 1.0),
        ("x*sigmoid(x)", -0.2784645427610738, math.inf),
        ("log(x)", -math.inf, math.inf),
        ("log(log(x))", -math.inf, math.inf),
        ("-log(1+x**2)", -math.inf, 0.0),
        ("1/x", -math.inf, math.inf),
        ("1/x**2", 0.0, math.inf),
        ("3*sin(2*x)", -3.0, 3.0),
        ("exp(-(x-0.123)**2)", 0.0, 1.0),
        ("sign(x)", -1.0, 1.0),
        ("5", 5.0, 5.0),
        ("x/(1+|x|)", -1.0, 1.0),
        ("1-1/log(2+x**2)", 1.0 - 1.0 / math.log(2.0), 1.0),
    ],
)
def test_the_range_is_measured(text: str, low: float, high: float) -> None:
    """Least and greatest value, without an end where the function grows for ever."""
    activation = compile_expression(text)
    (found,) = activation.range_(**activation.settings({}))
    slack = 2e-3 if "log" in text else 1e-9  # 1 - 1/log x is still far from 1 at 1e300

    assert (found.low, found.high) == pytest.approx((low, high), rel=slack)
    assert (found.has_low, found.has_high) == (math.isfinite(low), math.isfinite(high))


@pytest.mark.parametrize(
    ("text", "monotonic", "centred"),
    [
        ("x**3", True, True),
        ("x+sin(x)", True, True),
        ("sin(x)", False, True),
        ("tanh(x)+1", True, False),
        ("1/x", False, True),
        ("-1/x", False, True),
        ("gelu(x)", False, False),
        ("log(x)", True, False),
        ("abs(x)", False, False),
    ],
)
def test_the_rise_and_the_symmetry_are_measured(text: str, monotonic: bool, centred: bool) -> None:
    """-1/x falls at its pole, from one infinity to the other."""
    activation = compile_expression(text)
    settings = activation.settings({})

    assert activation.monotonic(**settings) is monotonic
    assert activation.zero_centred(**settings) is centred


@pytest.mark.parametrize("key", BY_KEY)
def test_what_is_measured_is_what_the_catalogue_declares(key: str) -> None:
    """The measurements agree with the claims that are proved elsewhere."""
    right = BY_KEY[key]
    settings = right.settings({})
    ours = compile_expression(f"{key}(x)")
    pieces = right.range_(**settings)
    (found,) = ours.range_()

    assert ours.monotonic() is right.monotonic(**settings)
    assert ours.zero_centred() is right.zero_centred(**settings)
    ends = (min(p.low for p in pieces), max(p.high for p in pieces))
    assert (found.low, found.high) == pytest.approx(ends, rel=1e-9, abs=1e-9)


def test_a_function_without_any_value_has_no_claims() -> None:
    """sqrt(-1-x**2) is nowhere real: nothing is said of it that could be wrong."""
    nowhere = compile_expression("sqrt(-1-x**2)")

    assert nowhere.range_() == (Interval(-math.inf, math.inf),)
    assert not nowhere.monotonic()
    assert not nowhere.zero_centred()
    assert nowhere.breaks_at() == ()


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("sin(3*x+1)", 2.0 * math.pi / 3.0),
        ("cos(x)+sin(10*x)", 2.0 * math.pi),
        ("snake(2*x)", math.pi / 2.0),
        ("sine(x, omega=2)", math.pi),
        ("x+sin(k*x)", 2.0 * math.pi),
        ("sin(x**2)", None),
        ("sin(2)*x", None),
        ("sin(0*x)", None),
        ("relu(x)", None),
        ("exp(2*x)", None),
        ("max(x, 0)", None),
    ],
)
def test_the_ripple_of_a_straight_argument_has_a_wavelength(
    text: str, length: float | None
) -> None:
    """The longest wave tells a plot when it is finer than the pixels."""
    activation = compile_expression(text)
    found = activation.wavelength(**activation.settings({}))

    assert found == (None if length is None else pytest.approx(length))
