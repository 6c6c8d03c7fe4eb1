"""Takes the words of a text one by one and makes numbers, labels and mistakes of them."""

import math
import re

from core.number_text import messages as sentences
from core.number_text.arithmetic import FUNCTIONS, apply
from core.number_text.parsed import Entry, Mistake, ParsedText
from core.number_text.source import SHORTENED, Source
from core.number_text.tables import names_logits
from core.number_text.tokens import Word, is_name, short
from core.text import Text

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_FRACTION = re.compile(r"([+-]?\d{1,15}(?:\.\d{1,15})?)/(\d{1,15}(?:\.\d{1,15})?)", re.ASCII)
_INFINITE = {"inf": math.inf, "infinity": math.inf, "∞": math.inf}
_NAMES = frozenset({*_INFINITE, "nan"})
_MODULE = re.compile(r"(?<![\w.])(?:np|numpy|math|torch|tf|jnp)\.(?=(?:inf|nan)\b)", re.IGNORECASE)
_LOOKS_NUMERIC = re.compile(r"[\d.+\-]", re.ASCII)
_LONGEST_LABEL = 40  # without quotes
MOST_MISTAKES = 20
"""Explained one by one; more are counted in one sentence."""
_ENOUGH = 500
"""Counted at most; a text with more mistakes than that is not a list of numbers."""


class Reader:
    """Takes words one by one; a word that may be a label waits for what follows it."""

    def __init__(self, source: Source, allow_special: bool) -> None:
        self.entries: list[Entry] = []
        self.mistakes: list[Mistake] = []
        self._source = source
        self._special = allow_special
        self._waiting: list[Word] = []
        self._used: list[Word] = []  # of the latest number: its label's words and itself
        self._ended = False
        self._dropped = 0

    def take(self, word: Word) -> None:
        """Take one word."""
        if word.ends_label:
            self._end_label(word)
            return
        if self._waiting and word.line != self._waiting[-1].line and not self._ended:
            self.finish()
        value = self.worth(word)
        if value is not None:
            self._keep(value, word)
        elif self._is_label(word) and not self._ended and len(self._waiting) < _ENOUGH:
            self._waiting.append(word)
        else:
            self._refuse(word)

    def worth(self, word: Word) -> float | None:
        """Return the number that a word is; None if it is none that may stand here."""
        known = self._source.known.get((word.start, word.end))
        if known is None:
            return _value(word.text, self._special)
        if isinstance(known, Text) or not (self._special or math.isfinite(known)):
            return None
        return known

    def refuse(self, place: tuple[int, int], message: Text) -> None:
        """Add a mistake."""
        self._used = []
        if len(self.mistakes) < MOST_MISTAKES:
            self.mistakes.append(Mistake(*place, message))
        else:
            self._dropped += 1

    @property
    def hopeless(self) -> bool:
        """Whether there are more mistakes than anybody will mend one by one."""
        return self._dropped >= _ENOUGH

    def finish(self) -> None:
        """Refuse the words that wait for a number that did not come."""
        for word in self._waiting:
            self._refuse(word)
        self._waiting = []
        self._ended = False

    def told(self) -> tuple[Mistake, ...]:
        """Return the mistakes in their order; too many to explain are counted in the last."""
        found = sorted(self.mistakes, key=lambda mistake: mistake.start)
        if not self._dropped:
            return tuple(found)
        last = found[-1]
        counted = sentences.MORE.fill(message=last.message, n=min(self._dropped, _ENOUGH))
        return (*found[:-1], Mistake(last.start, last.end, counted))

    def _keep(self, value: float, word: Word) -> None:
        if not self._ended:
            for doubtful in [part for part in self._waiting if _is_doubtful(part)]:
                self._refuse(doubtful)  # 5x is more often a slip than a name
                self._waiting.remove(doubtful)
        named = self._waiting
        label = " ".join(part.text for part in named) or None
        begin, end = (named[0].start, named[-1].end) if named else (word.start, word.start)
        self.entries.append(Entry(value, label, begin, end, word.start, word.end))
        self._used = [] if self._ended else [*self._waiting, word]
        self._waiting = []
        self._ended = False

    def _is_label(self, word: Word) -> bool:
        return (word.start, word.end) not in self._source.known and _may_be_label(word)

    def _end_label(self, word: Word) -> None:
        if self._used and _numbers_a_class(self._used[-1], word):
            self.entries.pop()
            self._waiting, self._used = self._used, []
        if not self._waiting or self._ended:
            self._refuse(word)
            return
        self._ended = True

    def _refuse(self, word: Word) -> None:
        known = self._source.known.get((word.start, word.end))
        message = sentences.LONE_COLON if word.ends_label else _complaint(word, self._special)
        if isinstance(known, Text):
            message = known
        elif known is not None:
            message = sentences.NOT_FINITE.fill(word=short(word.text))
        self.refuse((word.start, word.end), message)


def _numbers_a_class(number: Word, end: Word) -> bool:
    """Say whether a whole number with a colon right after it is a label: "class 0: 2.9"."""
    beside = end.start <= number.end + 1 and end.line == number.line
    return beside and (number.text.isdecimal() or number.quoted)


