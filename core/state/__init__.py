"""The whole screen as one frozen value, and its JSON form."""

from core.state.collapse import CollapseState
from core.state.curves import MOST_PICKS, CurvesState
from core.state.digits import DigitsState, HiddenKey
from core.state.error import StateError
from core.state.neuron import GateKey, NeuronState
from core.state.pick import EXPRESSION, LONGEST_FORMULA, Pick
from core.state.softmax import FloatWidth, SoftmaxState
from core.state.whole import PanelKey, State, StyleKey

__all__ = [
    "EXPRESSION",
    "LONGEST_FORMULA",
    "MOST_PICKS",
    "CollapseState",
    "CurvesState",
    "DigitsState",
    "FloatWidth",
    "GateKey",
    "HiddenKey",
    "NeuronState",
    "PanelKey",
    "Pick",
    "SoftmaxState",
    "State",
    "StateError",
    "StyleKey",
]
