"""What a person's moves make of the Linear collapse lab."""

from core.labs.collapse import transitions as moves
from core.labs.collapse.state import CollapseState
from core.state_parts import Pick


def test_one_weight_changes_alone() -> None:
    """The six are counted in the lecture's order."""
    assert moves.weigh(CollapseState(), 5, -2.0).weights == (1.0, -0.5, -1.0, 1.5, 1.0, -2.0)


def test_a_chosen_activation_stands_between_the_layers() -> None:
    """Who chooses one wants to see it."""
    chosen = moves.activate(CollapseState(), Pick("tanh"))

    assert (chosen.pick, chosen.activated) == (Pick("tanh"), True)


def test_the_second_input_moves() -> None:
    """Nothing else does."""
    assert moves.move(CollapseState(), 2.5) == CollapseState(x2=2.5)
