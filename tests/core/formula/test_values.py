"""Values and derivatives of typed functions."""

import math

import numpy as np
import pytest

from core.arrays import Array
from core.catalogue import BY_KEY
from core.formula import compile_formula
from tests.core.nearness import error

X = np.concatenate([np.linspace(-60.0, 60.0, 2401), [-1e3, 1e3, -745.5, 800.0, -1e300, 1e300]])

REWRITTEN = [
    ("x*sigmoid(x)", "silu", {}),
    ("x*sigmoid(beta*x)", "swish", {"beta": 2.5}),
    ("1/(1+exp(-x))", "sigmoid", {}),
    ("(exp(x)-exp(-x))/(exp(x)+exp(-x))", "tanh", {}),
    ("sinh(x)/cosh(x)", "tanh", {}),
    ("x/(1+exp(-x))", "silu", {}),
    ("x*tanh(log(1+exp(x)))", "mish", {}),
    ("x*tanh(log1p(exp(x)))", "mish", {}),
    ("log(1+exp(x))", "softplus", {}),
    ("where(x>0,x,alpha*(exp(x)-1))", "elu", {"alpha": 0.7}),
    ("where(x>0,x,alpha*expm1(x))", "elu", {"alpha": 0.7}),
    ("where(x>0,x,a*x)", "prelu", {"a": 0.2}),
    ("0.5*x*(1+erf(x/sqrt(2)))", "gelu", {}),
    ("0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x**3)))", "gelu_tanh", {}),
    ("x/(1+|x|)", "softsign", {}),
    ("x+sin(a*x)**2/a", "snake", {"a": 2.0}),
    ("exp(-(epsilon*x)**2)", "gaussian", {"epsilon": 0.75}),
    ("x/sqrt(1+alpha*x**2)", "isru", {"alpha": 2.0}),
    ("sin(omega*x)", "sine", {"omega": 3.0}),
    ("x-tanh(x)", "tanh_shrink", {}),
    ("x*tanh(exp(x))", "telu", {}),
]


def _orders(key_or_text: str, x: Array, settings: dict[str, float]) -> list[Array]:
    activation = BY_KEY.get(key_or_text) or compile_formula(key_or_text)
    return [
        activation.value(x, **settings),
        activation.derivative(x, **settings),
        activation.second_derivative(x, **settings),
    ]


@pytest.mark.parametrize(("text", "key", "settings"), REWRITTEN, ids=str)
def test_a_function_written_out_is_the_function_of_the_catalogue(
    text: str, key: str, settings: dict[str, float]
) -> None:
    """Value, f' and f'' agree from -1e300 to 1e300, though exp overflows on the way."""
    breaks = [b.x for b in BY_KEY[key].breaks_at(**settings)]
    x = X[~np.isin(X, breaks)]
    if key in ("snake", "sine"):  # at 1e300 a rounded angle is any angle
        x = x[np.abs(x) < 1e3]

    for ours, right in zip(_orders(text, x, settings), _orders(key, x, settings), strict=True):
        assert not np.isnan(ours).any()
        assert (error(ours, right) <= 4e-13 * np.maximum(np.abs(right), 1.0)).all()


@pytest.mark.parametrize(
    "text",
    [
        "x**3-2*x**2+x-5",
        "2**x",
        "x**x",
        "x**-2",
        "x**0.5*x**1.5",
        "x**n",
        "ln(x)+sqrt(x)",
        "tan(x/4)*cos(x)",
        "cosh(x/3)-sinh(x/2)",
        "max(x, 1, 2-x)+min(x, 1)",
        "clip(x, -1, 1)*gelu(x)",
        "step(x)*x**2-sign(x)",
        "abs(sin(3*x))",
        "elu(2*x-1, alpha=0.5)/softplus(x, beta=2)",
        "where(1 < x < 2 or x == 5, x**2, log1p(x**2))",
        "(x > 1)*x + (x <= 1 and x != 0)*x**2",
        "floor(x)+x**2",
        "e**-x*pi",
        "square(x)+pow(x, 3)",
        "erf(x)*arctan(x)",
        "-x**2+3",
    ],
)
def test_derivatives_are_the_limits_of_differences(text: str) -> None:
    """F' and f'' are what central differences of f and f' come near to."""
    activation = compile_formula(text)
    x, h = np.linspace(0.137, 3.9, 24), 1e-5
    breaks = np.asarray([b.x for b in activation.breaks_at()])
    x = x[(np.abs(x[:, np.newaxis] - breaks) > 1e-3).all(axis=1)]

    for function, slope in (
        (activation.value, activation.derivative),
        (activation.derivative, activation.second_derivative),
    ):
        difference = (function(x + h) - function(x - h)) / (2.0 * h)
        assert np.allclose(slope(x), difference, rtol=2e-6, atol=2e-6)


