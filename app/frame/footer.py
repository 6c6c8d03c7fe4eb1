"""The row below the panels: notices, and the button Reset all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app import words
from app.look import Look
from app.widgets.announce import announce
from core.text import Text


class Footer(QWidget):
    """A notice on the left, Reset all at the bottom right, never disabled.

    Signals:
        reset_asked: Reset all was pressed.
        dismissed: the notice was closed.
    """

    reset_asked = Signal()
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = QLabel()
        self._words.setObjectName("window.notice")
        self._words.setAccessibleName(look.say(words.NOTICE))
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setObjectName("window.dismiss")
        self._close.setText("×")
        self._close.setAccessibleName(look.say(words.DISMISS))
        self._close.setToolTip(look.say(words.DISMISS))
        self._close.clicked.connect(self.dismissed)
        # Kept free while there is nothing to close, so that a notice moves nothing above it.
        policy = self._close.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._close.setSizePolicy(policy)
        reset = QPushButton(look.say(words.RESET_BUTTON))
        reset.setObjectName("window.reset")
        reset.setAccessibleName(look.say(words.RESET_BUTTON))
        reset.setToolTip(look.say(words.RESET_TIP))
        reset.clicked.connect(self.reset_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.style.gap, 0, look.style.gap, look.style.gap // 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        row.addWidget(reset)
        self.show_notice(None)

    def show_notice(self, notice: Text | None) -> None:
        """Show a sentence, or none."""
        said = self._look.say(notice) if notice else ""
        self._words.setText(said)
        self._words.setAccessibleDescription(said)
        self._close.setVisible(notice is not None)
        announce(self._words, said)
