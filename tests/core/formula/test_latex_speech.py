"""Formulas on one line: every sign of the catalogue can be read aloud, and only one way."""

import pytest

from core.catalogue import BY_KEY
from core.formula.latex_speech import latex_to_speech

EXAMPLES = {
    r"\sigma(x)=\frac{1}{1+e^{-x}}": "σ(x) = 1/(1 + e^(−x))",
    r"f(x)=\tfrac{2}{3}x": "f(x) = (2/3)x",
    r"y=\frac{x}{\sqrt{x^2+1}}": "y = x/(√(x^2 + 1))",
    r"f(x)=\begin{cases}x,&x>0\\\alpha(e^{x}-1),&x\le 0\end{cases}": (
        "f(x) = {x, x > 0; α(e^x − 1), x ≤ 0}"
    ),
    r"p_i=\frac{e^{z_i/T}}{\sum_{j} e^{z_j/T}}": "p_i = (e^(z_i/T))/(Σ_j e^(z_j/T))",
    r"\hat{y}=w_1^{(2)}x": "ŷ = w_1^(2)x",
    r"\operatorname{erfc}\left(x\right)": "erfc(x)",
    r"1-\tanh^2x": "1 − tanh^2 x",
    r"h'(x)=0\quad(x\ne 0)": "h′(x) = 0 (x ≠ 0)",
    r"0,&x\notin[a,b]": "0, x ∉ [a, b]",
    r"a\ \text{or}\ b": "a or b",
    r"\nonsense{x}": "nonsense x",
    r"\{1\}": "{1}",
    "": "",
    r"\frac": "()/()",
}


@pytest.mark.parametrize(("latex", "said"), EXAMPLES.items(), ids=EXAMPLES)
def test_a_formula_is_read_on_one_line(latex: str, said: str) -> None:
    """Fractions, powers, roots, cases and names each in plain signs."""
    assert latex_to_speech(latex) == said


@pytest.mark.parametrize("key", BY_KEY)
def test_every_formula_of_the_catalogue_can_be_read(key: str) -> None:
    """Nothing of LaTeX is left, and every bracket that opens closes."""
    activation = BY_KEY[key]
    for latex in (activation.formula, activation.derivative_formula):
        said = latex_to_speech(latex)

        assert said.isprintable()
        assert not set(said) & set("\\&$\ue000\ue001")
        assert [said.count(sign) for sign in "({["] == [said.count(sign) for sign in ")}]"]
