"""From a tree and numbers to values and derivatives, and where float64 overflows on the way."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce

import numpy as np

from core.arrays import Array, Mask
from core.formula.arithmetic import AMPLE, PLAIN
from core.formula.elementary import breaks_of, constant, elementary
from core.formula.jet import Calculus, Jet
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
    Operator,
    Relation,
    Variable,
    Where,
)

_SMALLEST = np.finfo(np.float64).tiny


class Overflow:
    """Told by NumPy that something flowed over, it asks the next jet where.

    Attributes:
        mask: shape of x, True where a value or a derivative was too large or too small.
        ties: shape of x, True where a rule was exactly between two.
    """

    def __init__(self, x: Array) -> None:
        self.mask = np.zeros(x.shape, dtype=np.bool_)
        self.ties = np.zeros(x.shape, dtype=np.bool_)
        self._told = False

    def __call__(self, _kind: str, _flag: int) -> None:
        """Hear of it; NumPy's error state calls this."""
        self._told = True

    def note(self, jet: Jet) -> None:
        """Look at what has just been computed."""
        if not self._told:
            return
        self._told = False
        for part in (jet.value, jet.first, jet.second):
            if part is not None:
                size = np.abs(part)
                self.mask |= (size < _SMALLEST) | np.isinf(size)


_CLOSE = 1e-6
CONSTANTS = {"pi": math.pi, "e": math.e}


def derivative(tree: Node, settings: Mapping[str, float], x: Array, order: int) -> Array:
    """Return f (0), f' (1) or f'' (2) at every x, exact apart from rounding.

    What overflows or underflows on the way is computed again with numbers of any size, so
    that a finite x gives nan only where the formula has no value: where it divides by 0,
    takes the logarithm of a negative number, and the like. At ±inf it is what float64
    arithmetic makes of it, and nan where that is inf - inf or inf * 0.
    """
    return evaluated(tree, settings, x, order)[0]


def evaluated(
    tree: Node, settings: Mapping[str, float], x: Array, order: int
) -> tuple[Array, Mask]:
    """Return the same, and where it may not be the formula's derivative.

    That is where a rule of the formula is exactly between two (max of equal values, the root
    of 0, both sides of a comparison), for what is computed there is the slope of a branch,
    and where there is a value and no finite slope.
    """
    flow = Overflow(x)
    with np.errstate(all="ignore", over="call", under="call", call=flow):
        found, valued = _wanted(tree, Evaluation(Calculus(PLAIN, order), settings, x, flow))
    again = np.isfinite(x) & (~np.isfinite(found) | flow.mask)
    with np.errstate(all="ignore"):
        if again.any():
            ample, there = _wanted(tree, Evaluation(Calculus(AMPLE, order), settings, x[again]))
            # Both are right to rounding wherever nothing flowed over; there the first stays.
            close = np.abs(found[again] - ample) <= _CLOSE * np.abs(ample)
            found[again] = np.where(close, found[again], ample)
            valued[again] = there
    found[np.isnan(x)] = np.nan
    return found, valued & (flow.ties | ~np.isfinite(found))


def number(tree: Node) -> float:
    """Return the value of a tree without x and letters; nan or inf where it has none."""
    return float(derivative(tree, {}, np.zeros(1), 0)[0])


def _wanted(tree: Node, evaluation: "Evaluation") -> tuple[Array, Mask]:
    """Return the derivative of the order that an evaluation goes up to, and where f has a value.

    Where a formula has no value it has no derivative, though that of log(x) can be computed.
    """
    jet, calculus = evaluation.jet(tree), evaluation.calculus
    wanted = (jet.value, jet.first, jet.second)[calculus.order]
    value = calculus.k.floats(jet.value)
    valued = np.isfinite(value) & np.isfinite(evaluation.x)
    found = np.where(
        ~np.isnan(value) | np.isinf(evaluation.x),
        0.0 if wanted is None else calculus.k.floats(wanted),
        np.nan,
    )
    shape = evaluation.x.shape
    return np.array(np.broadcast_to(found, shape)), np.array(np.broadcast_to(valued, shape))


