"""What a person's moves make of the Gradient flow lab."""

import pytest

from core.labs.gradient_flow import transitions as moves
from core.labs.gradient_flow.state import GradientFlowState
from core.state_parts import Era, Pick

TRAINED = GradientFlowState(way=(Era(7, 1.0),))


@pytest.mark.parametrize(
    ("name", "value"), [("depth", 4), ("pick", Pick("tanh")), ("seed", 2), ("optimiser", "adam")]
)
def test_another_network_begins_anew(name: str, value: object) -> None:
    """What decides about the training leaves nothing of the old one."""
    changed = moves.setting(name)(TRAINED, value)

    assert getattr(changed, name) == value
    assert changed.way == ()


def test_the_same_setting_leaves_the_training_where_it_stands() -> None:
    """Choosing what is chosen already changes nothing."""
    assert moves.setting("depth")(TRAINED, TRAINED.depth) == TRAINED


@pytest.mark.parametrize(("asked", "found"), [(0, 1), (4, 4), (11, 10)])
def test_a_layer_is_looked_into_while_the_training_goes_on(asked: int, found: int) -> None:
    """Beyond the last layer is the last layer."""
    looked = moves.look_into(TRAINED, asked)

    assert (looked.layer, looked.way) == (found, TRAINED.way)
