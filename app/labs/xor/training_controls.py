"""The controls of a network that is trained, and of one that has come to nothing."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.labs.xor import words
from app.theme import Theme
from app.training_panel import TOO_MANY_RATES
from app.widgets.activation_choice import ActivationChoice
from app.widgets.controls import button, check_box, choice, label
from app.widgets.field_notes import FieldError
from app.widgets.number_field import NumberField
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.parameter_box import ParameterBox
from app.widgets.trainer_bar import SeedRow
from core.labs.xor.state import (
    FASTEST,
    MOST_FIRST_STEPS,
    MOST_HIDDEN_LAYERS,
    MOST_HIDDEN_UNITS,
    SLOWEST,
    OptimiserKey,
    XorState,
)
from core.labs.xor.training import ENOUGH
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import LARGEST_SEED, MOST_ERAS, Pick
from core.text import Text

_MOST = 3


class Ways(QWidget):
    """One button for each setting with which it was seen to work; none, no room is taken.

    Signals:
        chosen: the state to go on with.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ways: tuple[XorState, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.style.gap // 2)
        self._buttons = [
            button(theme, f"xor.way_{n}", words.WAYS, partial(self._choose, n))
            for n in range(_MOST)
        ]
        leads = label(theme, words.WAYS)
        leads.setWordWrap(False)
        row.addWidget(leads)
        for made in self._buttons:
            row.addWidget(made)
        self.hide()

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._ways[number])

    def show_ways(self, shown: XorState, ways: tuple[XorState, ...]) -> None:
        """Offer settings in place of those that are shown."""
        self._ways = ways
        for number, made in enumerate(self._buttons):
            made.setVisible(number < len(ways))
            if number < len(ways):
                told = self._theme.say(_difference(shown, ways[number]))
                tip = words.WAY_TIP.fill(way=told, steps=ENOUGH)
                made.setText(told)
                made.setToolTip(self._theme.say(tip))
                made.setAccessibleName(self._theme.say(tip))
        self.setVisible(bool(ways))


def _difference(shown: XorState, way: XorState) -> Text:
    if way.pick.key != shown.pick.key:
        return Text(en="Leaky ReLU", zh="Leaky ReLU")
    if way.units != shown.units:
        return words.WAY_UNITS.fill(n=way.units)
    return words.WAY_SEED.fill(n=way.seed)


_OPTIMISERS: tuple[tuple[Text, OptimiserKey], ...] = ((words.ADAM, "adam"), (words.SGD, "sgd"))


