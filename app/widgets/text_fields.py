"""Fields for text: one line, many lines with mistakes underlined, a formula, a program to copy."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QTextEdit

from app.theme import Theme
from core.text import Text


class LineField(QLineEdit):
    """Takes back what is being typed; with nothing typed, Ctrl+Z is the window's.

    A plain QLineEdit keeps the key to itself even when it has nothing to take back, so
    that a person who has just typed a number and pressed Return could not undo it.
    """

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's menu when there is nothing for them here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


_WINDOWS_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TextField(QPlainTextEdit):
    """Text that a person types or pastes; Tab goes on to the next control.

    Every change is reported at once, so it is the window that undoes it: the field keeps
    no second memory that could contradict the first.

    Signals:
        edited: carries the whole text after every change that a person makes.
    """

    edited = Signal(str)

    def __init__(self, theme: Theme, name: str, title: Text) -> None:
        super().__init__()
        self._style = theme.style
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
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


_SMALLER = 0.85


class CodeView(QPlainTextEdit):
    """Lines in letters of one width, as high as they are many; long ones can be scrolled."""

    def __init__(self, theme: Theme, name: str, title: Text) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(theme.say(title))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        letters = QFont("monospace")
        letters.setStyleHint(QFont.StyleHint.Monospace)
        letters.setPixelSize(round(_SMALLER * theme.style.font_px))
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


_MOST_LINES = 5


class FormulaField(TextField):
    """A formula that is broken over several lines where there is no room for it in one.

    Return does not begin another line: it reports the text once more, as it stands.
    """

    def __init__(self, theme: Theme, name: str, title: Text) -> None:
        super().__init__(theme, name, title)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report the text on Return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edited.emit(self.toPlainText())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that the width makes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(round(self.document().size().height()), _MOST_LINES))
        margins = self.contentsMargins()
        room = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom()
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room + 8)
