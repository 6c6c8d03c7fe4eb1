"""From text to a tree: precedence, brackets, and what is said where they do not fit.

From loose to tight: or, and, comparisons, + -, * / and products without a sign, unary
minus, powers. A product without a sign stands after a number or a bracket only (2x,
2(x+1), (x+1)(x+2), x²(x+1)), and is refused where it could be read in two ways (1/2x).
"""

import math
from collections.abc import Collection
from typing import cast

from core.expression import sentences
from core.expression.calls import Argument, call
from core.expression.error import ExpressionError
from core.expression.names import function_key, letter
from core.expression.piece import Piece, joined, shortened
from core.expression.tokens import Token, tokens
from core.expression.tree import (
    Binary,
    Call,
    Comparison,
    Condition,
    Joined,
    Letter,
    Negative,
    Node,
    Number,
    Operator,
    Relation,
)
from core.state import LONGEST_FORMULA

MOST_TOKENS = 400
DEEPEST_READING = 80
"""Brackets, signs and powers inside each other while reading."""

_LOOSEST, _OR, _AND, _RELATION, _SUM, _PRODUCT, _SIGN, _POWER = range(0, 80, 10)
_BINDS = (
    dict.fromkeys(("<", "<=", ">", ">=", "==", "!="), _RELATION)
    | {"or": _OR, "and": _AND, "+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT}
    | {"**": _POWER}
)
_LEFT_OVER = {
    ")": sentences.NOT_OPENED,
    "|": sentences.BARS,
    ",": sentences.DECIMAL_COMMA,
    "=": sentences.EQUALS,
}


def read(text: str, parameters: Collection[str] = ()) -> Piece:
    """Return the tree of a formula; "y =" or "f(x) =" may stand before it.

    Args:
        text: as typed.
        parameters: names that are letters here, besides the single ones.

    Raises:
        ExpressionError: with a sentence and the place it is about.
    """
    if len(text) > LONGEST_FORMULA:
        raise ExpressionError(
            sentences.TOO_LONG.fill(n=len(text), most=LONGEST_FORMULA), LONGEST_FORMULA, len(text)
        )
    found = list(tokens(text))
    if len(found) > MOST_TOKENS:
        said = sentences.TOO_LARGE.fill(most=MOST_TOKENS)
        raise ExpressionError(said, found[MOST_TOKENS].start, len(text))
    return _Reader(text, found[_begins(found) :], parameters).whole()


def _begins(found: list[Token]) -> int:
    """Return how many tokens "y =" or "f(x) =" takes at the start; usually none."""
    words = [token.text for token in found[:5]]
    if words[:2] in (["y", "="], ["f", "="]):
        return 2
    return 5 if words == ["f", "(", "x", ")", "="] else 0


class _Reader:
    """Takes tokens from left to right."""

    def __init__(self, text: str, found: list[Token], parameters: Collection[str]) -> None:
        self._text = text
        self._parameters = parameters
        self._tokens = found
        self._at = 0
        self._level = 0

    def whole(self) -> Piece:
        """Return everything as one piece."""
        if self._ended:
            raise ExpressionError(sentences.EMPTY, 0, len(self._text))
        piece = self._read(_LOOSEST)
        if not self._ended:
            self._refuse_rest()
        return piece

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

    def _read(self, loosest: int) -> Piece:
        """Return what stands here, with every operator that binds more than ``loosest``."""
        self._level += 1
        if self._level > DEEPEST_READING:
            said = sentences.TOO_DEEP.fill(most=DEEPEST_READING)
            raise ExpressionError(said, self._here.start, self._here.end)
        left = self._operand()
        split = False  # whether the last operator was one that a product must not follow
        compared: Piece | None = None
        while True:
            token = self._here
            if token.kind == "power":
                self._take()
                left = self._binary("**", left, _numeral(token))
            elif token.text in _BINDS:
                binds = _BINDS[token.text]
                if binds <= loosest:
                    break
                if binds == _RELATION:
                    left, compared = self._comparison(left, compared)
                else:
                    left = self._infix(left, binds)
                split = token.text in ("/", "**")
            elif token.kind in ("number", "name") or token.text == "(":
                self._refuse_missing_operator()
                if loosest >= _PRODUCT:
                    break
                if split:
                    raise ExpressionError(sentences.AMBIGUOUS, left.start, token.end)
                left = self._binary("*", left, self._read(_PRODUCT))
            else:
                break
        self._level -= 1
        return left

    def _infix(self, left: Piece, binds: int) -> Piece:
        """Return what an operator joins; powers are read from the right."""
        token = self._take()
        right = self._read(binds - (binds == _POWER))
        if binds in (_AND, _OR):
            return _both(token.text, left, right, token)
        return self._binary(cast(Operator, token.text), left, right)

    def _binary(self, operator: Operator, left: Piece, right: Piece) -> Piece:
        return joined(lambda a, b: Binary(operator, a, b), (left, right), left.start, right.end)

    def _comparison(self, left: Piece, compared: Piece | None) -> tuple[Piece, Piece]:
        """Return a comparison and its right side: 0 < x < 1 goes on from it."""
        token = self._take()
        relation = cast(Relation, token.text)
        right = self._read(_RELATION)
        before = left if compared is None else compared
        made = joined(
            lambda a, b: Comparison(relation, a, b), (before, right), left.start, right.end
        )
        return (made if compared is None else _both("and", left, made, token)), right

    def _operand(self) -> Piece:
        token = self._take()
        if token.kind == "number":
            return _numeral(token)
        if token.kind == "power" or (token.text in _BINDS and token.text not in "+-"):
            said = sentences.OPERAND_EXPECTED.fill(word=self._text[token.start : token.end])
            raise ExpressionError(said, token.start, token.end)
        if token.kind == "name":
            return self._name(token)
        match token.text:
            case "(" | "|":
                return self._bracket(token)
            case "-":
                inner = self._read(_SIGN)
                return joined(_negative, (inner,), token.start, inner.end)
            case "+":
                return self._read(_SIGN)
        return self._refuse_nothing(token)

    def _bracket(self, opened: Token) -> Piece:
        inner = self._read(_LOOSEST)
        self._close(opened, "|" if opened.text == "|" else ")")
        end = self._tokens[self._at - 1].end
        if opened.text == "|":
            return joined(lambda u: Call("abs", (u,)), (inner,), opened.start, end)
        return Piece(inner.tree, opened.start, end, inner.depth, inner.value)

    def _close(self, opened: Token, wanted: str) -> None:
        if self._here.text == wanted:
            self._take()
        elif self._ended:
            said = sentences.BARS if wanted == "|" else sentences.NOT_CLOSED
            raise ExpressionError(said, opened.start, opened.end)
        else:
            self._refuse_rest()

    def _name(self, token: Token) -> Piece:
        if token.text in self._parameters:
            return Piece(Letter(token.text), token.start, token.end)
        key = function_key(token.text)
        if key is not None and self._here.text == "(":
            arguments = self._arguments()
            end = self._tokens[self._at - 1].end
            return call(key, token.text, arguments, token.start, end)
        return letter(token, called=self._here.text == "(")

    def _arguments(self) -> list[Argument]:
        opened = self._take()
        found: list[Argument] = []
        if self._here.text != ")":
            found.append(self._argument())
            while self._here.text == ",":
                self._take()
                found.append(self._argument())
        self._close(opened, ")")
        return found

    def _argument(self) -> Argument:
        start, name = self._here.start, ""
        if self._here.kind == "name" and self._tokens[self._at + 1].text == "=":
            name = self._take().text
            self._take()
        piece = self._read(_LOOSEST)
        return Argument(piece, name, start, self._text[start : piece.end])

    def _refuse_rest(self) -> None:
        """Say what is wrong with a token that ends an expression and closes nothing."""
        raise ExpressionError(_LEFT_OVER[self._here.text], self._here.start, self._here.end)

    def _refuse_nothing(self, token: Token) -> Piece:
        """Say what is missing where something should stand."""
        before = self._tokens[max(self._at - 1 - (token.kind != "end"), 0)]
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
        if token.kind == "number" or not (before.kind in ("number", "power") or before.text == ")"):
            said = sentences.OPERATOR_MISSING.fill(word=self._text[token.start : token.end])
            raise ExpressionError(said, token.start, token.end)


def _numeral(token: Token) -> Piece:
    value = float(token.text)
    if math.isinf(value):
        raise ExpressionError(
            sentences.NUMBER_TOO_LARGE.fill(word=shortened(token.text)), token.start, token.end
        )
    return Piece(Number(value), token.start, token.end, 1, value)


def _negative(node: Node) -> Node:
    return Number(-node.value) if isinstance(node, Number) else Negative(node)


def _both(word: str, left: Piece, right: Piece, token: Token) -> Piece:
    """Return two conditions joined by a word."""
    one, other = left.tree, right.tree
    if not isinstance(one, Condition) or not isinstance(other, Condition):
        raise ExpressionError(sentences.JOINS_COMPARISONS.fill(word=word), token.start, token.end)
    whole = Joined("and" if word == "and" else "or", one, other)
    return joined(lambda *_: whole, (left, right), left.start, right.end)
