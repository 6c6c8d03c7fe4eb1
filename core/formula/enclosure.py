"""What a formula's values cannot leave: interval arithmetic, with ends that belong or do not.

An enclosure is a proof: no value of the formula is outside it. It may be wider than the
range, because x in one place does not know of x in another (Moore, 1966).
"""

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from core.catalogue import BY_KEY
from core.formula.arithmetic import PLAIN
from core.formula.elementary import ELEMENTARY
from core.formula.evaluate import CONSTANTS, Evaluation
from core.formula.jet import Calculus
from core.formula.tree import (
    Binary,
    Call,
    Constant,
    Letter,
    Negative,
    Node,
    Number,
    Variable,
    Where,
)
from core.interval import REALS, Interval, point

_RISING = frozenset(
    {"exp", "expm1", "sinh", "tanh", "arctan", "erf", "arcsinh", "sign"}
    | {"log", "log10", "log2", "log1p", "sqrt", "arcsin", "arctanh", "arccosh", "floor"}
)
_POSITIVE = Interval(0.0, math.inf)
_NOT_NEGATIVE = Interval(0.0, math.inf, has_low=True)
_UNIT = Interval(-1.0, 1.0, has_low=True, has_high=True)
_TAKES = {
    **dict.fromkeys(("log", "log10", "log2"), _POSITIVE),
    "sqrt": _NOT_NEGATIVE,
    "log1p": Interval(-1.0, math.inf),
    "arcsin": _UNIT,
    "arccos": _UNIT,
    "arctanh": Interval(-1.0, 1.0),
    "arccosh": Interval(1.0, math.inf, has_low=True),
}


class NowhereError(ArithmeticError):
    """Raised where a formula has no value at all."""


def enclosure(tree: Node, settings: Mapping[str, float], x: Interval) -> Interval:
    """Return an interval that holds every value of a formula over an interval of x.

    Raises:
        NowhereError: if there is no value.
    """
    with np.errstate(all="ignore"):
        found = _Enclosing(settings, x).of(tree)
    return REALS if math.isnan(found.low) or math.isnan(found.high) else found


class _Enclosing:
    """One walk through a tree."""

    def __init__(self, settings: Mapping[str, float], x: Interval) -> None:
        self._settings = settings
        self._x = x

    def of(self, node: Node) -> Interval:
        """Return what a node cannot leave."""
        match node:
            case Number(value):
                found = point(value)
            case Constant(name):
                found = point(CONSTANTS[name])
            case Letter(key):
                found = point(self._settings[key])
            case Variable():
                found = self._x
            case Negative(inner):
                found = self.of(inner).turned()
            case Binary():
                found = self._joined(node)
            case Where(_, yes, no):
                found = self._either(yes, no)
            case Call("max" | "min" as name, arguments):
                found = self._extreme(name, [self.of(argument) for argument in arguments])
            case _:
                found = self._called(node)
        return found

    def _either(self, yes: Node, no: Node) -> Interval:
        found = []
        for branch in (yes, no):
            try:
                found.append(self.of(branch))
            except NowhereError:
                continue
        if not found:
            raise NowhereError
        return _hull(found)

    def _joined(self, node: Binary) -> Interval:
        left, right, operator = node.left, node.right, node.operator
        if operator in ("+", "-"):
            if operator == "-" and left == right:
                return point(0.0)
            other = self.of(right)
            return _sum(self.of(left), other if operator == "+" else other.turned())
        if operator == "**":
            return self._power(self.of(left), self.of(right))
        if operator == "*" and left == right:
            return _power(self.of(left), 2.0)
        other = self.of(right)
        return _product(self.of(left), other if operator == "*" else _reciprocal(other))

    def _power(self, base: Interval, exponent: Interval) -> Interval:
        if exponent.low == exponent.high:
            return _power(base, exponent.low)
        growth = _product(exponent, _rising("log", base))
        return _rising("exp", growth)

    def _called(self, node: Call) -> Interval:
        name, u = node.name, self.of(node.arguments[0])
        if name in BY_KEY:
            return self._of_catalogue(node, u)
        match name:
            case "sin" | "cos":
                found = _UNIT
            case "tan":
                found = REALS
            case "abs":
                found = _size(u)
            case "cosh":
                found = _rising("cosh", _size(u))
            case "arccos":
                found = _sum(point(math.pi / 2.0), _rising("arcsin", u).turned())
            case _:
                found = _rising(name, u)
        return found

    def _of_catalogue(self, node: Call, u: Interval) -> Interval:
        activation = BY_KEY[node.name]
        evaluation = Evaluation(Calculus(PLAIN, 0), self._settings, np.zeros(1))
        try:
            settings = activation.settings(
                {key: evaluation.constant(value) for key, value in node.settings}
            )
        except ValueError:  # a slider went where the function is not defined
            return REALS
        if node.order:
            return _NOT_NEGATIVE if activation.monotonic(**settings) else REALS
        whole = _hull(list(activation.range_(**settings)))
        if not activation.monotonic(**settings):
            return whole
        low, high = activation.value(np.asarray([u.low, u.high]), **settings).tolist()
        return _interval(
            low,
            high,
            has_low=math.isfinite(low) and (u.has_low or (low == whole.low and whole.has_low)),
            has_high=math.isfinite(high)
            and (u.has_high or (high == whole.high and whole.has_high)),
        )

    def _extreme(self, name: str, found: list[Interval]) -> Interval:
        if name == "min":
            return self._extreme("max", [one.turned() for one in found]).turned()
        low, high = max(one.low for one in found), max(one.high for one in found)
        return _interval(
            low,
            high,
            has_low=all(one.has_low for one in found if one.low == low),
            has_high=any(one.has_high for one in found if one.high == high),
        )