def test_where_keeps_out_what_is_not_taken() -> None:
    """The nan of the other branch does not come through, in no derivative."""
    sinc = compile_formula("where(x == 0, 1, sin(x)/x)")
    guarded = compile_formula("where(x > 0, log(x), -1)")

    assert sinc.value(0.0) == 1.0
    assert sinc.derivative(0.0) == 0.0
    assert guarded.value(-2.0) == -1.0
    assert (guarded.derivative(-2.0), guarded.second_derivative(-2.0)) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("text", "x", "right"),
    [
        ("1/x", 0.0, math.nan),
        ("x**-1", 0.0, math.nan),
        ("log(x)", -1.0, math.nan),
        ("log(x)", 0.0, -math.inf),
        ("sqrt(x)", -1.0, math.nan),
        ("x**0.5", -4.0, math.nan),
        ("x**(1/3)", -8.0, math.nan),
        ("max(log(x), 0)", -1.0, math.nan),
        ("(-2)**x", 1.0, math.nan),
        ("x*sigmoid(x)", -math.inf, math.nan),
        ("1/(1+exp(-x))", -math.inf, 0.0),
        ("3", math.nan, math.nan),
        ("where(x > 0, 1, 0)", math.nan, math.nan),
        ("1e300*x", 1e300, math.inf),
        ("exp(x)", 1e4, math.inf),
        ("exp(exp(x))/exp(exp(x))", 5.0, 1.0),
        ("exp(x)/exp(x)", -1e4, 1.0),
        ("exp(x)/exp(x+1)", 1e15, math.exp(-1.0)),
        ("exp(x)/(1+exp(x))", 1e300, 1.0),
        ("x**2/(1+x**2)", 1e200, 1.0),
        ("x/sqrt(x**2+1)", -1e300, -1.0),
        ("(x**100)**0.01", 1e250, 1e250),
        ("(x**1000)**0.001", 2e5, 2e5),
        ("(x**-3)**(1/-3)", 1e200, 1e200),
        ("log(exp(x)+exp(-x))", 2000.0, 2000.0),
        ("log(exp(x**3))", 1e3, 1e9),
        ("sinh(x)/exp(x)", 1000.0, 0.5),
        ("expm1(x)/exp(x)", 1000.0, 1.0),
        ("log1p(exp(x))", 1000.0, 1000.0),
        ("max(exp(x), exp(-x))/exp(x)", 1000.0, 1.0),
        ("min(exp(x), exp(2*x))/exp(x)", 1000.0, 1.0),
        ("where(exp(x) > exp(x-1), 1, 0)", 5000.0, 1.0),
        ("abs(-exp(x))/exp(x)", 1000.0, 1.0),
        ("sign(exp(x))+0/exp(x)", 1000.0, 1.0),
        ("exp(x)**x/exp(x**2)", 100.0, 1.0),
        ("cos(exp(x))*0+exp(x)/exp(x)", 900.0, math.nan),
    ],
)
def test_the_formula_has_a_value_where_mathematics_has_one(
    text: str, x: float, right: float
) -> None:
    """What overflows on the way loses nothing; what has no value is nan."""
    got = compile_formula(text).value(x)

    assert got == pytest.approx(right, rel=1e-11, nan_ok=True)


def test_the_derivative_too_survives_what_overflows() -> None:
    """The slope of the sigmoid written out is 0, not nan, where exp(-x) is no float64."""
    sigmoid = compile_formula("1/(1+exp(-x))")
    x = np.asarray([-1e5, -800.0, -400.0, 800.0])

    assert sigmoid.derivative(x) == pytest.approx(BY_KEY["sigmoid"].derivative(x), abs=0)
    assert sigmoid.second_derivative(x) == pytest.approx([0.0, 0.0, math.exp(-400), 0.0])


