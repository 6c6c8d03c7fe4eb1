"""What a text was read as, and as what else it could be read."""

from dataclasses import dataclass, field

from core.numerals.mistake import Mistake
from core.text import Text


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


@dataclass(slots=True)
class Reading:
    """The numbers of a text.

    Attributes:
        entries: in their order.
        mistakes: what could not be read, in the order of the text.
        why: what had to be guessed; None where nothing had.
        others: what else the text could mean.
    """

    entries: list[Entry]
    mistakes: list[Mistake] = field(default_factory=list)
    why: Text | None = None
    others: list[list[Entry]] = field(default_factory=list)
