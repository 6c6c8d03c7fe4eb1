"""The menu over the bars and the table."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.look import Look
from app.panels.softmax.worked import Worked
from core.text import Text

Doing = tuple[str, Text, Callable[[], object]]


def menu(parent: QWidget, look: Look, groups: list[list[Doing]]) -> QMenu:
    """Return a menu of doings, with a line between groups; it goes when it closes.

    Args:
        parent: whose menu it is.
        look: of the window.
        groups: of doings: the end of the object name, the words, what is done.
    """
    made = QMenu(parent)
    made.setObjectName("softmax.menu")
    made.aboutToHide.connect(made.deleteLater)
    for number, group in enumerate(groups):
        if number:
            made.addSeparator()
        for key, text, do in group:
            action = QAction(look.say(text).replace("&", "&&"), made)
            action.setObjectName(f"softmax.menu.{key}")
            action.triggered.connect(lambda _checked, do=do: do())
            made.addAction(action)
    return made


def named(text: Text, worked: Worked) -> Text:
    """Return a doing with the name of the marked class in it."""
    return text.fill(name=worked.name(worked.chosen))
