"""Every move in the Gradient flow lab that is more than one setting: state to state."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from core.labs.gradient_flow.state import GradientFlowState

V = TypeVar("V")


def setting(name: str) -> Callable[[GradientFlowState, V], GradientFlowState]:
    """Return the move that gives a field of the state another value.

    The training goes on where it stands if it is the same one; otherwise it begins anew.
    """

    def changed(flow: GradientFlowState, value: V) -> GradientFlowState:
        after = replace(flow, **{"way": (), name: value})  # type: ignore[arg-type]  # checked by the state
        return replace(after, way=flow.way) if after.trained == flow.trained else after

    return changed


def look_into(flow: GradientFlowState, layer: int) -> GradientFlowState:
    """Return the lab with another layer chosen, the nearest one that exists."""
    return replace(flow, layer=min(max(layer, 1), flow.depth))
