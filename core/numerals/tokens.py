"""Cuts typed text into words, each with its place."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# What stands between numbers: white space (the zero-width kind too), commas and semicolons
# of every script, brackets and pipes of lists that were pasted.
_SEPARATORS = r"\s\u200b\u200c\u200d\u2060\ufeff,;|、，；。﹐﹑﹔\[\](){}（）［］【】「」"
_LABEL_ENDS = ":=：＝﹕"
QUOTES = "'\"‘’“”"
_WORD = re.compile(rf"[^{_SEPARATORS}{_LABEL_ENDS}]+|[{_LABEL_ENDS}]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_TYPES = re.compile(r"(?:np\.|numpy\.|torch\.|jnp\.)?(?:float|int|bfloat)\d+")
# Full-width forms become ASCII one by one; superscripts and the like stay, because 10² is not
# 102. The real minus and its look-alikes, which word processors put for it, become "-".
_PLAIN = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_PLAIN |= dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d"), ord("-"))


class Word(NamedTuple):
    """A piece of the text.

    Attributes:
        start, end: its place in the text as typed.
        text: the piece in plain characters: half-width digits, ASCII minus, no quotes.
        line: the number of its line.
        ends_label: whether it is the colon or equals sign after a label.
        quoted: whether it stands in quotes.
    """

    start: int
    end: int
    text: str
    line: int
    ends_label: bool = False
    quoted: bool = False


def words(mask: str, said: str) -> Iterator[Word]:
    """Yield the words of a text.

    Args:
        mask: where they are.
        said: what they are, of the same length.
    """
    line, seen = 0, 0
    for match in _WORD.finditer(mask):
        line += mask.count("\n", seen, match.start())
        seen = match.start()
        start, end = match.span()
        piece = said[start:end]
        if end - start == 1 and match.group() in _LABEL_ENDS:
            yield Word(start, end, piece, line, ends_label=True)
            continue
        bare = piece.strip(QUOTES) if piece[-1] in QUOTES or piece[0] in QUOTES else piece
        if not bare or _TYPES.fullmatch(bare):
            continue
        start += piece.index(bare)
        yield Word(
            start, start + len(bare), unescaped(bare), line, quoted=len(piece) - len(bare) > 1
        )


def plain(text: str) -> str:
    """Return a text in plain characters, one for one: half-width digits, ASCII minus."""
    return text.translate(_PLAIN)


def unescaped(text: str) -> str:
    """Return a text with the characters for which JSON writes a backslash, u and digits."""
    if "\\u" not in text:
        return text
    units = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def is_name(text: str) -> bool:
    """Say whether there is more to a word than signs: a letter, a digit or a picture."""
    return any(c.isalnum() or unicodedata.category(c) == "So" for c in text)


def short(text: str) -> str:
    """Return a word as far as a sentence about it needs."""
    return text if len(text) <= 24 else text[:23] + "…"
