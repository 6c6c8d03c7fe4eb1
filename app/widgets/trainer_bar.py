"""Play, pause, step, step back, rewind: the row that drives a training."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.look import Look
from app.widgets.clock import Pace
from app.widgets.controls import choice
from app.widgets.player_sign import Sign, player_sign
from core.text import Text

_PLAY = Text(en="Train", zh="開始訓練")
_PAUSE = Text(en="Pause", zh="暫停")
_BACK = Text(en="Previous step", zh="退回一步")
_ON = Text(en="Next step", zh="前進一步")
_REWIND = Text(en="Back to the start, with the same weights", zh="回到起點（權重不變）")
_KEYED = Text(en="{name} ({keys})", zh="{name}（{keys}）")
_PACE = Text(en="Speed of training", zh="訓練的速度")
_PACES: tuple[tuple[Text, Pace], ...] = (
    (Text(en="1 step a second", zh="每秒 1 步"), "slowest"),
    (Text(en="4 steps a second", zh="每秒 4 步"), "slow"),
    (Text(en="15 steps a second", zh="每秒 15 步"), "brisk"),
    (Text(en="60 steps a second", zh="每秒 60 步"), "steady"),
    (Text(en="as fast as possible", zh="全速"), "fast"),
)
TRAINER_KEYS = {"play": "F5", "rewind": "Shift+F5", "on": "F6", "back": "Shift+F6"}


class TrainerBar(QWidget):
    """Buttons for a training, each with a key, and the place where it stands in words.

    Signals:
        play_asked: whether the training is to run.
        step_asked: 1 for one step on, -1 for one back.
        rewind_asked: back to the start.
        pace_asked: the pace that a person chose.
    """

    play_asked = Signal(bool)
    step_asked = Signal(int)
    rewind_asked = Signal()
    pace_asked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._running = False
        ask = self.step_asked.emit
        self._rewind = self._button("rewind", _REWIND, self.rewind_asked.emit)
        self._back = self._button("back", _BACK, lambda: ask(-1))
        self._play = self._button("play", _PLAY, lambda: self.play_asked.emit(not self._running))
        self._on = self._button("on", _ON, lambda: ask(1))
        paces: list[tuple[Text, object]] = list(_PACES)
        self._pace = choice(
            look, f"{name}.pace", _PACE, paces, lambda n: self.pace_asked.emit(_PACES[n][1])
        )
        self._place = QLabel()
        self._place.setObjectName(f"{name}.place")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.style.gap)
        for widget in (self._rewind, self._back, self._play, self._on, self._pace):
            row.addWidget(widget)
        row.addWidget(self._place, 1)
        self._show_play()
        self._keep_width()

    def show_training(
        self, *, running: bool, at_start: bool, over: bool, place: str, rewound: bool | None = None
    ) -> None:
        """Show where the training stands.

        Args:
            running: whether steps are being made.
            at_start: whether there is nothing to go back to.
            over: whether no step can follow.
            place: the step and the loss, in words.
            rewound: whether there is nothing to rewind to either, if that is something else.
        """
        if running != self._running:
            self._running = running
            self._show_play()
        self._rewind.setEnabled(not (at_start if rewound is None else rewound))
        self._back.setEnabled(not at_start)
        self._play.setEnabled(running or not over)
        self._on.setEnabled(not over)
        self._place.setText(place)
        self._place.setAccessibleName(place)

    def show_pace(self, pace: Pace) -> None:
        """Show which pace is chosen."""
        self._pace.setCurrentIndex(self._pace.findData(pace))

    def _button(self, sign: Sign, title: Text, tell: Callable[[], object]) -> QPushButton:
        made = QPushButton()
        made.setObjectName(f"{self._name}.{sign}")
        size = self._look.style.font_px
        made.setIconSize(QSize(size, size))
        made.clicked.connect(lambda _checked: tell())
        self._dress(made, sign, title)
        shortcut = QShortcut(QKeySequence(TRAINER_KEYS[sign]), self)
        shortcut.activated.connect(made.click)
        return made

    def _dress(self, button: QPushButton, sign: Sign, title: Text) -> None:
        keys = TRAINER_KEYS["play" if sign == "pause" else sign]
        said = self._look.say(_KEYED.fill(name=title, keys=keys))
        button.setIcon(player_sign(sign, self._look.style, self.devicePixelRatioF()))
        button.setAccessibleName(self._look.say(title))
        button.setToolTip(said)

    def _show_play(self) -> None:
        title = _PAUSE if self._running else _PLAY
        self._dress(self._play, "pause" if self._running else "play", title)
        self._play.setText(self._look.say(title))

    def _keep_width(self) -> None:
        """Give the play button room for either word, so that nothing moves under the hand."""
        metrics = self._play.fontMetrics()
        words = max(metrics.horizontalAdvance(self._look.say(text)) for text in (_PLAY, _PAUSE))
        self._play.setMinimumWidth(words + self._look.style.font_px + 5 * self._look.style.gap)
