"""Reads numbers that people type or paste."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.number_text import messages as sentences
from core.number_text.arithmetic import compute
from core.number_text.format import format_number, write_numbers
from core.number_text.nested import read_group, tree_of
from core.number_text.parsed import Entry, Mistake, NumberError, ParsedText
from core.number_text.source import Source, prepared
from core.number_text.tables import read_lines
from core.number_text.tokens import Commas, could_be, plain, short, words
from core.number_text.words import Reader, mended
from core.text import Text

LONGEST = 2_500_000
"""Characters that are read: a hundred thousand named numbers with all of their digits."""
_TWO_SIGNS = re.compile(r"[-+]\s*[-+]")
_TIGHT = re.compile(r"\d,\d")
_NESTED = re.compile(r"[\[({][^\])}]*[\[({][^\])}]*\d")
_MOST_OTHERS = 3
_LONGEST_READ_TWICE = 20_000  # characters; of more it is only said how they were read
_TOLD = 4  # numbers in a sentence about all of them
_WHY: dict[Commas, Text] = {
    "thousands": sentences.WHY_THOUSANDS,
    "decimal": sentences.WHY_DECIMAL,
    "both": sentences.WHY_BOTH,
    "between": sentences.WHY_BETWEEN,
}


@dataclass(frozen=True, slots=True)
class Other:
    """Another reading of a text.

    Attributes:
        says: what a person reads on the way to it.
        text: the same numbers, written so that they can only be read in that way.
    """

    says: Text
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """How a text was read that could be read in several ways.

    Attributes:
        message: what it was read as, and why.
        others: what else it could be, the likeliest first.
    """

    message: Text
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a text holds.

    Attributes:
        values: the numbers, in order; those that could be read if there are mistakes.
        labels: the label of each number, None where it has none.
        mistakes: what could not be read, in the order of the text.
        notice: how it was read, where that is not certain.
    """

    values: tuple[float, ...]
    labels: tuple[str | None, ...]
    mistakes: tuple[Mistake, ...]
    notice: Notice | None = None


def parse_numbers(text: str, *, allow_special: bool = True) -> Numbers:
    """Read every number of a text.

    Numbers stand apart by white space, commas or semicolons of any script, or lines.
    Full-width digits, the real minus sign, fractions such as 1/3, arithmetic such as
    log(0.7), labels ("cat: 2.9", "cat 2.9", "0: 2.9" or "class 0: 2.9"), lists,
    dictionaries and records as Python, JSON, numpy, PyTorch, TensorFlow, JAX and pandas
    print them, and tables of spreadsheets, CSV and Markdown are understood, and so are
    thousands with commas and decimal commas. Where a text can be read in more than one way,
    the notice says how it was. Nothing is ever evaluated as code.

    Args:
        text: as typed.
        allow_special: whether inf and nan are numbers here.
    """
    if not text.strip():
        return Numbers((), (), (Mistake(0, len(text), sentences.EMPTY),))
    if len(text) > LONGEST:
        said = sentences.TOO_LONG.fill(most=f"{LONGEST:,}")
        return Numbers((), (), (Mistake(LONGEST, len(text), said),))
    quick = plain_numbers(text) or plain_names(text)
    if quick is not None:
        return Numbers(*quick, ())
    source = prepared(text)
    reading = _read(source, allow_special=allow_special)
    if not reading.entries and not reading.mistakes:
        reading.mistakes.append(Mistake(0, len(text), sentences.EMPTY))
    values = tuple(entry.value for entry in reading.entries)
    labels = tuple(entry.label for entry in reading.entries)
    notice = None
    if not reading.mistakes:
        notice = _notice(source, reading, allow_special=allow_special)
    return Numbers(values, labels, tuple(reading.mistakes), notice)


def parse_number(text: str) -> float:
    """Read the one finite number of a field.

    Raises:
        NumberError: that says what is wrong and what would be right.
    """
    numbers = parse_numbers(text, allow_special=False)
    if numbers.mistakes or numbers.labels != (None,):
        half = plain(text).strip()
        # No name and no list can stand here: -π, e^2. Two signs are a slip.
        computed = None if _TWO_SIGNS.search(half) else compute(half)
        if computed is not None and math.isfinite(computed):
            return computed
    if numbers.mistakes:
        raise NumberError(numbers.mistakes[0])
    if len(numbers.values) != 1:
        raise NumberError(Mistake(0, len(text), sentences.ONE_ONLY.fill(n=len(numbers.values))))
    if numbers.labels[0] is not None:
        raise NumberError(Mistake(0, len(text), sentences.NO_LABEL))
    return numbers.values[0]