def _value(text: str, special: bool) -> float | None:
    """Return the number that a word is; None if it is none."""
    if _NUMBER.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else None
    text = _MODULE.sub("", text)
    name = text.lower().lstrip("+-")
    if special and len(text) - len(name) <= 1 and name in _NAMES:
        size = _INFINITE.get(name, math.nan)
        return -size if text.startswith("-") else size
    fraction = _FRACTION.fullmatch(text)
    if fraction and float(fraction[2]):
        return float(fraction[1]) / float(fraction[2])
    return None


def _complaint(word: Word, special: bool) -> Text:
    """Return why a word is not a number, and what would be right."""
    text, said = word.text, sentences.NOT_A_NUMBER
    if SHORTENED.fullmatch(text):
        said = sentences.SHORTENED
    elif _NUMBER.fullmatch(text):
        said = sentences.TOO_LARGE
    elif _FRACTION.fullmatch(text):
        said = sentences.DIVIDED_BY_ZERO
    elif not special and text.lower().lstrip("+-") in _NAMES:
        said = sentences.NOT_FINITE
    elif _LOOKS_NUMERIC.match(text):
        said = sentences.MALFORMED
    return said.fill(word=short(text))


def _may_be_label(word: Word) -> bool:
    """Say whether a word may be the name of a number, or a part of it."""
    text = word.text
    if word.quoted:
        return True
    if len(text) > _LONGEST_LABEL or text.lower() in _NAMES or not is_name(text):
        return False
    return not _LOOKS_NUMERIC.match(text) or any(map(str.isalpha, text))


def _is_doubtful(word: Word) -> bool:
    """Say whether a word begins like a number and has letters of a number's alphabet only."""
    return not word.quoted and bool(_LOOKS_NUMERIC.match(word.text)) and word.text.isascii()


_TEMPERATURES = frozenset({"t", "temperature", "temp", "τ", "溫度"})
_FEWEST_LISTED = 3  # numbers in one line that can only be a list under one name


def mended(source: Source, reader: Reader) -> ParsedText:
    """Return what was read word by word, without a title and without what is no class."""
    entries = reader.entries
    for entry in entries:
        if _is_temperature(source, entry, entries):
            said = source.plain[entry.name_start : entry.end]
            message = sentences.NOT_A_CLASS.fill(word=short(said))
            reader.refuse((entry.name_start, entry.end), message)
            entries = [other for other in entries if other is not entry]
            break
    reading = ParsedText(entries, list(reader.told()))
    _drop_title(source, reading)
    _apply_names(source, reading)
    if len(entries) > 1 and not reading.mistakes:
        first = entries[0]
        one_line = "\n" not in source.plain[first.start : entries[-1].end]
        if first.label is not None and one_line and not any(e.label for e in entries[1:]):
            _drop_variable(source, reading)
    return reading


def _drop_variable(source: Source, reading: ParsedText) -> None:
    """Take the name before a list in one line for the list's; after a colon it may be a class."""
    first, *rest = reading.entries
    label = first.label or ""
    known = any(map(names_logits, label.split()))
    if len(reading.entries) < _FEWEST_LISTED and not known:
        return
    if known or ":" not in source.plain[first.name_end : first.start]:
        bare = Entry(first.value, None, first.start, first.start, first.start, first.end)
        reading.entries = [bare, *rest]
    if not known and reading.entries[0] is not first:
        reading.why = sentences.WHY_VARIABLE.fill(name=short(label))
        reading.others = [[first, *rest]]


def _apply_names(source: Source, reading: ParsedText) -> None:
    """Take log before each number for the function: "ln 0.7, ln 0.2"."""
    entries = reading.entries
    if reading.mistakes or len({e.label for e in entries}) != 1 or entries[0].label is None:
        return
    name = entries[0].label
    colons = any(source.plain[e.name_end : e.start].strip() for e in entries)
    if name.lower() not in FUNCTIONS or colons:
        return
    values = [apply(name, entry.value) for entry in entries]
    if None not in values:
        made = [
            Entry(value, None, e.name_start, e.name_start, e.name_start, e.end)
            for value, e in zip(values, entries, strict=True)
            if value is not None
        ]
        reading.why = sentences.WHY_FUNCTION.fill(name=name)
        reading.others, reading.entries = [entries], made


def _is_temperature(source: Source, entry: Entry, entries: list[Entry]) -> bool:
    if (entry.label or "").lower() not in _TEMPERATURES:
        return False
    between = source.plain[entry.name_end : entry.start]
    return between.strip() == "=" and not any(e.label for e in entries if e is not entry)


def _drop_title(source: Source, reading: ParsedText) -> None:
    """Leave out a first line without any number, if it is all that could not be read."""
    if not reading.mistakes or not reading.entries:
        return
    first = next(line for line in source.typed.splitlines(keepends=True) if line.strip())
    end = source.typed.index(first) + len(first)
    if reading.mistakes[-1].end > end:
        return
    if reading.entries[0].start >= end and not any(c.isdigit() for c in first):
        reading.mistakes = []
        reading.why = sentences.WHY_LEFT_OUT.fill(line=short(first.strip()))
