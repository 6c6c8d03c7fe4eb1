"""What a rebuilt window takes over from its old widgets."""

from dataclasses import dataclass, field

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QSplitter, QWidget

from app.panel import BY_HAND


@dataclass(frozen=True, slots=True)
class _Typed:
    text: str
    cursor: int
    wrong: bool


@dataclass(frozen=True, slots=True)
class UiState:
    """Where a person was, which no State holds: by the names of the widgets.

    Attributes:
        focus: the widget with the keyboard; nothing if none had it.
        cursor: the cursor's place in it, if it is a text of many lines.
        typed: what stood in fields and was not accepted yet, searches among them.
        scrolled: how far each area was scrolled down.
        split: how wide the parts of each splitter were that a hand has moved.
    """

    focus: str = ""
    cursor: int = 0
    typed: dict[str, _Typed] = field(default_factory=dict)
    scrolled: dict[str, int] = field(default_factory=dict)
    split: dict[str, list[int]] = field(default_factory=dict)

    def give_back(self, ground: QWidget) -> None:
        """Put everything back into new widgets of the same names; what is gone is left out."""
        for name, typed in self.typed.items():
            for line in ground.findChildren(QLineEdit, name):
                _type_again(line, typed)
        for name, sizes in self.split.items():
            for splitter in ground.findChildren(QSplitter, name):
                splitter.setSizes(sizes)
                splitter.setProperty(BY_HAND, True)
        self.give_focus(ground)
        # How far an area scrolls is known once it is laid out.
        QTimer.singleShot(0, ground, lambda: self._scroll(ground))

    def give_focus(self, ground: QWidget) -> None:
        """Give the keyboard back to the widget that had it."""
        for widget in ground.findChildren(QWidget, self.focus) if self.focus else ():
            widget.setFocus()
            if isinstance(widget, QPlainTextEdit):
                cursor = widget.textCursor()
                cursor.setPosition(min(self.cursor, len(widget.toPlainText())))
                widget.setTextCursor(cursor)

    def _scroll(self, ground: QWidget) -> None:
        for name, height in self.scrolled.items():
            for area in ground.findChildren(QAbstractScrollArea, name):
                area.verticalScrollBar().setValue(height)


def carried_from(ground: QWidget) -> UiState:
    """Return what the widgets on a window's ground know of the person before them."""
    focus: QWidget | None = ground.window().focusWidget()  # the stub forgets None
    cursor = focus.textCursor().position() if isinstance(focus, QPlainTextEdit) else 0
    return UiState(
        focus=focus.objectName() if focus is not None else "",
        cursor=cursor,
        typed={
            line.objectName(): _Typed(line.text(), line.cursorPosition(), bool(_wrong(line)))
            for line in ground.findChildren(QLineEdit)
            if line.isModified() and line.objectName()
        },
        scrolled={
            area.objectName(): area.verticalScrollBar().value()
            for area in ground.findChildren(QAbstractScrollArea)
            if area.objectName()
        },
        split={
            splitter.objectName(): splitter.sizes()
            for splitter in ground.findChildren(QSplitter)
            if splitter.objectName() and splitter.property(BY_HAND)
        },
    )


def _type_again(line: QLineEdit, typed: _Typed) -> None:
    line.setText(typed.text)
    line.setModified(True)
    line.setCursorPosition(typed.cursor)
    if typed.wrong:  # so that the sentence about it is said again, in the new language
        QTimer.singleShot(0, line, line.editingFinished.emit)


def _wrong(line: QLineEdit) -> object:
    return line.property("wrong")
