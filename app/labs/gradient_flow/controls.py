"""The left column of the Gradient flow panel: scenarios, the network, its data, its training."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from app.labs.gradient_flow import words
from app.theme import Theme
from app.training_panel import TOO_MANY_RATES
from app.widgets.activation_choice import ActivationChoice
from app.widgets.controls import button, check_box, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.parameter_box import ParameterBox
from app.widgets.trainer_bar import SeedRow
from core.labs.gradient_flow.state import (
    LARGEST_RATE,
    LARGEST_SD,
    MOST_LAYERS,
    MOST_STEPS,
    MOST_UNITS,
    SMALLEST_RATE,
    SMALLEST_SD,
    GradientFlowState,
    InitialisationKey,
    OptimiserKey,
)
from core.network import HE, LECUN, XAVIER
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import LARGEST_SEED, MOST_ERAS, Pick
from core.text import Text


@dataclass(frozen=True, slots=True)
class Preset:
    """A scenario and its settings.

    Attributes:
        text: what is seen.
        shown: the settings.
    """

    text: Text
    shown: GradientFlowState


# Five layers under which ReLU loses most of its units on raw inputs: found by trying seeds.
_DYING = GradientFlowState(
    depth=5, pick=Pick("relu"), initialisation="he", normalised=False, seed=2, rate=0.4, layer=3
)

PRESETS: tuple[Preset, ...] = (
    Preset(
        Text(en="Sigmoid: vanishing", zh="Sigmoid 梯度消失"),
        GradientFlowState(),
    ),
    Preset(
        Text(en="Fixed by ReLU and He", zh="用 ReLU 加 He 解決"),
        GradientFlowState(pick=Pick("relu"), initialisation="he", rate=0.1),
    ),
    Preset(
        Text(en="Weights too large", zh="權重太大而爆炸"),
        GradientFlowState(pick=Pick("relu"), initialisation="normal", sd=1.0, rate=0.1),
    ),
    Preset(
        Text(en="Weights too small", zh="權重太小而消失"),
        GradientFlowState(pick=Pick("relu"), initialisation="normal", sd=0.05, rate=0.1),
    ),
    Preset(
        Text(en="ReLU: dying", zh="ReLU 死亡"),
        _DYING,
    ),
    Preset(
        Text(en="Fixed by standardising", zh="用標準化解決"),
        GradientFlowState(
            depth=5, pick=Pick("relu"), initialisation="he", seed=2, rate=0.4, layer=3
        ),
    ),
    Preset(
        Text(en="50 layers of tanh", zh="50 層 tanh"),
        GradientFlowState(depth=50, pick=Pick("tanh"), rate=0.01),
    ),
)


def place_of(shown: GradientFlowState) -> int:
    """Return the number of the scenario that is shown, -1 if it is none of them."""
    begun = replace(shown, way=())
    return next((n for n, preset in enumerate(PRESETS) if preset.shown == begun), -1)


LEAKY = "leaky_relu"
_WIDTH_EMS = 15.4  # the name of the sigmoid in Chinese
_RULES: tuple[tuple[Text, InitialisationKey], ...] = (
    (XAVIER.name, "xavier"),
    (HE.name, "he"),
    (LECUN.name, "lecun"),
    (words.FIXED_SD, "normal"),
)
_OPTIMISERS: tuple[tuple[Text, OptimiserKey], ...] = (
    (words.SGD, "sgd"),
    (words.MOMENTUM, "momentum"),
    (words.ADAM, "adam"),
)


class Controls(QWidget):
    """Scenarios; depth, width, activation, initial weights; inputs; optimiser, rate, seed, steps.

    Signals:
        told: the settings of a scenario.
        changed: the name of a field of GradientFlowState and its new value.
        dragged: the same, while a hand goes on changing it.
        tuned: a parameter of the activation and its new number; untuned: the defaults.
        swap_asked: Leaky ReLU is to take over the present weights.
        settled: a drag ended.
    """

    told = Signal(object)
    changed = Signal(str, object)
    dragged = Signal(str, object)
    tuned = Signal(str, float)
    untuned = Signal()
    swap_asked = Signal()
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumWidth(round(_WIDTH_EMS * theme.style.font_px) + theme.style.gap)
        self._wrong = FieldError(theme, "gradient_flow.complaint")
        scenarios: list[tuple[Text, object]] = [(preset.text, preset.shown) for preset in PRESETS]
        self._preset = self._listed("preset", words.PRESET, scenarios, self.told.emit)
        self._preset.setPlaceholderText(theme.say(words.PRESET))
        self._depth = self._slider("depth", words.DEPTH, Scale(1, MOST_LAYERS, whole=True))
        self._width = self._slider("width", words.WIDTH, Scale(1, MOST_UNITS, whole=True))
        self._activation = ActivationChoice(theme, "gradient_flow.activation", words.ACTIVATION)
        self._activation.chosen.connect(lambda key: self.changed.emit("pick", Pick(key)))
        tip = words.SWAP_TIP
        self._swap = button(theme, "gradient_flow.swap", words.SWAP, self.swap_asked.emit, tip)
        self._parameters = ParameterBox(theme, "gradient_flow")
        self._parameters.edited.connect(self.tuned)
        self._parameters.reset_asked.connect(self.untuned)
        self._parameters.settled.connect(self.settled)
        self._rule = self._chosen("initialisation", words.INITIALISATION, list(_RULES))
        self._sd = self._slider("sd", words.SD, Scale(SMALLEST_SD, LARGEST_SD, True))
        self._normalised = check_box(
            theme,
            "gradient_flow.normalised",
            words.NORMALISED,
            lambda on: self.changed.emit("normalised", on),
            words.NORMALISED_TIP,
        )
        self._optimiser = self._chosen("optimiser", words.OPTIMISER, list(_OPTIMISERS))
        self._rate = self._slider("rate", words.RATE, Scale(SMALLEST_RATE, LARGEST_RATE, True))
        self._seed = SeedRow(theme, "gradient_flow", LARGEST_SEED, self._wrong)
        self._seed.seeded.connect(lambda seed: self.changed.emit("seed", seed))
        self._steps = self._slider("steps", words.STEPS, Scale(0, MOST_STEPS, whole=True))
        self._lay_out()

    def show_state(self, shown: GradientFlowState) -> None:
        """Show the settings."""
        self._preset.setCurrentIndex(place_of(shown))
        self._depth.show_value(shown.depth)
        self._width.show_value(shown.width)
        activation = activation_of(shown.pick)
        self._activation.show_key(shown.pick.key)
        self._parameters.show_settings(activation, shown.pick.settings)
        self._swap.setEnabled(shown.pick.key != LEAKY)
        self._parameters.setVisible(bool(activation.parameters))
        self._rule.setCurrentIndex([key for _, key in _RULES].index(shown.initialisation))
        self._sd.setVisible(shown.initialisation == "normal")
        self._sd.show_value(shown.sd)
        self._normalised.setChecked(shown.normalised)
        self._optimiser.setCurrentIndex([key for _, key in _OPTIMISERS].index(shown.optimiser))
        self._rate.show_value(shown.rate)
        self._seed.show_seed(shown.seed)
        self._steps.show_value(shown.first_steps)

    def refuse_rate(self) -> None:
        """Say that no further learning rate fits into this training."""
        self._rate.field.complain(TOO_MANY_RATES.fill(most=MOST_ERAS))

    def _chosen(self, name: str, title: Text, options: list[tuple[Text, object]]) -> QComboBox:
        return self._listed(name, title, options, lambda value: self.changed.emit(name, value))

    def _listed(
        self,
        name: str,
        title: Text,
        options: list[tuple[Text, object]],
        tell: Callable[[object], object],
    ) -> QComboBox:
        box = choice(
            self._theme, f"gradient_flow.{name}", title, options, lambda n: tell(options[n][1])
        )
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _slider(self, name: str, title: Text, scale: Scale) -> NumberSlider:
        slider = NumberSlider(self._theme, f"gradient_flow.{name}", title, scale, self._wrong)
        slider.edited.connect(lambda value: self._offer(name, slider, scale, value))
        slider.settled.connect(self.settled)
        return slider

    def _offer(self, name: str, slider: NumberSlider, scale: Scale, value: float) -> None:
        if scale.low <= value <= scale.high and not (scale.whole and value != int(value)):
            self.dragged.emit(name, int(value) if scale.whole else value)
            return
        said = words.WHOLE if scale.whole else words.OUT_OF_RANGE
        low, high = format_number(scale.low), format_number(scale.high)
        slider.field.complain(said.fill(low=low, high=high))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, self._theme.style.gap, 0)
        column.setSpacing(self._theme.style.gap // 4)  # all of it fits a projector's 1024 x 768
        items: tuple[QWidget | Text, ...] = (
            self._preset,
            words.DEPTH,
            self._depth,
            words.WIDTH,
            self._width,
            words.ACTIVATION,
            self._activation,
            self._swap,
            self._parameters,
            words.INITIALISATION,
            self._rule,
            self._sd,
            self._normalised,
            words.TRAINING,
            self._optimiser,
            self._rate,
            words.SEED,
            self._seed,
            words.STEPS,
            self._steps,
            self._wrong,
        )
        for item in items:
            column.addWidget(
                label(self._theme, item, "heading") if isinstance(item, Text) else item
            )
        column.addStretch(1)
