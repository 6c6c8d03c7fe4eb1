"""Takes the words of a text one by one and makes numbers, labels and mistakes of them."""

import math
import re
from dataclasses import dataclass

from core.numerals import sentences
from core.numerals.mistake import Mistake
from core.numerals.tokens import Word
from core.text import Text

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_FRACTION = re.compile(r"([+-]?\d{1,15}(?:\.\d{1,15})?)/(\d{1,15}(?:\.\d{1,15})?)", re.ASCII)
_INFINITE = {"inf": math.inf, "infinity": math.inf, "∞": math.inf}
_NAMES = frozenset({*_INFINITE, "nan"})
_LOOKS_NUMERIC = re.compile(r"[\d.+\-]", re.ASCII)
MOST_MISTAKES = 20
"""Explained one by one; more are counted in one sentence."""
_ENOUGH = 500
"""Counted at most; a text with more mistakes than that is not a list of numbers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A number, and where it stands in the text as typed, ends excluded.

    Attributes:
        value: the number.
        label: its name; None where it has none.
        name_start, name_end: of its name; both are ``start`` where it has none.
        start, end: of the number itself.
    """

    value: float
    label: str | None
    name_start: int
    name_end: int
    start: int
    end: int


class Reader:
    """Takes words one by one; a word that may be a label waits for what follows it."""

    def __init__(self, allow_special: bool) -> None:
        self.entries: list[Entry] = []
        self.mistakes: list[Mistake] = []
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
        value = _value(word.text, self._special)
        if value is not None:
            self._keep(value, word)
        elif _may_be_label(word.text) and not self._ended and len(self._waiting) < _ENOUGH:
            self._waiting.append(word)
        else:
            self._refuse(word)

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
        counted = sentences.MORE.fill(message=last.message, n=self._dropped)
        return (*found[:-1], Mistake(last.start, last.end, counted))

    def _keep(self, value: float, word: Word) -> None:
        named = self._waiting
        label = " ".join(part.text for part in named) or None
        begin, end = (named[0].start, named[-1].end) if named else (word.start, word.start)
        self.entries.append(Entry(value, label, begin, end, word.start, word.end))
        self._used = [] if self._ended else [*self._waiting, word]
        self._waiting = []
        self._ended = False

    def _end_label(self, word: Word) -> None:
        if self._used and _numbers_a_class(self._used[-1], word):
            self.entries.pop()
            self._waiting, self._used = self._used, []
        if not self._waiting or self._ended:
            self._refuse(word)
            return
        self._ended = True

    def _refuse(self, word: Word) -> None:
        self._used = []
        if len(self.mistakes) < MOST_MISTAKES:
            message = sentences.LONE_COLON if word.ends_label else _complaint(word, self._special)
            self.mistakes.append(Mistake(word.start, word.end, message))
        else:
            self._dropped += 1


def _numbers_a_class(number: Word, end: Word) -> bool:
    """Say whether a whole number with a colon right after it is a label: "class 0: 2.9"."""
    beside = end.start <= number.end + 1 and end.line == number.line
    return beside and number.text.isdecimal()


def _value(text: str, special: bool) -> float | None:
    """Return the number that a word is; None if it is none."""
    if _NUMBER.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else None
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
    if _NUMBER.fullmatch(text):
        said = sentences.TOO_LARGE
    elif _FRACTION.fullmatch(text):
        said = sentences.DIVIDED_BY_ZERO
    elif not special and text.lower().lstrip("+-") in _NAMES:
        said = sentences.NOT_FINITE
    elif _LOOKS_NUMERIC.match(text):
        said = sentences.MALFORMED
    return said.fill(word=short(text))


def _may_be_label(text: str) -> bool:
    return len(text) <= 40 and not _LOOKS_NUMERIC.match(text) and text.lower() not in _NAMES


def short(text: str) -> str:
    """Return a word as far as a sentence about it needs."""
    return text if len(text) <= 24 else text[:23] + "…"
