"""Reads the plainest of texts quickly, however long they are."""

import math
import re
from collections.abc import Iterator

from core.numerals.tokens import plain

Named = tuple[tuple[float, ...], tuple[str | None, ...]]
"""Numbers, and the name of each."""
_PLAIN = frozenset("0123456789.+-eE ,;\t\r\n[](){}")
_SPACES = str.maketrans(dict.fromkeys(",;[](){}", " "))
_TIGHT = re.compile(r"\d,\d")
_NAMED = re.compile(
    r"^(?!inf|nan|float|int|bfloat)([^\W\d][^\W\d]{0,30}(?: ?[0-9]{1,8})?): ?"
    r"([+-]?[0-9]{1,20}(?:\.[0-9]{0,20})?(?:[eE][+-]?[0-9]{1,2})?)\r?$",
    re.M | re.I,
)


def plain_numbers(text: str) -> Named | None:
    """Read a text that can be nothing but a list of numbers, quickly; None for any other."""
    if not _PLAIN.issuperset(text) or _TIGHT.search(text):
        return None
    brackets, bare = sum(map(text.count, "[({")), text.strip()
    if brackets > 1 or (brackets and not (bare[0] in "[({" and bare[-1] in "])}")):
        return None
    try:
        values = tuple(map(float, text.translate(_SPACES).split()))
    except ValueError:
        return None
    if not brackets and len(values) != sum(1 for line in _filled(text)) > 1:
        return None  # several numbers in each of several lines may be a table
    if not values or not all(map(math.isfinite, values)):
        return None
    return values, (None,) * len(values)


def plain_names(text: str) -> Named | None:
    """Read a text in which each line is a plain name, a colon and a number, quickly."""
    found = _NAMED.findall(plain(text)) if "\n" in text else []
    if not found or len(found) != sum(1 for line in _filled(text)):
        return None
    labels, values = zip(*found, strict=True)
    return tuple(map(float, values)), labels


def _filled(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip())
