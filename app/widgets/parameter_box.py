"""Sliders for the parameters of one function."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from app.theme import Theme
from app.widgets.field_notes import FieldError
from app.widgets.number_slider import NumberSlider, Scale, SliderEnds
from core.catalogue.activation import Activation, Parameter
from core.number_text import format_number
from core.text import Text

_NONE = Text(en="This function has no parameters.", zh="這個函數沒有參數。")
_RESET = Text(en="Defaults", zh="預設值")
_RESET_NAME = Text(en="Parameters back to their defaults", zh="參數回到預設值")
_NAME = Text(en="{function}: {letter}", zh="{function}：{letter}")
_RANGE = Text(
    en="{letter} must be from {low} to {high}.", zh="{letter} 必須介於 {low} 與 {high} 之間。"
)


_TYPED = "expression"


class ParameterBox(QWidget):
    """One row for each parameter of the function that it was last shown.

    Signals:
        edited: a parameter's key and the number asked for, inside its range.
        limited: the key of a typed function's parameter and other ends of its slider.
        play_asked: the key of one that is to move by itself, or to stop.
        settled: a drag ended.
        reset_asked: back to the defaults.
    """

    edited = Signal(str, float)
    limited = Signal(str, float, float)
    play_asked = Signal(str)
    settled = Signal()
    reset_asked = Signal()

    def __init__(self, theme: Theme, name: str, most: float | None = None) -> None:
        """Build the box; nothing stands in it yet.

        Args:
            theme: of the window.
            name: the panel's, before each object name.
            most: how far out the ends of a typed function's sliders may be typed; None
                where they cannot.
        """
        super().__init__()
        self._most = most
        self._ends: dict[str, SliderEnds] = {}
        self._theme = theme
        self._name = name
        self._shown: tuple[str, str] | None = None
        self._keys: list[str] = []
        self._ranges: dict[str, Parameter] = {}
        self._sliders: dict[str, NumberSlider] = {}
        self._inner = QWidget()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def show_settings(self, activation: Activation, settings: dict[str, float]) -> None:
        """Show a function's parameters and their values; rows change with the function."""
        same = self._shown == (activation.key, activation.formula)
        shown = [
            p
            for p in activation.parameters
            if not p.technical
            or settings.get(p.key, p.default) != p.default
            or (same and p.key in self._keys)
        ]
        if not same or [p.key for p in shown] != self._keys:
            self._shown = activation.key, activation.formula
            self._keys = [p.key for p in shown]
            self._build(activation, shown)
        for parameter in shown:
            value = settings.get(parameter.key, parameter.default)
            slider = self._sliders[parameter.key]
            if self._ranges[parameter.key] != parameter:
                self._ranges[parameter.key] = parameter
                slider.rescale(Scale(parameter.minimum, parameter.maximum))
            if parameter.key in self._ends:
                self._ends[parameter.key].show_ends(parameter.minimum, parameter.maximum)
            slider.show_value(value)

    def show_playing(self, key: str) -> None:
        """Show which slider moves by itself; "" for none."""
        for name, ends in self._ends.items():
            ends.show_playing(on=name == key)

    def _build(self, activation: Activation, shown: list[Parameter]) -> None:
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = QWidget()
        self._grid.addWidget(self._inner, 0, 0)
        self._sliders, self._ends = {}, {}
        self._ranges = {parameter.key: parameter for parameter in shown}
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        if not shown:
            nothing = QLabel(self._theme.say(_NONE))
            nothing.setProperty("role", "muted")
            nothing.setWordWrap(True)
            grid.addWidget(nothing, 0, 0)
            return
        for row, parameter in enumerate(shown):
            self._add_row(grid, 4 * row, activation, parameter)
        reset = QPushButton(self._theme.say(_RESET))
        reset.setObjectName(f"{self._name}.parameters_reset")
        reset.setAccessibleName(self._theme.say(_RESET_NAME))
        reset.clicked.connect(self.reset_asked)
        last = 4 * len(shown)
        grid.addWidget(reset, last, 1, Qt.AlignmentFlag.AlignRight)

    def _add_row(
        self, grid: QGridLayout, row: int, activation: Activation, parameter: Parameter
    ) -> None:
        field_error = FieldError(self._theme, f"{self._name}.parameter.{parameter.key}.complaint")
        slider = NumberSlider(
            self._theme,
            f"{self._name}.parameter.{parameter.key}",
            _NAME.fill(function=activation.name, letter=parameter.letter),
            Scale(parameter.minimum, parameter.maximum),
            field_error,
        )
        key = parameter.key
        slider.edited.connect(lambda value: self._offer(self._ranges[key], value))
        slider.settled.connect(self.settled)
        letter = QLabel(parameter.letter)
        letter.setProperty("role", "heading")
        letter.setBuddy(slider.field)
        grid.addWidget(letter, row, 0)
        grid.addWidget(slider, row, 1)
        if parameter.note is not None:
            note = QLabel(self._theme.say(parameter.note))
            note.setProperty("role", "muted")
            note.setWordWrap(True)
            grid.addWidget(note, row + 1, 0, 1, 2)
        if self._most is not None and activation.key == _TYPED:
            ends = SliderEnds(
                self._theme,
                f"{self._name}.parameter.{key}",
                _NAME.fill(function=activation.name, letter=parameter.letter),
                field_error,
                letter=parameter.letter,
                most=self._most,
            )
            ends.edited.connect(lambda low, high: self.limited.emit(key, low, high))
            ends.play_asked.connect(lambda: self.play_asked.emit(key))
            self._ends[key] = ends
            grid.addWidget(ends, row + 2, 0, 1, 2)
        grid.addWidget(field_error, row + 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._sliders[parameter.key] = slider

    def _offer(self, parameter: Parameter, value: float) -> None:
        if parameter.minimum <= value <= parameter.maximum:
            self.edited.emit(parameter.key, value)
            return
        said = _RANGE.fill(
            letter=parameter.letter,
            low=format_number(parameter.minimum),
            high=format_number(parameter.maximum),
        )
        self._sliders[parameter.key].field.complain(said)
