"""A program to read and to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from app.look import Look
from core.text import Text

_SMALLER = 0.85


class CodeView(QPlainTextEdit):
    """Lines in letters of one width, as high as they are many; long ones can be scrolled."""

    def __init__(self, look: Look, name: str, title: Text) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(look.say(title))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        letters = QFont("monospace")
        letters.setStyleHint(QFont.StyleHint.Monospace)
        letters.setPixelSize(round(_SMALLER * look.style.font_px))
        self.setFont(letters)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_code(self, code: str) -> None:
        """Show another program; the same one stays as it is scrolled and marked."""
        if code == self.toPlainText():
            return
        self.setPlainText(code)
        bar = self.horizontalScrollBar().sizeHint().height()
        room = 2 * round(self.document().documentMargin() + self.frameWidth()) + bar
        lines = self.blockCount() + 1  # the last half of a line would be scrolled for
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room)
