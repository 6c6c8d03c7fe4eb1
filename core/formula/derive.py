"""The derivative of a tree as a tree, to be read; numbers come from `evaluate` instead."""

from collections.abc import Callable
from dataclasses import replace

from core.formula.tree import (
    ONE,
    ZERO,
    Binary,
    Call,
    Comparison,
    Constant,
    Joined,
    Negative,
    Node,
    Number,
    Operator,
    Variable,
    Where,
    add,
    apply,
    choose,
    depends_on_x,
    divide,
    multiply,
    negative,
    power,
    square,
    subtract,
)

_TWO = Number(2.0)

# f -> f'(u), without the factor u'. A function that is not here is written with a prime.
_RULES: dict[str, Callable[[Node], Node]] = {
    "exp": lambda u: apply("exp", u),
    "exponential": lambda u: apply("exp", u),
    "expm1": lambda u: apply("exp", u),
    "log": lambda u: divide(ONE, u),
    "log10": lambda u: divide(ONE, multiply(apply("log", Number(10.0)), u)),
    "log2": lambda u: divide(ONE, multiply(apply("log", _TWO), u)),
    "arcsin": lambda u: divide(ONE, apply("sqrt", subtract(ONE, square(u)))),
    "arccos": lambda u: negative(divide(ONE, apply("sqrt", subtract(ONE, square(u))))),
    "arcsinh": lambda u: divide(ONE, apply("sqrt", add(ONE, square(u)))),
    "arccosh": lambda u: divide(ONE, apply("sqrt", subtract(square(u), ONE))),
    "arctanh": lambda u: divide(ONE, subtract(ONE, square(u))),
    "log1p": lambda u: divide(ONE, add(ONE, u)),
    "sqrt": lambda u: divide(ONE, multiply(_TWO, apply("sqrt", u))),
    "abs": lambda u: apply("sign", u),
    "floor": lambda _: ZERO,
    "sign": lambda _: ZERO,
    "step": lambda _: ZERO,
    "identity": lambda _: ONE,
    "sin": lambda u: apply("cos", u),
    "cos": lambda u: negative(apply("sin", u)),
    "tan": lambda u: add(ONE, square(apply("tan", u))),
    "sinh": lambda u: apply("cosh", u),
    "cosh": lambda u: apply("sinh", u),
    "tanh": lambda u: subtract(ONE, square(apply("tanh", u))),
    "arctan": lambda u: divide(ONE, add(ONE, square(u))),
    "sigmoid": lambda u: multiply(apply("sigmoid", u), subtract(ONE, apply("sigmoid", u))),
    "softplus": lambda u: apply("sigmoid", u),
    "relu": lambda u: choose(Comparison(">", u, ZERO), ONE, ZERO),
    "erf": lambda u: divide(
        multiply(_TWO, apply("exp", negative(square(u)))), apply("sqrt", Constant("pi"))
    ),
}


def derive(node: Node) -> Node:
    """Return the derivative by x, lightly simplified; at a kink it holds on both sides of it."""
    found: Node = ZERO
    match node:
        case Variable():
            found = ONE
        case Negative(inner):
            found = negative(derive(inner))
        case Binary(operator, a, b):
            found = _OPERATIONS[operator](a, b)
        case Where(Comparison("==" | "!=" as relation), yes, no):
            found = derive(no if relation == "==" else yes)
        case Where(condition, yes, no):
            found = choose(condition, derive(yes), derive(no))
        case Call("min", (Call("max", (u, Number(low))), Number(high))) if low < high:
            found = choose(_between(low, u, high), derive(u), ZERO)
        case Call("max" | "min" as name, arguments):
            found = _extreme(name, arguments)
        case Call(_, (u, *_)):
            found = multiply(derive(u), _slope(node))
    return found


def _between(low: float, u: Node, high: float) -> Joined:
    return Joined("and", Comparison("<", Number(low), u), Comparison("<", u, Number(high)))


def _product(a: Node, b: Node) -> Node:
    return add(multiply(derive(a), b), multiply(a, derive(b)))


def _quotient(a: Node, b: Node) -> Node:
    if not depends_on_x(b):
        return divide(derive(a), b)
    match b:
        case Binary("**", u, Number(n)) if not depends_on_x(a):
            top = multiply(multiply(Number(n), a), derive(u))
            return negative(divide(top, power(u, Number(n + 1.0))))
    top = subtract(multiply(b, derive(a)), multiply(a, derive(b)))
    return divide(top, square(b))


def _power(a: Node, n: Node) -> Node:
    """Return the derivative of a ** n: n a^(n-1) a' where n does not change."""
    if not depends_on_x(n):
        return multiply(multiply(n, power(a, subtract(n, ONE))), derive(a))
    growth = multiply(derive(n), _log(a))
    if depends_on_x(a):
        growth = add(growth, divide(multiply(n, derive(a)), a))
    return multiply(growth, power(a, n))


def _log(a: Node) -> Node:
    return ONE if a == Constant("e") else apply("log", a)


def _extreme(name: str, arguments: tuple[Node, ...]) -> Node:
    """Return the derivative of whichever argument leads."""
    leader, slope = arguments[0], derive(arguments[0])
    for other in arguments[1:]:
        slope = choose(_leads(name, leader, other), slope, derive(other))
        leader = apply(name, leader, other)
    return slope


def _leads(name: str, a: Node, b: Node) -> Comparison:
    """Return that a leads, with what moves on the left."""
    first = isinstance(a, Number)
    greater = (name == "max") != first
    left, right = (b, a) if first else (a, b)
    return Comparison(">" if greater else "<", left, right)


def _slope(node: Call) -> Node:
    rule = _RULES.get(node.name)
    if rule is not None and not node.settings:
        return rule(node.arguments[0])
    return replace(node, order=1)


_OPERATIONS: dict[Operator, Callable[[Node, Node], Node]] = {
    "+": lambda a, b: add(derive(a), derive(b)),
    "-": lambda a, b: subtract(derive(a), derive(b)),
    "*": _product,
    "/": _quotient,
    "**": _power,
}
