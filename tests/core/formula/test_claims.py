"""What is measured of typed functions."""

import math

import pytest

from core.catalogue import BY_KEY
from core.formula import compile_formula
from core.interval import Interval, point


def _read(text: str) -> tuple[Interval, ...]:
    """Return intervals from "[0, 1) ∪ {3}", pi standing for π."""
    found = []
    for part in filter(None, text.split(" ∪ ")):
        ends = [float(_number(end)) for end in part[1:-1].split(", ")]
        found.append(
            point(ends[0])
            if part[0] == "{"
            else Interval(ends[0], ends[1], has_low=part[0] == "[", has_high=part[-1] == "]")
        )
    return tuple(found)


def _number(text: str) -> float:
    """Return "inf", "pi/2" or "0.5" as a number."""
    top, _, bottom = text.partition("/")
    sign, top = (-1.0, top[1:]) if top.startswith("-") else (1.0, top)
    return sign * (math.pi if top == "pi" else float(top)) / float(bottom or 1)


def _same(found: tuple[Interval, ...], right: tuple[Interval, ...], slack: float = 1e-9) -> None:
    assert [(u.has_low, u.has_high) for u in found] == [(u.has_low, u.has_high) for u in right]
    ends = [end for u in found for end in (u.low, u.high)]
    assert ends == pytest.approx([end for u in right for end in (u.low, u.high)], slack, slack)


@pytest.mark.parametrize(
    ("text", "domain", "values", "measured"),
    [
        ("x", "(-inf, inf)", "(-inf, inf)", ""),
        ("x**2+1", "(-inf, inf)", "[1, inf)", ""),
        ("5", "(-inf, inf)", "{5}", ""),
        ("1/(1+exp(-x))", "(-inf, inf)", "(0, 1)", ""),
        ("x*sigmoid(x)", "(-inf, inf)", "[-0.2784645427610738, inf)", "range"),
        ("log(x)", "(0, inf)", "(-inf, inf)", ""),
        ("log(log(x))", "(1, inf)", "(-inf, inf)", "domain smoothness"),
        ("-log(1+x**2)", "(-inf, inf)", "(-inf, 0]", ""),
        ("1/x", "(-inf, 0) ∪ (0, inf)", "(-inf, 0) ∪ (0, inf)", ""),
        ("1/x**2", "(-inf, 0) ∪ (0, inf)", "(0, inf)", ""),
        (
            "1/(x^2-1)",
            "(-inf, -1) ∪ (-1, 1) ∪ (1, inf)",
            "(-inf, -1] ∪ (0, inf)",
            "domain smoothness",
        ),
        ("(x^2-4)/(x-2)", "(-inf, 2) ∪ (2, inf)", "(-inf, 4) ∪ (4, inf)", "monotonic range"),
        ("exp(1/x)", "(-inf, 0) ∪ (0, inf)", "(0, 1) ∪ (1, inf)", ""),
        ("sqrt(x)", "[0, inf)", "[0, inf)", ""),
        ("sqrt(1-x^2)", "[-1, 1]", "[0, 1]", "domain smoothness"),
        ("arcsin(x)", "[-1, 1]", "[-pi/2, pi/2]", ""),
        ("arccos(x)", "[-1, 1]", "[0, pi/1]", ""),
        ("arctanh(x)", "(-1, 1)", "(-inf, inf)", ""),
        ("arccosh(x)", "[1, inf)", "[0, inf)", ""),
        ("arctan(x)", "(-inf, inf)", "(-pi/2, pi/2)", ""),
        ("cosh(x)", "(-inf, inf)", "[1, inf)", ""),
        ("x^0.5 + x^-2", "(0, inf)", "[1.6493848884661177, inf)", "range"),
        ("2^x", "(-inf, inf)", "(0, inf)", ""),
        ("x^0 + 1", "(-inf, inf)", "{2}", ""),
        ("x**x", "[0, inf)", "[0.6922006275553464, inf)", "range"),
        ("3*sin(2*x)", "(-inf, inf)", "[-3, 3]", ""),
        ("x*x - x*x", "(-inf, inf)", "{0}", "zero_centred"),
        ("exp(-(x-0.123)**2)", "(-inf, inf)", "(0, 1]", ""),
        ("sign(x)", "(-inf, inf)", "{-1} ∪ {0} ∪ {1}", "monotonic range"),
        (
            "where(x>0, 1, where(x<-3, sqrt(-x), sqrt(-9-x^2)))",
            "(-inf, -3) ∪ (0, inf)",
            "{1} ∪ (1.7320508075688772, inf)",
            "range",
        ),
        ("where(x>0, x, elu(x, alpha=0-a))", "(0, inf)", "(0, inf)", "monotonic range"),
        ("where(x>0, x, 1/(x-x))", "(0, inf)", "(0, inf)", "monotonic"),
        ("x/(1+|x|)", "(-inf, inf)", "(-1, 1)", "monotonic range"),
        ("1/min(x, -1)", "(-inf, inf)", "[-1, 0)", ""),
        ("1/(x-x)", "", "(-inf, inf)", ""),
        ("sqrt(-1-x**2)", "", "(-inf, inf)", ""),
        ("leaky_relu(x, negative_slope=0.5)", "(-inf, inf)", "(-inf, inf)", ""),
        ("elu(-|x|, alpha=2)", "(-inf, inf)", "(-2, 0]", "domain smoothness"),
        ("mod(x, 2)", "(-inf, inf)", "[0, 2)", "range"),
        ("floor(x)", "(-inf, inf)", "(-inf, inf)", "monotonic range"),
    ],
)
def test_domain_and_range_are_told_with_their_ends(
    text: str, domain: str, values: str, measured: str
) -> None:
    """What is reached belongs, what is only approached does not; proved where that can be."""
    activation = compile_formula(text)
    settings = activation.settings({})

    _same(activation.domain(**settings), _read(domain))
    _same(activation.range_(**settings), _read(values))
    assert " ".join(sorted(activation.measured(**settings))) == measured


