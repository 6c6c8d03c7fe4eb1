"""Every move in the Linear collapse lab that is more than one setting: state to state."""

from dataclasses import replace

from core.labs.collapse.state import CollapseState
from core.state_parts import Pick


def weigh(collapse: CollapseState, index: int, weight: float) -> CollapseState:
    """Return the lab with another of the six weights, counted from 0."""
    weights = (*collapse.weights[:index], weight, *collapse.weights[index + 1 :])
    return replace(collapse, weights=weights)


def activate(collapse: CollapseState, pick: Pick) -> CollapseState:
    """Return the lab with an activation between the layers; choosing one puts it there."""
    return replace(collapse, pick=pick, activated=True)


def move(collapse: CollapseState, x2: float) -> CollapseState:
    """Return the lab with another second input."""
    return replace(collapse, x2=x2)
