"""The ends of a slider, to be typed, and a button that moves it between them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.controls import button
from app.widgets.number_field import NumberField
from app.widgets.player_sign import Sign, player_sign
from core.number_text import format_number
from core.text import Text

_LOW = Text(en="{title}, left end of the slider", zh="{title}，滑桿的左端")
_HIGH = Text(en="{title}, right end of the slider", zh="{title}，滑桿的右端")
_PLAY = Text(en="Move {letter} back and forth", zh="讓 {letter} 來回變動")
_STOP = Text(en="Stop moving {letter}", zh="停止變動 {letter}")
_FAR = Text(
    en="The ends of a slider must be from −{most} to {most}.",
    zh="滑桿的兩端必須介於 −{most} 與 {most} 之間。",
)


class SliderEnds(QWidget):
    """Two numbers and a button; whichever end is typed first, the other one makes room.

    Signals:
        edited: both ends, low < high.
        play_asked: the slider is to move by itself, or to stop.
    """

    edited = Signal(float, float)
    play_asked = Signal()

    def __init__(
        self, look: Look, name: str, title: Text, complaint: Complaint, *, letter: str, most: float
    ) -> None:
        super().__init__()
        self._look = look
        self._letter = letter
        self._most = most
        self._low = NumberField(look, f"{name}.low", _LOW.fill(title=title), complaint)
        self._high = NumberField(look, f"{name}.high", _HIGH.fill(title=title), complaint)
        self._low.edited.connect(self._take_low)
        self._high.edited.connect(self._take_high)
        self._play: QPushButton = button(
            look, f"{name}.play", _PLAY.fill(letter=letter), self.play_asked.emit
        )
        self._play.setText("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self._low, self._high):
            field.setMaximumWidth(6 * look.style.font_px)
        row.setSpacing(look.style.gap // 2)
        row.addWidget(self._play)
        row.addWidget(self._low)
        row.addStretch(1)
        row.addWidget(self._high)
        self.show_playing(on=False)

    def show_ends(self, low: float, high: float) -> None:
        """Show both ends."""
        self._low.show_value(low)
        self._high.show_value(high)

    def show_playing(self, *, on: bool) -> None:
        """Show whether the slider moves."""
        sign: Sign = "pause" if on else "play"
        said = self._look.say((_STOP if on else _PLAY).fill(letter=self._letter))
        if self._play.accessibleName() == said and not self._play.icon().isNull():
            return
        self._play.setAccessibleName(said)
        self._play.setToolTip(said)
        self._play.setIcon(player_sign(sign, self._look.style, self.devicePixelRatioF()))

    def _take_low(self, low: float) -> None:
        high = self._high.value
        self._offer(self._low, low, high if low < high else low + high - self._low.value)

    def _take_high(self, high: float) -> None:
        low = self._low.value
        self._offer(self._high, low if low < high else high - self._high.value + low, high)

    def _offer(self, field: NumberField, low: float, high: float) -> None:
        if max(abs(low), abs(high)) > self._most or not low < high:
            field.complain(_FAR.fill(most=format_number(self._most)))
        else:
            self.edited.emit(low, high)
