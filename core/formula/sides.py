"""What a formula does just left and just right of a place: limits, not neighbouring floats."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, reduce

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.formula.evaluate import CONSTANTS
from core.formula.reader import read
from core.formula.series import Series, beside, number, rounded
from core.formula.taylor import AT_INFINITY, TAYLOR
from core.formula.term import Coefficient, NoSeries, NoValue, Parting, TooShort, agreed
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

_SOFTPLUS = "(max(beta*x, 0) + log1p(exp(-|beta*x|)))/beta"
"""Softplus as it is meant: its threshold is there for float64's sake."""
_WRITTEN = {
    "softplus": _SOFTPLUS,
    "log10": "log(x)/log(10)",
    "log2": "log(x)/log(2)",
    "arcsin": "2*arctan(x/(1 + sqrt((1 - x)*(1 + x))))",
    "arccos": "2*arctan(sqrt((1 - x)/(1 + x)))",
    "arcsinh": "sign(x)*log1p(|x| + x**2/(1 + sqrt(x**2 + 1)))",
    "arccosh": "log(x + sqrt(x**2 - 1))",
    "arctanh": "log1p(2*x/(1 - x))/2",
}
_SPANS = (4.0, 14.0)
"""Orders of h: few for speed, more where a formula divides by something that vanishes."""
_FEW = 4  # places that are not worth an array
_PLACED = 1e-5
_MOST_LOTS = 64  # places that all go ways of their own are rounding, and nobody's breaks
_RELATIONS: dict[Relation, Callable[[int], bool]] = {
    "<": lambda sign: sign < 0,
    "<=": lambda sign: sign <= 0,
    ">": lambda sign: sign > 0,
    ">=": lambda sign: sign >= 0,
    "==": lambda sign: sign == 0,
    "!=": lambda sign: sign != 0,
}


@dataclass(frozen=True, slots=True)
class Sides:
    """One side of each of several places.

    Attributes:
        orders: limits of f, f' and f'', shape (3, n); infinite, or nan where there is none.
        errors: how far rounding may have moved each, shape (3, n).
        known: shape (n,), whether there is a series, or surely no value; else the limits are nan.
    """

    orders: Array
    errors: Array
    known: Array


def sides_of(tree: Node, settings: Mapping[str, float], places: Array, side: int) -> Sides:
    """Return the limits of a formula from the left (-1) or the right (1) of some places.

    There is no series for sin(1/x) and log(x) at 0. Left of it neither sqrt(x) nor log(x) has a
    value, which is known.
    """
    shape = (3, places.size)
    found = Sides(np.full(shape, np.nan), np.zeros(shape), np.zeros(places.size))
    lots = [np.arange(places.size)]
    if places.size <= _FEW:
        lots = list(lots[0][:, np.newaxis])
    parted = 0
    with np.errstate(all="ignore"):
        while lots:
            lot = lots.pop()
            try:
                limits = _limits(tree, settings, places[lot], side)
            except Parting as parting:
                parted += 1
                if parted < _MOST_LOTS:
                    lots += [lot[parting.mask], lot[~parting.mask]]
                continue
            except NoValue:
                found.known[lot] = 1.0
                continue
            except NoSeries:
                continue
            for order, (value, error) in enumerate(limits):
                found.orders[order, lot] = value * (side if order == 1 else 1) + 0.0
                found.errors[order, lot] = error
            found.known[lot] = 1.0
    return found


def _limits(
    tree: Node, settings: Mapping[str, float], places: Array, side: int
) -> list[tuple[Coefficient, Coefficient]]:
    place = float(places[0]) if places.size == 1 else places
    for span in _SPANS:
        try:
            series = _Walk(beside(place, side), settings, span).series(tree)
            value, slope, (bend, error) = (_limit(series, order) for order in range(3))
        except TooShort:
            continue
        # The place of a threefold zero is known to five digits only, and f'' is 0 elsewhere.
        drift = _PLACED * 6.0 * abs(series.at(3.0).coefficient) * (place % 1.0 != 0.0)
        return [value, slope, (bend, error + drift)]
    raise NoSeries


