"""Formulas rewritten for float64: the same function, without what rounding would take.

log(sigmoid(x)) is x at -800, though sigmoid(x) is no float64 there, and exp(x) - 1 keeps its
digits near 0. Only values are computed this way; what is shown and copied is what was typed.
"""

from dataclasses import replace

from core.formula.tree import (
    Binary,
    Call,
    Comparison,
    Condition,
    Constant,
    Joined,
    Negative,
    Node,
    Number,
    Where,
)

_HALF, _TWO = Number(0.5), Number(2.0)


def stable(node: Node) -> Node:
    """Return a tree that comes to the same with less rounding."""
    match node:
        case Negative(inner):
            return Negative(stable(inner))
        case Where(condition, yes, no):
            return Where(_condition(condition), stable(yes), stable(no))
        case Binary(operator, left, right):
            return _joined(Binary(operator, stable(left), stable(right)))
        case Call(_, arguments, settings):
            given = tuple(map(stable, arguments))
            kept = tuple((key, stable(value)) for key, value in settings)
            return _called(replace(node, arguments=given, settings=kept))
    return node


def _condition(condition: Condition) -> Condition:
    if isinstance(condition, Joined):
        return replace(
            condition, left=_condition(condition.left), right=_condition(condition.right)
        )
    return Comparison(condition.relation, stable(condition.left), stable(condition.right))


def _joined(node: Binary) -> Node:
    found: Node = node
    match node:
        case Binary("**", Constant("e"), n):
            found = Call("exp", (n,))
        case Binary("-", Call("exp" | "exponential", (u,)), Number(1.0)):
            found = Call("expm1", (u,))
        case Binary("-", Number(1.0), Call("exp" | "exponential", (u,))):
            found = Negative(Call("expm1", (u,)))
        case Binary("-", Number(1.0), Call("sigmoid", (u,))):
            found = Call("sigmoid", (Negative(u),))
        case Binary("-", Number(1.0), Call("cos", (u,))):
            found = _twice_sine_squared(u)
        case Binary("-", Call("cos", (u,)), Number(1.0)):
            found = Negative(_twice_sine_squared(u))
    return found


def _twice_sine_squared(u: Node) -> Node:
    sine = Call("sin", (Binary("*", _HALF, u),))
    return Binary("*", _TWO, Binary("**", sine, _TWO))


def _called(node: Call) -> Node:
    found: Node = node
    match node:
        case Call("sqrt", (Binary("**", u, Number(2.0)),)):
            found = Call("abs", (u,))
        case Call("log", (Binary("**", u, Number(n)),)) if n > 0.0 and n % 2.0 == 0.0:
            found = Binary("*", Number(n), Call("log", (Call("abs", (u,)),)))
        case Call("log", (Call("sigmoid", (u,)),)):
            found = Call("log_sigmoid", (u,))
        case Call("log", (Binary("+", Number(1.0), u),)) | Call(
            "log", (Binary("+", u, Number(1.0)),)
        ):
            found = Call("log1p", (u,))
        case Call("log", (Binary("-", Number(1.0), u),)):
            found = Call("log1p", (Negative(u),))
        case Call("log", (Binary("/", Number(1.0), u),)):
            found = Negative(_called(Call("log", (u,))))
    return found
