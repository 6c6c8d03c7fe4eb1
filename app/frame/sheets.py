"""Small windows with something to read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.actions import ACTIONS
from app.frame.panel_keys import PANEL_KEYS
from app.look import Look
from app.version import program_version
from core.text import Text


def plain(words_of_menu: str) -> str:
    """Return a menu's words without its mnemonic."""
    said = words_of_menu.replace("&", "")
    return said[: said.rfind("(")] + said[said.rfind(")") + 1 :] if "(" in said else said


def shortcuts_sheet(parent: QWidget, look: Look) -> QDialog:
    """Return the table of keyboard shortcuts, made from the actions themselves."""
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
    sheet = _sheet(parent, look, words.SHORTCUTS_TITLE, table)
    sheet.resize(38 * look.style.font_px, 34 * look.style.font_px)
    return sheet


def about_sheet(parent: QWidget, look: Look) -> QDialog:
    """Return what the program is and its version."""
    label = QLabel(look.say(words.ABOUT_TEXT.fill(version=program_version())))
    label.setObjectName("about.text")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sheet = _sheet(parent, look, words.PROGRAM, label)
    sheet.resize(30 * look.style.font_px, 14 * look.style.font_px)
    return sheet


def _sheet(parent: QWidget, look: Look, title: Text, content: QWidget) -> QDialog:
    sheet = QDialog(parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.setWindowTitle(look.say(title))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(look.say(words.CLOSE))
    buttons.rejected.connect(sheet.reject)
    column = QVBoxLayout(sheet)
    column.addWidget(content)
    column.addWidget(buttons)
    return sheet


def _keys(shortcuts: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  /  ".join(QKeySequence(keys).toString(native) for keys in shortcuts)
