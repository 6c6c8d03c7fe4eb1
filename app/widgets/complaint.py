"""A sentence about a mistake, at the field that holds it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.look import Look
from app.widgets.announce import announce
from core.text import Text


class Complaint(QLabel):
    """Says what is wrong with a field and what would be right; hidden while all is well."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setProperty("role", "complaint")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # what was typed is quoted, "<b>" too
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._field: QWidget | None = None
        self.hide()

    def about(self, field: QWidget, message: Text) -> None:
        """Show a sentence about a field, and mark the field."""
        self.withdraw()
        said = self._look.say(message)
        self._field = field
        _mark(field, wrong=True)
        field.setAccessibleDescription(said)
        self.setText("⚠ " + said)
        self.setAccessibleName(said)
        self.show()
        announce(self, said)

    def withdraw(self, field: QWidget | None = None) -> None:
        """Take the sentence back; with a field, only a sentence about that one."""
        if self._field is None or field not in (None, self._field):
            return
        _mark(self._field, wrong=False)
        self._field.setAccessibleDescription("")
        self._field = None
        self.hide()
        self.clear()

    def is_about(self, field: QWidget) -> bool:
        """Say whether the sentence on show speaks of a field."""
        return self._field is field


def _mark(field: QWidget, *, wrong: bool) -> None:
    field.setProperty("wrong", wrong)
    field.style().unpolish(field)
    field.style().polish(field)
