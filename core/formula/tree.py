"""What a formula says: a tree of frozen values, and trees put together by the rules of algebra."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Operator = Literal["+", "-", "*", "/", "**"]
Relation = Literal["<", "<=", ">", ">=", "==", "!="]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as typed, finite."""

    value: float


@dataclass(frozen=True, slots=True)
class Constant:
    """A number with a name: "pi" or "e"."""

    name: str


@dataclass(frozen=True, slots=True)
class Variable:
    """The variable x."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A parameter, by its key: its number comes from a slider."""

    key: str


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus something."""

    inner: "Node"


@dataclass(frozen=True, slots=True)
class Binary:
    """Two things joined by an operator."""

    operator: Operator
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function of one or more arguments.

    Attributes:
        name: its key in the catalogue or among the elementary functions.
        arguments: one; two or more for "min" and "max".
        settings: the parameters of a function of the catalogue, free of x.
        order: 0 for the function itself, 1 for its derivative, which only a derivative
            that is written out contains.
    """

    name: str
    arguments: tuple["Node", ...]
    settings: tuple[tuple[str, "Node"], ...] = ()
    order: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether one thing is less than another, and the like."""

    relation: Relation
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Joined:
    """Two conditions of which both ("and") or one ("or") must hold."""

    word: Literal["and", "or"]
    left: "Condition"
    right: "Condition"


@dataclass(frozen=True, slots=True)
class Where:
    """One thing where a condition holds, and another elsewhere."""

    condition: "Condition"
    yes: "Node"
    no: "Node"


Condition = Comparison | Joined
Node = Number | Constant | Variable | Letter | Negative | Binary | Call | Where

ZERO, ONE, X = Number(0.0), Number(1.0), Variable()


def parts(node: Node | Condition) -> tuple[Node | Condition, ...]:
    """Return what a node is made of, from left to right."""
    match node:
        case Negative(inner):
            return (inner,)
        case Binary(_, left, right) | Comparison(_, left, right):
            return (left, right)
        case Joined(_, one, other):
            return (one, other)
        case Where(condition, yes, no):
            return (condition, yes, no)
        case Call(_, arguments, settings):
            return (*arguments, *(value for _, value in settings))
        case _:
            return ()


def walk(node: Node | Condition) -> Iterator[Node | Condition]:
    """Yield a node and everything below it, from left to right."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting += reversed(parts(here))


def depends_on_x(node: Node | Condition) -> bool:
    """Say whether a node changes with x."""
    return any(isinstance(part, Variable) for part in walk(node))


def add(a: Node, b: Node) -> Node:
    """Return a + b."""
    if isinstance(a, Number) and isinstance(b, Number):
        return Number(a.value + b.value)
    if ZERO in (a, b):
        return b if a == ZERO else a
    opposite = _opposite(b)
    if opposite is not None:
        return subtract(a, opposite)
    opposite = _opposite(a)
    return Binary("+", a, b) if opposite is None else subtract(b, opposite)


def subtract(a: Node, b: Node) -> Node:
    """Return a - b."""
    if isinstance(a, Number) and isinstance(b, Number):
        return Number(a.value - b.value)
    if ZERO in (a, b):
        return negative(b) if a == ZERO else a
    opposite = _opposite(b)
    return Binary("-", a, b) if opposite is None else add(a, opposite)


def negative(a: Node) -> Node:
    """Return -a."""
    match a:
        case Number(x):
            return Number(0.0 - x)
        case Negative(inner):
            return inner
        case Binary("-", left, right):
            return Binary("-", right, left)
    return Negative(a)


def multiply(a: Node, b: Node) -> Node:
    """Return a * b, numbers first and signs outside."""
    (m, one), (n, other) = _factored(a), _factored(b)
    match one, other:
        case (Where() as choice, rest) | (rest, Where() as choice) if _vanishes(choice):
            return _scaled(m * n, _each(choice, lambda branch: multiply(branch, rest)))
        case (Number(1.0), rest) | (rest, Number(1.0)):
            return _scaled(m * n, rest)
        case _, Binary("/", top, bottom):
            return _scaled(m * n, divide(multiply(one, top), bottom))
        case Binary("/", top, bottom), _:
            return _scaled(m * n, divide(multiply(top, other), bottom))
    return _scaled(m * n, square(one) if one == other else Binary("*", one, other))


def divide(a: Node, b: Node) -> Node:
    """Return a / b."""
    (m, top), (n, bottom) = _factored(a), _factored(b)
    if isinstance(top, Where) and _vanishes(top):
        return _scaled(m, _each(top, lambda branch: divide(branch, b)))
    if n == 0.0 or bottom == ZERO:
        return Binary("/", a, b)
    if top == bottom or (m / n).is_integer():
        m, n = m / n, 1.0
    elif (n / m).is_integer():
        m, n = 1.0, n / m
    if n < 0.0:
        m, n = -m, -n
    if top == bottom:
        return Number(m)
    if m == 0.0 or (n == 1.0 and bottom == ONE):
        return _scaled(m, top)
    return _signed(m, Binary("/", _scaled(abs(m), top), _scaled(n, bottom)))


def power(a: Node, n: Node) -> Node:
    """Return a ** n."""
    match a, n:
        case Binary("**", base, Number(m)), Number(k) if m.is_integer() and k.is_integer():
            return power(base, Number(m * k))
    if n in (ZERO, ONE):
        return a if n == ONE else ONE
    return Binary("**", a, n)


def square(a: Node) -> Node:
    """Return a ** 2."""
    return power(a, Number(2.0))


def apply(name: str, *arguments: Node) -> Node:
    """Return a function of something."""
    return Call(name, arguments)


def choose(condition: Condition, yes: Node, no: Node) -> Node:
    """Return one thing where a condition holds, and another elsewhere."""
    return yes if yes == no else Where(condition, yes, no)


def _vanishes(choice: Where) -> bool:
    """Say whether one branch is 0: times what is infinite there it has to stay 0."""
    return ZERO in (choice.yes, choice.no)


def _each(choice: Where, change: Callable[[Node], Node]) -> Node:
    """Return a choice with its branches changed, a 0 left as it is."""
    yes, no = (ZERO if branch == ZERO else change(branch) for branch in (choice.yes, choice.no))
    return choose(choice.condition, yes, no)


def _opposite(a: Node) -> Node | None:
    """Return what a is the negative of, if it is written with a minus."""
    match a:
        case Negative(inner):
            return inner
        case Number(x) if x < 0.0:
            return Number(-x)
    return None


def _factored(a: Node) -> tuple[float, Node]:
    """Return a number and what it multiplies."""
    match a:
        case Number(x):
            return x, ONE
        case Negative(inner):
            factor, rest = _factored(inner)
            return -factor, rest
        case Binary("*", Number(x), rest):
            return x, rest
    return 1.0, a


def _scaled(factor: float, a: Node) -> Node:
    """Return a number times something that has no number of its own."""
    size = abs(factor)
    if a == ONE or size == 0.0:
        return Number(factor + 0.0)
    match a:
        case Binary("/", top, bottom) if size != 1.0:
            return _signed(factor, divide(multiply(Number(size), top), bottom))
    return _signed(factor, a if size == 1.0 else Binary("*", Number(size), a))


def _signed(sign: float, a: Node) -> Node:
    return negative(a) if sign < 0.0 else a