def test_of_very_many_pieces_those_between_breaks_are_told() -> None:
    """The domain of tan and of sqrt(sin(x)) goes on as it does near 0."""
    poles, roots = (compile_formula(text).domain() for text in ("tan(x)", "sqrt(sin(x))"))

    _same(tuple(u for u in poles if u.low < 0.0 < u.high), _read("(-pi/2, pi/2)"))
    _same(tuple(u for u in roots if u.low == 0.0), _read("[0, pi/1]"))
    assert all(math.isfinite(u.low) and math.isfinite(u.high) for u in (*poles, *roots))


@pytest.mark.parametrize("text", ["1-1/log(2+x**2)", "1/log(2+x**2)"])
def test_what_comes_near_as_slowly_as_a_logarithm_is_measured(text: str) -> None:
    """1 - 1/log x is still far from 1 at 1e300, and nobody says that this was proved."""
    activation = compile_formula(text)

    assert activation.range_()[0].high == pytest.approx(
        1.0 if "-" in text else 1 / math.log(2), 2e-3
    )
    assert "monotonic" not in activation.measured()


@pytest.mark.parametrize(
    ("text", "odd", "proved"),
    [
        ("x**3-x", True, True),
        ("sin(-x)", True, True),
        ("x*cosh(x^2)", True, True),
        ("-x/(1+x^2)", True, True),
        ("sin(x)*cos(x)", True, True),
        ("tanh(x^3)*|x|", True, True),
        ("(exp(x)-exp(-x))/(exp(x)+exp(-x))", True, True),
        ("max(x, -1) + min(x, 1)", True, False),
        ("where(x>0, x, x)", True, False),
        ("softsign(2*x)", True, True),
        ("x^3+1", False, True),
        ("0*x", True, True),
    ],
)
def test_whether_symmetry_is_proved(text: str, odd: bool, proved: bool) -> None:
    """By what a formula is made of; that it is not odd is proved by one place."""
    activation = compile_formula(text)

    assert activation.zero_centred() is odd
    assert ("zero_centred" not in activation.measured()) is proved


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
    activation = compile_formula(text)
    settings = activation.settings({})

    assert activation.monotonic(**settings) is monotonic
    assert activation.zero_centred(**settings) is centred


@pytest.mark.parametrize("key", BY_KEY)
def test_what_is_measured_is_what_the_catalogue_declares(key: str) -> None:
    """The measurements agree with the claims that are proved elsewhere."""
    right = BY_KEY[key]
    settings = right.settings({})
    ours = compile_formula(f"{key}(x)")

    assert ours.monotonic() is right.monotonic(**settings)
    assert ours.zero_centred() is right.zero_centred(**settings)
    _same(ours.range_(), right.range_(**settings))


def test_a_function_without_any_value_has_no_claims() -> None:
    """sqrt(-1-x**2) is nowhere real: nothing is said of it that could be wrong."""
    nowhere = compile_formula("sqrt(-1-x**2)")

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
    activation = compile_formula(text)
    found = activation.wavelength(**activation.settings({}))

    assert found == (None if length is None else pytest.approx(length))
