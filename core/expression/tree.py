"""What a formula says: a tree of frozen values, without places and without text."""

from collections.abc import Iterator
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
class Choice:
    """One thing where a condition holds, and another elsewhere."""

    condition: "Condition"
    yes: "Node"
    no: "Node"


Condition = Comparison | Joined
Node = Number | Constant | Variable | Letter | Negative | Binary | Call | Choice

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
        case Choice(condition, yes, no):
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
