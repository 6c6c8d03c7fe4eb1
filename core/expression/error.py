"""What is wrong with a typed formula, and where."""

from core.text import Text


class ExpressionError(ValueError):
    """A formula that cannot be read.

    Attributes:
        message: what is wrong and what would be right.
        start, end: its place in the text as typed, end excluded.
    """

    def __init__(self, message: Text, start: int, end: int) -> None:
        super().__init__(message.en)
        self.message = message
        self.start = start
        self.end = end
