"""What a text was read as, what is wrong with it and where, and what else it could mean."""

from dataclasses import dataclass, field

from core.text import Text


@dataclass(frozen=True, slots=True)
class Mistake:
    """A piece of text that is not a number.

    Attributes:
        start, end: its place in the text as typed, end excluded.
        message: what is wrong and what would be right.
    """

    start: int
    end: int
    message: Text


class NumberError(ValueError):
    """A field that should hold one number and does not.

    Attributes:
        message: what is wrong and what would be right.
        start, end: where in the text.
    """

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message.en)
        self.message = mistake.message
        self.start = mistake.start
        self.end = mistake.end


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
class ParsedText:
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
