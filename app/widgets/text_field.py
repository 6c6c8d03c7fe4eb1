"""A field for text of many lines, with mistakes underlined at their place."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.look import Look
from core.text import Text

_WINDOWS_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TextField(QPlainTextEdit):
    """Text that a person types or pastes; Tab goes on to the next control.

    Every change is reported at once, so it is the window that undoes it: the field keeps
    no second memory that could contradict the first.

    Signals:
        edited: carries the whole text after every change that a person makes.
    """

    edited = Signal(str)

    def __init__(self, look: Look, name: str, title: Text) -> None:
        super().__init__()
        self._style = look.style
        self.setObjectName(name)
        self.setAccessibleName(look.say(title))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(lambda: self.edited.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show a text; the cursor stays near its place, and unmoved if nothing changes."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        self.blockSignals(True)  # textChanged cannot tell a person from a program
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(place, _units(text, len(text))))
        self.setTextCursor(cursor)

    def underline(self, places: list[tuple[int, int]]) -> None:
        """Underline pieces of the text, given by start and end."""
        text = self.toPlainText()
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(self._style.warning_text))
        wave.setBackground(QColor(self._style.warning))
        marks = []
        for start, end in places:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(text, start))
            cursor.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, wave
            marks.append(mark)
        self.setExtraSelections(marks)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's menu."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _WINDOWS_OWN)
        ):
            event.ignore()
            return False
        return super().event(event)


def _units(text: str, index: int) -> int:
    """Return a place in Python's characters as a place in Qt's UTF-16 units."""
    return len(text[:index].encode("utf-16-le")) // 2