_OPERATIONS: dict[Operator, Callable[[Calculus, Jet, Jet], Jet]] = {
    "+": Calculus.sum,
    "-": lambda c, a, b: c.sum(a, c.negative(b)),
    "*": Calculus.product,
    "/": Calculus.quotient,
    "**": Calculus.power,
}
_RELATIONS: dict[Relation, Callable[[Array], Mask]] = {
    "<": lambda side: side < 0.0,
    "<=": lambda side: side <= 0.0,
    ">": lambda side: side > 0.0,
    ">=": lambda side: side >= 0.0,
    "==": lambda side: side == 0.0,
    "!=": lambda side: np.abs(side) == 1.0,  # not by nan
}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One walk through a tree.

    Attributes:
        calculus: the arithmetic and the highest derivative.
        settings: the number of every letter.
        x: float64 of any shape.
        flow: asks every jet where float64 overflowed; None where nobody wants to know.
    """

    calculus: Calculus
    settings: Mapping[str, float]
    x: Array
    flow: Overflow | None = None

    def jet(self, node: Node) -> Jet:
        """Return the value of a node and its derivatives by x."""
        found = self._computed(node)
        if self.flow is not None:
            self.flow.note(found)
        return found

    def holds(self, condition: Condition) -> Mask:
        """Return where a condition holds; a comparison with nan does not."""
        if isinstance(condition, Joined):
            left, right = self.holds(condition.left), self.holds(condition.right)
            return left & right if condition.word == "and" else left | right
        side = self.side(condition)
        return _RELATIONS[condition.relation](side)

    def side(self, condition: Comparison) -> Array:
        """Return 1 where the left is larger, -1 where the right is, 0 where they are equal."""
        return self._compared(self.jet(condition.left), self.jet(condition.right))

    def constant(self, node: Node) -> float:
        """Return the number that a node without x comes to."""
        return float(self.calculus.k.floats(self.jet(node).value))

    def _computed(self, node: Node) -> Jet:
        c = self.calculus
        match node:
            case Number(value):
                found = self._constant(value)
            case Constant(name):
                found = self._constant(CONSTANTS[name])
            case Letter(key):
                found = self._constant(self.settings[key])
            case Variable():
                found = Jet(c.k.of(self.x), constant(c.k, 1.0) if c.order else None)
            case Negative(inner):
                found = c.negative(self.jet(inner))
            case Binary(operator, left, right):
                found = self._joined(operator, self.jet(left), self.jet(right))
            case Where(condition, yes, no):
                found = c.choose(self.holds(condition), self.jet(yes), self.jet(no))
            case Call("max" | "min" as name, arguments):
                pick = self._larger if name == "max" else self._smaller
                found = reduce(pick, map(self.jet, arguments))
            case _:
                found = self._called(node)
        return found

    def _joined(self, operator: Operator, a: Jet, b: Jet) -> Jet:
        if operator == "**":
            self._tie(self.calculus.k.sign(a.value) == 0.0)
        return _OPERATIONS[operator](self.calculus, a, b)

    def _called(self, node: Call) -> Jet:
        numbers = {key: self.constant(value) for key, value in node.settings}
        inner = self.jet(node.arguments[0])
        if self.flow is not None and self.calculus.order:
            self._tie(np.isin(inner.value, breaks_of(node.name, numbers)))
        rule = elementary(node.name, numbers)
        if node.order:  # in a derivative that is written out, of which nobody asks the derivative
            k, u = self.calculus.k, inner.value
            return Jet(rule.first(k, u, rule.value(k, u)))
        return self.calculus.chain(rule, inner)

    def _tie(self, mask: Mask) -> None:
        if self.flow is not None and self.calculus.order:
            self.flow.ties |= mask

    def _compared(self, a: Jet, b: Jet) -> Array:
        side = self.calculus.k.compare(a.value, b.value)
        self._tie(side == 0.0)
        return side

    def _constant(self, value: float) -> Jet:
        return Jet(constant(self.calculus.k, value))

    def _larger(self, a: Jet, b: Jet) -> Jet:
        return self.calculus.meet(self._compared(a, b), a, b)

    def _smaller(self, a: Jet, b: Jet) -> Jet:
        return self.calculus.meet(-self._compared(a, b), a, b)
