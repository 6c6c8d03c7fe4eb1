"""Play, pause, step, step back, rewind, and the seed: the rows that drive a training."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap, QPolygonF, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.theme import Style, Theme
from app.widgets.controls import button, choice
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from app.widgets.training import Pace
from core.number_text import format_number
from core.text import Text

Sign = Literal["play", "pause", "on", "back", "rewind"]
# Triangles as (base, tip) and bars as (left, right), from 0 to 1 across the sign.
_TRIANGLES: dict[Sign, tuple[tuple[float, float], ...]] = {
    "play": ((0.2, 0.85),),
    "pause": (),
    "on": ((0.15, 0.65),),
    "back": ((0.85, 0.35),),
    "rewind": ((0.62, 0.22), (1.0, 0.6)),
}
_BARS: dict[Sign, tuple[tuple[float, float], ...]] = {
    "play": (),
    "pause": ((0.2, 0.42), (0.58, 0.8)),
    "on": ((0.68, 0.82),),
    "back": ((0.18, 0.32),),
    "rewind": ((0.05, 0.18),),
}


def player_sign(sign: Sign, style: Style, ratio: float) -> QIcon:
    """Return a sign as an icon, paler where its button is disabled.

    Args:
        sign: which one.
        style: decides size and colours.
        ratio: device pixels per logical pixel.
    """
    icon = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, style.text),
        (QIcon.Mode.Disabled, style.border),
    ):
        icon.addPixmap(_drawn(sign, style.font_px, colour, ratio), mode)
    return icon


def _drawn(sign: Sign, size: int, colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    top, bottom = 0.12 * size, 0.88 * size
    for base, tip in _TRIANGLES[sign]:
        corners = [(base * size, top), (tip * size, size / 2), (base * size, bottom)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    for left, right in _BARS[sign]:
        painter.drawRect(QRectF(left * size, top, (right - left) * size, bottom - top))
    painter.end()
    return pixmap


_SEED = Text(en="Seed of the initial weights", zh="初始權重的隨機種子")
_NEXT = Text(en="New weights", zh="換一組權重")
_WRONG = Text(en="Enter a whole number from 0 to {high}.", zh="請輸入 0 到 {high} 的整數。")


class SeedRow(QWidget):
    """A field for a seed and a button for another.

    Signals:
        seeded: a whole number from 0 to the largest.
    """

    seeded = Signal(object)  # an int of Qt's would end at 2**31 - 1

    def __init__(self, theme: Theme, panel: str, largest: int, field_error: FieldError) -> None:
        """Build the row.

        Args:
            theme: of the window.
            panel: the panel's key, for the object names.
            largest: seed that is allowed; the one after it is 0.
            field_error: says what is wrong with a typed one.
        """
        super().__init__()
        self._largest = largest
        self._field = NumberField(theme, f"{panel}.seed", _SEED, field_error)
        self._field.widest = format_number(largest)
        self._field.edited.connect(self._offer)
        following = button(theme, f"{panel}.new_seed", _NEXT, self._take_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        row.addWidget(following)

    def show_seed(self, seed: int) -> None:
        """Show a seed."""
        self._field.show_value(seed)

    def _take_next(self) -> None:
        self.seeded.emit((int(self._field.value) + 1) % (self._largest + 1))

    def _offer(self, seed: float) -> None:
        if seed == int(seed) and 0 <= seed <= self._largest:
            self.seeded.emit(int(seed))
        else:
            self._field.complain(_WRONG.fill(high=self._largest))


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

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._running = False
        ask = self.step_asked.emit
        self._rewind = self._button("rewind", _REWIND, self.rewind_asked.emit)
        self._back = self._button("back", _BACK, lambda: ask(-1))
        self._play = self._button("play", _PLAY, lambda: self.play_asked.emit(not self._running))
        self._on = self._button("on", _ON, lambda: ask(1))
        paces: list[tuple[Text, object]] = list(_PACES)
        self._pace = choice(
            theme, f"{name}.pace", _PACE, paces, lambda n: self.pace_asked.emit(_PACES[n][1])
        )
        self._place = QLabel()
        self._place.setObjectName(f"{name}.place")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.style.gap)
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
        size = self._theme.style.font_px
        made.setIconSize(QSize(size, size))
        made.clicked.connect(lambda _checked: tell())
        self._dress(made, sign, title)
        shortcut = QShortcut(QKeySequence(TRAINER_KEYS[sign]), self)
        shortcut.activated.connect(made.click)
        return made

    def _dress(self, button: QPushButton, sign: Sign, title: Text) -> None:
        keys = TRAINER_KEYS["play" if sign == "pause" else sign]
        said = self._theme.say(_KEYED.fill(name=title, keys=keys))
        button.setIcon(player_sign(sign, self._theme.style, self.devicePixelRatioF()))
        button.setAccessibleName(self._theme.say(title))
        button.setToolTip(said)

    def _show_play(self) -> None:
        title = _PAUSE if self._running else _PLAY
        self._dress(self._play, "pause" if self._running else "play", title)
        self._play.setText(self._theme.say(title))

    def _keep_width(self) -> None:
        """Give the play button room for either word, so that nothing moves under the hand."""
        metrics = self._play.fontMetrics()
        words = max(metrics.horizontalAdvance(self._theme.say(text)) for text in (_PLAY, _PAUSE))
        self._play.setMinimumWidth(words + self._theme.style.font_px + 5 * self._theme.style.gap)
