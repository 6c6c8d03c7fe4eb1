"""Lines of cells: columns of a spreadsheet, CSV, Markdown, and what pandas prints."""

import re
from collections.abc import Iterable

from core.numerals.reading import Reading
from core.numerals.rows import Rows, Worth, is_heading, read_rows
from core.numerals.source import Source
from core.numerals.tokens import QUOTES, Word, unescaped

_MARKS = ("\t", "|", ";", ",")
_TIGHT = re.compile(r"[^\s\u200b\ufeff]+")


def read_lines(source: Source, worth: Worth) -> Reading | None:
    """Return the numbers of a table that stands in lines; None if the text is no table."""
    mask = source.mask
    mark = next((m for m in _MARKS if all(m in line for line in _filled(mask))), "")
    bracketed = mark not in ("\t", "|") and any(bracket in mask for bracket in "[](){}")
    if bracketed or ":" in mask or "=" in mask:
        return None
    rows, at = [], 0
    for number, line in enumerate(mask.split("\n")):
        if line.strip():
            rows.append(_cells(source, line, at, number, mark))
        at += len(line) + 1
    if not mark:
        rows = [_joined(source, row, worth) if n else row for n, row in enumerate(rows)]
    return _table(source, _without_empty(rows), worth, spaced=not mark)


def _table(source: Source, rows: list[list[Word]], worth: Worth, *, spaced: bool) -> Reading | None:
    """Return the numbers of rows, of which the first may be headings."""
    turns = _in_turn(rows, worth)
    if turns is not None:
        return turns
    heads = None
    if not any(worth(cell) is not None for cell in rows[0]):
        heads, *rows = rows
    wide = len(rows[0]) if rows else 0
    if not wide or any(len(row) != wide for row in rows):
        return None
    counted = source.foot
    if heads is not None and spaced and len(heads) == wide - 1 and _named(rows, worth):
        heads, counted = [Word(0, 0, "", 0), *heads], True
    if heads and wide == 1:
        heads = [_whole(source, heads)]
    if heads is not None and len(heads) != wide:
        return None
    return read_rows(Rows(rows, heads, counted, False), worth)


def _named(rows: list[list[Word]], worth: Worth) -> bool:
    """Say whether the first column holds names, or whole numbers that count."""
    first = [worth(row[0]) for row in rows]
    return all(value is None or value == float(n) for n, value in enumerate(first))


def _filled(mask: str) -> Iterable[str]:
    return (line for line in mask.split("\n") if line.strip())


def _cells(source: Source, line: str, at: int, number: int, mark: str) -> list[Word]:
    """Return the cells of a line; between bars and marks they may be empty."""
    if not mark:
        pieces = [(found.start(), found.end()) for found in _TIGHT.finditer(line)]
    else:
        pieces, start = [], 0
        for piece in line.split(mark):
            pieces.append((start, start + len(piece)))
            start += len(piece) + 1
    cells = [_cell(source, at + start, at + end, number) for start, end in pieces]
    if mark in ("|", ",", ";"):
        cells = cells[: len(cells) - (not cells[-1].text)]
    return cells[1:] if mark == "|" and cells and not cells[0].text else cells


def _cell(source: Source, start: int, end: int, number: int) -> Word:
    """Return what stands between two places, without quotes and space around it."""
    said = source.mask[start:end]
    left = len(said) - len(said.lstrip())
    start, end = start + left, start + left + len(said.strip())
    text = source.plain[start:end]
    bare = text.strip(QUOTES)
    inner = start + text.find(bare)
    return Word(inner, inner + len(bare), unescaped(bare), number, quoted=len(text) - len(bare) > 1)


def _joined(source: Source, row: list[Word], worth: Worth) -> list[Word]:
    """Return a row in which the words of one name are one cell."""
    made: list[Word] = []
    for cell in row:
        if made and worth(cell) is None and worth(made[-1]) is None:
            made[-1] = _whole(source, [made[-1], cell])
        else:
            made.append(cell)
    return made


def _whole(source: Source, cells: list[Word]) -> Word:
    start, end = cells[0].start, cells[-1].end
    return Word(start, end, source.plain[start:end], cells[0].line)


def _without_empty(rows: list[list[Word]]) -> list[list[Word]]:
    """Return rows without the columns in which nothing stands."""
    widest = max(map(len, rows))
    empty = {n for n in range(widest) if not any(row[n].text for row in rows if n < len(row))}
    return [[cell for n, cell in enumerate(row) if n not in empty] for row in rows]


def _in_turn(rows: list[list[Word]], worth: Worth) -> Reading | None:
    """Return names and numbers that take turns, each on a line of its own."""
    if len(rows) % 2 or any(len(row) != 1 for row in rows):
        return None
    pairs = [[name[0], number[0]] for name, number in zip(rows[::2], rows[1::2], strict=True)]
    if any(worth(name) is not None or worth(number) is None for name, number in pairs):
        return None
    if len(pairs) == 1 and is_heading(pairs[0][0].text):
        return None
    return read_rows(Rows(pairs, None, False, False), worth)
