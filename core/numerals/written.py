"""Writes numbers and names so that they can only be read in one way."""

import re
from collections.abc import Iterable

from core.numerals.shown import MINUS

_APART = re.compile(
    r"[\s,;|:=\[\](){}'\"‘’“”、，；。﹐﹑﹔（）［］【】「」：＝﹕\u200b-\u200d\u2060\ufeff]"
)
_LONGEST = 40
_TAKEN = frozenset({"inf", "infinity", "∞", "nan"})


def write_numbers(values: Iterable[float], labels: Iterable[str | None]) -> str:
    """Return numbers as a person would type them: named ones one a line, others in one line.

    They are read back to the last bit, and so are labels that came from a text.
    """
    pairs = [(label, digits(value)) for label, value in zip(labels, values, strict=True)]
    if not any(label for label, _ in pairs):
        return " ".join(written for _, written in pairs)
    return "\n".join(
        written if label is None else f"{quoted(label)}: {written}" for label, written in pairs
    )


def digits(value: float, text: str = "") -> str:
    """Return a number in the fewest digits that hold it, with the minus of a text."""
    written = repr(float(value)).removesuffix(".0").replace("e+", "e")
    return written.replace("-", MINUS) if MINUS in text else written


def quoted(label: str) -> str:
    """Return a name, in quotes if it could not be told from numbers or separators."""
    *before, last = label.split(" ")
    words = [*before, *([] if last.isdecimal() and last.isascii() else [last.lstrip("0123456789")])]
    if len(label) <= _LONGEST and all(map(_is_plain, words)) and (words or last):
        return label
    return '"' + label.replace('"', "”") + '"'


def _is_plain(word: str) -> bool:
    return word[:1].isalpha() and not _APART.search(word) and word.lower() not in _TAKEN