@pytest.mark.parametrize("text", ["log(x)", "log(x)-log(x)", "log1p(x-1)", "floor(log(x))"])
def test_where_there_is_no_value_there_is_no_derivative(text: str) -> None:
    """Log of a negative number has no slope, though 1/x could be computed there."""
    activation = compile_formula(text)
    x = np.asarray([-5.0, -1.0, -1e-300])

    assert np.isnan(activation.derivative(x)).all()
    assert np.isnan(activation.second_derivative(x)).all()
    assert np.isfinite(activation.derivative(3.0))


def test_equal_sides_of_max_and_min_share_their_slopes() -> None:
    """At a tie the derivative is the mean, as PyTorch and JAX take it."""
    for text in ("max(0, x)", "max(x, 0)", "min(x, 0)"):
        activation = compile_formula(text)
        assert activation.value(0.0) == 0.0
        assert activation.derivative(0.0) == 0.5
        assert activation.kink_rule is not None
    assert compile_formula("max(x, x)").derivative(3.0) == 1.0
    assert compile_formula("x").kink_rule is None


def test_a_slider_outside_a_function_leaves_no_value() -> None:
    """Elu has no alpha of -4: nothing is drawn, and nothing is raised."""
    activation = compile_formula("elu(x, alpha=a-5) + snake(x, a=a-5)")
    fine = activation.settings({"a": 6.0})

    assert math.isnan(activation.value(1.0, a=1.0))
    assert activation.breaks_at(a=1.0) == ()
    assert activation.wavelength(a=1.0) is None
    assert activation.value(1.0, **fine) == pytest.approx(
        BY_KEY["elu"].value(1.0) + BY_KEY["snake"].value(1.0)
    )


def test_any_shape_goes_in_and_comes_out() -> None:
    """A float gives a float; an array of two axes keeps both."""
    activation = compile_formula("x**2 + exp(x)/exp(x)")

    assert type(activation.value(2.0)) is float
    assert activation.value(np.full((2, 3), 1000.0)).tolist() == [[1000001.0] * 3] * 2
    assert compile_formula("7").derivative(np.zeros((2, 2))).tolist() == [[0.0, 0.0]] * 2


@pytest.mark.parametrize(
    ("text", "x", "right"),
    [
        ("10^x", 15.0, 1e15),
        ("10^x", 22.0, 1e22),
        ("x^x", 3.0, 27.0),
        ("2^x/2^(x-1)", 900.0, 2.0),
        ("2^x/2^(x-1)", 5000.0, 2.0),
        ("1.5^x/1.5^(x-1)", 2000.0, 1.5),
        ("0^0+x", 0.0, 1.0),
        ("x^0", 0.0, 1.0),
        ("0^x", 0.0, 1.0),
        ("x^x", 0.0, 1.0),
        ("x^a", 0.0, 0.0),
        ("0^x", 2.0, 0.0),
        ("0^x", -1.0, math.nan),
        ("x^x", -2.0, math.nan),
        ("1.25^x/1.25^(x-1)", 1e300, 1.0),
        ("log(sigmoid(x))", -800.0, -800.0),
        ("ln(1/(1+exp(-x)))", -800.0, -800.0),
        ("log(1+exp(-x))", 40.0, 4.248354255291589e-18),
        ("log(exp(-x)+1)", 40.0, 4.248354255291589e-18),
        ("log(1-x)", 1e-20, -1e-20),
        ("1-sigmoid(x)", 50.0, 1.9287498479639178e-22),
        ("exp(x)-1", 1e-20, 1e-20),
        ("1-e^x", 1e-20, -1e-20),
        ("(1-cos(x))/x^2", 1e-9, 0.5),
        ("(cos(x)-1)/x^2", 1e-9, -0.5),
        ("-(where(exp(x)-1 > 0 and x < 1, exp(x)-1, 0))", 1e-20, -1e-20),
        ("elu(exp(x)-1, alpha=a)", 1e-20, 1e-20),
    ],
)
def test_a_value_is_right_to_its_last_digits(text: str, x: float, right: float) -> None:
    """Powers are powers, 0 to 0 is 1, and what a form would lose is computed by another."""
    got = compile_formula(text).value(x)

    assert got == pytest.approx(right, rel=2e-15, abs=0, nan_ok=True)


def test_what_is_typed_is_what_is_shown() -> None:
    """The form that is computed with is nobody's business."""
    activation = compile_formula("log(sigmoid(x))")

    assert activation.formula == r"f(x)=\ln\left(\sigma\left(x\right)\right)"
    assert activation.recipe.value == "log(sigmoid(x))"
    assert activation.derivative(-800.0) == 1.0
