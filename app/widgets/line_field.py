"""A line of text that shares Ctrl+Z with the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


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