class ByTraining(QWidget):
    """Layers, units, activations, optimiser, learning rate, seed, first steps.

    Signals:
        changed: the name of a field of XorState, and its new value.
        tuned: the name of a field that holds an activation, a parameter of it and its number.
        untuned: the name of such a field whose parameters are to be the defaults.
        settled: a drag ended.
    """

    changed = Signal(str, object)
    tuned = Signal(str, str, float)
    untuned = Signal(str)
    settled = Signal()

    def __init__(self, theme: Theme, wrong: FieldError) -> None:
        super().__init__()
        self._theme = theme
        self._layers = self._counted("layers", words.LAYERS, _layers(), 0)
        self._units = self._counted("units", words.UNITS, _units(), 1)
        self._pick = ActivationChoice(theme, "xor.activation", words.ACTIVATION)
        self._pick.chosen.connect(lambda key: self.changed.emit("pick", Pick(key)))
        self._of_pick = self._parameters("xor", "pick")
        self._compared = check_box(
            theme,
            "xor.compared",
            words.COMPARE,
            lambda on: self.changed.emit("compared", on),
            words.COMPARE_TIP,
        )
        self._other = ActivationChoice(theme, "xor.other", words.OTHER)
        self._other.chosen.connect(lambda key: self.changed.emit("other", Pick(key)))
        self._of_other = self._parameters("xor.other", "other")
        self._optimiser = choice(
            theme,
            "xor.optimiser",
            words.OPTIMISER,
            [(text, key) for text, key in _OPTIMISERS],
            lambda n: self.changed.emit("optimiser", _OPTIMISERS[n][1]),
        )
        self._optimiser.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        scale = Scale(SLOWEST, FASTEST, logarithmic=True)
        self._rate = NumberSlider(theme, "xor.rate", words.RATE, scale, wrong)
        self._rate.edited.connect(self._offer_rate)
        self._rate.settled.connect(self.settled)
        self._seed = SeedRow(theme, "xor", LARGEST_SEED, wrong)
        self._seed.seeded.connect(lambda seed: self.changed.emit("seed", seed))
        self._steps = NumberField(theme, "xor.steps", words.STEPS, wrong)
        self._steps.edited.connect(self._offer_steps)
        self._lay_out()

    def show_state(self, shown: XorState) -> None:
        """Show the settings."""
        self._layers.setCurrentIndex(shown.layers)
        self._units.setCurrentIndex(shown.units - 1)
        self._pick.show_key(shown.pick.key)
        self._other.show_key(shown.other.key)
        self._compared.setChecked(shown.compared)
        for widget in (self._units, self._pick, self._compared):
            widget.setEnabled(shown.layers > 0)
        compared = shown.compared and shown.layers > 0
        self._other.setVisible(compared)
        _show_parameters(self._of_pick, shown.pick, wanted=shown.layers > 0)
        _show_parameters(self._of_other, shown.other, wanted=compared)
        keys = [key for _, key in _OPTIMISERS]
        self._optimiser.setCurrentIndex(keys.index(shown.optimiser))
        self._rate.show_value(shown.rate)
        self._seed.show_seed(shown.seed)
        self._steps.show_value(shown.steps)

    def refuse_rate(self) -> None:
        """Say that no further learning rate fits into this training."""
        self._rate.field.complain(TOO_MANY_RATES.fill(most=MOST_ERAS))

    def _parameters(self, name: str, field: str) -> ParameterBox:
        box = ParameterBox(self._theme, name)
        box.edited.connect(lambda key, value: self.tuned.emit(field, key, value))
        box.reset_asked.connect(lambda: self.untuned.emit(field))
        box.settled.connect(self.settled)
        return box

    def _counted(
        self, name: str, title: Text, options: list[tuple[Text, object]], first: int
    ) -> QComboBox:
        box = choice(
            self._theme, f"xor.{name}", title, options, lambda n: self.changed.emit(name, n + first)
        )
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._layers,
            self._units,
            self._pick,
            self._of_pick,
            self._compared,
            self._other,
            self._of_other,
            label(self._theme, words.OPTIMISING, "heading"),
            self._optimiser,
            self._rate,
            label(self._theme, words.SEED, "heading"),
            self._seed,
            label(self._theme, words.STEPS, "heading"),
            self._steps,
        ):
            column.addWidget(widget)

    def _offer_steps(self, steps: float) -> None:
        if steps == int(steps) and 0 <= steps <= MOST_FIRST_STEPS:
            self.changed.emit("steps", int(steps))
        else:
            self._steps.complain(words.WHOLE.fill(low=0, high=MOST_FIRST_STEPS))

    def _offer_rate(self, rate: float) -> None:
        if SLOWEST <= rate <= FASTEST:
            self.changed.emit("rate", rate)
            return
        low, high = format_number(SLOWEST), format_number(FASTEST)
        self._rate.field.complain(words.OUT_OF_RANGE.fill(low=low, high=high))


def _show_parameters(box: ParameterBox, pick: Pick, *, wanted: bool) -> None:
    """Show the parameters of an activation, if it has any and a network uses it."""
    activation = activation_of(pick)
    box.show_settings(activation, pick.settings)
    box.setVisible(wanted and bool(activation.parameters))


def _layers() -> list[tuple[Text, object]]:
    more: list[tuple[Text, object]] = [
        (words.LAYERS_OF.fill(n=n), n) for n in range(2, MOST_HIDDEN_LAYERS + 1)
    ]
    return [(words.NO_LAYER, 0), (words.ONE_LAYER, 1), *more]


def _units() -> list[tuple[Text, object]]:
    more: list[tuple[Text, object]] = [
        (words.UNITS_OF.fill(n=n), n) for n in range(2, MOST_HIDDEN_UNITS + 1)
    ]
    return [(words.ONE_UNIT, 1), *more]
