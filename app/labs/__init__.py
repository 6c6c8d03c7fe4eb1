"""The teaching views, in the order of their tabs.

A panel is imported when it is first opened: all together, and the labs that they show, take
a good tenth of the time to the first frame.
"""

from dataclasses import dataclass
from importlib import import_module

from app.labs.collapse import words as collapse
from app.labs.curves import words as curves
from app.labs.digits import words as digits
from app.labs.gradient_flow import words as gradient_flow
from app.labs.neuron import words as neuron
from app.labs.softmax import words as softmax
from app.labs.xor import words as xor
from app.panel import Panel
from core.state import PanelKey
from core.text import Text


@dataclass(frozen=True, slots=True)
class Tab:
    """A panel that can be opened.

    Attributes:
        key, title: those of the panel.
        name: of its class, in the module ``panel`` of the folder that has the key's name.
    """

    key: PanelKey
    title: Text
    name: str

    def kind(self) -> type[Panel]:
        """Return the panel's class."""
        module = import_module(f"app.labs.{self.key}.panel")
        found: type[Panel] = getattr(module, self.name)
        return found


PANELS = (
    Tab("curves", curves.TITLE, "CurvesPanel"),
    Tab("softmax", softmax.TITLE, "SoftmaxPanel"),
    Tab("neuron", neuron.TITLE, "NeuronPanel"),
    Tab("collapse", collapse.TITLE, "CollapsePanel"),
    Tab("xor", xor.TITLE, "XorPanel"),
    Tab("gradient_flow", gradient_flow.TITLE, "GradientFlowPanel"),
    Tab("digits", digits.TITLE, "DigitsPanel"),
)


def kind_of(key: PanelKey) -> type[Panel]:
    """Return the panel of a key."""
    return next(tab for tab in PANELS if tab.key == key).kind()
