"""A slider with its number typed beside it, its scale, and its ends."""

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSlider, QWidget

from app.theme import Theme
from app.widgets.controls import button
from app.widgets.field_notes import FieldError
from app.widgets.number_field import IN_RANGE, NumberField
from app.widgets.trainer_bar import Sign, player_sign
from core.number_text import format_number
from core.text import Text

STEPS = 1000
"""Positions of a slider: finer than a hand on any screen."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A range of numbers spread over the positions 0 to STEPS of a slider.

    Attributes:
        low, high: its ends, low < high.
        logarithmic: whether equal ways are equal factors; then low > 0.
        whole: whether there are whole numbers only.
    """

    low: float
    high: float
    logarithmic: bool = False
    whole: bool = False

    def position(self, value: float) -> int:
        """Return the nearest position; outside numbers go to the nearer end."""
        value = min(max(value, self.low), self.high)
        return round(STEPS * (self._inner(value) - self._start) / (self._end - self._start))

    def value(self, position: int) -> float:
        """Return the number at a position, rounded to what a step can tell apart."""
        if position <= 0:
            return self.low
        if position >= STEPS:
            return self.high
        inner = self._start + (self._end - self._start) * position / STEPS
        number = 10.0**inner if self.logarithmic else inner
        return round(number, self._decimals(number))

    @property
    def step(self) -> int:
        """Positions of one press of an arrow key: a hundredth, or one where numbers are whole."""
        if self.whole and not self.logarithmic:
            return max(1, round(STEPS / (self.high - self.low)))
        return STEPS // 100

    def _decimals(self, number: float) -> int:
        if self.whole:
            return 0
        step = abs(number) / 100 if self.logarithmic else (self.high - self.low) / STEPS
        return max(0, math.ceil(-math.log10(step)))

    def _inner(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value

    @property
    def _start(self) -> float:
        return self._inner(self.low)

    @property
    def _end(self) -> float:
        return self._inner(self.high)


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
        self,
        theme: Theme,
        name: str,
        title: Text,
        field_error: FieldError,
        *,
        letter: str,
        most: float,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._letter = letter
        self._most = most
        self._low = NumberField(theme, f"{name}.low", _LOW.fill(title=title), field_error)
        self._high = NumberField(theme, f"{name}.high", _HIGH.fill(title=title), field_error)
        self._low.edited.connect(self._take_low)
        self._high.edited.connect(self._take_high)
        self._play: QPushButton = button(
            theme, f"{name}.play", _PLAY.fill(letter=letter), self.play_asked.emit
        )
        self._play.setText("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self._low, self._high):
            field.setMaximumWidth(6 * theme.style.font_px)
        row.setSpacing(theme.style.gap // 2)
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
        said = self._theme.say((_STOP if on else _PLAY).fill(letter=self._letter))
        if self._play.accessibleName() == said and not self._play.icon().isNull():
            return
        self._play.setAccessibleName(said)
        self._play.setToolTip(said)
        self._play.setIcon(player_sign(sign, self._theme.style, self.devicePixelRatioF()))

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


_OF_SLIDER = Text(en="{title}, slider", zh="{title}，滑桿")


class _Slider(QSlider):
    """A slider that takes the wheel only when it has the keyboard."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Don't turn by accident while the column scrolls beneath the pointer."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberSlider(QWidget):
    """A number in a range, to drag or to type.

    Signals:
        edited: carries the number, at every step of a drag.
        settled: the drag ended, or a typed number was accepted.
    """

    edited = Signal(float)
    settled = Signal()

    def __init__(
        self, theme: Theme, name: str, title: Text, scale: Scale, field_error: FieldError
    ) -> None:
        super().__init__()
        self._scale = scale
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setObjectName(f"{name}.slider")
        self.slider.setAccessibleName(theme.say(_OF_SLIDER.fill(title=title)))
        self.slider.setToolTip(theme.say(title))
        self.slider.setRange(0, STEPS)
        self.slider.setSingleStep(scale.step)
        self.slider.setPageStep(max(STEPS // 10, scale.step))
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setMinimumHeight(round(1.7 * theme.style.font_px))
        self.slider.actionTriggered.connect(self._drag)
        self.slider.sliderReleased.connect(self.settled)
        self.field = NumberField(theme, name, title, field_error)
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.field.widest = IN_RANGE
        self.field.setMaximumWidth(6 * theme.style.font_px)
        self.field.edited.connect(self._type)
        self.field.accepted.connect(self._settle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)

    def rescale(self, scale: Scale) -> None:
        """Give the slider other ends; the next number that is shown finds its place."""
        self._scale = scale

    def show_value(self, value: float) -> None:
        """Show a number."""
        self.field.show_value(value)
        # A slider speaks of its positions, which are no number of the lesson's.
        self.slider.setAccessibleDescription(format_number(value))
        if not self.slider.isSliderDown() or self._scale.position(value) != self.slider.value():
            self.slider.setValue(self._scale.position(value))

    def _drag(self, _action: int) -> None:
        # The slider's own value follows after this signal; its position is where the hand is.
        self.edited.emit(self._scale.value(self.slider.sliderPosition()))

    def follow_typing(self) -> None:
        """Take numbers while they are typed, as one change until the typing ends."""
        self.field.live = True

    def _type(self, value: float) -> None:
        self.edited.emit(value)
        if not self.field.live:
            self.settled.emit()

    def _settle(self) -> None:
        if self.field.live:
            self.settled.emit()
