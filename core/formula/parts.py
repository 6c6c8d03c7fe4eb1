"""What reading a formula goes by: a place among its tokens, and the parts that were read."""

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NoReturn

from core.formula import messages as sentences
from core.formula.evaluate import number
from core.formula.messages import ExpressionError
from core.formula.tokens import Token
from core.formula.tree import (
    ONE,
    ZERO,
    Comparison,
    Condition,
    Joined,
    Negative,
    Node,
    Number,
    Where,
    depends_on_x,
)

_LEFT_OVER = {
    ")": sentences.NOT_OPENED,
    "|": sentences.BARS,
    ",": sentences.DECIMAL_COMMA,
    "=": sentences.EQUALS,
}


class Cursor:
    """Goes through tokens from left to right."""

    def __init__(self, text: str, found: list[Token], parameters: Collection[str]) -> None:
        self._text = text
        self._parameters = parameters
        self._tokens = found
        self._at = 0
        self._level = 0
        self._open: list[str] = []  # brackets and bars that wait for their other end
        self._equates = False  # whether = compares: in the first argument of where

    @property
    def _ended(self) -> bool:
        return self._here.kind == "end"

    @property
    def _here(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._here
        self._at += token.kind != "end"
        return token

    @property
    def _operator(self) -> str:
        token = self._here
        return "==" if token.text == "=" and self._equates else token.text

    def _begins_operand(self) -> bool:
        """Say whether a number, a name or a bracket opens here; a bar may close one instead."""
        token = self._here
        if token.text == "|":
            return not (self._open and self._open[-1] == "|")
        return token.kind in ("number", "name") or token.text == "("

    def _close(self, opened: Token, wanted: str) -> None:
        if self._here.text == wanted:
            self._take()
        elif self._ended:
            said = sentences.BARS if wanted == "|" else sentences.NOT_CLOSED
            raise ExpressionError(said, opened.start, opened.end)
        else:
            self._refuse_rest()

    def _refuse_rest(self) -> None:
        """Say what is wrong with a token that ends an expression and closes nothing."""
        raise ExpressionError(_LEFT_OVER[self._here.text], self._here.start, self._here.end)

    def _refuse_nothing(self, token: Token) -> NoReturn:
        """Say what is missing where something should stand."""
        before = self._tokens[max(self._at - 1 - (token.kind != "end"), 0)]
        if before.text == "|" and token.kind == "end":
            raise ExpressionError(sentences.BARS, before.start, before.end)
        if before.text == "(" and token.text == ")":
            raise ExpressionError(sentences.EMPTY_BRACKETS, before.start, token.end)
        if before is token:
            said = _LEFT_OVER[token.text]
            raise ExpressionError(said, token.start, token.end)
        said = sentences.OPERAND_MISSING.fill(word=self._text[before.start : before.end])
        raise ExpressionError(said, before.start, before.end)

    def _refuse_missing_operator(self) -> None:
        """Say so if what stands here may not follow what stands before."""
        token, before = self._here, self._tokens[self._at - 1]
        if token.kind == "number" and before.kind == "number":
            raise ExpressionError(sentences.TWO_NUMBERS, before.start, token.end)
        if token.kind == "number":
            said = sentences.OPERATOR_MISSING.fill(word=self._text[token.start : token.end])
            raise ExpressionError(said, token.start, token.end)

    def _refuse_reading(self, start: int, end: int, one: str, other: str) -> NoReturn:
        """Say that something can be read in two ways, and both."""
        raise ExpressionError(sentences.AMBIGUOUS.fill(one=one, other=other), start, end)


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
            return Where(self.tree, ONE, ZERO)
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
