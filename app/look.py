"""The style and language that every widget is built with."""

from dataclasses import dataclass

from app.style import Style
from core.text import Language, Text


@dataclass(frozen=True, slots=True)
class Look:
    """The style and the language of the window.

    A switch of either builds the widgets anew, so no widget needs a method to
    translate or repaint itself.
    """

    style: Style
    language: Language

    def say(self, text: Text) -> str:
        """Return the words in the window's language."""
        return text.of(self.language)
