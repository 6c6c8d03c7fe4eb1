"""The scenarios of the panel: settings that show one effect each."""

from dataclasses import dataclass, replace

from core.labs.gradient_flow.state import GradientFlowState
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


def place_of(shown: GradientFlowState) -> int:
    """Return the number of the scenario that is shown, -1 if it is none of them."""
    begun = replace(shown, way=())
    return next((n for n, preset in enumerate(PRESETS) if preset.shown == begun), -1)
