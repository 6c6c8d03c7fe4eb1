"""What a formula may look like."""

import numpy as np
import pytest

from core.formula import compile_formula

X = np.asarray([-2.5, -1.0, 0.25, 1.0, 3.0])


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2x", "2*x"),
        ("2 x", "2*x"),
        ("2(x+1)", "2*(x+1)"),
        ("(x+1)(x-1)", "(x+1)*(x-1)"),
        ("(x+1)x", "(x+1)*x"),
        ("2x**2", "2*(x**2)"),
        ("2x/3", "(2*x)/3"),
        ("3*2x", "3*2*x"),
        ("2sin(x)", "2*sin(x)"),
        ("2e", "2*e"),
        ("x²(x+1)", "x*x*(x+1)"),
        ("x⁻¹", "1/x"),
        ("x^2", "x**2"),
        ("-x**2", "-(x**2)"),
        ("-x²", "-(x**2)"),
        ("2**-x", "2**(-x)"),
        ("2**3**2*x", "512*x"),
        ("x-1-2", "(x-1)-2"),
        ("x/2/2", "x/4"),
        ("+x - -x", "x+x"),
        ("|x|*|x-1|", "abs(x)*abs(x-1)"),
        ("|2*|x|-3|", "abs(2*abs(x)-3)"),
        ("ｘ＋１．５", "x+1.5"),
        ("x+1。5", "x+1.5"),
        ("x × 2 ÷ 4 − 1", "x*2/4-1"),
        ("3·x", "3*x"),
        ("√(x²)", "sqrt(x**2)"),
        ("[x+1]*{2}", "(x+1)*2"),
        (".5*x+1e-3+2.", "0.5*x+0.001+2"),
        ("σ(x)+sigma(x)", "2*sigmoid(x)"),
        ("π*x", "pi*x"),
        ("y = x+1", "x+1"),
        ("f(x) = x+1", "x+1"),
        ("f=x+1", "x+1"),
        ("np.exp(-x)", "exp(-x)"),
        ("torch.nn.functional.relu(x)", "relu(x)"),
        ("F.gelu(x) + nn.SiLU(x)", "gelu(x)+silu(x)"),
        ("LeakyReLU(x)", "leaky_relu(x)"),
        ("np.maximum(0, x)", "max(0,x)"),
        ("np.heaviside(x)", "step(x)"),
        ("ln(x**2+1)", "log(x**2+1)"),
        ("fabs(x)", "abs(x)"),
        ("atan(x)", "arctan(x)"),
        ("clamp(x, -1, 1)", "min(max(x,-1),1)"),
        ("where(0 < x <= 1, x, 0)", "where(0 < x and x <= 1, x, 0)"),
        ("where(x ≤ 1 & x ≥ -1, x, 0)", "clip(x,-1,1)*(x <= 1)*(x >= -1)"),
        ("where((x > 0) or (x < -1), x, 0)", "x*(x > 0) + x*(x < -1)"),
        ("where(x ≠ 1, x, 5)", "x + 4*(x == 1)"),
        ("x > 0", "step(x)"),
        ("elu(x, alpha=0.5)", "elu(x, alpha=1/2)"),
        ("softplus(x, threshold=30, beta=2)", "softplus(x, beta=2, threshold=30)"),
        ("\tx\n + 1 ", "x+1"),
        ("ax+b", "a*x+b"),
        ("x a", "a*x"),
        ("|x|x", "abs(x)*x"),
        ("x|x|", "x*abs(x)"),
        ("2|x|", "2*abs(x)"),
        ("|x||x-1|", "abs(x)*abs(x-1)"),
        ("2|x-(|x|-1)|", "2*abs(x-(abs(x)-1))"),
        ("x(1-x)", "x*(1-x)"),
        ("a(x+1)", "a*(x+1)"),
        ("π(x+1)", "pi*(x+1)"),
        ("sin(2πx)", "sin(2*pi*x)"),
        ("betax", "beta*x"),
        ("w1x", "w1*x"),
        ("πx + xπ + pix", "3*pi*x"),
        ("πa", "pi*a"),
        ("xe^x", "x*exp(x)"),
        ("xsin(x)", "x*sin(x)"),
        ("kx^2", "k*x**2"),
        ("e^x + E^x", "2*exp(x)"),
        ("PI*X^2", "pi*x**2"),
        ("Ln(x^2) + LN(x^2) + Exp(x) + MAX(x, 0)", "2*log(x**2)+exp(x)+max(x,0)"),
        ("sin x", "sin(x)"),
        ("sin 2x + 1", "sin(2*x)+1"),
        ("sin 2πx", "sin(2*pi*x)"),
        ("sin -x", "-sin(x)"),
        ("cos +x", "cos(x)"),
        ("sin x cos x", "sin(x)*cos(x)"),
        ("sin x^2", "sin(x**2)"),
        ("sin x * 2", "sin(x)*2"),
        ("sin²x + cos²x", "1+0*x"),
        ("sin²(x)", "sin(x)**2"),
        ("sin^2 x", "sin(x)**2"),
        ("sin^2(x)", "sin(x)**2"),
        ("tanh ax", "tanh(a*x)"),
        ("exp -x", "exp(-x)"),
        ("relu x", "relu(x)"),
        ("√2", "sqrt(2)"),
        ("√2*x", "sqrt(2)*x"),
        ("√(x²)x", "sqrt(x**2)*x"),
        ("½x + 2½", "0.5*x+2.5"),
        ("x⁄2", "x/2"),
        ("where(x ≧ 1, 1, 0) + where(x ⩾ 1, 1, 0)", "2*(x >= 1)"),
        ("where(x ≦ 1, 1, 0) + where(x ⩽ 1, 1, 0)", "2*(x <= 1)"),
        ("where(x > 0 且 x < 1, 1, 0)", "where(x > 0 and x < 1, 1, 0)"),
        ("where(x < 0 或 x > 1, 1, 0)", "where(x < 0 or x > 1, 1, 0)"),
        ("where(x > 0 ∧ x < 1 ∨ x > 2, 1, 0)", "where(x > 0 and x < 1 or x > 2, 1, 0)"),
        ("［x+1］＊｛2｝", "(x+1)*2"),
        ("where(x=1, 5, x)", "where(x == 1, 5, x)"),
        ("where(2*x = 2 and x = 1, 5, x)", "where(x == 1, 5, x)"),
        ("where(condition=x>0, x=x, y=0)", "relu(x)"),
        ("torch.where(x > 0, input=x, other=0)", "relu(x)"),
        ("clip(x, min=0, max=1)", "clip(x, 0, 1)"),
        ("np.clip(x, a_max=1, a_min=0)", "clip(x, 0, 1)"),
        ("torch.clamp(x, min=0)", "max(x, 0)"),
        ("clamp(x, max=0.5)", "min(x, 0.5)"),
        ("h(x) = max(0, x)", "max(0, x)"),
        ("h(z) = max(0, z)", "max(0, x)"),
        ("σ(z) = 1/(1+e^-z)", "sigmoid(x)"),
        ("f(t) = t*tanh(t)", "x*tanh(x)"),
        ("h = x+1", "x+1"),
        ("log10(100*x^2)", "log(100*x**2)/log(10)"),
        ("lg(x^2)", "log10(x^2)"),
        ("log2(x^2)", "log(x**2)/log(2)"),
        ("ceil(x)", "-floor(-x)"),
        ("mod(x, 2)", "x - 2*floor(x/2)"),
        ("exp2(x)", "2**x"),
        ("cbrt(x)", "sign(x)*abs(x)**(1/3)"),
        ("sec(x)*csc(x)*cot(x)", "1/(cos(x)*sin(x)*tan(x))"),
        ("asinh(x)", "sign(x)*log(abs(x) + sqrt(x**2 + 1))"),
        ("acosh(x^2+1)", "log(x^2+1 + sqrt((x^2+1)**2 - 1))"),
        ("atanh(x/4)", "log((1 + x/4)/(1 - x/4))/2"),
        ("asin(x/4)", "2*arctan(x/4/(1 + sqrt(1 - x**2/16)))"),
        ("arccos(x/4)", "pi/2 - 2*arctan(x/4/(1 + sqrt(1 - x**2/16)))"),
    ],
)
def test_what_people_write_is_understood(text: str, plain: str) -> None:
    """Both spellings are one function."""
    with np.errstate(all="raise"):
        ours, right = compile_formula(text).value(X), compile_formula(plain).value(X)

    assert ours == pytest.approx(right, rel=4e-15, abs=1e-15)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("x", []),
        ("a*x + b", ["a", "b"]),
        ("b*x + a*b", ["b", "a"]),
        ("β*x + beta", ["beta"]),
        ("λ*x + lambda + lambd", ["lambd"]),
        ("a1*x + a_2 + α3", ["a1", "a2", "alpha3"]),
        ("eps*x + ε", ["epsilon"]),
        ("K*x**n", ["K", "n"]),
        ("sigma*x + μ", ["sigma", "mu"]),
        ("elu(x, alpha=a)", ["a"]),
        ("e*pi*x", []),
    ],
)
def test_letters_become_sliders_in_the_order_of_reading(text: str, letters: list[str]) -> None:
    """Greek letters may be spelt or drawn; e, pi and x are not among them."""
    assert [p.key for p in compile_formula(text).parameters] == letters


