"""One entry of a context menu."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from app.look import Look
from core.text import Text


def offer(look: Look, name: str, text: Text, do: Callable[[], object]) -> QAction:
    """Return an entry that belongs to nobody yet.

    Args:
        look: of the window.
        name: the object name, "curves.offer.reset".
        text: what a person reads; it has no letter for the keyboard.
        do: what it does.
    """
    made = QAction(look.say(text).replace("&", "&&"))  # one alone would mark a letter
    made.setObjectName(name)
    made.triggered.connect(lambda _checked: do())
    return made
