"""The whole screen as one frozen value."""

from dataclasses import dataclass, field, replace
from typing import Literal

from core.labs.collapse.state import CollapseState
from core.labs.curves.state import CurvesState
from core.labs.digits.state import DigitsState
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.neuron.state import NeuronState
from core.labs.softmax.state import SoftmaxState
from core.labs.xor.state import XorState
from core.state.codec import read_json, write_json
from core.text import Language

StyleKey = Literal["light", "dark", "projector"]
PanelKey = Literal[
    "curves",
    "softmax",
    "neuron",
    "collapse",
    "gradient_flow",
    "digits",
    "xor",
]


@dataclass(frozen=True, slots=True)
class State:
    """Everything that is on the screen; a person's move makes a new one.

    Attributes:
        panel: the panel that is open.
        language: "zh" (Traditional Chinese) or "en".
        style: "light", "dark" or "projector".
        values_hidden: whether read-outs are covered, so that a teacher can ask first.
        curves, softmax, neuron, collapse, gradient_flow, digits, xor: what each panel shows,
            open or not.
    """

    panel: PanelKey = "curves"
    language: Language = "zh"
    style: StyleKey = "light"
    values_hidden: bool = False
    curves: CurvesState = field(default_factory=CurvesState)
    softmax: SoftmaxState = field(default_factory=SoftmaxState)
    neuron: NeuronState = field(default_factory=NeuronState)
    collapse: CollapseState = field(default_factory=CollapseState)
    gradient_flow: GradientFlowState = field(default_factory=GradientFlowState)
    digits: DigitsState = field(default_factory=DigitsState)
    xor: XorState = field(default_factory=XorState)

    def to_json(self) -> str:
        """Return the state as a small, readable JSON text."""
        return write_json(self)

    @classmethod
    def from_json(cls, text: str) -> "State":
        """Read a state; what the text leaves out is at its default.

        Raises:
            StateError: if the text is not a state of this program, is from a newer
                version, or holds a value that is not allowed; it names the place.
        """
        return read_json(cls, text)

    def reset(self) -> "State":
        """Return the open panel as it was at the start; language, style and the rest stay."""
        fresh = State()
        return replace(self, **{self.panel: getattr(fresh, self.panel)})

    def factory(self) -> "State":
        """Return every panel as it was at the start, in the same language and style."""
        return State(language=self.language, style=self.style)
