"""A function's formula, its slope and its curvature, with as many digits as it takes.

Evaluated with mpmath from the formula that the catalogue declares, and so from other
arithmetic than the program's: nothing here is float64, and nothing is arranged to be stable.
"""

import math
from collections.abc import Callable, Mapping

import mpmath
from mpmath import mpf

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula.sides import written_out
from core.formula.tree import (
    Binary,
    Call,
    Comparison,
    Condition,
    Constant,
    Joined,
    Letter,
    Negative,
    Node,
    Number,
    Relation,
    Variable,
    Where,
)

Jet = tuple[mpf, mpf, mpf]
"""A value, its first and its second derivative."""
_FEW, _MANY = 3000, 3600  # bits: float64's smallest number needs 1,075, a square of it twice that
_AGREED = 130  # bits in which both must be the same
_FAR = "1e400"  # for a limit at infinity: beyond every float64
_LARGEST = mpf(2) ** 1024
_NEAR = mpf(2) ** -1200  # nearer than the smallest float64
_SMALLEST, _NORMAL = mpf(2) ** -1100, mpf(2) ** -1022
_ZERO = mpf(0)
_ENDLESS = mpf(2) ** 40  # e to this is beyond, or below, all that float64 can hold
_EXACT = {  # constants that a formula can only write as float64
    1.0507009873554805: "1.0507009873554804934193349852946",
    1.6732632423543772: "1.6732632423543772848170429916717",
}
_RELATIONS: dict[Relation, Callable[[mpf, mpf], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


def right_values(
    activation: Activation, settings: dict[str, float], x: float, breaks: Mapping[float, int]
) -> tuple[float, float, float]:
    """Return f, f' and f'' at a place, each rounded once to the nearest float64.

    Args:
        activation: tells the formula.
        settings: the parameters that are not at their defaults.
        x: the place.
        breaks: the order of what jumps at each break, by its place.

    At ±inf it is the limit, nan where there is none; where a derivative does not exist (the
    breaks) it is nan. What float64 cannot hold is infinite or 0.

    Raises:
        ArithmeticError: if two precisions differ, so that the digits cannot be trusted.
    """
    if math.isnan(x):
        return x, x, x
    node = written_out(activation.key)
    numbers = {key: mpf(value) for key, value in activation.settings(settings).items()}
    if x in (mpmath.inf, -mpmath.inf):
        values = _at_infinity(node, numbers, 1 if x > 0 else -1)
    else:
        values = _agreed(node, numbers, mpf(x))
    found = [_rounded(value) for value in values]
    if x == 0.0 or x in breaks:  # what |x| and max add up to may be smooth there
        beside = [_agreed(node, numbers, mpf(x) + side * _NEAR) for side in (-1, 1)]
        for order in (1, 2):
            left, right = (_rounded(side[order]) for side in beside)
            found[order] = left if breaks.get(x, 3) > order else float("nan")
            if breaks.get(x, 3) > order and left != right:
                raise ArithmeticError(f"{activation.key} breaks at {x} and nobody said so")
    return found[0], found[1], found[2]


def _agreed(node: Node, numbers: dict[str, mpf], x: mpf) -> Jet:
    with mpmath.workprec(_FEW):
        few = _jet(node, numbers, x)
    with mpmath.workprec(_MANY):
        many = _jet(node, numbers, x)
        for one, other in zip(few, many, strict=True):
            small = max(abs(one), abs(other)) < _SMALLEST
            if not small and abs(one - other) > abs(other) * mpf(2) ** -_AGREED:
                raise ArithmeticError(f"{node} at {x}: {one} and {other}")
        return tuple(+value for value in many)


def _at_infinity(node: Node, numbers: dict[str, mpf], side: int) -> Jet:
    near, far = (
        _agreed(node, numbers, side * mpf(_FAR) * factor) for factor in (mpf(1), mpf("13.7"))
    )
    return tuple(
        value
        if abs(value - other) < _SMALLEST or _rounded(value) == _rounded(other)
        else mpf("nan")
        for value, other in zip(near, far, strict=True)
    )


def _rounded(value: mpf) -> float:
    """Return the nearest float64, ties to even, with gradual underflow."""
    if not mpmath.isfinite(value) or abs(value) >= _LARGEST:
        return float(mpmath.sign(value)) * math.inf if not mpmath.isnan(value) else math.nan
    if abs(value) < _SMALLEST:
        return 0.0
    if abs(value) < _NORMAL:  # float() would round twice
        with mpmath.workprec(_MANY):
            return int(mpmath.nint(value * mpf(2) ** 1074)) * 2.0**-1074
    return float(value)


def _jet(node: Node, numbers: dict[str, mpf], x: mpf) -> Jet:
    match node:
        case Number(number):
            found = mpf(_EXACT.get(number, repr(number))), _ZERO, _ZERO
        case Constant(name):
            found = +(mpmath.pi if name == "pi" else mpmath.e), _ZERO, _ZERO
        case Variable():
            found = x, mpf(1), _ZERO
        case Letter(key):
            found = numbers[key], _ZERO, _ZERO
        case Negative(inner):
            found = _scaled(_jet(inner, numbers, x), mpf(-1))
        case Where(condition, yes, no):
            found = _jet(yes if _holds(condition, numbers, x) else no, numbers, x)
        case Binary(operator, left, right):
            found = _joined(operator, _jet(left, numbers, x), _jet(right, numbers, x))
        case Call(name, arguments):
            found = _called(name, [_jet(argument, numbers, x) for argument in arguments])
    return found


def _scaled(u: Jet, factor: mpf) -> Jet:
    return factor * u[0], factor * u[1], factor * u[2]


def _joined(operator: str, u: Jet, v: Jet) -> Jet:
    if operator in "+-":
        sign = 1 if operator == "+" else -1
        return u[0] + sign * v[0], u[1] + sign * v[1], u[2] + sign * v[2]
    if operator == "*":
        return _product(u, v)
    if operator == "/":
        return _product(u, _chain(v, 1 / v[0], -1 / v[0] ** 2, 2 / v[0] ** 3))
    power = v[0]
    if v[1] or v[2]:
        raise TypeError("a power with x above")
    lower = power * u[0] ** (power - 1) if power != 0 else _ZERO
    curved = power * (power - 1) * u[0] ** (power - 2) if power not in (0, 1) else _ZERO
    return _chain(u, u[0] ** power, lower, curved)


def _product(u: Jet, v: Jet) -> Jet:
    return u[0] * v[0], u[1] * v[0] + u[0] * v[1], u[2] * v[0] + 2 * u[1] * v[1] + u[0] * v[2]


def _chain(u: Jet, f: mpf, slope: mpf, curvature: mpf) -> Jet:
    """Return a function of u from its value and its derivatives with respect to u."""
    return f, slope * u[1], curvature * u[1] ** 2 + slope * u[2]


def _called(name: str, jets: list[Jet]) -> Jet:
    if name in ("max", "min"):
        return (max if name == "max" else min)(jets, key=lambda jet: jet[0])
    u = jets[0]
    if name in _RULES:
        return _chain(u, *_RULES[name](u[0]))
    if name in _GROWING:
        return _chain(u, *_GROWING[name](min(max(u[0], -_ENDLESS), _ENDLESS)))
    numbers = {p.key: mpf(p.default) for p in BY_KEY[name].parameters}
    return _chain(u, *_jet(written_out(name), numbers, u[0]))


def _root(u: mpf) -> Jet:
    root = mpmath.sqrt(u)
    return root, 1 / (2 * root), -1 / (4 * root * u)


def _tanh(u: mpf) -> Jet:
    slope = mpmath.sech(u) ** 2
    return mpmath.tanh(u), slope, -2 * mpmath.tanh(u) * slope


def _sigmoid(u: mpf) -> Jet:
    value, rest = 1 / (1 + mpmath.exp(-u)), 1 / (1 + mpmath.exp(u))
    return value, value * rest, value * rest * (1 - 2 * value)


def _arctan(u: mpf) -> Jet:
    below = 1 + u**2
    return mpmath.atan(u), 1 / below, -2 * u / below**2


def _erf(u: mpf) -> Jet:
    slope = 2 / mpmath.sqrt(mpmath.pi) * mpmath.exp(-(u**2))
    return mpmath.erf(u), slope, -2 * u * slope


def _erfc(u: mpf) -> Jet:
    _, slope, curvature = _erf(u)
    return mpmath.erfc(u), -slope, -curvature


_RULES: dict[str, Callable[[mpf], Jet]] = {
    "log1p": lambda u: (mpmath.log1p(u), 1 / (1 + u), -1 / (1 + u) ** 2),
    "log": lambda u: (mpmath.log(u), 1 / u, -1 / u**2),
    "sqrt": _root,
    "sin": lambda u: (mpmath.sin(u), mpmath.cos(u), -mpmath.sin(u)),
    "cos": lambda u: (mpmath.cos(u), -mpmath.sin(u), -mpmath.cos(u)),
    "arctan": _arctan,
    "abs": lambda u: (abs(u), mpmath.sign(u), _ZERO),
    "sign": lambda u: (mpmath.sign(u), _ZERO, _ZERO),
}
# What has reached its limit, or left float64, long before _ENDLESS.
_GROWING: dict[str, Callable[[mpf], Jet]] = {
    "exp": lambda u: (mpmath.exp(u),) * 3,
    "expm1": lambda u: (mpmath.expm1(u), mpmath.exp(u), mpmath.exp(u)),
    "tanh": _tanh,
    "sigmoid": _sigmoid,
    "erf": _erf,
    "erfc": _erfc,
}


def _holds(condition: Condition, numbers: dict[str, mpf], x: mpf) -> bool:
    if isinstance(condition, Joined):
        left = _holds(condition.left, numbers, x)
        right = _holds(condition.right, numbers, x)
        return (left and right) if condition.word == "and" else (left or right)
    assert isinstance(condition, Comparison)
    left, right = (_jet(side, numbers, x)[0] for side in (condition.left, condition.right))
    return _RELATIONS[condition.relation](left, right)
