"""Formulas with numbers put in."""

import re

import pytest

from core.catalogue import FAMILIES
from core.catalogue.activation import Activation
from core.formula.latex_speech import latex_substitute, latex_to_speech

SIGN = re.compile(r"\\(?:operatorname|begin|end)\{[^{}]*\}|\\[A-Za-z]+|\\.|[0-9.]+|\S")
TUNED = [a for family in FAMILIES for a in family.activations if a.parameters]


@pytest.mark.parametrize(
    ("formula", "numbers", "filled"),
    [
        (r"\alpha(e^{x}-1)", {r"\alpha": 0.5}, r"0.5(e^{x}-1)"),
        (r"\alpha(e^{x}-1)", {r"\alpha": 1.0}, r"1\cdot (e^{x}-1)"),
        (r"\alpha e^{x}", {r"\alpha": -1.0}, r"-1\cdot e^{x}"),
        (r"\alpha\,\sigma(x)", {r"\alpha": 1.0}, r"1\cdot \,\sigma(x)"),
        (r"\max(0,x)+a\min(0,x)", {"a": -0.25}, r"\max(0,x)+\left(-0.25\right)\min(0,x)"),
        (r"\min(b,\max(a,x))", {"a": -1.0, "b": 1.0}, r"\min(1,\max(-1,x))"),
        (r"\sin(2ax)", {"a": 0.5}, r"\sin(2\cdot 0.5x)"),
        (r"\frac{l+u}{2}x", {"l": 0.1, "u": 0.3}, r"\frac{0.1+0.3}{2}x"),
        (r"x\notin[a,b]", {"a": -1.0, "b": 2.0}, r"x\notin[-1,2]"),
        (r"e^{x/\alpha}", {r"\alpha": 2.0}, r"e^{x/2}"),
        (r"e^{x/\alpha}", {r"\alpha": 1e-9}, r"e^{x/\left(1\times 10^{-9}\right)}"),
        (r"x^\alpha", {r"\alpha": -2.0}, r"x^{-2}"),
        (r"\alpha^2", {r"\alpha": -2.0}, r"\left(-2\right)^2"),
        (r"\alpha^2", {r"\alpha": 1e-9}, r"\left(1\times 10^{-9}\right)^2"),
        (r"\alpha\beta", {r"\alpha": 2.0, r"\beta": 3.0}, r"2\cdot 3"),
        (r"x>\theta", {r"\theta": -0.0}, r"x>0"),
        (
            r"\operatorname{sgn}(a)",
            {"a": 1234567890.0},
            r"\operatorname{sgn}(1.23457\times 10^{9})",
        ),
        (r"\ln \alpha x", {r"\alpha": 2.0}, r"\ln2x"),
        (r"\alphabet x", {r"\alpha": 2.0}, r"\alphabet x"),
        (r"-\lambda", {r"\lambda": -0.5}, r"-\left(-0.5\right)"),
        (r"f(x)=x", {}, r"f(x)=x"),
        (r"f(x)=x", {r"\alpha": 2.0}, r"f(x)=x"),
    ],
)
def test_numbers_stand_where_the_symbols_stood(
    formula: str, numbers: dict[str, float], filled: str
) -> None:
    """Signs, powers and neighbours are kept apart as in handwriting."""
    assert latex_substitute(formula, numbers) == filled


@pytest.mark.parametrize("activation", TUNED, ids=[a.key for a in TUNED])
@pytest.mark.parametrize("end", ["default", "minimum", "maximum"])
def test_no_parameter_of_the_catalogue_is_left_a_letter(activation: Activation, end: str) -> None:
    """Every symbol of every function is replaced, in f and in f', and every other sign stays."""
    numbers = {p.symbol: getattr(p, end) for p in activation.parameters}
    for formula in (activation.formula, activation.derivative_formula):
        expected = [sign for sign in SIGN.findall(formula) if sign not in numbers]
        left = SIGN.findall(latex_substitute(formula, numbers))
        assert not set(left) & set(numbers)
        letters = re.compile(r"[A-Za-z<>&=|]|\\\\|\\[a-z]{2,}")
        assert _kept(left, letters) == _kept(expected, letters)


def _kept(signs: list[str], letters: re.Pattern[str]) -> list[str]:
    """Return the signs that no number brings along."""
    brought = {r"\cdot", r"\times", r"\left", r"\right"}
    return [sign for sign in signs if letters.match(sign) and sign not in brought]


def test_a_filled_formula_can_be_read_aloud() -> None:
    """What a screen reader says has the numbers in it."""
    filled = latex_substitute(r"f(x)=\max(0,x)+a\min(0,x)", {"a": 0.25})
    assert latex_to_speech(filled) == "f(x) = max(0, x) + 0.25 min(0, x)"
