"""The left column of the Neuron panel: what the neuron is and what it is asked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.labs.neuron import words
from app.theme import Theme
from app.widgets.activation_choice import ActivationChoice
from app.widgets.controls import check_box, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.parameter_box import ParameterBox
from core.labs.neuron.maths import GATES
from core.labs.neuron.state import (
    FEWEST_INPUTS,
    LARGEST_INPUT,
    LARGEST_WEIGHT,
    MOST_INPUTS,
    NeuronState,
)
from core.number_text import format_number
from core.resolve import activation_of
from core.text import Text


class Controls(QWidget):
    """Gate, inputs, weights, bias or threshold, activation.

    Signals:
        gate_chosen: the key of a truth table.
        widened: the number of inputs.
        fed, weighed: the number of an input, and its new value or weight.
        shifted: the new bias.
        threshold_switched: whether the bias is to be shown as a threshold.
        activation_chosen: the key of a function.
        tuned: a parameter's key and its new number; untuned: back to the defaults.
        settled: a drag ended.
    """

    gate_chosen = Signal(str)
    widened = Signal(int)
    fed = Signal(int, float)
    weighed = Signal(int, float)
    shifted = Signal(float)
    threshold_switched = Signal(bool)
    activation_chosen = Signal(str)
    tuned = Signal(str, float)
    untuned = Signal()
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wrong = FieldError(theme, "neuron.complaint")
        self._threshold_shown = False
        gates: list[tuple[Text, object]] = [(gate.name, key) for key, gate in GATES.items()]
        self._gate = choice(
            theme, "neuron.gate", words.GATE, gates, lambda n: self.gate_chosen.emit(list(GATES)[n])
        )
        counts = range(FEWEST_INPUTS, MOST_INPUTS + 1)
        numbers: list[tuple[Text, object]] = [(words.INPUTS_OF.fill(n=n), n) for n in counts]
        self._inputs = choice(
            theme, "neuron.inputs", words.INPUTS, numbers, lambda n: self.widened.emit(counts[n])
        )
        self._x = [self._slider(f"x{n}", words.X.fill(n=n), LARGEST_INPUT) for n in range(1, 5)]
        self._w = [
            self._slider(f"w{n}", words.WEIGHT.fill(n=n), LARGEST_WEIGHT) for n in range(1, 5)
        ]
        for index in range(MOST_INPUTS):
            self._x[index].edited.connect(
                lambda value, index=index: self._offer(self._x[index], self.fed.emit, index, value)
            )
            self._w[index].edited.connect(
                lambda value, index=index: self._offer(
                    self._w[index], self.weighed.emit, index, value
                )
            )
        self._bias = self._slider("bias", words.BIAS, LARGEST_WEIGHT)
        self._bias.edited.connect(self._shift)
        self._bias_name = QLabel("b")
        self._threshold = check_box(
            theme,
            "neuron.as_threshold",
            words.AS_THRESHOLD,
            self.threshold_switched.emit,
            words.AS_THRESHOLD_TIP,
        )
        self._activation = ActivationChoice(theme, "neuron.activation", words.ACTIVATION)
        self._activation.chosen.connect(self.activation_chosen)
        self._parameters = ParameterBox(theme, "neuron")
        self._parameters.edited.connect(self.tuned)
        self._parameters.reset_asked.connect(self.untuned)
        self._parameters.settled.connect(self.settled)
        self._lay_out()

    def show_state(self, shown: NeuronState) -> None:
        """Show the settings."""
        self._gate.setCurrentIndex(list(GATES).index(shown.gate))
        self._inputs.setCurrentIndex(shown.inputs - FEWEST_INPUTS)
        for index in range(MOST_INPUTS):
            for sliders, values in ((self._x, shown.x), (self._w, shown.weights)):
                sliders[index].show_value(values[index])
            for widget in self._rows[index]:
                widget.setVisible(index < shown.inputs)
        self._threshold_shown = shown.as_threshold
        self._bias_name.setText("θ" if shown.as_threshold else "b")
        title = words.THRESHOLD if shown.as_threshold else words.BIAS
        self._bias.field.setAccessibleName(self._theme.say(title))
        self._bias.field.setToolTip(self._theme.say(title))
        self._bias.show_value(-shown.bias + 0.0 if shown.as_threshold else shown.bias)
        self._threshold.setChecked(shown.as_threshold)
        self._activation.show_key(shown.pick.key)
        activation = activation_of(shown.pick)
        self._parameters.show_settings(activation, shown.pick.settings)
        self._parameters.setVisible(bool(activation.parameters))

    def _slider(self, name: str, title: Text, reach: float) -> NumberSlider:
        slider = NumberSlider(
            self._theme, f"neuron.{name}", title, Scale(-reach, reach), self._wrong
        )
        slider.settled.connect(self.settled)
        return slider

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(self._theme.style.gap // 2)
        self._rows: list[tuple[QWidget, ...]] = []
        for index in range(MOST_INPUTS):
            x, w = QLabel(f"x{index + 1}"), QLabel(f"w{index + 1}")
            row = (x, self._x[index], w, self._w[index])
            for place, widget in enumerate(row):
                grid.addWidget(widget, index + MOST_INPUTS * (place // 2), place % 2)
            self._rows.append(row)
        last = 2 * MOST_INPUTS
        grid.addWidget(self._bias_name, last, 0)
        grid.addWidget(self._bias, last, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, self._theme.style.gap, 0)
        for widget in (self._gate, self._inputs, self._activation):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column.addWidget(label(self._theme, words.GATE, "heading"))
        column.addWidget(self._gate)
        column.addWidget(self._inputs)
        column.addLayout(grid)
        column.addWidget(self._threshold)
        column.addWidget(self._wrong)
        column.addWidget(label(self._theme, words.ACTIVATION, "heading"))
        column.addWidget(self._activation)
        column.addWidget(self._parameters)
        column.addStretch(1)

    def _shift(self, number: float) -> None:
        bias = -number + 0.0 if self._threshold_shown else number
        if self._fits(self._bias, number, LARGEST_WEIGHT):
            self.shifted.emit(bias)

    def _offer(
        self, slider: NumberSlider, tell: Callable[[int, float], object], index: int, value: float
    ) -> None:
        reach = LARGEST_INPUT if slider in self._x else LARGEST_WEIGHT
        if self._fits(slider, value, reach):
            tell(index, value)

    def _fits(self, slider: NumberSlider, value: float, reach: float) -> bool:
        if abs(value) <= reach:
            return True
        low, high = format_number(-reach), format_number(reach)
        slider.field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))
        return False
