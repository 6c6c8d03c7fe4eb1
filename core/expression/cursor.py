"""A place among the tokens of a formula, and what is said where something does not fit."""

from collections.abc import Collection
from typing import NoReturn

from core.expression import sentences
from core.expression.error import ExpressionError
from core.expression.tokens import Token

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