def _interval(low: float, high: float, *, has_low: bool, has_high: bool) -> Interval:
    """Return an interval; where rounding made its ends one, that number."""
    if not low < high:
        return point(low) if low == high and math.isfinite(low) else REALS
    return Interval(
        low,
        high,
        has_low=has_low and math.isfinite(low),
        has_high=has_high and math.isfinite(high),
    )


def _rising(name: str, u: Interval) -> Interval:
    """Return what a function that never falls makes of an interval."""
    u = _within(u, _TAKES.get(name, REALS))
    if name == "floor":
        high = math.floor(u.high) if math.isfinite(u.high) else u.high
        high -= high == u.high and not u.has_high and math.isfinite(high)
        low = math.floor(u.low) if math.isfinite(u.low) else u.low
        return _interval(low, high, has_low=math.isfinite(low), has_high=math.isfinite(high))
    rule = ELEMENTARY[name].value
    low, high = (float(v) for v in rule(PLAIN, np.asarray([u.low, u.high])))
    return _interval(low, high, has_low=u.has_low, has_high=u.has_high)


def _within(u: Interval, other: Interval) -> Interval:
    low, high = max(u.low, other.low), min(u.high, other.high)
    both = u, other
    has_low = all(one.has_low for one in both if one.low == low)
    has_high = all(one.has_high for one in both if one.high == high)
    if low > high or (low == high and not (has_low and has_high)):
        raise NowhereError
    return _interval(low, high, has_low=has_low, has_high=has_high)


def _hull(found: list[Interval]) -> Interval:
    low, high = min(one.low for one in found), max(one.high for one in found)
    return _interval(
        low,
        high,
        has_low=any(one.has_low for one in found if one.low == low),
        has_high=any(one.has_high for one in found if one.high == high),
    )


def _size(u: Interval) -> Interval:
    if u.low >= 0.0:
        return u
    if u.high <= 0.0:
        return u.turned()
    other = u.turned()
    return replace(_hull([u, other]), low=0.0, has_low=True)


def _sum(a: Interval, b: Interval) -> Interval:
    low, high = a.low + b.low, a.high + b.high
    return _interval(
        low,
        high,
        has_low=a.has_low and b.has_low and math.isfinite(low),
        has_high=a.has_high and b.has_high and math.isfinite(high),
    )


def _product(a: Interval, b: Interval) -> Interval:
    corners = []
    for u, has_u in ((a.low, a.has_low), (a.high, a.has_high)):
        for v, has_v in ((b.low, b.has_low), (b.high, b.has_high)):
            zero = u == 0.0 or v == 0.0
            has = (has_u and has_v) or (u == 0.0 and has_u) or (v == 0.0 and has_v)
            corners.append((0.0 if zero else u * v, has))
    low, high = min(value for value, _ in corners), max(value for value, _ in corners)
    return _interval(
        low,
        high,
        has_low=math.isfinite(low) and any(has for value, has in corners if value == low),
        has_high=math.isfinite(high) and any(has for value, has in corners if value == high),
    )


def _reciprocal(u: Interval) -> Interval:
    if u.low == u.high == 0.0:
        raise NowhereError
    if u.low < 0.0 < u.high:
        return REALS
    if u.high <= 0.0:
        return _reciprocal(u.turned()).turned()
    low, high = 1.0 / u.high, 1.0 / u.low if u.low else math.inf
    return _interval(low, high, has_low=u.has_high, has_high=u.has_low and math.isfinite(high))


def _power(u: Interval, n: float) -> Interval:
    if n == 0.0:
        return point(1.0)
    if n < 0.0:
        return _reciprocal(_power(u, -n))
    if n != math.floor(n):
        u = _within(u, _NOT_NEGATIVE)
    elif n % 2.0 == 0.0:
        u = _size(u)
    low, high = (float(v) for v in np.power(np.asarray([u.low, u.high]), n))
    return _interval(
        low,
        high,
        has_low=u.has_low and math.isfinite(low),
        has_high=u.has_high and math.isfinite(high),
    )
