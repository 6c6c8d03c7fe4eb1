"""The presenter's window: notes, the next step, its picture, and the time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.lesson import words
from app.lesson.bar import spoken
from app.lesson.pictures import picture_of
from app.lesson.player import LessonPlayer
from app.theme import Theme
from app.widgets.controls import button, label
from core.lesson.playing import Playing

_CLOCK_MS = 500
_PICTURE_MS = 300
"""After a press, so that the class does not wait for the presenter's picture."""
_PICTURE = QSize(480, 300)


class PresenterWindow(QWidget):
    """A window of its own, to be moved to the presenter's screen.

    Args:
        theme: of the program's window.
        player: the lesson.
        closed: is told that the window was closed by hand.
    """

    def __init__(self, theme: Theme, player: LessonPlayer, closed: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._player, self._closed = theme, player, closed
        self.setObjectName("presenter")
        self.setWindowTitle(theme.say(words.PRESENTER_TITLE))
        self._clock = self._line("clock", "heading")
        self._clock.setWordWrap(False)
        self._place = self._line("place", "muted")
        self._words = self._line("words", "spoken")
        self._notes = self._line("notes")
        self._next = self._line("next")
        self._picture = QLabel()
        self._picture.setObjectName("presenter.picture")
        self._picture.setAccessibleName(theme.say(words.NEXT_PICTURE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(_PICTURE.width() // 2, _PICTURE.height() // 2)
        self._shown: object = None
        self._late = self._timer(_PICTURE_MS, self._draw_picture, single=True)
        self._timer(_CLOCK_MS, self._draw_clock).start()
        self._lay_out()
        self.resize(2 * _PICTURE.width(), 3 * _PICTURE.height() // 2)

    def _timer(self, wait: int, do: Callable[[], None], *, single: bool = False) -> QTimer:
        made = QTimer(self)
        made.setInterval(wait)
        made.setSingleShot(single)
        made.timeout.connect(do)
        return made

    def _line(self, name: str, role: str = "") -> QLabel:
        made = QLabel()
        made.setObjectName(f"presenter.{name}")
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            made.setProperty("role", role)
        return made

    def _lay_out(self) -> None:
        theme, player = self._theme, self._player
        notes = QWidget()
        inside = QVBoxLayout(notes)
        inside.addWidget(self._place)
        inside.addWidget(self._words)
        inside.addWidget(label(theme, words.NOTES, "heading"))
        inside.addWidget(self._notes)
        inside.addStretch(1)
        room = QScrollArea()
        room.setObjectName("presenter.room")
        room.setWidgetResizable(True)
        room.setWidget(notes)
        right = QVBoxLayout()
        right.addWidget(self._next)
        right.addWidget(self._picture, 1)
        right.addStretch()
        middle = QHBoxLayout()
        middle.addWidget(room, 1)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(button(theme, "presenter.back", words.BACK, player.back, words.BACK_TIP))
        foot.addWidget(
            button(theme, "presenter.forward", words.NEXT, player.forward, words.NEXT_TIP)
        )
        foot.addStretch(1)
        foot.addWidget(self._clock)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def draw(self) -> None:
        """Show where the lesson stands."""
        playing = self._player.open
        if playing is None or not playing.lesson.steps:
            return
        say = self._theme.say
        lesson = playing.lesson
        place = words.PLACE.fill(title=lesson.title, n=playing.place + 1, all=len(lesson.steps))
        self._place.setText(say(place))
        self._words.setText(spoken(playing, self._theme))
        self._notes.setText(say(playing.step.notes or words.NO_NOTES))
        ahead = playing.forward()
        self._picture.setVisible(not playing.at_end)
        if playing.at_end:
            self._next.setText(say(words.LAST))
        else:
            self._next.setText(say(words.NEXT_STEP.fill(words=spoken(ahead, self._theme))))
        self._draw_clock()
        self._late.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        self._closed()
        super().closeEvent(event)

    def _draw_clock(self) -> None:
        playing = self._player.open
        if playing is None:
            return
        planned, whole = planned_seconds(playing)
        self._clock.setText(
            self._theme.say(
                words.CLOCK.fill(
                    now=time.strftime("%H:%M"),
                    spent=minutes(self._player.aids.spent),
                    planned=minutes(planned),
                    all=minutes(whole),
                )
            )
        )

    def _draw_picture(self) -> None:
        playing = self._player.open
        if playing is None or not playing.lesson.steps or playing.at_end:
            return
        ahead = playing.forward()
        here = self._player.store.state
        screen = ahead.step.screen(here, revealed=ahead.revealed)
        if (screen, self._picture.size()) == self._shown:
            return
        self._shown = (screen, self._picture.size())
        made = picture_of(screen, self._theme, self._picture.size())
        self._picture.setPixmap(QPixmap.fromImage(made))


def planned_seconds(playing: Playing) -> tuple[int, int]:
    """Return what was planned for the steps up to the present one, and for all."""
    seconds = [step.seconds for step in playing.lesson.steps]
    whole = sum(seconds) or 60 * playing.lesson.minutes
    return sum(seconds[: playing.place + 1]), whole


def minutes(seconds: float) -> str:
    """Return a time as minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
