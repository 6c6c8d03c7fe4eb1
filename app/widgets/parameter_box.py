"""Sliders for the parameters of one function."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from app.look import Look
from app.widgets.complaint import Complaint
from app.widgets.number_slider import NumberSlider
from app.widgets.scale import Scale
from core.activation import Activation, Parameter
from core.numerals import format_number
from core.text import Text

_NONE = Text(en="This function has no parameters.", zh="這個函數沒有參數。")
_RESET = Text(en="Defaults", zh="預設值")
_RESET_NAME = Text(en="Parameters back to their defaults", zh="參數回到預設值")
_NAME = Text(en="{function}: {letter}", zh="{function}：{letter}")
_RANGE = Text(
    en="{letter} must be from {low} to {high}.", zh="{letter} 必須介於 {low} 與 {high} 之間。"
)


class ParameterBox(QWidget):
    """One row for each parameter of the function that it was last shown.

    Signals:
        edited: a parameter's key and the number asked for, inside its range.
        settled: a drag ended.
        reset_asked: the defaults are wanted back.
    """

    edited = Signal(str, float)
    settled = Signal()
    reset_asked = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._shown: Activation | None = None
        self._sliders: dict[str, NumberSlider] = {}
        self._inner = QWidget()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def show_settings(self, activation: Activation, settings: dict[str, float]) -> None:
        """Show a function's parameters and their values; rows change with the function."""
        if activation is not self._shown:
            self._shown = activation
            self._build(activation)
        for parameter in activation.parameters:
            value = settings.get(parameter.key, parameter.default)
            self._sliders[parameter.key].show_value(value)

    def _build(self, activation: Activation) -> None:
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = QWidget()
        self._grid.addWidget(self._inner, 0, 0)
        self._sliders = {}
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        if not activation.parameters:
            nothing = QLabel(self._look.say(_NONE))
            nothing.setProperty("role", "muted")
            nothing.setWordWrap(True)
            grid.addWidget(nothing, 0, 0)
            return
        for row, parameter in enumerate(activation.parameters):
            self._add_row(grid, 3 * row, activation, parameter)
        reset = QPushButton(self._look.say(_RESET))
        reset.setObjectName(f"{self._name}.parameters_reset")
        reset.setAccessibleName(self._look.say(_RESET_NAME))
        reset.clicked.connect(self.reset_asked)
        last = 3 * len(activation.parameters)
        grid.addWidget(reset, last, 1, Qt.AlignmentFlag.AlignRight)

    def _add_row(
        self, grid: QGridLayout, row: int, activation: Activation, parameter: Parameter
    ) -> None:
        complaint = Complaint(self._look, f"{self._name}.parameter.{parameter.key}.complaint")
        slider = NumberSlider(
            self._look,
            f"{self._name}.parameter.{parameter.key}",
            _NAME.fill(function=activation.name, letter=parameter.letter),
            Scale(parameter.minimum, parameter.maximum),
            complaint,
        )
        slider.edited.connect(lambda value: self._offer(parameter, value))
        slider.settled.connect(self.settled)
        letter = QLabel(parameter.letter)
        letter.setProperty("role", "heading")
        letter.setBuddy(slider.field)
        grid.addWidget(letter, row, 0)
        grid.addWidget(slider, row, 1)
        if parameter.note is not None:
            note = QLabel(self._look.say(parameter.note))
            note.setProperty("role", "muted")
            note.setWordWrap(True)
            grid.addWidget(note, row + 1, 0, 1, 2)
        grid.addWidget(complaint, row + 2, 0, 1, 2)
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
