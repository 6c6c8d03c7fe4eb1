"""The left column of the Neuron panel: what the neuron is and what it is asked."""

from functools import partial

from app.fields import Choice, Function, Number, Switch
from app.form import Form, Row
from app.labs.neuron import words
from app.store import LabStore
from app.theme import Theme
from app.widgets.number_slider import Scale
from core.labs.neuron import transitions as moves
from core.labs.neuron.maths import GATES
from core.labs.neuron.state import (
    FEWEST_INPUTS,
    LARGEST_INPUT,
    LARGEST_WEIGHT,
    MOST_INPUTS,
    GateKey,
    NeuronState,
)
from core.text import Text

_INPUT = Scale(-LARGEST_INPUT, LARGEST_INPUT)
_WEIGHT = Scale(-LARGEST_WEIGHT, LARGEST_WEIGHT)
_GATES: tuple[GateKey, ...] = ("and", "or", "nand", "xor")


def controls(theme: Theme, lab: LabStore[NeuronState]) -> Form[NeuronState]:
    """Return the column: gate, inputs, weights, bias or threshold, activation."""
    places = range(MOST_INPUTS)
    rows: tuple[Row[NeuronState], ...] = (
        words.GATE,
        Choice[NeuronState, GateKey](
            name="gate",
            title=words.GATE,
            options=[(GATES[key].name, key) for key in _GATES],
            put=moves.ask,
        ),
        Choice[NeuronState, int](
            name="inputs",
            title=words.INPUTS,
            options=[(words.INPUTS_OF.fill(n=n), n) for n in range(FEWEST_INPUTS, MOST_INPUTS + 1)],
            put=moves.widen,
        ),
        *(_input(index) for index in places),
        *(_weight(index) for index in places),
        Number(
            name="bias",
            title=words.BIAS,
            scale=_WEIGHT,
            letter="b",
            called=_called,
            get=lambda neuron: -neuron.bias + 0.0 if neuron.as_threshold else neuron.bias,
            put=moves.shift_shown,
        ),
        Switch(name="as_threshold", title=words.AS_THRESHOLD, tip=words.AS_THRESHOLD_TIP),
        None,
        words.ACTIVATION,
        Function(name="activation", title=words.ACTIVATION, field="pick"),
    )
    return Form(theme, lab, rows)


def _input(index: int) -> Number[NeuronState]:
    return Number(
        name=f"x{index + 1}",
        title=words.X.fill(n=index + 1),
        scale=_INPUT,
        letter=f"x{index + 1}",
        get=lambda neuron: neuron.x[index],
        put=lambda neuron, value: moves.feed(neuron, index, value),
        visible=partial(_counts, index),
    )


def _weight(index: int) -> Number[NeuronState]:
    return Number(
        name=f"w{index + 1}",
        title=words.WEIGHT.fill(n=index + 1),
        scale=_WEIGHT,
        letter=f"w{index + 1}",
        get=lambda neuron: neuron.weights[index],
        put=lambda neuron, weight: moves.weigh(neuron, index, weight),
        visible=partial(_counts, index),
    )


def _counts(index: int, neuron: NeuronState) -> bool:
    return index < neuron.inputs


def _called(neuron: NeuronState) -> tuple[Text, str]:
    return (words.THRESHOLD, "θ") if neuron.as_threshold else (words.BIAS, "b")
