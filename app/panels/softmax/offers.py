"""What a right click offers: something for the marked class."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.worked import Worked
from core.text import Text


@dataclass(frozen=True, slots=True)
class Hands:
    """What can be done with a class, by its number.

    Attributes:
        rename: let a person type another name.
        put: give it a logit.
        teach: make it the right one.
        remove: take it away.
        add: append another class.
    """

    rename: Callable[[int], None]
    put: Callable[[int, float], None]
    teach: Callable[[int], None]
    remove: Callable[[int], None]
    add: Callable[[], None]


def offers(look: Look, worked: Worked, hands: Hands) -> list[QAction]:
    """Return the menu's first part, with the name of the class in it."""
    number = worked.chosen

    def offer(key: str, text: Text, do: Callable[[], None]) -> QAction:
        said = look.say(text.fill(name=worked.name(number)))
        action = QAction(said.replace("&", "&&"))  # one alone would mark a letter
        action.setObjectName(f"softmax.offer.{key}")
        action.triggered.connect(lambda _checked: do())
        return action

    return [
        offer("rename", words.OFFER_RENAME, lambda: hands.rename(number)),
        offer("off", words.OFFER_OFF, lambda: hands.put(number, -math.inf)),
        offer("true", words.OFFER_TRUE, lambda: hands.teach(number)),
        offer("remove", words.OFFER_REMOVE, lambda: hands.remove(number)),
        offer("add", words.OFFER_ADD, hands.add),
    ]
