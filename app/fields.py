"""The kinds of rows that a form is made of: a number, a choice, a switch, a function, a seed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.form import Command, Field, Form, Show, always
from app.widgets.activation_choice import ActivationChoice
from app.widgets.controls import check_box, choice
from app.widgets.number_slider import NumberSlider, Scale
from app.widgets.parameter_box import ParameterBox
from app.widgets.trainer_bar import SeedRow
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import LARGEST_SEED, Pick
from core.text import Text

S = TypeVar("S")
V = TypeVar("V")

_RANGE = Text(en="Enter a number from {low} to {high}.", zh="請輸入 {low} 到 {high} 之間的數。")
_WHOLE = Text(en="Enter a whole number from {low} to {high}.", zh="請輸入 {low} 到 {high} 的整數。")


@dataclass(frozen=True, kw_only=True)
class Number(Field[S, float]):
    """A number on a slider, typed beside it.

    Attributes:
        scale: its bounds, and how the slider is divided.
        letter: what stands before it, as rich text; "" for nothing.
        called: the title and the letter in a state, where they depend on it.
    """

    scale: Scale
    letter: str = ""
    called: Callable[[S], tuple[Text, str]] | None = None

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return a slider with its field."""
        made = NumberSlider(
            form.theme, form.name(self.name), self.title, self.scale, form.field_error
        )
        made.edited.connect(lambda value: self._take(form, made, value))
        made.settled.connect(form.lab.settle)
        letter = QLabel(self.letter) if self.letter else None
        called = self.called
        if letter is not None:
            form.letter(letter)

        def show(state: S) -> None:
            if letter is not None:
                letter.setVisible(self.visible(state))
            if called is not None:
                title, sign = called(state)
                if letter is not None:
                    letter.setText(sign)
                made.field.setAccessibleName(form.theme.say(title))
                made.field.setToolTip(form.theme.say(title))
            made.show_value(self.value(state))

        return made, show

    def _take(self, form: "Form[S]", slider: NumberSlider, value: float) -> None:
        scale = self.scale
        if scale.low <= value <= scale.high and not (scale.whole and value != int(value)):
            form.ask(self, int(value) if scale.whole else value, slider.field, self.name)
            return
        low, high = format_number(scale.low), format_number(scale.high)
        slider.field.complain((_WHOLE if scale.whole else _RANGE).fill(low=low, high=high))


@dataclass(frozen=True, kw_only=True)
class Choice(Field[S, V]):
    """One of a few values, in a list.

    Attributes:
        options: the words for each value, and the value.
        nothing: stands there while none of them is shown.
    """

    options: Sequence[tuple[Text, V]]
    nothing: Text | None = None

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return a list to choose from."""
        values = [value for _, value in self.options]
        made = choice(
            form.theme,
            form.name(self.name),
            self.title,
            [(words, None) for words, _ in self.options],
            lambda place: form.ask(self, values[place], made),
        )
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if self.tip is not None:
            made.setToolTip(form.theme.say(self.tip))
        if self.nothing is not None:
            made.setPlaceholderText(form.theme.say(self.nothing))

        def show(state: S) -> None:
            value = self.value(state)
            made.setCurrentIndex(values.index(value) if value in values else -1)

        return made, show


@dataclass(frozen=True, kw_only=True)
class Switch(Field[S, bool]):
    """On or off; the title stands beside the box."""

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return a box to tick."""
        name = form.name(self.name)
        made = check_box(
            form.theme, name, self.title, lambda on: form.ask(self, on, made), self.tip
        )
        return made, lambda state: made.setChecked(self.value(state))


@dataclass(frozen=True, kw_only=True)
class Function(Field[S, Pick]):
    """A function of the catalogue, and sliders for its parameters where it has any.

    Attributes:
        tuned: whether a state has use for the parameters.
        between: stands between the function and its parameters.
        second: whether it is the second function of its lab; its parameters have its name
            before theirs, ``xor.other.alpha``.
    """

    tuned: Callable[[S], bool] = always
    between: "Command[S] | None" = None
    second: bool = False

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return the list of functions with the box of parameters below it."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(form.theme.style.gap // 2)
        chosen = ActivationChoice(form.theme, form.name(self.name), self.title)
        chosen.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        chosen.chosen.connect(lambda key: form.ask(self, Pick(key), chosen))
        before = f"{self.name}." if self.second else ""
        parameters = ParameterBox(form.theme, form.name(before).removesuffix("."))
        parameters.edited.connect(
            lambda key, value: form.ask(
                self, self._pick(form).tune(key, value), parameters, f"{before}{key}"
            )
        )
        parameters.reset_asked.connect(
            lambda: form.ask(self, self._pick(form).untune(), parameters)
        )
        parameters.settled.connect(form.lab.settle)
        column.addWidget(chosen)
        between = None
        if self.between is not None:
            widget, between = self.between.build(form)
            column.addWidget(widget)
        column.addWidget(parameters)

        def show(state: S) -> None:
            pick = self.value(state)
            activation = activation_of(pick)
            chosen.show_key(pick.key)
            parameters.show_settings(activation, pick.settings)
            parameters.setVisible(self.tuned(state) and bool(activation.parameters))
            if between is not None:
                between(state)

        return made, show

    def _pick(self, form: "Form[S]") -> Pick:
        return self.value(form.lab.state)


@dataclass(frozen=True, kw_only=True)
class Seed(Field[S, int]):
    """The seed of a generator: typed, or exchanged for the next."""

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return a field with a button."""
        made = SeedRow(form.theme, form.lab.key, LARGEST_SEED, form.field_error)
        made.seeded.connect(lambda seed: form.ask(self, seed, made))
        return made, lambda state: made.show_seed(self.value(state))


@dataclass(frozen=True, kw_only=True)
class Beside(Field[S, None]):
    """Several controls in one row; they come and go together.

    Attributes:
        fields: from left to right, each as wide as the others.
    """

    fields: Sequence[Field[S, Any]]

    def build(self, form: "Form[S]") -> tuple[QWidget, Show[S]]:
        """Return the row."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(form.theme.style.gap // 2)
        shows = []
        for field in self.fields:
            control, show = field.build(form)
            row.addWidget(control, 1)
            shows.append(show)

        def shown(state: S) -> None:
            for show in shows:
                show(state)

        return made, shown
