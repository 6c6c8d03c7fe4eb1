"""Where a formula may break: every part of it that turns from one rule to another.

A switch says, for every x, which rule holds there, as a number: the sign of what abs is
taken of, of the difference of what max compares, of what is divided by. A break can only
be where some switch changes.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from core.activation import Array, Mask
from core.expression.arithmetic import PLAIN
from core.expression.evaluate import Evaluation, derivative
from core.expression.jet import Calculus
from core.expression.tree import (
    Binary,
    Call,
    Comparison,
    Node,
    Number,
    depends_on_x,
    walk,
)
from core.functions import BY_KEY

_TOUCHING = 1e-9  # of the height beside it: so near to 0 a dip counts as touching it
_STAIRS: dict[str, Callable[[Array], Array]] = {
    "floor": lambda u: np.floor(u) + 0.5,  # never 0, which would say that it is just there
    "tan": lambda u: np.sign(np.cos(u)),
}
_SIGNED = frozenset({"abs", "sqrt", "log"})


@dataclass(frozen=True, slots=True)
class Switch:
    """Which rule holds where.

    Attributes:
        rule: takes x of shape (n,), returns a number for the rule at each x, shape (n,).
        confirms: takes places and what lies to the left and right of them, each (n,), and
            says which of them count.
    """

    rule: Callable[[Array], Array]
    confirms: Callable[[Array, Array, Array], Mask] | None = None


def switches(tree: Node, settings: Mapping[str, float]) -> Iterator[Switch]:
    """Yield every switch of a formula; the last tells where it has a value at all."""
    everywhere = True
    for node in walk(tree):
        for inner, offset in _compared(node, settings):
            if depends_on_x(inner):
                yield Switch(_of(inner, settings, _above(offset)))
        for inner in _zeroes(node):
            if depends_on_x(inner):
                everywhere = False
                yield Switch(_of(inner, settings, _above(0.0)))
                yield _touch(inner, settings)
        if isinstance(node, Call) and node.name in _STAIRS:
            yield Switch(_of(node.arguments[0], settings, _STAIRS[node.name]))
    if not everywhere:
        yield Switch(lambda x: np.isnan(derivative(tree, settings, x, 0)).astype(np.float64))


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
            try:
                breaks = BY_KEY[name].breaks_at(**numbers)
            except ValueError:  # a slider went where the function is not defined
                return
            for found in breaks:
                yield inner, found.x


def _zeroes(node: object) -> Iterator[Node]:
    """Yield what a node must not be 0, or has a corner or an end where it is."""
    match node:
        case Binary("/", _, bottom):
            yield bottom
        case Binary("**", base, exponent):
            if not (isinstance(exponent, Number) and _is_natural(exponent.value)):
                yield base
        case Call(name, (inner,)) if name in _SIGNED:
            yield inner
        case Call("log1p", (inner,)):
            yield Binary("+", inner, Number(1.0))


def _is_natural(number: float) -> bool:
    return number >= 0.0 and number == int(number)


def _of(
    inner: Node, settings: Mapping[str, float], rule: Callable[[Array], Array]
) -> Callable[[Array], Array]:
    return lambda x: rule(derivative(inner, settings, x, 0))


def _above(level: float) -> Callable[[Array], Array]:
    return lambda u: np.asarray(np.sign(u - level))


def _touch(inner: Node, settings: Mapping[str, float]) -> Switch:
    """Return where something touches 0 without crossing it: its slope changes sign there."""

    def confirms(place: Array, left: Array, right: Array) -> Mask:
        here, one, other = (np.abs(derivative(inner, settings, x, 0)) for x in (place, left, right))
        return np.asarray(here <= _TOUCHING * np.maximum(one, other))

    return Switch(lambda x: np.sign(derivative(inner, settings, x, 1)), confirms)
