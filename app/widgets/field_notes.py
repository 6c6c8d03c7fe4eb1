"""What is said at a field: a mistake, how it was read, what else it could mean."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.controls import announce
from core.number_text import Notice, Other
from core.text import Text


class FieldError(QLabel):
    """Says what is wrong with a field and what would be right; hidden while all is well."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
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
        said = self._theme.say(message)
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


_DONE = Text(en="Rewritten so that it can be read in only one way.", zh="已改寫成只有這一種讀法。")


class _Way(QPushButton):
    """A button whose words take as many lines as they need."""

    def __init__(self, theme: Theme, name: str, other: Other) -> None:
        super().__init__()
        self.by_hand = False
        said = theme.say(other.says)
        self.setObjectName(name)
        self.setAccessibleName(said)
        self._words = _plain(said)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inner = QVBoxLayout(self)
        gap = theme.style.gap
        self._inner.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._inner.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that it is the mouse that presses."""
        self.by_hand = True
        super().mousePressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Say that fewer pixels across need more down."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all of the words."""
        margins = self._inner.contentsMargins()
        inner = self._words.heightForWidth(width - margins.left() - margins.right())
        return inner + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return the height of the words at the present width."""
        return QSize(self.width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the least height; words are never cut."""
        return QSize(0, self.heightForWidth(max(self.width(), 1)))


class ReadingNotice(QWidget):
    """One sentence, and a button for every other reading; hidden where there is no doubt.

    After a button was pressed the place is kept until the pointer has left it, so that
    nothing else comes to lie under the hand.

    Signals:
        asked: the text that can only be read in the way that was asked for.
        released: the place is no longer kept.
    """

    asked = Signal(str)
    released = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._notice: Notice | None = None
        self._ways: list[_Way] = []
        self.keeps = False
        """Whether the place is kept for the pointer that lies on it."""
        self._said = _plain("")
        self._said.setObjectName(name)
        self._said.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.style.gap // 2)
        self._column.addWidget(self._said)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show how a text was read; None if that is certain."""
        if notice == self._notice:
            return
        self._notice = notice
        for way in self._ways:
            way.hide()
            way.deleteLater()
        self._ways = []
        if notice is None:
            self._finish()
            return
        self._let_go()
        said = self._theme.say(notice.message)
        self._said.setText(said)
        self._said.setAccessibleName(said)
        for number, other in enumerate(notice.others):
            way = _Way(self._theme, f"{self._said.objectName()}.{number}", other)
            way.clicked.connect(lambda _, way=way, text=other.text: self._ask(way, text))
            self._ways.append(way)
            self._column.addWidget(way)
        self.show()
        announce(self, said)

    def leaveEvent(self, event: QEvent) -> None:
        """Give the place away once the pointer is elsewhere."""
        super().leaveEvent(event)
        self.release()

    def release(self) -> None:
        """Give the place away, if it is kept."""
        if self.keeps:
            self._let_go()
            self.hide()
            self.released.emit()

    def _ask(self, way: _Way, text: str) -> None:
        self.keeps = way.by_hand
        self.asked.emit(text)

    def _finish(self) -> None:
        if not self.keeps:
            self._let_go()
            self.hide()
            return
        self.setFixedHeight(self.height())
        said = self._theme.say(_DONE)
        self._said.setText(said)
        self._said.setAccessibleName(said)

    def _let_go(self) -> None:
        self.keeps = False
        self.setMinimumHeight(0)
        self.setMaximumHeight(16777215)


def _plain(words: str) -> QLabel:
    made = QLabel(words)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a class may be called "<b>"
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made
