"""Formulas evaluated with 600 digits: what series in an infinitesimal are held against."""

import random
from collections.abc import Callable

import mpmath
from mpmath import mpf

from core.catalogue import BY_KEY
from core.formula.sides import written_out
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
    Relation,
    Variable,
    Where,
)

_STEP = mpf(10) ** -100
_DIGITS = 600
_LARGE = mpf(10) ** 7
_HUGE = mpf(10) ** 15
_RELATIONS: dict[Relation, Callable[[mpf, mpf], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}
_CALLS: dict[str, Callable[..., mpf]] = {
    "exp": mpmath.exp,
    "expm1": mpmath.expm1,
    "log": mpmath.log,
    "log1p": mpmath.log1p,
    "sqrt": mpmath.sqrt,
    "abs": abs,
    "sign": mpmath.sign,
    "floor": mpmath.floor,
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "tan": mpmath.tan,
    "sinh": mpmath.sinh,
    "cosh": mpmath.cosh,
    "tanh": mpmath.tanh,
    "arctan": mpmath.atan,
    "erf": mpmath.erf,
    "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)),
    "max": max,
    "min": min,
}


class NowhereError(ArithmeticError):
    """Raised where a formula has no real value."""


class TooLargeError(ArithmeticError):
    """Raised where a number is too large to be told from infinity."""


def value(node: Node, x: mpf) -> mpf:
    """Return what a tree without letters comes to.

    Raises:
        NowhereError: if that is no real number.
    """
    try:
        found = _value(node, x)
    except (ZeroDivisionError, ValueError, OverflowError) as error:
        raise NowhereError from error
    if isinstance(found, mpmath.mpc) or not mpmath.isfinite(found):
        raise NowhereError
    return found


def limits(node: Node, place: float, side: int) -> tuple[float, float, float]:
    """Return f, f' and f'' just beside a place, infinite where they grow.

    Raises:
        NowhereError: if there are no values.
    """
    with mpmath.workdps(_DIGITS):
        h = side * _STEP
        f = [value(node, mpf(place) + k * h) for k in range(1, 6)]
        elsewhere = value(node, mpf(place) + mpf("1.37") * h)
        still = abs(elsewhere - f[0]) <= mpf(10) ** -9 * max(1, abs(f[0]))
        if still and abs(f[0]) > _LARGE:
            raise TooLargeError
        if not still and abs(f[0]) < _LARGE:
            raise NowhereError
        second = (f[0] - 2 * f[1] + f[2]) / h**2
        third = (f[1] - 2 * f[2] + f[3]) / h**2
        second = 2 * second - third
        slope = (-3 * f[0] + 4 * f[1] - f[2]) / (2 * h)
        slope -= h * second
        start = f[0] - h * slope - h * h * second / 2
        grown = (start, slope, second)
        found = [
            float(v) if abs(v) < _HUGE else float("inf") * float(mpmath.sign(v)) for v in grown
        ]
    return found[0], found[1], found[2]


def formula(dice: random.Random, depth: int) -> str:
    """Return a random formula whose numbers are quarters, so that float64 has its breaks."""
    if depth == 0:
        return dice.choice(["x", "x", "x", str(dice.randint(-8, 8) / 4)])
    parts = [formula(dice, depth - 1) for _ in range(4)]
    made = dice.choice(
        [
            "({0}+{1})",
            "({0}-{1})",
            "({0}*{1})",
            "({0})/({1})",
            "abs({0})",
            "max({0},{1})",
            "min({0},{1})",
            "sqrt(abs({0}))",
            "relu({0})",
            "({0})^2",
            "(1+abs({0}))^({1})",
            "where({0}>{1},{2},{3})",
            "where({0}==0,{2},{3})",
            "exp({0})",
            "sin({0})",
            "tanh({0})",
            "sigmoid({0})",
            "silu({0})",
            "arctan({0})",
            "floor({0})",
            "log(1+abs({0}))",
            "sign({0})",
            "erf({0})",
            "cos({0})",
            "softsign({0})",
            "relu({0})^1.5",
        ]
    )
    return made.format(*parts)


def _value(node: Node, x: mpf) -> mpf:
    match node:
        case Number(number):
            found = mpf(number)
        case Constant(name):
            found = mpmath.pi if name == "pi" else mpmath.e
        case Variable():
            found = x
        case Negative(inner):
            found = -value(inner, x)
        case Where(condition, yes, no):
            found = value(yes if _holds(condition, x) else no, x)
        case Binary(operator, left, right):
            found = _joined(operator, value(left, x), value(right, x))
        case Call(name, arguments) if name in _CALLS:
            found = _CALLS[name](*(value(argument, x) for argument in arguments))
        case Call(name, (inner, *_)):
            body = written_out(name)
            assert not BY_KEY[name].parameters
            found = value(body, value(inner, x))
        case _:
            raise TypeError(node)
    return found


def _joined(operator: str, a: mpf, b: mpf) -> mpf:
    if operator == "**":
        return a**b
    return {"+": a + b, "-": a - b, "*": a * b}[operator] if operator != "/" else a / b


def _holds(condition: Condition, x: mpf) -> bool:
    if isinstance(condition, Joined):
        left, right = _holds(condition.left, x), _holds(condition.right, x)
        return (left and right) if condition.word == "and" else (left or right)
    assert isinstance(condition, Comparison)
    try:
        sides = value(condition.left, x), value(condition.right, x)
    except NowhereError:
        return False  # a comparison with what has no value does not hold
    return _RELATIONS[condition.relation](*sides)
