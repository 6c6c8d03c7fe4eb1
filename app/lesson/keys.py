"""The keys of a lesson, which reach it whatever has the keyboard."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.lesson.player import LessonPlayer
from core.lesson.lesson import MOST_STEPS

_Key = Qt.Key
_TYPING_S = 2.0
"""So long after a letter in a field, the next one is meant for it as well."""
_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OPTIONS = (_Key.Key_A, _Key.Key_B, _Key.Key_C, _Key.Key_D)
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class LessonKeys(QObject):
    """Takes the keys of a lesson before any control sees them, while one is given.

    Args:
        player: is told what they ask for.
        parent: ends it.
        is_ours: says whether a widget is in one of the lesson's windows.
        bar: returns the bar, on which Space, Home and End belong to the lesson too.
    """

    def __init__(
        self,
        player: LessonPlayer,
        parent: QObject,
        is_ours: Callable[[QWidget], bool],
        bar: Callable[[], QWidget],
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._is_ours = is_ours
        self._bar = bar
        self._number = ""
        self._typed_in: tuple[QWidget, float] | None = None
        self._listens = False
        player.changed.connect(self._follow)

    def _follow(self) -> None:
        """Listen while a lesson is given only: out of it no event takes the way through here."""
        application = QApplication.instance()
        if application is None or self._listens == self._player.on:
            return
        self._listens = self._player.on
        if self._listens:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key of the lesson; everything else goes its way."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        popup = QApplication.activePopupWidget()
        past = popup is not None and event.key() in (_Key.Key_PageDown, _Key.Key_PageUp)
        ours = self._player.on and (past or self._is_ours(watched))
        do = self._wish(event, watched) if ours else None
        if do is None:
            self._note_typing(watched, event)
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # so that no shortcut of the window takes it
            return True
        if popup is not None and past:
            popup.close()
        if not event.isAutoRepeat():
            do()
        return True

    def _note_typing(self, widget: QWidget, event: QKeyEvent) -> None:
        if isinstance(widget, _FIELDS) and event.text().strip():
            self._typed_in = (widget, time.monotonic())

    def _by_hand(self, field: QWidget) -> bool:
        """Say whether somebody is typing in a field: a clicker sends B and . wherever it is."""
        if field.rect().contains(field.mapFromGlobal(QCursor.pos())):
            return True
        where, when = self._typed_in or (None, 0.0)
        return where is field and time.monotonic() - when < _TYPING_S

    def _wish(self, event: QKeyEvent, widget: QWidget) -> Callable[[], object] | None:
        """Return what a key asks the lesson for, if anything."""
        key = _Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        field = isinstance(widget, _FIELDS)
        always = self._everywhere().get((key, held))
        if always is not None:
            return always
        if field:
            blank = key in (_Key.Key_B, _Key.Key_Period) and held == _PLAIN
            return self._player.aids.toggle_blank if blank and not self._by_hand(widget) else None
        on_bar = self._bar().isAncestorOf(widget) or widget is self._bar()
        found = self._outside_fields().get((key, held))
        if found is None and on_bar and not isinstance(widget, QAbstractButton):
            found = {(_Key.Key_Space, _PLAIN): self._player.forward}.get((key, held))
        if found is None and on_bar:
            found = self._on_the_bar().get((key, held))
        return found or self._jump(key, held) or self._vote(key, held, on_bar=on_bar)

    def _everywhere(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        player = self._player
        return {
            (_Key.Key_PageDown, _PLAIN): player.forward,
            (_Key.Key_PageUp, _PLAIN): player.back,
            (_Key.Key_F5, _PLAIN): lambda: player.play(0),
            (_Key.Key_F5, _SHIFT): lambda: player.jump(self._place),
            (_Key.Key_Escape, _PLAIN): player.leave,
        }

    def _outside_fields(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        player = self._player
        return {
            (_Key.Key_Right, _PLAIN): player.forward,
            (_Key.Key_Left, _PLAIN): player.back,
            (_Key.Key_Period, _PLAIN): player.aids.toggle_blank,
            (_Key.Key_R, _PLAIN): player.restore,
            (_Key.Key_T, _PLAIN): self._count_down,
            (_Key.Key_P, _PLAIN): player.aids.toggle_laser,
        }

    def _on_the_bar(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        player = self._player
        return {
            (_Key.Key_Home, _PLAIN): lambda: player.jump(0),
            (_Key.Key_End, _PLAIN): lambda: player.jump(MOST_STEPS),
        }

    @property
    def _place(self) -> int:
        return self._player.open.place if self._player.open is not None else 0

    def _count_down(self) -> None:
        step = self._player.step
        self._player.aids.toggle_countdown(0 if step is None else step.seconds)

    def _jump(self, key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Return what a digit does, or Enter after digits: they are a step's number."""
        if held == _PLAIN and _Key.Key_0 <= key <= _Key.Key_9:
            return lambda: self._add_digit(chr(key))
        if key in _ENTER and self._number:
            return self._take_number
        self._number = ""
        return None

    def _add_digit(self, digit: str) -> None:
        self._number = (self._number + digit)[-3:]

    def _take_number(self) -> None:
        number, self._number = int(self._number), ""
        self._player.jump(number - 1)

    def _vote(
        self, key: Qt.Key, held: Qt.KeyboardModifier, *, on_bar: bool
    ) -> Callable[[], object] | None:
        """Return what a letter does: a hand for an option.

        B blanks the screen, as clickers expect, and counts only with the keyboard on the bar.
        """
        step = self._player.step
        options = len(step.ask.options) if step is not None and step.ask is not None else 0
        blanks = key == _Key.Key_B and held == _PLAIN and not (on_bar and options)
        if blanks:
            return self._player.aids.toggle_blank
        if key not in _OPTIONS[:options] or held not in (_PLAIN, _SHIFT):
            return None
        return lambda: self._player.vote(_OPTIONS.index(key), 1 if held == _PLAIN else -1)
