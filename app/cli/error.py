"""What is said when the command line cannot be understood."""

from core.text import Text

BAD_ARGUMENTS = 2
"""Exit code for arguments that make no sense."""


class CliError(ValueError):
    """One clear sentence for the person at the terminal.

    Attributes:
        message: what is wrong and what would be right.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message
