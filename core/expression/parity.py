"""Formulas that are mirrored, by what they are made of."""

from enum import Enum

from core.expression.tree import Binary, Call, Negative, Node, Number, Variable, depends_on_x
from core.functions import BY_KEY


class Parity(Enum):
    """How a formula changes when x becomes -x."""

    EVEN = 1
    ODD = -1
    NEITHER = 0


_ODD = frozenset(
    ("sin", "tan", "tanh", "arctan", "erf", "sinh", "arcsinh", "arcsin", "arctanh", "sign")
)
_EVEN = frozenset(("cos", "cosh", "abs"))


def parity(node: Node) -> Parity:
    """Return what surely holds of a formula: f(-x) = f(x), f(-x) = -f(x), or nothing.

    Args:
        node: with functions of the catalogue at their defaults only.
    """
    found = Parity.NEITHER
    match node:
        case _ if not depends_on_x(node):
            found = Parity.EVEN
        case Variable():
            found = Parity.ODD
        case Negative(inner):
            found = parity(inner)
        case Binary("**", base, Number(n)) if n == int(n):
            found = parity(base)
            found = Parity.EVEN if n % 2.0 == 0.0 and found is Parity.ODD else found
        case Binary(operator, left, right) if operator != "**":
            found = _joined(operator, parity(left), parity(right))
        case Call(name, arguments, settings):
            inside = {parity(argument) for argument in arguments}
            if inside == {Parity.EVEN}:
                found = Parity.EVEN
            elif inside == {Parity.ODD} and len(arguments) == 1 and not settings:
                found = _of_odd(name)
    return found


def _joined(operator: str, one: Parity, other: Parity) -> Parity:
    if operator in ("+", "-"):
        return one if one is other else Parity.NEITHER
    return Parity(one.value * other.value)


def _of_odd(name: str) -> Parity:
    """Return what a function makes of something odd."""
    if name in _EVEN:
        return Parity.EVEN
    centred = name in BY_KEY and BY_KEY[name].zero_centred(**BY_KEY[name].settings({}))
    return Parity.ODD if name in _ODD or centred else Parity.NEITHER