def test_a_slider_starts_where_its_letter_usually_does() -> None:
    """From -10 to 10 at 1, but a temperature stays above 0 and an exponent starts at 2."""
    found = {p.key: p for p in compile_formula("a*x**n/T + epsilon + p").parameters}

    assert (found["a"].default, found["a"].minimum, found["a"].maximum) == (1.0, -10.0, 10.0)
    assert found["n"].default == 2.0
    assert found["T"].minimum > 0.0
    assert (found["epsilon"].default, found["p"].default) == (0.01, 0.5)
    assert (found["epsilon"].letter, found["epsilon"].symbol) == ("ε", r"\epsilon")


def test_a_letter_that_stands_for_a_parameter_takes_its_range() -> None:
    """elu(x, alpha=a) can only be slid where elu is defined."""
    (a,) = compile_formula("elu(x, alpha=a) + a").parameters

    assert (a.default, a.minimum, a.maximum) == (1.0, 0.1, 3.0)


def test_the_name_is_the_formula_in_one_line() -> None:
    """White space is tidied, and a long formula is cut."""
    assert compile_formula(" x +\n 1 ").name.zh == "x + 1"
    assert len(compile_formula("+".join(["x"] * 60)).name.en) == 60


def test_the_activation_says_that_it_was_typed() -> None:
    """It has the key of no function of the catalogue and no source to cite."""
    activation = compile_formula("x")

    assert (activation.key, activation.source, activation.year) == ("expression", "", None)
