"""The teaching views, in the order of their tabs."""

from app.panel import Panel
from app.panels.collapse import CollapsePanel
from app.panels.curves import CurvesPanel
from app.panels.digits import DigitsPanel
from app.panels.neuron import NeuronPanel
from app.panels.softmax import SoftmaxPanel
from core.state import PanelKey

PANELS: tuple[type[Panel], ...] = (
    CurvesPanel,
    SoftmaxPanel,
    NeuronPanel,
    CollapsePanel,
    DigitsPanel,
)


def kind_of(key: PanelKey) -> type[Panel]:
    """Return the panel of a key."""
    return next(kind for kind in PANELS if kind.key == key)
