"""The whole screen as one frozen value, and its JSON form."""

from core.state.curves import MOST_PICKS, CurvesState
from core.state.error import StateError
from core.state.pick import Pick
from core.state.softmax import FloatWidth, SoftmaxState
from core.state.whole import PanelKey, State, StyleKey

__all__ = [
    "MOST_PICKS",
    "CurvesState",
    "FloatWidth",
    "PanelKey",
    "Pick",
    "SoftmaxState",
    "State",
    "StateError",
    "StyleKey",
]
