"""Dialogs with something to read."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.platform import program_version
from app.theme import Theme
from app.window import words
from core.text import Text


def about_sheet(parent: QWidget, theme: Theme) -> QDialog:
    """Return what the program is and its version."""
    label = QLabel(theme.say(words.ABOUT_TEXT.fill(version=program_version())))
    label.setObjectName("about.text")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made = sheet(parent, theme, "about", words.PROGRAM, label)
    made.resize(30 * theme.style.font_px, 14 * theme.style.font_px)
    return made


def new_class_sheet(parent: QWidget, theme: Theme, then: Callable[[], object]) -> QDialog:
    """Return the question before everything is forgotten; ``then`` is called on a yes."""
    label = QLabel(theme.say(words.NEW_CLASS_QUESTION))
    label.setObjectName("new_class.question")
    label.setWordWrap(True)
    made = sheet(parent, theme, "new_class", words.NEW_CLASS_TITLE, label, leave=words.CANCEL)
    yes = QPushButton(theme.say(words.NEW_CLASS_YES))
    yes.setObjectName("new_class.yes")
    yes.setAccessibleName(theme.say(words.NEW_CLASS_YES))
    yes.clicked.connect(made.accept)
    made.findChildren(QDialogButtonBox)[0].addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    made.accepted.connect(then)
    made.resize(28 * theme.style.font_px, 10 * theme.style.font_px)
    return made


def sheet(
    parent: QWidget,
    theme: Theme,
    key: str,
    title: Text,
    content: QWidget,
    *,
    leave: Text = words.CLOSE,
) -> QDialog:
    """Return a dialog with something to read and a button that closes it."""
    made = QDialog(parent)
    made.setObjectName(key)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setWindowTitle(theme.say(title))
    buttons = QDialogButtonBox()
    close = QPushButton(theme.say(leave))
    close.setObjectName(f"{key}.close")
    close.setAccessibleName(theme.say(leave))
    close.setDefault(True)
    close.clicked.connect(made.reject)
    buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
    column = QVBoxLayout(made)
    column.addWidget(content)
    column.addWidget(buttons)
    return made


def key_names(shortcuts: tuple[str, ...]) -> str:
    """Return keys as they are printed on this system's keyboards."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  /  ".join(QKeySequence(keys).toString(native) for keys in shortcuts)
