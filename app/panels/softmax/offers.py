"""What a right click offers for the selected class."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction

from app.look import Look
from app.panels.softmax import words
from app.panels.softmax.worked import Worked
from app.widgets.offer import offer
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

    def named(key: str, text: Text, do: Callable[[], None]) -> QAction:
        return offer(look, f"softmax.offer.{key}", text.fill(name=worked.name(number)), do)

    return [
        named("rename", words.OFFER_RENAME, lambda: hands.rename(number)),
        named("off", words.OFFER_OFF, lambda: hands.put(number, -math.inf)),
        named("true", words.OFFER_TRUE, lambda: hands.teach(number)),
        named("remove", words.OFFER_REMOVE, lambda: hands.remove(number)),
        named("add", words.OFFER_ADD, hands.add),
    ]
