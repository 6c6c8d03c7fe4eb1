"""Tokens made ready for reading: "h(x) =" taken off, products of names taken apart."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from core.expression.names import factors, letter_key
from core.expression.tokens import Token

_CALLED = frozenset({"y", "Y", "z", "Z", "f", "F"})
"""What a formula may be called without its variable: y = ..., f = ..., or any letter's."""


def prepared(found: list[Token], parameters: Collection[str]) -> list[Token]:
    """Return the tokens of a formula without "y =" or "h(z) =" before it.

    Args:
        found: the tokens, the end last.
        parameters: names that are letters here, however long.
    """
    begins, variable = _begins(found)
    rest = found[begins:]
    if variable not in ("x", "X"):
        rest = [replace(token, text="x") if token.text == variable else token for token in rest]
    return list(_apart(rest, parameters))


def _begins(found: list[Token]) -> tuple[int, str]:
    """Return how many tokens stand before the formula, and what its variable is called."""
    words = [token.text for token in found[:5]]
    named = words[0] in _CALLED or letter_key(words[0]) is not None
    if named and words[1:2] == ["="]:
        return 2, "x"
    if named and words[1::2] == ["(", ")"] and words[4:] == ["="] and len(words[2]) == 1:
        return 5, words[2]
    return 0, "x"


def _apart(found: list[Token], parameters: Collection[str]) -> Iterator[Token]:
    """Yield tokens, the names that are products as several."""
    for token, after in zip(found, [*found[1:], found[-1]], strict=True):
        if token.kind != "name" or token.text in parameters:
            yield token
            continue
        if token.text == "E" and (after.kind == "power" or after.text == "**"):
            yield replace(token, text="e")
            continue
        parts = factors(token.text, called=after.text == "(")
        if len(parts) == 1:
            yield token
            continue
        start = token.start
        for part in parts:
            yield Token("name", part, start, start + len(part))
            start += len(part)
