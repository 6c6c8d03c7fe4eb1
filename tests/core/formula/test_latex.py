"""Typed functions as mathematicians write them, and their derivatives."""

import numpy as np
import pytest

from core.formula import compile_formula
from core.formula.derive import derive
from core.formula.evaluate import derivative
from core.formula.reader import read
from tests.core.formula.test_values import REWRITTEN


@pytest.mark.parametrize(
    ("text", "formula", "slope"),
    [
        ("x*sigmoid(x)", r"x\,\sigma\left(x\right)", None),
        ("1/(1+exp(-x))", r"\frac{1}{1+e^{-x}}", r"\frac{e^{-x}}{\left(1+e^{-x}\right)^{2}}"),
        ("max(0,x)", r"\max\left(0,x\right)", r"\begin{cases}0,&x<0\\1,&x>0\end{cases}"),
        ("max(x,2)", None, r"\begin{cases}1,&x>2\\0,&x<2\end{cases}"),
        ("min(x,2)", None, r"\begin{cases}1,&x<2\\0,&x>2\end{cases}"),
        ("min(2,x)", None, r"\begin{cases}0,&x>2\\1,&x<2\end{cases}"),
        (
            "where(x>0,x,a*(exp(x)-1))",
            r"\begin{cases}x,&x>0\\a\,\left(e^{x}-1\right),&x\le 0\end{cases}",
            r"\begin{cases}1,&x>0\\a\,e^{x},&x<0\end{cases}",
        ),
        ("clip(x,-1,1)", None, r"\begin{cases}1,&-1<x<1\\0,&x<-1\,\lor x>1\end{cases}"),
        (
            "where(x>0 and a<1,x,0)",
            r"\begin{cases}x,&x>0\,\land a<1\\0,&x\le 0\,\lor a\ge 1\end{cases}",
            None,
        ),
        (
            "where(x<0 or x>1 and x<2,x,0)",
            r"\begin{cases}x,&x<0\,\lor x>1\,\land x<2\\"
            r"0,&x\ge 0\,\land x\le 1\,\lor x\ge 2\end{cases}",
            None,
        ),
        ("where(x!=0,x,1)", r"\begin{cases}x,&x\ne 0\\1,&x=0\end{cases}", "1"),
        ("where(x==0,x,1)", r"\begin{cases}x,&x=0\\1,&x\ne 0\end{cases}", "0"),
        ("(x>0)*x", r"\mathbf{1}_{x>0}\,x", r"\begin{cases}1,&x>0\\0,&x<0\end{cases}"),
        ("x**n", "x^{n}", r"n\,x^{n-1}"),
        ("a**x", "a^{x}", r"\ln\left(a\right)\,a^{x}"),
        ("e**-x", "e^{-x}", "-e^{-x}"),
        ("x**x", "x^{x}", r"\left(\ln\left(x\right)+1\right)\,x^{x}"),
        ("x**-1", "x^{-1}", "-x^{-2}"),
        ("x**1", "x^{1}", "1"),
        ("x**0", "x^{0}", "0"),
        ("(x+1)**2", r"\left(x+1\right)^{2}", r"2\,\left(x+1\right)"),
        ("-(x+1)*2", r"-\left(x+1\right)\cdot 2", "-2"),
        ("x-(x-1)", r"x-\left(x-1\right)", "0"),
        ("x+-2", r"x+\left(-2\right)", "1"),
        ("-(2-x)", r"-\left(2-x\right)", "1"),
        ("3-2*x-1", "3-2x-1", "-2"),
        ("x**2-3*x+1", "x^{2}-3x+1", "2x-3"),
        ("x/2*3", r"\frac{x}{2}\cdot 3", "1.5"),
        ("2/3*x", r"\frac{2}{3}\,x", r"\frac{2}{3}"),
        ("2*(1/x)", r"2\cdot \frac{1}{x}", r"-\frac{2}{x^{2}}"),
        ("1e-7*x", r"1\times 10^{-7}\,x", r"1\times 10^{-7}"),
        ("sqrt(x**2+1)", r"\sqrt{x^{2}+1}", r"\frac{x}{\sqrt{x^{2}+1}}"),
        ("|x|", r"\left|x\right|", r"\operatorname{sgn}\left(x\right)"),
        ("floor(x)", r"\left\lfloor x\right\rfloor ", "0"),
        ("log(x)**2", r"\ln\left(x\right)^{2}", r"\frac{2\,\ln\left(x\right)}{x}"),
        ("sin(omega*x)", r"\sin\left(\omega\,x\right)", r"\omega\,\cos\left(\omega\,x\right)"),
        (
            "leaky_relu(x, negative_slope=a1)",
            r"\operatorname{leaky\,relu}_{negative\,slope=a_{1}}\left(x\right)",
            r"\operatorname{leaky\,relu}'_{negative\,slope=a_{1}}\left(x\right)",
        ),
        ("elu(x, alpha=0.5)", r"\operatorname{elu}_{\alpha=0.5}\left(x\right)", None),
        ("softplus(2*x)", None, r"2\,\sigma\left(2x\right)"),
        ("x*pi + λ", r"x\,\pi+\lambda", r"\pi"),
        ("0*x", "0x", "0"),
        ("x/1", r"\frac{x}{1}", "1"),
        ("(2*x)/(4*a)", None, r"\frac{1}{2a}"),
        ("x/(-2)", None, "-0.5"),
        ("a/(x-x)", None, None),
    ],
)
def test_formula_and_derivative_are_typeset(
    text: str, formula: str | None, slope: str | None
) -> None:
    """Both are as a textbook would print them."""
    activation = compile_formula(text)

    assert formula is None or activation.formula == "f(x)=" + formula
    assert slope is None or activation.derivative_formula == "f'(x)=" + slope


@pytest.mark.parametrize(
    "text",
    [text for text, *_ in REWRITTEN]
    + [
        "x**x",
        "3**x/x**2",
        "tan(x)+cosh(x)-cos(x)*sin(x)",
        "max(x, 1, 2-x)*min(x, 1)",
        "clip(x, 0.3, 2)*arctan(2*x)",
        "log1p(x)*exponential(x)*identity(x)",
        "softplus(3*x)*relu(x-1)+step(x)*sign(x)+floor(x)",
        "-(x-2)*(-3)*x/(-x-1)",
        "abs(x-1)*(x>1)",
        "x*erf(x)/expm1(x)",
    ],
)
def test_the_written_derivative_is_the_computed_one(text: str) -> None:
    """The tree that is typeset has the values that are drawn."""
    activation = compile_formula(text)
    settings, x = activation.settings({}), np.linspace(0.137, 3.1, 40)

    written = derivative(derive(read(text).node), settings, x, 0)

    assert written == pytest.approx(activation.derivative(x), rel=1e-9, abs=1e-12)


def test_a_derivative_that_nobody_would_read_is_not_written_out() -> None:
    """It stays exact in the plot; the formula only names it."""
    activation = compile_formula("/".join(f"(x+{n})" for n in range(12)))

    assert activation.derivative_formula == r"f'(x)=\frac{\mathrm{d}}{\mathrm{d}x}\,f(x)"
