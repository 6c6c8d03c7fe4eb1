"""The teaching views, in the order of their tabs."""

from app.panel import Panel
from app.panels.collapse import CollapsePanel
from app.panels.curves import CurvesPanel
from app.panels.neuron import NeuronPanel
from app.panels.softmax import SoftmaxPanel

PANELS: tuple[type[Panel], ...] = (
    CurvesPanel,
    SoftmaxPanel,
    NeuronPanel,
    CollapsePanel,
)
