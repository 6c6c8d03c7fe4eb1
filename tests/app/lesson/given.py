"""Lessons that the tests here give."""

from dataclasses import replace

from core.labs.gradient_flow.state import GradientFlowState
from core.labs.neuron.state import NeuronState
from core.labs.xor.state import XorState
from core.lesson import Lesson, Option, Question, Step
from core.text import Text
from tests.core.lesson.steps import LESSON, text

XOR = Step(
    "xor",
    "xor",
    XorState(),
    ask=Question(
        Text(en="How many points at most?", zh="最多幾個點？"),
        "choice",
        "xor.best_line",
        options=(
            Option(Text(en="four", zh="四個"), 1.0, 1.0),
            Option(Text(en="three", zh="三個"), 0.75, 0.75),
        ),
    ),
    reveal=Text(en="Never four.", zh="不會是四個。"),
    notes=Text(en="Most say four.", zh="大家常答四個。"),
    seconds=90,
)
NEURON = Step(
    "neuron",
    "neuron",
    NeuronState(),
    say=Text(en="A neuron adds up.", zh="神經元把輸入加總。"),
    controls=(("neuron.w1", "locked"), ("neuron.bias", "hidden")),
    spotlight="neuron.w2",
)
FLOW = Step("flow", "gradient_flow", GradientFlowState(depth=3, width=4), say=text("deep"))
BROKEN = Step("?6", mistake=text("steps[5] cannot be used"), source="{}")
ALL = Lesson(Text(en="All labs", zh="全部單元"), 12, (*LESSON.steps, XOR, NEURON, FLOW, BROKEN))
PLACES = {step.id: place for place, step in enumerate(ALL.steps)}


def only(*steps: Step) -> Lesson:
    """Return a lesson of some steps."""
    return replace(ALL, steps=steps)
