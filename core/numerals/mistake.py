"""What is wrong with something typed, and where."""

from dataclasses import dataclass

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
