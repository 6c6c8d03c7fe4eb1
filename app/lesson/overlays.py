"""What a lesson lays over the window: a cover, a countdown, a spotlight, a dot that fades."""

import math
import time

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from app.lesson import words
from app.theme import Theme

_FRAME_MS = 16
_TICK_MS = 200
_FADE_S = 1.2
"""The dot is gone so long after the pointer has come to rest."""
_SHARE = 0.3
"""Of the window's height that the digits of a countdown take: the last row reads them."""


class Overlay(QWidget):
    """Something painted over its parent that lets the mouse through."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def cover_window(self) -> None:
        """Be as large as the window, before everything in it."""
        self.setGeometry(self._window.rect())
        self.raise_()


class Blank(QWidget):
    """The whole window in black; nothing beneath it can be pressed."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("lesson.blank")
        self.setAccessibleName(theme.say(words.BLANK))
        self.setToolTip(theme.say(words.BLANK))
        self.hide()

    def draw(self, *, on: bool) -> None:
        """Cover the parent, or no longer."""
        self.setGeometry(self._window.rect())
        self.setVisible(on)
        if on:
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing but black."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()


class Countdown(QLabel):
    """Seconds left, large enough for the last row."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._window, self._theme = parent, theme
        self._until: float | None = None
        self.setObjectName("lesson.countdown")
        self.setProperty("role", "countdown")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def draw(self, until: float | None) -> None:
        """Count down to a time of ``time.monotonic``, or do not."""
        self._until = until
        if until is None:
            self._timer.stop()
            self.hide()
            return
        self._timer.start()
        self._tick()
        self.show()
        self.raise_()

    def _tick(self) -> None:
        left = 0 if self._until is None else math.ceil(self._until - time.monotonic())
        said = f"{left // 60}:{left % 60:02d}" if left > 0 else self._theme.say(words.TIME_IS_UP)
        self.setText(said)
        self.setAccessibleName(f"{self._theme.say(words.COUNTDOWN)} {said}")
        parent = self._window
        font = self.font()
        font.setPixelSize(max(round(_SHARE * parent.height() * (1.0 if left > 0 else 0.4)), 24))
        self.setFont(font)
        self.adjustSize()
        self.move(QPoint((parent.width() - self.width()) // 2, parent.height() // 8))


class Spotlight(Overlay):
    """A frame around the widget that the class is to look at, or what is seen of it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, "lesson.spotlight")
        self._theme = theme
        self._target: QWidget | None = None
        self._around: list[QWidget] = []

    def draw(self, target: QWidget | None) -> None:
        """Frame a widget of the window, or none."""
        self._target = target
        for widget in self._around:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._around = [] if target is None else around(target)
        for widget in self._around:
            widget.installEventFilter(self)
        self.setVisible(target is not None and target.isVisible())
        self.cover_window()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget where it is scrolled to."""
        if watched in self._around and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.update()
        return super().eventFilter(watched, event)

    @property
    def frame(self) -> QRectF:
        """Where the frame is, in the window; empty if nothing is seen of the widget."""
        if self._target is None or not isValid(self._target):
            return QRectF()
        seen = self._target.visibleRegion().boundingRect()
        if seen.isEmpty():
            return QRectF()
        corner = self._target.mapTo(self._window, seen.topLeft())
        wider = QRectF(QPointF(corner), seen.size()).adjusted(-4.0, -4.0, 4.0, 4.0)
        return wider.intersected(QRectF(self.rect()).adjusted(2.0, 2.0, -2.0, -2.0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.style.strokes[1].colour), 4.0))
        painter.drawRoundedRect(self.frame, 6.0, 6.0)
        painter.end()


def around(widget: QWidget) -> list[QWidget]:
    """Return a widget and all that it lies in, up to the window."""
    found: list[QWidget] = []
    here: QWidget | None = widget
    while here is not None and not here.isWindow():
        found.append(here)
        here = here.parentWidget()
    return found


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever a widget lies in so that it is seen."""
    for outer in around(widget):
        if isinstance(outer, QScrollArea):
            outer.ensureWidgetVisible(widget)


class Laser(Overlay):
    """A red dot where the pointer is; it fades while the pointer rests."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "lesson.laser")
        self._at = QPoint()
        self._moved = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._follow)

    def draw(self, *, on: bool) -> None:
        """Follow the pointer, or no longer."""
        if on and not self._timer.isActive():
            self._moved = time.monotonic()
            self._timer.start()
        elif not on:
            self._timer.stop()
        self.setVisible(on)
        self.cover_window()

    @property
    def strength(self) -> float:
        """How much of the dot is seen, 0 to 1."""
        return min(max(1.0 - (time.monotonic() - self._moved) / _FADE_S, 0.0), 1.0)

    def _follow(self) -> None:
        at = self.mapFromGlobal(QCursor.pos())
        if at != self._at:
            self._at, self._moved = at, time.monotonic()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot."""
        size = max(self.height() / 60.0, 8.0)
        colour = QColor(Qt.GlobalColor.red)
        colour.setAlphaF(self.strength)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self._at), size, size)
        painter.end()
