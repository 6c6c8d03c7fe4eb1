"""Small windows with something to read."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.actions import ACTIONS
from app.frame.menus import plain
from app.look import Look
from app.version import program_version
from core.text import Text


def shortcuts_sheet(parent: QWidget, look: Look) -> QDialog:
    """Return the table of keyboard shortcuts, made from the actions themselves."""
    # Imported here because it asks the panels' widgets, which the first frame would wait for.
    from app.frame.panel_keys import PANEL_KEYS  # noqa: PLC0415

    rows = [
        (_keys(action.shortcuts), plain(look.say(action.text)))
        for action in ACTIONS
        if action.shortcuts
    ]
    rows += [(keys.of(look.language), look.say(what)) for keys, what in PANEL_KEYS]
    table = QTableWidget(len(rows), 2)
    table.setObjectName("shortcuts.table")
    table.setAccessibleName(look.say(words.SHORTCUTS_TITLE))
    table.setHorizontalHeaderLabels([look.say(words.SHORTCUT_KEYS), look.say(words.SHORTCUT_WHAT)])
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(cell))
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    sheet = _sheet(parent, look, "shortcuts", words.SHORTCUTS_TITLE, table)
    wide, high = 47 * look.style.font_px, 34 * look.style.font_px
    sheet.resize(min(wide, parent.width()), min(high, parent.height()))
    return sheet


def about_sheet(parent: QWidget, look: Look) -> QDialog:
    """Return what the program is and its version."""
    label = QLabel(look.say(words.ABOUT_TEXT.fill(version=program_version())))
    label.setObjectName("about.text")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sheet = _sheet(parent, look, "about", words.PROGRAM, label)
    sheet.resize(30 * look.style.font_px, 14 * look.style.font_px)
    return sheet


def new_class_sheet(parent: QWidget, look: Look, then: Callable[[], object]) -> QDialog:
    """Return the question before everything is forgotten; ``then`` is called on a yes."""
    label = QLabel(look.say(words.NEW_CLASS_QUESTION))
    label.setObjectName("new_class.question")
    label.setWordWrap(True)
    sheet = _sheet(parent, look, "new_class", words.NEW_CLASS_TITLE, label, leave=words.CANCEL)
    yes = QPushButton(look.say(words.NEW_CLASS_YES))
    yes.setObjectName("new_class.yes")
    yes.setAccessibleName(look.say(words.NEW_CLASS_YES))
    yes.clicked.connect(sheet.accept)
    sheet.findChildren(QDialogButtonBox)[0].addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    sheet.accepted.connect(then)
    sheet.resize(28 * look.style.font_px, 10 * look.style.font_px)
    return sheet


def _sheet(
    parent: QWidget,
    look: Look,
    key: str,
    title: Text,
    content: QWidget,
    *,
    leave: Text = words.CLOSE,
) -> QDialog:
    sheet = QDialog(parent)
    sheet.setObjectName(key)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.setWindowTitle(look.say(title))
    buttons = QDialogButtonBox()
    close = QPushButton(look.say(leave))
    close.setObjectName(f"{key}.close")
    close.setAccessibleName(look.say(leave))
    close.setDefault(True)
    close.clicked.connect(sheet.reject)
    buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
    column = QVBoxLayout(sheet)
    column.addWidget(content)
    column.addWidget(buttons)
    return sheet


def _keys(shortcuts: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  /  ".join(QKeySequence(keys).toString(native) for keys in shortcuts)
