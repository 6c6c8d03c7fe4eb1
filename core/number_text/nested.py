"""Numbers in brackets: lists, dictionaries and records, as Python, JSON and numpy write them."""

from dataclasses import dataclass, field

from core.number_text.parsed import ParsedText
from core.number_text.tables import Rows, Worth, names_logits, read_lists, read_rows
from core.number_text.tokens import Word

_CLOSES = {"[": "]", "(": ")", "{": "}"}
_DEEPEST = 12
_MISSING = Word(-1, -1, "", -1)


@dataclass
class Group:
    """What stands in one pair of brackets.

    Attributes:
        items: words and groups.
        keys: the word before the colon of each item; None where there is none.
    """

    items: "list[Word | Group]" = field(default_factory=list)
    keys: list[Word | None] = field(default_factory=list)

    @property
    def keyed(self) -> bool:
        """Whether every item has a key."""
        return bool(self.keys) and None not in self.keys

    @property
    def plain(self) -> bool:
        """Whether no item has a key."""
        return not any(self.keys)


def tree_of(mask: str, words: list[Word]) -> Group | None:
    """Return the brackets of a text and what is in them; None unless all of it is in them.

    Args:
        mask: the text with only those brackets that count.
        words: of it, in their order.
    """
    brackets = [(place, sign) for place, sign in enumerate(mask) if sign in "[](){}"]
    top = Group()
    stack, closes = [top], [""]
    waiting: list[Word] = list(reversed(words))
    for place, sign in [*brackets, (len(mask), "")]:
        while waiting and waiting[-1].start < place:
            if len(stack) == 1 or not _put(stack[-1], waiting.pop()):
                return None
        if sign in _CLOSES:
            inner = Group()
            if len(stack) > _DEEPEST:
                return None
            _add(stack[-1], inner)
            stack.append(inner)
            closes.append(_CLOSES[sign])
        elif sign and (sign != closes.pop() or any(item is _MISSING for item in stack.pop().items)):
            return None
    return top if len(stack) == 1 and top.items else None


def _put(group: Group, word: Word) -> bool:
    """Put a word into a group; say whether it may stand there."""
    if not word.ends_label:
        _add(group, word)
        return True
    last = group.items[-1] if group.items else None
    if not isinstance(last, Word) or last is _MISSING or group.keys[-1] is not None:
        return False
    group.keys[-1] = last
    group.items[-1] = _MISSING
    return True


def _add(group: Group, item: Word | Group) -> None:
    if group.items and group.items[-1] is _MISSING:
        group.items[-1] = item
    else:
        group.items.append(item)
        group.keys.append(None)


def read_group(group: Group, worth: Worth) -> ParsedText | None:
    """Return the numbers of a group; None if it is not made as data are."""
    while len(group.items) == 1 and isinstance(group.items[0], Group):
        group = group.items[0]
    words = [item for item in group.items if isinstance(item, Word)]
    groups = [item for item in group.items if isinstance(item, Group)]
    if group.keyed:
        return _dictionary(group, words, groups, worth)
    if not group.plain or (words and groups) or not group.items:
        return None
    if words:
        if any(worth(word) is None for word in words):
            return None
        return read_rows(Rows([[word] for word in words], None, False, False), worth)
    return _list_of(groups, worth)


def _list_of(groups: list[Group], worth: Worth) -> ParsedText | None:
    """Read a list of lists or of records."""
    groups = [_unwrapped(group) for group in groups]
    if not all(isinstance(item, Word) for group in groups for item in group.items):
        return None
    cells = [[item for item in group.items if isinstance(item, Word)] for group in groups]
    if all(group.keyed for group in groups):
        return _records(groups, cells, worth)
    if not all(group.plain for group in groups):
        return None
    if all(len(row) == len(cells[0]) > 0 for row in cells):
        return read_rows(Rows(cells, None, False, True), worth)
    return read_lists(cells, worth)


def _records(groups: list[Group], cells: list[list[Word]], worth: Worth) -> ParsedText | None:
    keys = [[key for key in group.keys if key is not None] for group in groups]
    if all(len(row) == 1 for row in cells) and len({row[0].text for row in keys}) == len(keys) > 1:
        pairs = [[key[0], cell[0]] for key, cell in zip(keys, cells, strict=True)]
        return _pairs(pairs, worth)
    first = [key.text for key in keys[0]]
    if any({key.text for key in row} != set(first) for row in keys):
        return None
    found = [
        {key.text: cell for key, cell in zip(row, line, strict=True)}
        for row, line in zip(keys, cells, strict=True)
    ]
    rows = [[row[name] for name in dict.fromkeys(first)] for row in found]
    heads = list({key.text: key for key in keys[0]}.values())
    return read_rows(Rows(rows, heads, False, True), worth)


def _dictionary(
    group: Group, words: list[Word], groups: list[Group], worth: Worth
) -> ParsedText | None:
    """Read names with their numbers, one record, or lists under their names."""
    keys = [key for key in group.keys if key is not None]
    if not groups:
        if all(worth(word) is not None for word in words):
            return _pairs([[key, word] for key, word in zip(keys, words, strict=True)], worth)
        return read_rows(Rows([words], keys, False, True), worth)
    lists = [(key, _unwrapped(item)) for key, item in _items(group) if isinstance(item, Group)]
    flat = [(key, _words(inner)) for key, inner in lists]
    if len(groups) == len(group.items) and all(len(cells) == 1 for _, cells in flat):
        return _pairs([[key, cells[0]] for key, cells in flat], worth)
    long = max(len(cells) for _, cells in flat)
    whole = [(key, cells) for key, cells in flat if len(cells) == long > 0]
    numbers = [item for item in whole if all(worth(cell) is not None for cell in item[1])]
    named = [item for item in whole if item not in numbers]
    if len(whole) < 2 or len(named) != 1 or not numbers:
        best = [inner for key, inner in lists if names_logits(key.text)] or [
            inner for _, inner in lists
        ]
        return read_group(best[0], worth)
    chosen = [*named, *numbers]
    rows = [list(row) for row in zip(*(cells for _, cells in chosen), strict=True)]
    return read_rows(Rows(rows, [key for key, _ in chosen], False, True), worth)


def _pairs(pairs: list[list[Word]], worth: Worth) -> ParsedText | None:
    """Read names, which may be numbers, each with its number."""
    values = [number for _, number in pairs]
    if any(worth(number) is None for number in values):
        return None
    named = {name.start: name for name, _ in pairs}
    return read_rows(
        Rows(pairs, None, True, True), lambda word: None if word.start in named else worth(word)
    )


def _items(group: Group) -> list[tuple[Word, Word | Group]]:
    pairs = zip(group.keys, group.items, strict=True)
    return [(key, item) for key, item in pairs if key is not None]


def _unwrapped(group: Group) -> Group:
    while len(group.items) == 1 and isinstance(group.items[0], Group):
        group = group.items[0]
    return group


def _words(group: Group) -> list[Word]:
    """Return the words of a list or of a dictionary; none if it holds anything else."""
    words = [item for item in group.items if isinstance(item, Word)]
    return words if len(words) == len(group.items) else []
