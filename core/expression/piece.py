"""A part of a formula that was read: its tree, its place, and its number where it has one."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from core.expression import sentences
from core.expression.error import ExpressionError
from core.expression.evaluate import number
from core.expression.tokens import Token
from core.expression.tree import (
    ONE,
    ZERO,
    Choice,
    Comparison,
    Condition,
    Joined,
    Negative,
    Node,
    Number,
    depends_on_x,
)

DEEPEST = 64
"""Levels of a tree; a sum of 64 terms is as deep."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a formula.

    Attributes:
        tree: what it says.
        start, end: its place in the text, end excluded.
        depth: levels of the tree.
        value: its number, where it holds neither x nor letters; always finite.
    """

    tree: Node | Condition
    start: int
    end: int
    depth: int = 1
    value: float | None = None

    @property
    def node(self) -> Node:
        """The tree as something that has a value: a condition counts 1 or 0."""
        if isinstance(self.tree, Comparison | Joined):
            return Choice(self.tree, ONE, ZERO)
        return self.tree

    @property
    def moves(self) -> bool:
        """Whether it depends on x."""
        return depends_on_x(self.tree)


def joined(
    make: Callable[..., Node | Condition], pieces: tuple[Piece, ...], start: int, end: int
) -> Piece:
    """Return a piece made of others.

    Args:
        make: takes the trees of the pieces, each with a value, and returns the whole.
        pieces: the others.
        start: where the whole begins.
        end: where it ends.

    Raises:
        ExpressionError: if it is too deep, or a number that is not finite.
    """
    depth = 1 + max(piece.depth for piece in pieces)
    if depth > DEEPEST:
        raise ExpressionError(sentences.TOO_DEEP.fill(most=DEEPEST), start, end)
    tree = make(*(piece.node for piece in pieces))
    values = [piece.value for piece in pieces if piece.value is not None]
    if len(values) < len(pieces):
        return Piece(tree, start, end, depth)
    folded = make(*map(Number, values))
    value = number(Piece(folded, start, end).node)
    if not math.isfinite(value):
        raise ExpressionError(sentences.NOT_FINITE, start, end)
    return Piece(tree, start, end, depth, value)


def shortened(word: str) -> str:
    """Return a word short enough to be quoted in a sentence."""
    return word if len(word) <= 24 else word[:23] + "…"


def numeral(token: Token) -> Piece:
    """Return the number that a token is.

    Raises:
        ExpressionError: if it is no float64.
    """
    value = float(token.text)
    if math.isinf(value):
        raise ExpressionError(
            sentences.NUMBER_TOO_LARGE.fill(word=shortened(token.text)), token.start, token.end
        )
    return Piece(Number(value), token.start, token.end, 1, value)


def negative(node: Node) -> Node:
    """Return minus a node; of a number, the number itself."""
    return Number(-node.value) if isinstance(node, Number) else Negative(node)


def both(word: str, left: Piece, right: Piece, token: Token) -> Piece:
    """Return two conditions joined by a word."""
    one, other = left.tree, right.tree
    if not isinstance(one, Condition) or not isinstance(other, Condition):
        raise ExpressionError(sentences.JOINS_COMPARISONS.fill(word=word), token.start, token.end)
    whole = Joined("and" if word == "and" else "or", one, other)
    return joined(lambda *_: whole, (left, right), left.start, right.end)
