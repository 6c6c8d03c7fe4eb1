"""A neuron's truth table as columns."""

import numpy as np

from core.columns import Column
from core.labs.neuron.maths import GATES, Unit, corners, judge
from core.labs.neuron.state import NeuronState
from core.resolve import activation_of
from core.state import State
from core.text import Text

WANTED = Text(en="target", zh="應為")
PRE_ACTIVATION = Text(en="pre-activation", zh="啟動前的總和")
OUTPUT = Text(en="output", zh="輸出")
READ_AS = Text(en="read as", zh="判讀")


def neuron_table(state: State) -> list[Column]:
    """Return a row for each corner: inputs, the target, what the neuron says."""
    shown, language = state.neuron, state.language
    n = shown.inputs
    unit = unit_of(shown)
    rows = corners(n)
    target = GATES[shown.gate].target(rows)
    verdict = judge(unit, rows, target)
    inputs = [Column(f"x{i + 1}", [f"{x:.0f}" for x in rows[:, i]]) for i in range(n)]
    return [
        *inputs,
        Column(WANTED.of(language), [f"{wanted:.0f}" for wanted in target]),
        Column(PRE_ACTIVATION.of(language), [repr(float(z)) for z in unit.pre_activation(rows)]),
        Column(OUTPUT.of(language), [repr(float(y)) for y in verdict.outputs]),
        Column(READ_AS.of(language), [f"{fires:.0f}" for fires in verdict.fires]),
    ]


def unit_of(shown: NeuronState) -> Unit:
    """Return the neuron of the panel's settings."""
    weights = np.asarray(shown.weights[: shown.inputs])
    return Unit(weights, shown.bias, activation_of(shown.pick), shown.pick.settings)
