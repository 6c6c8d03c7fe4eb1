"""A slider with its number typed beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.number_field import IN_RANGE, NumberField
from app.widgets.scale import STEPS, Scale
from core.number_text import format_number
from core.text import Text

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
        self, look: Look, name: str, title: Text, scale: Scale, complaint: Complaint
    ) -> None:
        super().__init__()
        self._scale = scale
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setObjectName(f"{name}.slider")
        self.slider.setAccessibleName(look.say(_OF_SLIDER.fill(title=title)))
        self.slider.setToolTip(look.say(title))
        self.slider.setRange(0, STEPS)
        self.slider.setSingleStep(scale.step)
        self.slider.setPageStep(max(STEPS // 10, scale.step))
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setMinimumHeight(round(1.7 * look.style.font_px))
        self.slider.actionTriggered.connect(self._drag)
        self.slider.sliderReleased.connect(self.settled)
        self.field = NumberField(look, name, title, complaint)
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.field.widest = IN_RANGE
        self.field.setMaximumWidth(6 * look.style.font_px)
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
