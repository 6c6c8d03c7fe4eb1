"""What was read word by word, less titles, names of lists and other words that name no class."""

from core.numerals import sentences
from core.numerals.arithmetic import FUNCTIONS, apply
from core.numerals.reader import Reader
from core.numerals.reading import Entry, Reading
from core.numerals.rows import names_logits
from core.numerals.source import Source
from core.numerals.tokens import short

_TEMPERATURES = frozenset({"t", "temperature", "temp", "τ", "溫度"})
_FEWEST_LISTED = 3  # numbers in one line that can only be a list under one name


def mended(source: Source, reader: Reader) -> Reading:
    """Return what was read word by word, without a title and without what is no class."""
    entries = reader.entries
    for entry in entries:
        if _is_temperature(source, entry, entries):
            said = source.plain[entry.name_start : entry.end]
            message = sentences.NOT_A_CLASS.fill(word=short(said))
            reader.refuse((entry.name_start, entry.end), message)
            entries = [other for other in entries if other is not entry]
            break
    reading = Reading(entries, list(reader.told()))
    _drop_title(source, reading)
    _apply_names(source, reading)
    if len(entries) > 1 and not reading.mistakes:
        first = entries[0]
        one_line = "\n" not in source.plain[first.start : entries[-1].end]
        if first.label is not None and one_line and not any(e.label for e in entries[1:]):
            _drop_variable(source, reading)
    return reading


def _drop_variable(source: Source, reading: Reading) -> None:
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


def _apply_names(source: Source, reading: Reading) -> None:
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


def _drop_title(source: Source, reading: Reading) -> None:
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
