"""Changes one number of a typed text, and leaves the rest as the person typed it."""

from dataclasses import replace

from core.number_text import messages as sentences
from core.number_text.format import digits, quoted, write_numbers
from core.number_text.parse import read
from core.number_text.parsed import Entry, Mistake, NumberError
from core.number_text.tokens import QUOTES, plain, short


def with_value(text: str, index: int, value: float) -> str:
    """Return a text of numbers with another number at a place.

    Labels, separators, brackets and the other numbers stay as they are typed, as far as
    what comes out can be read again; otherwise the numbers are written out plainly.

    Raises:
        IndexError: if there is no such number.
    """
    found = _entries(text)
    old = found[index]
    changed = text[: old.start] + digits(value, text) + text[old.end :]
    return _readable(changed, _put(found, index, replace(old, value=value)))


def with_label(text: str, index: int, label: str) -> str:
    """Return the text with another name before a number; an empty one takes the name away.

    Raises:
        IndexError: if there is no such number.
        NumberError: if the name cannot be told from the numbers, such as "1.5" or "a, b".
    """
    found = _entries(text)
    old = found[index]
    label = plain(" ".join(label.split()))
    if not label:
        changed = text[: _start(text, old)] + text[old.start :]
    elif old.label is None:
        changed = text[: old.start] + label + _colon(text) + text[old.start :]
    else:
        changed = text[: old.name_start] + label + text[old.name_end :]
    wanted = _put(found, index, replace(old, label=label or None))
    rewritten = _readable(changed, wanted)
    if _said(rewritten) != _wanted(wanted) or quoted(label or "x") != (label or "x"):
        raise NumberError(Mistake(0, len(label), sentences.NOT_A_NAME.fill(word=short(label))))
    return rewritten


def without(text: str, index: int) -> str:
    """Return the text without one of its numbers and the name before it.

    Without its only number a text is empty.

    Raises:
        IndexError: if there is no such number.
    """
    found = _entries(text)
    old, last = found[index], len(found) - 1
    if last == 0:
        return ""
    begin, end = _start(text, old), old.end
    if index < last:
        end = _start(text, found[index + 1])
    else:
        begin = found[index - 1].end
    return _readable(text[:begin] + text[end:], found[:index] + found[index + 1 :])


def with_another(text: str, value: float) -> str:
    """Return the text with one more number at its end, set apart as the last one is."""
    found = _entries(text)
    if not found:
        return digits(value)
    last = found[-1]
    gap = " " if last.label is None else "\n"
    if len(found) > 1:
        gap = text[found[-2].end : _start(text, last)]
    changed = text[: last.end] + gap + digits(value, text) + text[last.end :]
    return _readable(changed, [*found, Entry(value, None, 0, 0, 0, 0)])


def _entries(text: str) -> list[Entry]:
    return read(text).entries


def _put(found: list[Entry], index: int, entry: Entry) -> list[Entry]:
    return [*found[:index], entry, *found[index + 1 :]]


def _readable(changed: str, wanted: list[Entry]) -> str:
    """Return a changed text if it says what it should, and otherwise one that does."""
    if _said(changed) == _wanted(wanted):
        return changed
    return write_numbers((entry.value for entry in wanted), (entry.label for entry in wanted))


def _said(text: str) -> list[tuple[str, str | None]] | None:
    """Return what a text says, in a form that can be compared; None if it holds a mistake."""
    reader = read(text)
    return None if reader.mistakes else _wanted(reader.entries)


def _wanted(entries: list[Entry]) -> list[tuple[str, str | None]]:
    # nan is not equal to itself, but what it is called is.
    return [(repr(entry.value), entry.label) for entry in entries]


def _start(text: str, entry: Entry) -> int:
    """Return where an entry begins, the quotes before it included."""
    begin = entry.name_start
    while begin > 0 and text[begin - 1] in QUOTES:
        begin -= 1
    return begin


def _colon(text: str) -> str:
    """Return what ends a label in this text."""
    if "：" in text:
        return "："
    return "=" if "=" in text and ":" not in text else ": "