def read(text: str) -> ParsedText:
    """Read a text, without a word on how else it could be read."""
    return _read(prepared(text), allow_special=True)


def _read(source: Source, *, allow_special: bool) -> ParsedText:
    reader = Reader(source, allow_special)
    found = None
    if source.shortened is None:
        found = _structured(source, reader)
    if found is not None:
        return found
    for word in words(source.mask, source.plain):
        reader.take(word)
        if reader.hopeless:
            break
    reader.finish()
    reading = mended(source, reader)
    if reading.why is None and _NESTED.search(source.mask):
        reading.why = sentences.WHY_BRACKETS
    return reading


def _structured(source: Source, reader: Reader) -> ParsedText | None:
    """Return what brackets or lines of cells hold; None where there are none of them."""
    if any(sign in source.mask for sign in "[({"):
        group = tree_of(source.mask, list(words(source.mask, source.plain)))
        found = None if group is None else read_group(group, reader.worth)
        if found is not None:
            return found
    return read_lines(source, reader.worth) if "\n" in source.mask.strip() else None


def _notice(source: Source, reading: ParsedText, *, allow_special: bool) -> Notice | None:
    """Return how a text was read, and how else it could be; None where that is certain."""
    why, others = reading.why, list(reading.others)
    readings: list[Source] = []
    if _commas_matter(source):
        why = why or _WHY[source.commas]
    if source.percent:
        why = why or sentences.WHY_PERCENT
    if len(source.typed) <= _LONGEST_READ_TWICE:
        readings = _otherwise(source)
    for other in readings:
        found = _read(other, allow_special=allow_special)
        if found.entries and not found.mistakes:
            others += sorted([found.entries, *found.others[-1:]], key=len, reverse=True)
    if why is None:
        return None
    told = _said(reading.entries)
    distinct = {told_other: other for other in others if (told_other := _said(other)) != told}
    message = sentences.GUESSED.fill(read=_told(reading.entries), why=why)
    return Notice(message, tuple(map(_other, list(distinct.values())[:_MOST_OTHERS])))


def _otherwise(source: Source) -> list[Source]:
    """Return a text made ready to be read with other commas, or another meaning of %."""
    readings = []
    if _commas_matter(source):
        ways: list[Commas] = ["between", *could_be(source.mask_before_commas)]
        readings += [prepared(source.typed, way) for way in ways if way != source.commas]
    if source.percent:
        readings.append(prepared(source.typed, percent=False))
    return readings


def _commas_matter(source: Source) -> bool:
    """Say whether the commas could be meant in another way as well."""
    if source.commas != "between":
        return True
    mask = source.mask_before_commas
    tight = _TIGHT.findall(mask)
    if not tight or not could_be(mask) or any(bracket in mask for bracket in "[({"):
        return False
    return len(tight) == 1 or "\n" in mask.strip()


def _said(entries: list[Entry]) -> tuple[tuple[str, str | None], ...]:
    return tuple((repr(entry.value), entry.label) for entry in entries)


def _listed(entries: list[Entry]) -> Text:
    said = [
        f"{short(entry.label)} {format_number(entry.value)}"
        if entry.label
        else format_number(entry.value)
        for entry in entries[:_TOLD]
    ]
    if len(entries) > _TOLD:
        said.append("…")
    return Text(en=", ".join(said), zh="、".join(said))


def _told(entries: list[Entry]) -> Text:
    sentence = sentences.READ_AS_ONE if len(entries) == 1 else sentences.READ_AS
    return sentence.fill(n=len(entries), told=_listed(entries))


def _other(entries: list[Entry]) -> Other:
    sentence = sentences.OTHER_ONE if len(entries) == 1 else sentences.OTHER
    says = sentence.fill(n=len(entries), told=_listed(entries))
    text = write_numbers((e.value for e in entries), (e.label for e in entries))
    return Other(says, text)


Named = tuple[tuple[float, ...], tuple[str | None, ...]]
"""Numbers, and the name of each."""
_PLAIN = frozenset("0123456789.+-eE ,;\t\r\n[](){}")
_SPACES = str.maketrans(dict.fromkeys(",;[](){}", " "))
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
