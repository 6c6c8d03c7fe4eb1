"""The little algebra that keeps written derivatives readable."""

import pytest

from core.formula.tree import (
    ONE,
    ZERO,
    Binary,
    Letter,
    Negative,
    Node,
    Number,
    X,
    add,
    divide,
    multiply,
    negative,
    power,
    subtract,
)

A = Letter("a")
TWO, THREE, SIX = Number(2.0), Number(3.0), Number(6.0)


@pytest.mark.parametrize(
    ("made", "right"),
    [
        (add(TWO, THREE), Number(5.0)),
        (add(ZERO, X), X),
        (add(X, ZERO), X),
        (add(X, Negative(A)), Binary("-", X, A)),
        (add(Negative(A), X), Binary("-", X, A)),
        (add(X, Number(-2.0)), Binary("-", X, TWO)),
        (subtract(TWO, THREE), Number(-1.0)),
        (subtract(X, ZERO), X),
        (subtract(ZERO, X), Negative(X)),
        (subtract(X, Negative(A)), Binary("+", X, A)),
        (negative(TWO), Number(-2.0)),
        (negative(Negative(X)), X),
        (negative(Binary("-", X, A)), Binary("-", A, X)),
        (multiply(ZERO, X), ZERO),
        (multiply(ONE, X), X),
        (multiply(X, ONE), X),
        (multiply(X, X), Binary("**", X, TWO)),
        (multiply(X, Number(-2.0)), Negative(Binary("*", TWO, X))),
        (multiply(Negative(X), Negative(A)), Binary("*", X, A)),
        (multiply(Binary("*", TWO, X), Binary("*", THREE, A)), Binary("*", SIX, Binary("*", X, A))),
        (multiply(A, Binary("/", ONE, X)), Binary("/", A, X)),
        (multiply(Binary("/", A, X), TWO), Binary("/", Binary("*", TWO, A), X)),
        (divide(X, ONE), X),
        (divide(ZERO, X), ZERO),
        (divide(X, X), ONE),
        (divide(SIX, Binary("*", TWO, X)), Binary("/", THREE, X)),
        (divide(TWO, Binary("*", SIX, X)), Binary("/", ONE, Binary("*", THREE, X))),
        (divide(THREE, Binary("*", TWO, X)), Binary("/", THREE, Binary("*", TWO, X))),
        (divide(X, Number(-2.0)), Negative(Binary("/", X, TWO))),
        (divide(X, ZERO), Binary("/", X, ZERO)),
        (power(X, ZERO), ONE),
        (power(X, ONE), X),
        (power(X, A), Binary("**", X, A)),
    ],
)
def test_trees_are_put_together_in_their_simplest_form(made: Node, right: Node) -> None:
    """Zeros and ones vanish, numbers come first, signs come out."""
    assert made == right
