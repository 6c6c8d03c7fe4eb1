"""The left column of the Linear collapse panel: the shape, the weights, the switch."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.labs.collapse import words
from app.theme import Theme
from app.widgets.activation_choice import ActivationChoice
from app.widgets.controls import check_box, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.parameter_box import ParameterBox
from app.widgets.trainer_bar import SeedRow
from core.labs.collapse.state import (
    LARGEST_COEFFICIENT,
    LARGEST_X2,
    MOST_LAYERS,
    MOST_UNITS,
    CollapseState,
)
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import LARGEST_SEED
from core.text import Text

# The lecture's six weights: (layer, number).
NAMES = ((1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2))


class Controls(QWidget):
    """Layers, units, six weights or a seed, the activation's switch, x2.

    Signals:
        layers_chosen, units_chosen: a number.
        weighed: the number of a weight (0 to 5) and its value.
        seeded: a seed, typed or the next.
        activated: whether the activation is to stand between the layers.
        activation_chosen: the key of a function.
        tuned: a parameter's key and its new number; untuned: back to the defaults.
        moved: x2.
        settled: a drag ended.
    """

    layers_chosen = Signal(int)
    units_chosen = Signal(int)
    weighed = Signal(int, float)
    seeded = Signal(object)  # an int of Qt's would end at 2**31 - 1
    activated = Signal(bool)
    activation_chosen = Signal(str)
    tuned = Signal(str, float)
    untuned = Signal()
    moved = Signal(float)
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wrong = FieldError(theme, "collapse.complaint")
        self._layers = self._counted("layers", words.LAYERS, _layers(), self.layers_chosen.emit)
        self._units = self._counted("units", words.UNITS, _units(), self.units_chosen.emit)
        self._weights = [self._weight(index) for index in range(len(NAMES))]
        self._seed = SeedRow(theme, "collapse", LARGEST_SEED, self._wrong)
        self._seed.seeded.connect(self.seeded)
        self._switch = check_box(
            theme,
            "collapse.activated",
            words.ACTIVATED,
            self.activated.emit,
            words.ACTIVATED_TIP,
        )
        self._activation = ActivationChoice(theme, "collapse.activation", words.ACTIVATION)
        self._activation.chosen.connect(self.activation_chosen)
        self._parameters = ParameterBox(theme, "collapse")
        self._parameters.edited.connect(self.tuned)
        self._parameters.reset_asked.connect(self.untuned)
        self._parameters.settled.connect(self.settled)
        self._x2 = self._slider("x2", words.X2, LARGEST_X2)
        self._x2.edited.connect(lambda x2: self._offer(self._x2, x2, LARGEST_X2, self.moved.emit))
        self._named = QWidget()
        self._lay_out()

    def show_state(self, shown: CollapseState) -> None:
        """Show the settings."""
        self._layers.setCurrentIndex(shown.layers - 1)
        self._units.setCurrentIndex(shown.units - 1)
        self._units.setEnabled(shown.layers > 1)
        for slider, weight in zip(self._weights, shown.weights, strict=True):
            slider.show_value(weight)
        self._seed.show_seed(shown.seed)
        self._named.setVisible(shown.is_lecture)
        self._seed.setVisible(not shown.is_lecture)
        self._switch.setChecked(shown.activated)
        self._activation.show_key(shown.pick.key)
        activation = activation_of(shown.pick)
        self._parameters.show_settings(activation, shown.pick.settings)
        self._parameters.setVisible(shown.activated and bool(activation.parameters))
        self._x2.show_value(shown.x2)

    def _counted(
        self,
        name: str,
        title: Text,
        options: list[tuple[Text, object]],
        tell: Callable[[int], object],
    ) -> QComboBox:
        box = choice(self._theme, f"collapse.{name}", title, options, lambda index: tell(index + 1))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _weight(self, index: int) -> NumberSlider:
        layer, number = NAMES[index]
        title = words.WEIGHT.fill(n=number, layer=layer)
        slider = self._slider(f"w{number}_{layer}", title, LARGEST_COEFFICIENT)
        slider.edited.connect(
            lambda weight: self._offer(
                slider, weight, LARGEST_COEFFICIENT, lambda w: self.weighed.emit(index, w)
            )
        )
        return slider

    def _slider(self, name: str, title: Text, reach: float) -> NumberSlider:
        scale = Scale(-reach, reach)
        slider = NumberSlider(self._theme, f"collapse.{name}", title, scale, self._wrong)
        slider.settled.connect(self.settled)
        return slider

    def _lay_out(self) -> None:
        grid = QGridLayout(self._named)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._theme.style.gap // 2)
        for row, (slider, (layer, number)) in enumerate(zip(self._weights, NAMES, strict=True)):
            grid.addWidget(QLabel(f"w{number}<sup>({layer})</sup>"), row, 0)
            grid.addWidget(slider, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, self._theme.style.gap, 0)
        for widget in (
            self._layers,
            self._units,
            label(self._theme, words.WEIGHTS, "heading"),
            self._named,
            self._seed,
            self._switch,
            self._activation,
            self._parameters,
            label(self._theme, words.X2, "heading"),
            self._x2,
            self._wrong,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def _offer(
        self, slider: NumberSlider, value: float, reach: float, tell: Callable[[float], object]
    ) -> None:
        if abs(value) <= reach:
            tell(value)
            return
        low, high = format_number(-reach), format_number(reach)
        slider.field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))


def _layers() -> list[tuple[Text, object]]:
    more: list[tuple[Text, object]] = [
        (words.LAYERS_OF.fill(n=n), n) for n in range(2, MOST_LAYERS + 1)
    ]
    return [(words.ONE_LAYER, 1), *more]


def _units() -> list[tuple[Text, object]]:
    more: list[tuple[Text, object]] = [
        (words.UNITS_OF.fill(n=n), n) for n in range(2, MOST_UNITS + 1)
    ]
    return [(words.ONE_UNIT, 1), *more]
