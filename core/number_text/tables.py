"""Rows of cells: spreadsheets, CSV, Markdown, pandas; which column holds the numbers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.number_text import messages as sentences
from core.number_text.parsed import Entry, ParsedText
from core.number_text.source import Source
from core.number_text.tokens import QUOTES, Word, is_name, unescaped
from core.text import Text

Worth = Callable[[Word], float | None]
_LOGITS = "logit logits z score scores value values output outputs x raw activation 分數 數值 值"
_OTHERS = (
    "p prob probs probability softmax confidence percent % 機率 class classes label labels name"
    " names category token digit rank 類別 名稱 標籤 項目 數字 名次 種類"
)
_ROWS = "id idx index no no. # n i 編號 索引"
_OF_LOGITS = frozenset(_LOGITS.split())
_HEADINGS = _OF_LOGITS | {*_OTHERS.split(), *_ROWS.split()}
_OF_ROWS = frozenset({"", *_ROWS.split()})
_MOST_OTHERS = 3


def is_heading(word: str) -> bool:
    """Say whether a word is what people write above a column."""
    return word.lower() in _HEADINGS


def names_logits(word: str) -> bool:
    """Say whether a word is what people call logits."""
    return word.lower() in _OF_LOGITS


@dataclass(frozen=True, slots=True)
class Rows:
    """Cells in rows and columns.

    Attributes:
        cells: at least one row, all of the same length, at least 1.
        heads: above the columns; None where there are none.
        counted: whether the first column is known to count the rows.
        listed: whether each row stands in brackets of its own.
    """

    cells: list[list[Word]]
    heads: list[Word] | None
    counted: bool
    listed: bool


def read_rows(rows: Rows, worth: Worth) -> ParsedText | None:
    """Return the numbers of rows, with their names; None if they have no column of numbers.

    Args:
        rows: the cells.
        worth: says which number a cell is, None if it is none.
    """
    columns = list(zip(*rows.cells, strict=True))
    values = [[worth(cell) for cell in column] for column in columns]
    numeric = [n for n, column in enumerate(values) if None not in column]
    named = next((n for n in range(len(columns)) if n not in numeric and _said(columns[n])), None)
    index = _index(rows, values, numeric)
    found = [n for n in numeric if n != index]
    if not found or any(
        n not in (*numeric, named) and _said(columns[n]) for n in range(len(columns))
    ):
        return None
    if named is None and _are_samples(rows, found):
        return _samples(rows, found, worth)
    heads = rows.heads
    chosen = next((n for n in found if heads and names_logits(heads[n].text)), found[0])
    first = index if named is None else named
    names = None if first is None else columns[first]
    made = [_entries(columns[n], names, worth) for n in [chosen, *found]]
    others = [made[1 + place] for place, n in enumerate(found) if n != chosen]
    why = None
    if others:
        title = heads[chosen].text if heads else str(chosen + 1)
        why = sentences.WHY_COLUMN.fill(column=title)
        if heads is None:
            others.append(_every(rows.cells, worth) if named is None else others[0])
    elif index is not None and not (rows.counted or rows.heads):
        why, others = sentences.WHY_INDEX, [_every(rows.cells, worth)]
    return ParsedText(made[0], why=why, others=others[:_MOST_OTHERS])


def _index(rows: Rows, values: list[list[float | None]], numeric: list[int]) -> int | None:
    """Return 0 if the first of several columns only counts the rows."""
    if 0 not in numeric or len(numeric) < 2:
        return None
    if rows.counted or (rows.heads and rows.heads[0].text.lower() in _OF_ROWS):
        return 0
    whole = all(value is None or value.is_integer() for n in numeric[1:] for value in values[n])
    return 0 if _counts(values[0], anywhere=not whole) and len(rows.cells) > 1 else None


def _are_samples(rows: Rows, found: list[int]) -> bool:
    """Say whether the classes stand side by side, and each row is a list of its own."""
    if len(found) < 2:
        return False
    return rows.heads is None or not any(is_heading(rows.heads[n].text) for n in found)


def _samples(rows: Rows, found: list[int], worth: Worth) -> ParsedText:
    """Return the first row, or all of them if nothing says that they are lists of their own."""
    names = None if rows.heads is None else [rows.heads[n] for n in found]
    lists = [_entries([row[n] for n in found], names, worth) for row in rows.cells]
    if len(lists) == 1:
        return ParsedText(lists[0])
    whole = _entries(_flat(rows.cells), None, worth)
    if not rows.listed and names is None:
        why = sentences.WHY_ONE_LIST.fill(rows=len(lists))
        return ParsedText(whole, why=why, others=lists[: _MOST_OTHERS - 1])
    why = sentences.WHY_FIRST_ROW.fill(rows=len(lists))
    return ParsedText(lists[0], why=why, others=[*lists[1:_MOST_OTHERS], whole])


def read_lists(lists: list[list[Word]], worth: Worth) -> ParsedText | None:
    """Return the first of lists of numbers of several lengths; None if they are none."""
    whole = _flat(lists)
    if any(worth(cell) is None for cell in whole) or not all(lists):
        return None
    made = [_entries(cells, None, worth) for cells in lists]
    why: Text = sentences.WHY_FIRST_ROW.fill(rows=len(lists))
    others = [*made[1:_MOST_OTHERS], _entries(whole, None, worth)]
    return ParsedText(made[0], why=why, others=others)


def _entries(cells: Iterable[Word], names: Iterable[Word] | None, worth: Worth) -> list[Entry]:
    made = []
    called = [None] * len(list(cells)) if names is None else list(names)
    for cell, name in zip(cells, called, strict=True):
        value = worth(cell)
        assert value is not None  # noqa: S101  # only numbers are asked for
        begin, end = (cell.start, cell.start) if name is None else (name.start, name.end)
        label = " ".join(name.text.split()) if name else ""
        made.append(Entry(value, label or None, begin, end, cell.start, cell.end))
    return made


def _flat(rows: list[list[Word]]) -> list[Word]:
    return [cell for row in rows for cell in row]


def _every(rows: list[list[Word]], worth: Worth) -> list[Entry]:
    """Return all the numbers, row by row."""
    return _entries([cell for cell in _flat(rows) if worth(cell) is not None], None, worth)


def _said(column: tuple[Word, ...]) -> bool:
    """Say whether a column tells anything: arrows, bullets and rules between cells do not."""
    return any(is_name(cell.text) for cell in column)


def _counts(values: list[float | None], *, anywhere: bool) -> bool:
    """Say whether numbers go 0, 1, 2 … or 1, 2, 3 …, or from anywhere up by 1."""
    first = values[0] or 0.0
    up = values == [first + n for n in range(len(values))]
    return up and first.is_integer() and first >= 0.0 and (anywhere or first <= 1.0)


_MARKS = ("\t", "|", ";", ",")
_TIGHT = re.compile(r"[^\s\u200b\ufeff]+")


def read_lines(source: Source, worth: Worth) -> ParsedText | None:
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


def _table(
    source: Source, rows: list[list[Word]], worth: Worth, *, spaced: bool
) -> ParsedText | None:
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


def _in_turn(rows: list[list[Word]], worth: Worth) -> ParsedText | None:
    """Return names and numbers that take turns, each on a line of its own."""
    if len(rows) % 2 or any(len(row) != 1 for row in rows):
        return None
    pairs = [[name[0], number[0]] for name, number in zip(rows[::2], rows[1::2], strict=True)]
    if any(worth(name) is not None or worth(number) is None for name, number in pairs):
        return None
    if len(pairs) == 1 and is_heading(pairs[0][0].text):
        return None
    return read_rows(Rows(pairs, None, False, False), worth)
