"""What is said when a saved state cannot be read."""

from core.text import Text


class StateError(ValueError):
    """A session or lesson file that cannot be read, with a sentence for the person.

    Attributes:
        message: what is wrong, where, and what would be right.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message