def _limit(series: Series, order: int) -> tuple[Coefficient, Coefficient]:
    """Return the limit of a derivative by h as h falls to 0, and its error."""
    for term in series.terms:
        r = term.exponent
        if r >= order:
            break
        factor = math.prod(r - k for k in range(order))
        if abs(factor) > 1e-9:
            return np.copysign(np.inf, factor * term.coefficient), 0.0
    if series.limit <= order:
        raise TooShort
    term, factor = series.at(float(order)), float(math.factorial(order))
    return factor * term.coefficient + 0.0, factor * term.error


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk through a tree, x being a series."""

    x: Series
    settings: Mapping[str, float]
    span: float

    def series(self, node: Node) -> Series:
        """Return what a node is there."""
        match node:
            case Number(value):
                found = rounded(value)
            case Constant(name):
                found = rounded(CONSTANTS[name])
            case Letter(key):
                found = rounded(self.settings[key])
            case Variable():
                found = self.x
            case Negative(inner):
                found = -self.series(inner)
            case Binary():
                found = self._binary(node)
            case Where(condition, yes, no):
                found = self.series(yes if self._holds(condition) else no)
            case Call("max" | "min" as name, arguments):
                wanted = 1 if name == "max" else -1
                found = reduce(
                    lambda a, b: b if _leads(b - a, wanted) else a, map(self.series, arguments)
                )
            case _:
                found = self._call(node)
        return found

    def _binary(self, node: Binary) -> Series:
        left, right = self.series(node.left), self.series(node.right)
        match node.operator:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
            case "/":
                return left * right.power(-1.0, self.span)
        if right.limit == math.inf and all(term.exponent == 0.0 for term in right.terms):
            exponent = float(np.ravel(right.constant)[0])
            agreed(right.constant == exponent)  # or the places are parted
            return left.power(exponent, self.span)
        growth = right * left.logarithm(self.span)
        return growth.through(TAYLOR["exp"], self.span)

    def _holds(self, condition: Condition) -> bool:
        if isinstance(condition, Joined):
            left, right = self._holds(condition.left), self._holds(condition.right)
            return (left and right) if condition.word == "and" else (left or right)
        return self._compare(condition)

    def _compare(self, condition: Comparison) -> bool:
        difference = self.series(condition.left) - self.series(condition.right)
        return _RELATIONS[condition.relation](difference.sign)

    def _call(self, node: Call) -> Series:
        name, u, span = node.name, self.series(node.arguments[0]), self.span
        if u.lead < 0.0 and name in AT_INFINITY:
            return AT_INFINITY[name](u, span)
        if name in TAYLOR:
            return u.through(TAYLOR[name], span)
        if name in _OTHERS:
            return _OTHERS[name](u, span)
        if name in _WRITTEN and name not in BY_KEY:
            return _Walk(u, {}, span).series(written_out(name))
        given = {key: float(self.series(value).constant) for key, value in node.settings}
        try:
            settings = BY_KEY[name].settings(given)
        except ValueError as error:  # a slider went where the function is not defined
            raise NoSeries from error
        return _Walk(u, settings, span).series(written_out(name))


def _leads(difference: Series, sign: int) -> bool:
    """Say whether a difference has a sign; what is known as small only has none that matters."""
    return bool(difference.terms) and difference.sign == sign


def _floor(u: Series) -> Series:
    if u.lead < 0.0:
        raise NoSeries
    nearest = np.rint(u.constant)
    rest = u - number(nearest)
    return number(nearest - (rest.sign < 0) if rest.lead > 0.0 else np.floor(u.constant))


def _tan(u: Series, span: float) -> Series:
    bottom = u.through(TAYLOR["cos"], span)
    return u.through(TAYLOR["sin"], span) * bottom.power(-1.0, span)


_OTHERS: dict[str, Callable[[Series, float], Series]] = {
    "abs": lambda u, _: -u if _leads(u, -1) else u,
    "sign": lambda u, _: number(float(u.sign)),
    "sqrt": lambda u, span: u.power(0.5, span),
    "log": lambda u, span: u.logarithm(span),
    "log1p": lambda u, span: (u + number(1.0)).logarithm(span),
    "tan": _tan,
    "floor": lambda u, _: _floor(u),
}


@cache
def written_out(name: str) -> Node:
    """Return a function of the catalogue as a tree of the elementary ones."""
    if name not in BY_KEY:
        return read(_WRITTEN[name]).node
    activation = BY_KEY[name]
    text = _WRITTEN.get(name, activation.recipe.value)
    return read(text, [parameter.key for parameter in activation.parameters]).node
