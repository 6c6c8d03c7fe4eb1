"""Brackets within brackets, as Python, JSON and numpy write them."""

from dataclasses import dataclass, field

from core.numerals.tokens import Word

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
