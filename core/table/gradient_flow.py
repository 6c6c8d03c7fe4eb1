"""What is measured in each layer of the Gradient flow panel as columns."""

import numpy as np

from core.activation import Array
from core.gradient_flow import INPUTS, Flow, measure, problem
from core.network import (
    BINARY,
    HE,
    LECUN,
    XAVIER,
    Adam,
    Initialisation,
    Optimiser,
    Settings,
    Sgd,
    Shaped,
    Walk,
    dense,
    normal,
)
from core.picked import activation_of
from core.state import GradientFlowState, State
from core.state.gradient_flow import InitialisationKey, OptimiserKey
from core.table.column import Column
from core.text import Language, Text

_MOMENTUM = 0.9
_RULES: dict[InitialisationKey, Initialisation] = {"he": HE, "xavier": XAVIER, "lecun": LECUN}
LAYER = Text(en="layer", zh="層")
GRADIENT = Text(en="mean |dL/dz|", zh="平均 |dL/dz|")
WEIGHT_GRADIENT = Text(en="mean |dL/dw|", zh="平均 |dL/dw|")
MEAN_OUTPUT = Text(en="mean output", zh="輸出平均")
OUTPUT_SPREAD = Text(en="standard deviation of outputs", zh="輸出標準差")
DEAD = Text(en="dead units", zh="死亡神經元數")


def gradient_flow_table(state: State) -> list[Column]:
    """Return a row for each hidden layer of the network after its first steps."""
    walk = walk_of(state.gradient_flow)
    data = problem(normalised=state.gradient_flow.normalised)
    return flow_table(measure(walk.settings.network, walk.here.weights, *data), state.language)


def walk_of(shown: GradientFlowState) -> Walk:
    """Return the training of the panel's settings, after its first steps."""
    walk = Walk(settings_of(shown), *problem(normalised=shown.normalised))
    for _ in range(shown.first_steps):
        walk.on()
    return walk


def flow_table(flow: Flow, language: Language) -> list[Column]:
    """Return a row for each hidden layer of what was measured."""
    numbers = {
        GRADIENT: flow.gradients,
        WEIGHT_GRADIENT: flow.weight_gradients,
        MEAN_OUTPUT: flow.means,
        OUTPUT_SPREAD: flow.spreads,
    }
    return [
        Column(LAYER.of(language), [str(n + 1) for n in range(len(flow.gradients))]),
        *(Column(name.of(language), _cells(column)) for name, column in numbers.items()),
        Column(DEAD.of(language), [str(int(np.sum(layer))) for layer in flow.dead]),
    ]


def settings_of(shown: GradientFlowState) -> Settings:
    """Return the training of the panel's settings."""
    hidden = Shaped(activation_of(shown.pick), shown.pick.settings)
    sizes = (INPUTS, *[shown.width] * shown.depth, 1)
    rule = _RULES.get(shown.initialisation) or normal(shown.sd)
    return Settings(
        dense(sizes, hidden), rule, shown.seed, BINARY, _optimiser(shown.optimiser, shown.rate)
    )


def _optimiser(key: OptimiserKey, rate: float) -> Optimiser:
    if key == "adam":
        return Adam(rate)
    return Sgd(rate, _MOMENTUM if key == "momentum" else 0.0)


def _cells(numbers: Array) -> list[str]:
    return [repr(float(number)) if np.isfinite(number) else "" for number in numbers]
