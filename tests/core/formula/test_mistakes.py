"""What is said of formulas that cannot be read, and where."""

import time

import pytest

from core.formula import ExpressionError, compile_formula
from core.state_parts import LONGEST_FORMULA


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("", "", "Type a formula in x"),
        ("   ", "   ", "Type a formula in x"),
        ("(x+1", "(", "never closed"),
        ("x+1)", ")", "never opened"),
        (")", ")", "never opened"),
        ("|x", "|", r"second \| of"),
        ("(x|", "|", r"second \| of"),
        ("()", "()", "There is nothing between"),
        ("x+", "+", 'missing after "\\+"'),
        ("(x×)", "×", 'missing after "×"'),
        ("²", "²", 'before "²"'),
        ("*x", "*", 'before "\\*"'),
        ("2 3", "2 3", "Two numbers are side by side"),
        ("1.2.3", "1.2.3", "Two numbers are side by side"),
        ("x 2", "2", 'missing before "2"'),
        ("(x+1)2", "2", 'missing before "2"'),
        ("1/2x", "1/2x", r"write 1/\(2\*x\) or \(1/2\)\*x"),
        ("2**3x", "2**3x", r"2\*\*\(3\*x\) or \(2\*\*3\)\*x"),
        ("e^-2x", "e^-2x", r"e\^\(-2\*x\) or \(e\^-2\)\*x"),
        ("a/bx", "a/bx", r"a/\(b\*x\) or \(a/b\)\*x"),
        ("ln x/2", "ln x/", r"ln\(x\)/… or ln\(x/…\)"),
        ("√2x", "√2x", r"sqrt\(2\)\*x or sqrt\(2\*x\)"),
        ("√x²", "√x²", r"sqrt\(x\)² or sqrt\(x²\)"),
        ("sin x(1-x)", "sin x(", r"sin\(x\)\*\(…\) or sin\(x\*\(…\)\)"),
        ("sin^-1(x)", "sin^", r"1/sin\(x\) or arcsin\(x\)"),
        ("sin⁻¹(x)", "sin⁻¹", r"1/sin\(x\) or arcsin\(x\)"),
        ("e(x)", "e", r"exp\(…\) or e\*\(…\)"),
        ("6/2(1+2)", "6/2(1+2)", r"6/\(2\*\(1\+2\)\) or \(6/2\)\*\(1\+2\)"),
        ("0,5*x", ",", "0.5 with a decimal point"),
        ("x = 3", "=", "right of ="),
        ("x $ 2", "$", '"\\$" cannot be used'),
        ("x + \ud800", "\ud800", '"U\\+D800" cannot be used'),
        ("x\x00", "\x00", '"U\\+0000" cannot be used'),
        ("sin", "sin", "needs brackets"),
        ("sin + x", "sin", "needs brackets"),
        ("max x", "max", r"needs brackets: max\(0, x\)"),
        ("sin^2", "sin", "needs brackets"),
        ("gelu", "gelu", "needs brackets"),
        ("sin()", "sin()", "takes 1 argument, not 0, as in sin"),
        ("sin(x, 2)", "sin(x, 2)", "takes 1 argument, not 2"),
        ("max(x)", "max(x)", "takes 2 arguments or more, not 1, as in max"),
        ("where(x > 0, 1)", "where(x > 0, 1)", "takes 3 arguments, not 2"),
        ("pow(x)", "pow(x)", "takes 2 arguments, not 1"),
        ("sin(a=2)", "a=2", "has no parameters"),
        ("relu(x, a=2)", "a=2", "has no parameters"),
        ("relu(x, 2)", "relu(x, 2)", "takes 1 argument, not 2"),
        ("elu(alpha=1)", "elu(alpha=1)", "takes 1 argument, not 0"),
        ("elu(x, 0.5)", "0.5", r"elu\(x, alpha=0.5\)"),
        ("elu(x, beta=2)", "beta=2", 'no parameter "beta"; it has alpha'),
        ("elu(x, alpha=1, α=2)", "α=2", "appears twice"),
        ("elu(x, alpha=9)", "9", "must be from 0.1 to 3"),
        ("elu(x, alpha=x)", "x", "may not depend on x"),
        ("sigmod(x)", "sigmod", 'Did you mean "sigmoid"'),
        ("qwertz(x)", "qwertz", "is not known here"),
        ("ex", "ex", 'Did you mean "e\\*x"'),
        ("abx", "abx", 'Did you mean "a\\*b\\*x"'),
        ("ab", "ab", 'Did you mean "a\\*b"'),
        ("x2", "x2", r"x\*\*2 or 2\*x"),
        ("sinx", "sinx", 'Did you mean "sin\\(x\\)"'),
        ("round(x)", "round", r"write floor\(x \+ 0.5\) instead"),
        ("clip(x, bottom=0)", "bottom=0", 'no argument "bottom", as in clip'),
        ("clip(x, 0, min=1)", "min=1", "appears twice"),
        ("clip(x)", "clip(x)", "takes 3 arguments, not 1"),
        ("where(condition=x, x=1, y=2)", "x", "begins with a comparison"),
        ("os.system(x)", "os.system", "is not known here"),
        ("__import__", "__import__", "is not known here"),
        ("y + 1", "y", "called x here"),
        ("z", "z", "called x here"),
        ("f(x)", "f", "the function that is being defined"),
        ("g(x)", "g", r"no function \"g\" here; to multiply, write g\*"),
        ("h(x+1)", "h", r"no function \"h\" here"),
        ("where(x, 1, 0)", "x", "begins with a comparison"),
        ("x and 2", "and", "joins comparisons"),
        ("x > 0 or x", "or", "joins comparisons"),
        ("1/0 + x", "1/0", "no finite value"),
        ("9**9**9", "9**9**9", "no finite value"),
        ("x*log(-1)", "log(-1)", "no finite value"),
        ("sqrt(2-3)", "sqrt(2-3)", "no finite value"),
        ("1e999*x", "1e999", "is too large"),
        ("9" * 400, "9" * 400, '99999…" is too large'),
    ],
)
def test_a_mistake_is_explained_at_its_place(text: str, place: str, said: str) -> None:
    """The sentence says what is wrong, and the place is what a person would point at."""
    with pytest.raises(ExpressionError, match=said) as caught:
        compile_formula(text)

    error = caught.value
    assert text[error.start : error.end] == place
    assert error.message.zh != error.message.en


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x+" * 2500 + "x", "too long: 5,?001 characters|too long: 5001 characters"),
        ("(" * 60 + "x" + ")" * 60, None),
        ("(" * 200 + "x" + ")" * 200, "nested too deeply|too many parts"),
        ("-" * 300 + "x", "nested too deeply"),
        ("2**" * 150 + "x", "nested too deeply"),
        ("+".join(["x"] * 60), None),
        ("+".join(["x"] * 70), "nested too deeply"),
        ("exp(" * 79 + "x" + ")" * 79, "nested too deeply"),
        ("x*x+" * 120 + "x", "too many parts"),
        ("9**9**9**9**9", "no finite value"),
        ("a" * LONGEST_FORMULA, "is not known"),
        ("x" + " " * 9999, "too long"),
    ],
)
def test_the_size_of_a_formula_is_bounded(text: str, said: str | None) -> None:
    """What is too long, too deep or too large is refused within 50 ms, what is not is read."""
    took = []
    for _ in range(3):
        start = time.process_time()  # whatever else the machine does
        if said is None:
            assert compile_formula(text).value(1.0) in (1.0, 60.0)
        else:
            with pytest.raises(ExpressionError, match=said):
                compile_formula(text)
        took.append(time.process_time() - start)

    assert min(took) < 0.05


@pytest.mark.parametrize("text", ["sin()", "max(x)", "where(x > 0, 1)"])
def test_the_measure_word_stands_once(text: str) -> None:
    """In Chinese it says 3 個引數, not 3 個 個引數."""
    with pytest.raises(ExpressionError) as caught:
        compile_formula(text)

    assert "引數，不是" in caught.value.message.zh
    assert "個個" not in caught.value.message.zh.replace(" ", "")


@pytest.mark.parametrize(
    ("word", "number", "right"),
    [
        ("round", 1.75, 2.0),
    ],
)
def test_what_is_offered_instead_is_the_function_that_was_meant(
    word: str, number: float, right: float
) -> None:
    """Each way to write out what is missing here can be typed and comes to the same."""
    with pytest.raises(ExpressionError) as caught:
        compile_formula(f"{word}(x)")

    offered = caught.value.message.en.partition("write ")[2].removesuffix(" instead.")
    assert compile_formula(offered).value(number) == pytest.approx(right, rel=1e-14)
