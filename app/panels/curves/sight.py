"""The controls below the plots: what part of the curves is seen, and how."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.look import Look
from app.panels.curves import words
from app.panels.curves.presets import PRESETS
from app.widgets.controls import button, check_box, choice
from app.widgets.flow import FlowLayout
from app.widgets.range_box import RangeBox
from core.state import CurvesState
from core.text import Text

_SWITCHES: tuple[tuple[str, Text, Text | None], ...] = (
    ("show_f", words.SHOW_F, words.SHOW_F_TIP),
    ("show_df", words.SHOW_DF, words.SHOW_DF_TIP),
    ("show_d2f", words.SHOW_D2F, words.SHOW_D2F_TIP),
    ("together", words.TOGETHER, None),
    ("tangent", words.TANGENT, words.TANGENT_TIP),
    ("zones", words.ZONES, words.ZONES_TIP),
    ("y_auto", words.Y_AUTO, words.Y_AUTO_TIP),
    ("locked", words.LOCK, words.LOCK_TIP),
)


class Sight(QWidget):
    """Ranges, presets and switches.

    Signals:
        x_typed, y_typed: a range that a person typed.
        preset_chosen: the number of a preset.
        reset_asked: the starting range is wanted back.
        switched: the name of a field of CurvesState, and whether it was turned on.
    """

    x_typed = Signal(float, float)
    y_typed = Signal(float, float)
    preset_chosen = Signal(int)
    reset_asked = Signal()
    switched = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        gap = look.style.gap
        self.across = RangeBox(look, "curves", "x")
        self.across.edited.connect(self.x_typed)
        self.up = RangeBox(look, "curves", "y")
        self.up.edited.connect(self.y_typed)
        options: list[tuple[Text, object]] = [
            (preset.text, number) for number, preset in enumerate(PRESETS)
        ]
        preset = choice(look, "curves.preset", words.PRESET, options, self.preset_chosen.emit)
        preset.setPlaceholderText(look.say(words.PRESET))
        preset.setCurrentIndex(-1)
        preset.setSizeAdjustPolicy(preset.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        preset.setMinimumContentsLength(8)
        preset.view().setMinimumWidth(24 * look.style.font_px)
        # A preset is an order, not a setting: the list goes back to its title at once.
        preset.activated.connect(lambda _: preset.setCurrentIndex(-1))
        reset = button(
            look, "curves.reset", words.RESET_RANGE, self.reset_asked.emit, words.RESET_RANGE_TIP
        )
        ranges, switches = QWidget(), QWidget()
        rows = FlowLayout(ranges, gap)
        for widget in (self.across, self.up, preset, reset):
            rows.addWidget(widget)
        self._switches = {
            name: self._switch(look, name, text, tip) for name, text, tip in _SWITCHES
        }
        flow = FlowLayout(switches, gap)
        for name in self._switches:
            flow.addWidget(self._switches[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap // 2)
        for row in (ranges, switches):
            line = QHBoxLayout()
            line.addWidget(row)
            column.addLayout(line)

    def show_state(self, curves: CurvesState, y: tuple[float, float]) -> None:
        """Show the ranges in view and the switches.

        Args:
            curves: the panel's state.
            y: the range of y of the topmost plot, automatic or not.
        """
        self.across.show_range(curves.x_min, curves.x_max)
        self.up.show_range(*y)
        for name, box in self._switches.items():
            box.setChecked(getattr(curves, name))

    def _switch(self, look: Look, name: str, text: Text, tip: Text | None) -> QCheckBox:
        return check_box(look, f"curves.{name}", text, lambda on: self.switched.emit(name, on), tip)
