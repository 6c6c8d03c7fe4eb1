"""Reads numbers that people type or paste."""

import math
from dataclasses import dataclass

from core.numerals import sentences
from core.numerals.mistake import Mistake, NumberError
from core.numerals.reader import Reader
from core.numerals.tokens import words

LONGEST = 2_500_000
"""Characters that are read: a hundred thousand named numbers with all of their digits."""
_PLAIN = frozenset("0123456789.+-eE ,;\t\r\n[](){}")
_SPACES = str.maketrans(dict.fromkeys(",;[](){}", " "))


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a text holds.

    Attributes:
        values: the numbers, in order; those that could be read if there are mistakes.
        labels: the label of each number, None where it has none.
        mistakes: what could not be read, in the order of the text.
    """

    values: tuple[float, ...]
    labels: tuple[str | None, ...]
    mistakes: tuple[Mistake, ...]


def parse_numbers(text: str, *, allow_special: bool = True) -> Numbers:
    """Read every number of a text.

    Numbers stand apart by white space, commas or semicolons of any script, or lines; a
    comma always separates. Full-width digits, the real minus sign, fractions such as 1/3,
    lists as Python, numpy and PyTorch print them, and labels ("cat: 2.9", "cat 2.9",
    "0: 2.9" or "class 0: 2.9") are understood. Nothing is ever evaluated.

    Args:
        text: as typed.
        allow_special: whether inf and nan are numbers here.
    """
    if not text.strip():
        return Numbers((), (), (Mistake(0, len(text), sentences.EMPTY),))
    if len(text) > LONGEST:
        said = sentences.TOO_LONG.fill(most=f"{LONGEST:,}")
        return Numbers((), (), (Mistake(LONGEST, len(text), said),))
    plain = _plain_numbers(text)
    if plain:
        return Numbers(plain, (None,) * len(plain), ())
    reader = read(text, allow_special=allow_special)
    if not reader.entries and not reader.mistakes:
        reader.mistakes.append(Mistake(0, len(text), sentences.EMPTY))
    values = tuple(entry.value for entry in reader.entries)
    return Numbers(values, tuple(entry.label for entry in reader.entries), reader.told())


def parse_number(text: str) -> float:
    """Read the one finite number of a field.

    Raises:
        NumberError: that says what is wrong and what would be right.
    """
    numbers = parse_numbers(text, allow_special=False)
    if numbers.mistakes:
        raise NumberError(numbers.mistakes[0])
    if len(numbers.values) != 1:
        raise NumberError(Mistake(0, len(text), sentences.ONE_ONLY.fill(n=len(numbers.values))))
    if numbers.labels[0] is not None:
        raise NumberError(Mistake(0, len(text), sentences.NO_LABEL))
    return numbers.values[0]


def read(text: str, *, allow_special: bool = True) -> Reader:
    """Read a text word by word; arguments as for parse_numbers."""
    reader = Reader(allow_special)
    for word in words(text):
        reader.take(word)
        if reader.hopeless:
            break
    reader.finish()
    return reader


def _plain_numbers(text: str) -> tuple[float, ...]:
    """Return the numbers of a text that holds nothing else, quickly; otherwise nothing."""
    if not _PLAIN.issuperset(text):
        return ()
    try:
        values = tuple(map(float, text.translate(_SPACES).split()))
    except ValueError:
        return ()
    return values if all(map(math.isfinite, values)) else ()
