"""Ordinary controls, named for people and for assistive tools in one call."""

from collections.abc import Callable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton

from app.look import Look
from core.text import Text


class Choice(QComboBox):
    """A list to choose from that leaves the wheel to what lies around it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Don't choose by accident while a column scrolls beneath the pointer."""
        event.ignore()


def check_box(
    look: Look, name: str, words: Text, tell: Callable[[bool], object], tip: Text | None = None
) -> QCheckBox:
    """Return a switch; ``tell`` is called with whether a person turned it on."""
    box = QCheckBox(look.say(words))
    box.setObjectName(name)
    box.setAccessibleName(look.say(words))
    if tip is not None:
        box.setToolTip(look.say(tip))
    # Through a lambda: connected directly, a signal's emit would be called without the value.
    box.clicked.connect(lambda on: tell(on))  # noqa: PLW0108  # see above
    return box


def button(
    look: Look, name: str, words: Text, tell: Callable[[], object], tip: Text | None = None
) -> QPushButton:
    """Return a button; ``tell`` is called when a person presses it."""
    made = QPushButton(look.say(words))
    made.setObjectName(name)
    made.setAccessibleName(look.say(tip or words))
    if tip is not None:
        made.setToolTip(look.say(tip))
    made.clicked.connect(lambda _checked: tell())
    return made


def choice(
    look: Look,
    name: str,
    title: Text,
    options: list[tuple[Text, object]],
    tell: Callable[[int], object],
) -> QComboBox:
    """Return a list to choose from; ``tell`` is called with the index a person chose."""
    box = Choice()
    box.setObjectName(name)
    box.setAccessibleName(look.say(title))
    box.setToolTip(look.say(title))
    for words, data in options:
        box.addItem(look.say(words), data)
    box.activated.connect(lambda index: tell(index))  # noqa: PLW0108  # as in check_box
    return box


def label(look: Look, words: Text, role: str = "") -> QLabel:
    """Return words in a role of the style sheet: "title", "heading", "muted"."""
    made = QLabel(look.say(words))
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made
