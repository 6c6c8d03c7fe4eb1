"""Cuts a formula into tokens, each with its place in the text as typed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from core.formula import messages as sentences
from core.formula.messages import ExpressionError

Kind = Literal["number", "name", "operator", "power", "end"]

# What people type or paste for the operators, and for characters that look like them.
_SIGNS = str.maketrans(
    dict.fromkeys("×·⋅∙∗•", "*")
    | dict.fromkeys("÷∕⁄", "/")
    | dict.fromkeys("≦⩽", "≤")
    | dict.fromkeys("≧⩾", "≥")
    | dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d", "-")
    | dict.fromkeys("[{【〔", "(")
    | dict.fromkeys("]}】〕", ")")
    | dict.fromkeys("、﹐", ",")
    | dict.fromkeys("。｡﹒", ".")  # what an input method for Chinese gives for the point
    | dict.fromkeys("∣｜", "|")
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_RAISED + "⁻", "0123456789-")
_FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_TOKEN = re.compile(
    r"(?P<space>\s+)"
    rf"|(?P<fraction>\d*[{_FRACTIONS}])"
    r"|(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<name>[A-Za-zͰ-Ͽ_][\wͰ-Ͽ]*(?:\.[A-Za-z_]\w*)*|√)"
    rf"|(?P<power>⁻?[{_RAISED}]+)"
    r"|(?P<operator>\*\*|<=|>=|==|!=|&&|[-+*/^(),|<>=&≤≥≠且或∧∨])",
    re.ASCII,
)
_SPELT = {"^": "**", "≤": "<=", "≥": ">=", "≠": "!=", "&": "and", "&&": "and"} | {
    "且": "and",
    "∧": "and",
    "或": "or",
    "∨": "or",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a formula.

    Attributes:
        kind: a number, a name, an operator or bracket, a raised whole number, or the end.
        text: in plain characters: "**" for ^, digits for raised ones.
        start, end: its place in the text as typed, end excluded.
    """

    kind: Kind
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a formula, the end last.

    Raises:
        ExpressionError: at a character that has no place in a formula.
    """
    plain = "".join(map(_plain, text))  # as long as the text: places stay
    place = 0
    while place < len(plain):
        match = _TOKEN.match(plain, place)
        if match is None:
            said = sentences.BAD_CHARACTER.fill(word=_visible(text[place]))
            raise ExpressionError(said, place, place + 1)
        start, place = place, match.end()
        piece = match.group()
        if match["number"]:
            yield Token("number", piece, start, place)
        elif match["fraction"]:
            whole, half = piece[:-1], unicodedata.numeric(piece[-1])
            yield Token("number", repr(float(whole or "0") + half), start, place)
        elif match["name"]:
            yield Token("name", "sqrt" if piece == "√" else piece, start, place)
        elif match["power"]:
            yield Token("power", piece.translate(_LOWERED), start, place)
        elif match["operator"]:
            yield Token("operator", _SPELT.get(piece, piece), start, place)
    yield Token("end", "", len(text), len(text))


def _plain(character: str) -> str:
    """Return a character as the grammar knows it: half-width, with plain signs."""
    if character in _RAISED or character == "⁻":
        return character
    normal = unicodedata.normalize("NFKC", character)
    return (normal if len(normal) == 1 else character).translate(_SIGNS)


def _visible(character: str) -> str:
    """Return a character, or its code where there is nothing to see."""
    return character if character.isprintable() else f"U+{ord(character):04X}"
