"""What is measured in each layer of the Gradient flow panel as columns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

import numpy as np

from core.arrays import Array
from core.columns import Column
from core.labs.gradient_flow.maths import INPUTS, GradientFlow, measure, problem
from core.labs.gradient_flow.state import GradientFlowState, InitialisationKey, OptimiserKey
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
    TrainingHistory,
    dense,
    normal,
)
from core.network.history import Way
from core.resolve import activation_of
from core.state import State
from core.state_parts import Era, Pick
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
    history = history_of(state.gradient_flow)
    data = problem(normalised=state.gradient_flow.normalised)
    return flow_table(
        measure(history.settings.network, history.here.weights, *data), state.language
    )


def history_of(shown: GradientFlowState) -> TrainingHistory:
    """Return the training of the panel's settings, where the state says that it stands."""
    *_, history = made_again(shown)
    return history


def made_again(shown: GradientFlowState) -> Iterator[TrainingHistory]:
    """Train from the initial weights to where the state says; yield it after every update.

    Where another activation took the weights over on the way, another training begins.
    """
    data, present = problem(normalised=shown.normalised), _pick_of(_way(shown)[0], shown)
    history = TrainingHistory(settings_of(replace(shown, pick=present, way=())), *data)
    yield history
    for pick, eras in groupby(_way(shown), lambda era: _pick_of(era, shown)):
        if pick != present:
            history, present = _taken_over(history, replace(shown, pick=pick, way=())), pick
            yield history
        for _ in history.lead(_optimisers(eras, shown), _optimiser(shown.optimiser, shown.rate)):
            yield history
    if present != shown.pick:
        yield _taken_over(history, shown)


def lead(history: TrainingHistory, shown: GradientFlowState) -> Iterator[TrainingHistory]:
    """Bring a training to where the state says, in the part of the way that is its own."""
    then = _optimiser(shown.optimiser, shown.rate)
    for _ in history.lead(_optimisers(_way(shown), shown), then):
        yield history


def _taken_over(history: TrainingHistory, shown: GradientFlowState) -> TrainingHistory:
    return TrainingHistory(settings_of(shown), *problem(normalised=shown.normalised), history.here)


def _way(shown: GradientFlowState) -> tuple[Era, ...]:
    return shown.way or (shown.usual,)


def _pick_of(era: Era, shown: GradientFlowState) -> Pick:
    return shown.pick if era.pick is None else era.pick


def _optimisers(eras: Iterable[Era], shown: GradientFlowState) -> Way:
    return [(era.until, _optimiser(shown.optimiser, era.rate)) for era in eras]


def flow_table(flow: GradientFlow, language: Language) -> list[Column]:
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
