"""The left column of the Gradient flow panel: scenarios, the network, its data, its training."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.fields import Choice, Function, Number, Seed, Switch
from app.form import Command, Form, Row, always
from app.labs.gradient_flow import words
from app.store import LabStore
from app.theme import Theme
from app.widgets.number_slider import Scale
from core.labs.gradient_flow import transitions as moves
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
from core.state_parts import Pick
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


def controls(
    theme: Theme,
    lab: LabStore[GradientFlowState],
    *,
    begun: Callable[[], object],
    rated: Callable[[GradientFlowState, float], GradientFlowState],
    swap: Callable[[], object],
) -> Form[GradientFlowState]:
    """Return the column: scenarios, the network, its data, its training.

    Args:
        theme: of the window.
        lab: what is shown and changed.
        begun: called after a scenario was chosen, even the one that is shown.
        rated: makes the state at another learning rate from here on.
        swap: lets Leaky ReLU take over the present weights.
    """
    leaky = Command[GradientFlowState](
        name="swap",
        title=words.SWAP,
        run=swap,
        tip=words.SWAP_TIP,
        enabled=lambda flow: flow.pick.key != LEAKY,
    )
    rows: tuple[Row[GradientFlowState], ...] = (
        Choice[GradientFlowState, GradientFlowState](
            name="preset",
            title=words.PRESET,
            options=[(preset.text, preset.shown) for preset in PRESETS],
            nothing=words.PRESET,
            get=lambda flow: replace(flow, way=()),
            put=lambda _, scenario: scenario,
            then=begun,
        ),
        words.DEPTH,
        _number("depth", words.DEPTH, Scale(1, MOST_LAYERS, whole=True)),
        words.WIDTH,
        _number("width", words.WIDTH, Scale(1, MOST_UNITS, whole=True)),
        words.ACTIVATION,
        Function(
            name="activation",
            title=words.ACTIVATION,
            field="pick",
            put=moves.setting("pick"),
            between=leaky,
        ),
        words.INITIALISATION,
        Choice[GradientFlowState, InitialisationKey](
            name="initialisation",
            title=words.INITIALISATION,
            options=_RULES,
            put=moves.setting("initialisation"),
        ),
        _number(
            "sd",
            words.SD,
            Scale(SMALLEST_SD, LARGEST_SD, logarithmic=True),
            visible=lambda flow: flow.initialisation == "normal",
        ),
        Switch(
            name="normalised",
            title=words.NORMALISED,
            tip=words.NORMALISED_TIP,
            put=moves.setting("normalised"),
        ),
        words.TRAINING,
        Choice[GradientFlowState, OptimiserKey](
            name="optimiser",
            title=words.OPTIMISER,
            options=_OPTIMISERS,
            put=moves.setting("optimiser"),
        ),
        Number(
            name="rate",
            title=words.RATE,
            scale=Scale(SMALLEST_RATE, LARGEST_RATE, logarithmic=True),
            put=rated,
        ),
        words.SEED,
        Seed(name="seed", title=words.SEED, put=moves.setting("seed")),
        words.STEPS,
        _number("steps", words.STEPS, Scale(0, MOST_STEPS, whole=True), get=_first_steps),
    )
    form = Form(theme, lab, rows, tight=True)  # all of it fits a projector's 1024 x 768
    form.setMinimumWidth(round(_WIDTH_EMS * theme.style.font_px) + theme.style.gap)
    return form


def _number(
    name: str,
    title: Text,
    scale: Scale,
    *,
    get: Callable[[GradientFlowState], float] | None = None,
    visible: Callable[[GradientFlowState], bool] = always,
) -> Number[GradientFlowState]:
    return Number(
        name=name, title=title, scale=scale, get=get, put=moves.setting(name), visible=visible
    )


def _first_steps(flow: GradientFlowState) -> float:
    return flow.first_steps
