"""The whole screen as one frozen value, its JSON form, and its history.

What a lab shows is declared with the lab: ``core.labs.<lab>.state``.
"""

from core.state.codec import NOT_OURS
from core.state.history import History
from core.state.screen import PanelKey, State, StyleKey
from core.state_parts import StateError

__all__ = ["NOT_OURS", "History", "PanelKey", "State", "StateError", "StyleKey"]
