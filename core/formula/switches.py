"""Where a formula may break: every part of it that turns from one rule to another.

A switch says, for every x, which rule holds there, as a number: the sign of what abs is
taken of, of the difference of what max compares, of what is divided by. A break can only
be where some switch changes.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.catalogue import BY_KEY
from core.formula.arithmetic import PLAIN
from core.formula.elementary import ENDS, breaks_of
from core.formula.evaluate import Evaluation, derivative
from core.formula.jet import Calculus
from core.formula.tree import (
    Binary,
    Call,
    Comparison,
    Constant,
    Letter,
    Negative,
    Node,
    Number,
    Variable,
    depends_on_x,
    walk,
)

_STAIRS: dict[str, tuple[Callable[[Array], Array], Callable[[Array], Array]]] = {
    # Never 0, which would say that it is just there.
    "floor": (lambda u: np.floor(u) + 0.5, lambda u: u - np.rint(u)),
    "tan": (lambda u: np.sign(np.cos(u)), np.cos),
}
_SIGNED = frozenset({"abs", "sqrt", "log", "log10", "log2"})


@dataclass(frozen=True, slots=True)
class Switch:
    """Which rule holds where.

    Attributes:
        rule: takes x of shape (n,), returns a number for the rule at each x, shape (n,).
        height: what the rule is the sign of; None if it is no sign.
        slope: how it changes; None for a straight line, which never turns.
    """

    rule: Callable[[Array], Array]
    height: Callable[[Array], Array] | None = None
    slope: Callable[[Array], Array] | None = None


def switches(tree: Node, settings: Mapping[str, float]) -> Iterator[Switch]:
    """Yield every switch of a formula; the last tells where it has a value at all."""
    everywhere = True
    for node in walk(tree):
        for inner, offset in _compared(node, settings):
            if depends_on_x(inner):
                yield _sign(inner, settings, offset)
        for inner in _zeroes(node):
            if depends_on_x(inner):
                everywhere = False
                yield _sign(inner, settings, 0.0)
        if isinstance(node, Call) and node.name in _STAIRS:
            yield _stairs(node.arguments[0], settings, *_STAIRS[node.name])
    if not everywhere:
        yield Switch(lambda x: np.isnan(derivative(tree, settings, x, 0)).astype(np.float64))


def turning(tree: Node, settings: Mapping[str, float]) -> Iterator[tuple[Node, float]]:
    """Yield what a formula's rules depend on, and the number that it is compared with."""
    for node in walk(tree):
        yield from _compared(node, settings)
        yield from ((inner, 0.0) for inner in _zeroes(node))
        if isinstance(node, Call) and node.name in _STAIRS:
            yield node.arguments[0], math.nan


def _compared(node: object, settings: Mapping[str, float]) -> Iterator[tuple[Node, float]]:
    """Yield what a node compares with a number, and the number."""
    match node:
        case Comparison(_, left, right):
            yield Binary("-", left, right), 0.0
        case Call("max" | "min", (first, *others)):
            leader = first
            for other in others:
                yield Binary("-", leader, other), 0.0
                leader = Call(node.name, (leader, other))
        case Call(name, (inner,), pairs) if name in BY_KEY:
            evaluation = Evaluation(Calculus(PLAIN, 0), settings, np.zeros(1))
            numbers = {key: evaluation.constant(value) for key, value in pairs}
            for found in breaks_of(name, numbers):
                yield inner, found


def _zeroes(node: object) -> Iterator[Node]:
    """Yield what a node must not be 0, or has a corner or an end where it is."""
    match node:
        case Binary("/", _, bottom):
            yield bottom
        case Binary("**", base, exponent):
            if not (isinstance(exponent, Number) and _is_natural(exponent.value)):
                yield base
            if depends_on_x(exponent) and not _is_positive(base):
                yield exponent
        case Call(name, (inner,)) if name in _SIGNED:
            yield inner
        case Call("log1p", (inner,)):
            yield Binary("+", inner, Number(1.0))
        case Call(name, (inner,)) if name in ENDS:
            yield from (Binary("-", inner, Number(end)) for end in ENDS[name])


def _is_positive(node: Node) -> bool:
    return isinstance(node, Constant) or (isinstance(node, Number) and node.value > 0.0)


def _is_natural(number: float) -> bool:
    return number >= 0.0 and number == int(number)


def _sign(inner: Node, settings: Mapping[str, float], level: float) -> Switch:
    def height(x: Array) -> Array:
        return derivative(inner, settings, x, 0) - level

    made = _switch(inner, settings, lambda u: np.asarray(np.sign(u - level)))
    return Switch(made.rule, height, made.slope)


def _switch(inner: Node, settings: Mapping[str, float], rule: Callable[[Array], Array]) -> Switch:
    def of(x: Array) -> Array:
        return rule(derivative(inner, settings, x, 0))

    def slope(x: Array) -> Array:
        return np.sign(derivative(inner, settings, x, 1))

    return Switch(of, None, None if is_straight(inner) else slope)


def _stairs(
    inner: Node,
    settings: Mapping[str, float],
    rule: Callable[[Array], Array],
    distance: Callable[[Array], Array],
) -> Switch:
    made = _switch(inner, settings, rule)
    return Switch(made.rule, lambda x: distance(derivative(inner, settings, x, 0)), made.slope)


def is_straight(node: Node) -> bool:
    """Say whether a node is a straight line, as far as that can be seen."""
    match node:
        case Number() | Constant() | Letter() | Variable():
            return True
        case Negative(inner):
            return is_straight(inner)
        case Binary("+" | "-", left, right):
            return is_straight(left) and is_straight(right)
        case Binary("*", left, right):
            one_moves = not (depends_on_x(left) and depends_on_x(right))
            return one_moves and is_straight(left) and is_straight(right)
        case Binary("/", left, right):
            return is_straight(left) and not depends_on_x(right)
    return not depends_on_x(node)
