"""Copied code gives what the plot shows, far out and near 0 too, or says how far it does."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from core.formula import compile_formula
from core.formula.code import snippet
from core.formula.code_writer import Writer
from core.formula.reader import read
from core.formula.scaled import safe
from tests.core.formula.code.formulas import FORMULAS
from tests.core.formula.code.running import defined
from tests.core.reference import DATA

_LIMITS = json.loads((DATA / "limits.json").read_text("utf-8"))
_EVERYWHERE = (
    *("exp(x)/(1+exp(x))", "1/(1+exp(-x))", "(e^x-e^-x)/(e^x+e^-x)", "log(1+exp(x))"),
    *("x*tanh(log(1+exp(x)))", "x/(1+exp(-x))", "2/(1+exp(-2x))-1", "1-2/(1+exp(2x))"),
    *("log(cosh(x))", "sinh(x)/cosh(x)", "cosh(x)/sinh(x)", "1/cosh(x)", "exp(x)*exp(-x)"),
    *("exp(x)/(exp(x)+exp(2x)+1)", "exp(3x)/(1+exp(x))^3", "log(exp(x)+exp(-x))"),
    *("x*erf(log1p(exp(x)))", "10^x/(1+10^x)", "1/(1+a*exp(-x))", "(1-exp(-x))/(1+exp(-x))"),
    *("log(sigmoid(x))", "sqrt(x^2)", "log(x^2)", "sqrt(relu(x))-sqrt(relu(-x))"),
    *("relu(x)^1.5", "max(0,x)^0.5", "abs(x)^2", "x^x", "log10(x)", "arccosh(x)", "ln(a*x)"),
    *("where(x>0,log(x),0)", "log(exp(x)/(1+exp(x)))", "log(2*exp(x)*x^2)", "exp(2x)/expm1(x)"),
    *(
        "log(1+exp(x))/(3*exp(-x)+2)",
        "exp(exp(-x))",
        "exp(x)/(x*exp(x)+x)",
        "1/(exp(x)/x+exp(1-x))",
        "1/(2+exp(-(x/2+1)))",
        "-exp(x)/(2*(1+exp(x)))",
        "log(x*x)",
    ),
)
_FAR = np.asarray([-1e300, -1e200, -1e5, -1000.0, -750.0, -100.0, 100.0, 750.0, 1000.0, 1e300])
_NEAR = np.asarray([-0.3, -1e-3, -1e-10, -1e-300, 1e-300, 1e-10, 1e-3, 0.3])
_PLACES = np.concatenate([np.linspace(-12.0, 12.0, 401) + 1.0 / 1024.0, _FAR, _NEAR])


def _reach(code: str) -> tuple[float, float]:
    """Return from where to where in |x| a program says that it is right."""
    low = re.search(r"Right from about \|x\| = (\S+) on", code)
    high = re.search(r"Right up to about \|x\| = (\S+);", code)
    return float(low[1]) if low else 0.0, float(high[1]) if high else np.inf


@pytest.mark.parametrize("text", [*_EVERYWHERE, *FORMULAS, *(case["formula"] for case in _LIMITS)])
def test_code_agrees_with_the_plot_wherever_it_says_so(text: str, tmp_path: Path) -> None:
    """Value and slope at 419 places up to 1e300, and nothing where f has no value."""
    activation = compile_formula(text)
    settings = {p.key: 0.5 * (p.default + p.maximum) for p in activation.parameters}
    code = snippet(activation, settings, "numpy")
    low, high = _reach(code)
    x = _PLACES[(np.abs(_PLACES) >= 1.2 * low) & (np.abs(_PLACES) <= high / 1.2)]
    x = x[~np.isin(x, activation.undefined_at(1, **settings))]
    with np.errstate(all="ignore"):
        names = defined(code, tmp_path)
        value, slope = names["f"](x), names["f_derivative"](x)
    right, steep = activation.value(x, **settings), activation.derivative(x, **settings)

    assert value[np.isfinite(right)] == pytest.approx(right[np.isfinite(right)], rel=1e-9, abs=1e-9)
    there = np.isfinite(steep)
    assert slope[there] == pytest.approx(steep[there], rel=1e-8, abs=1e-8)
    assert np.isnan(slope[np.isnan(right) & np.isnan(value)]).all()
    assert x.size > 150


@pytest.mark.parametrize("text", _EVERYWHERE)
def test_what_people_write_of_exponentials_needs_no_excuse(text: str) -> None:
    """Their code is right on the whole float64 line, or until they are no float64 themselves."""
    low, high = _reach(snippet(compile_formula(text), {}, "numpy"))

    assert low <= 1e-150  # what squares x is 0 nearer to 0
    assert high >= 700.0


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("exp(x)/(1+exp(x))", "sigmoid(x)"),
        ("x/(1+e^-x)", "x * sigmoid(x)"),
        ("2*exp(2x)/(exp(2x)+1)", "2 * sigmoid(2 * x)"),
        ("(exp(x)-exp(-x))/(exp(x)+exp(-x))", "np.tanh(x)"),
        ("ln(e^x+1)", "softplus(x)"),
        ("log1p(exp(-x))", "softplus(-x)"),
        ("exp(x)*exp(-x)", "1"),
        ("x/exp(x)", "x * np.exp(-x)"),
        ("exp(x)+1", "np.exp(x) + 1"),
        ("log(exp(x))", "x"),
        ("ln(1/x)", "-np.log(x)"),
        ("(exp(x)-1)/x", "np.expm1(x) / x"),
    ],
)
def test_what_a_formula_becomes(text: str, written: str) -> None:
    """Named functions where there are some, and nothing where there is no need."""
    assert Writer("numpy").text(safe(read(text).node)) == written


def test_how_far_code_is_right_is_said_in_both_languages() -> None:
    """x**2 overflows, the plot does not."""
    activation = compile_formula("x/sqrt(1+x^2)")

    assert "# Right up to about |x| = 1e154; beyond it" in snippet(activation, {}, "numpy")
    assert "# |x| 在 1e154 左右以內是對的" in snippet(activation, {}, "numpy", "zh")
    assert "Right" not in snippet(compile_formula("x/(1+|x|)"), {}, "numpy")
