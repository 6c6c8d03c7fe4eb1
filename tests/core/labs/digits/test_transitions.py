"""What a person's moves make of the Digits lab."""

from core.labs.digits import transitions as moves
from core.labs.digits.state import MOST_STROKES, DigitsState
from core.labs.softmax.state import SoftmaxState
from core.state import State


def test_strokes_are_added_while_there_is_room() -> None:
    """Neither too many strokes nor too many points get in; wiping makes room."""
    stroke = ((0.5, 0.5), (0.6, 0.6))
    full = DigitsState(strokes=(stroke,) * MOST_STROKES)

    assert moves.draw(DigitsState(), stroke).strokes == (stroke,)
    assert moves.draw(full, stroke) == full
    assert moves.draw(DigitsState(), ()) == DigitsState()
    crowded = DigitsState(strokes=(stroke * 1000,))
    assert moves.draw(crowded, stroke) == crowded
    assert moves.wipe(full).strokes == ()


def test_each_setting_changes_alone() -> None:
    """An example, the network, a unit, the temperature."""
    begun = DigitsState(unit=3, temperature=2.0)

    assert moves.show_example(begun, 7).strokes == moves.EXAMPLES[7]
    assert moves.show_example(begun, 7).unit == 3
    assert moves.use_network(begun, "tanh") == DigitsState(unit=3, temperature=2.0, hidden="tanh")
    assert moves.choose_unit(begun, None) == DigitsState(temperature=2.0)
    assert moves.warm(begun, 5.0) == DigitsState(unit=3, temperature=5.0)


def test_the_logits_go_to_softmax_with_their_temperature() -> None:
    """The rest of that lab is as at the start; the drawing stays."""
    state = State(digits=DigitsState(temperature=3.0), softmax=SoftmaxState(logits="9", shift=4.0))
    sent = moves.send(state, "0: 1, 1: 2")

    assert sent.panel == "softmax"
    assert sent.softmax == SoftmaxState(logits="0: 1, 1: 2", temperature=3.0)
    assert sent.digits == state.digits
