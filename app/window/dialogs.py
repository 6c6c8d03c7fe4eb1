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


def question_sheet(
    parent: QWidget,
    theme: Theme,
    key: str,
    *,
    title: Text,
    question: Text,
    yes: Text,
    then: Callable[[], object],
) -> QDialog:
    """Return a question before something goes for good; ``then`` is called on a yes.

    Args:
        parent: the window.
        theme: of it.
        key: the dialog's name, and the first part of those in it.
        title: of the dialog.
        question: what would be lost.
        yes: what its button says; the other one is the default.
        then: does it.
    """
    label = QLabel(theme.say(question))
    label.setObjectName(f"{key}.question")
    label.setWordWrap(True)
    made = sheet(parent, theme, key, title, label, leave=words.CANCEL)
    button = QPushButton(theme.say(yes))
    button.setObjectName(f"{key}.yes")
    button.setAccessibleName(theme.say(yes))
    button.clicked.connect(made.accept)
    made.findChildren(QDialogButtonBox)[0].addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
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
