"""The whole screen as one frozen value, and its JSON form."""

from core.state.codec import NOT_OURS
from core.state.collapse import CollapseState
from core.state.curves import MOST_PICKS, CurvesState, LibraryKey, ToolKey
from core.state.digits import DigitsState, HiddenKey
from core.state.error import StateError
from core.state.gradient_flow import GradientFlowState
from core.state.guess import MOST_GUESSED, Guess
from core.state.inputs import Inputs, Shape
from core.state.neuron import GateKey, NeuronState
from core.state.pick import EXPRESSION, LONGEST_FORMULA, Pick
from core.state.softmax import FloatWidth, SoftmaxState, StepKey, ViewKey
from core.state.way import MOST_ERAS, Era
from core.state.whole import PanelKey, State, StyleKey
from core.state.xor import XorState

__all__ = [
    "EXPRESSION",
    "LONGEST_FORMULA",
    "MOST_ERAS",
    "MOST_GUESSED",
    "MOST_PICKS",
    "NOT_OURS",
    "CollapseState",
    "CurvesState",
    "DigitsState",
    "Era",
    "FloatWidth",
    "GateKey",
    "GradientFlowState",
    "Guess",
    "HiddenKey",
    "Inputs",
    "LibraryKey",
    "NeuronState",
    "PanelKey",
    "Pick",
    "Shape",
    "SoftmaxState",
    "State",
    "StateError",
    "StepKey",
    "StyleKey",
    "ToolKey",
    "ViewKey",
    "XorState",
]
