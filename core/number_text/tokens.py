"""Cuts typed text into words, each with its place, and tells what its commas are."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

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


Commas = Literal["between", "thousands", "decimal", "both"]
"""Between numbers; in the thousands (1,000.5); before decimals (0,3); both, 1.000,5."""
_RUN = re.compile(
    r"(?<![\w.,])(?<![\d.][eE][+-])[+-]?\d+(?:[.,]\d+)+(?:[eE][+-]?\d+)?(?![\w.])", re.ASCII
)
_ITEM = re.compile(r"(?<![\w.,])(?<![\d.][eE][+-])[+-]?\.?\d[\w.,]*", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+,\d+(?:[eE][+-]?\d+)?", re.ASCII)
_BOTH = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+,\d+", re.ASCII)
_IN_BOTH = re.compile(r"[+-]?(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)", re.ASCII)
_FEWEST_COUNTED = 3  # rows whose first numbers count up


def commas_of(text: str) -> Commas:
    """Return what the commas are, from how all of the numbers of a text look.

    In brackets a comma stands between numbers, as in code, unless what follows it could be
    no number by itself (the 000 of 1,000).
    """
    runs = [run for run in _RUN.findall(text) if "," in run]
    if not runs:
        return "between"
    torn = any(part[0] == "0" and len(part) == 3 for run in runs for part in _later(run))
    alone = len(_ITEM.findall(text)) < 2
    if all(map(_THOUSANDS.fullmatch, runs)) and (torn or not (alone or _is_code(text))):
        return "thousands"
    if _is_code(text) or alone:
        return "between"
    if any(map(_BOTH.fullmatch, runs)) and all(map(_IN_BOTH.fullmatch, runs)):
        return "both"
    points = any("." in item.rstrip(".") for item in _ITEM.findall(text))
    if points or not all(map(_DECIMAL.fullmatch, runs)) or _counts_up(runs):
        return "between"
    return "decimal"


def spans(text: str, commas: Commas) -> list[tuple[int, int, float]]:
    """Return start, end and value of the numbers that hold commas."""
    form = {"thousands": _THOUSANDS, "decimal": _DECIMAL, "both": _IN_BOTH}.get(commas)
    if form is None:
        return []
    return [
        (*run.span(), _value(run.group(), commas))
        for run in _RUN.finditer(text)
        if form.fullmatch(run.group())
    ]


def could_be(text: str) -> list[Commas]:
    """Return every way in which the commas of a text could be meant."""
    runs = [run for run in _RUN.findall(text) if "," in run]
    ways: list[Commas] = []
    if not runs:
        return ways
    if all(map(_THOUSANDS.fullmatch, runs)) and (len(runs) > 1 or runs[0].count(",") == 1):
        ways.append("thousands")
    if all(map(_DECIMAL.fullmatch, runs)) and not _is_code(text):
        ways.append("decimal")
    return ways


def _value(run: str, commas: Commas) -> float:
    if commas == "thousands":
        return float(run.replace(",", ""))
    return float(run.replace(".", "").replace(",", "."))


def _later(run: str) -> list[str]:
    """Return the digits after each comma, up to a decimal point."""
    return [part.partition(".")[0] for part in run.split(",")[1:]]


def _is_code(text: str) -> bool:
    return any(bracket in text for bracket in "[({")


def _counts_up(runs: list[str]) -> bool:
    """Say whether the first numbers of the runs are 0, 1, 2 … or 1, 2, 3 …: an index."""
    heads = [run.partition(",")[0] for run in runs]
    if len(heads) < _FEWEST_COUNTED:
        return False
    return any(heads == [str(n + first) for n in range(len(heads))] for first in (0, 1))
