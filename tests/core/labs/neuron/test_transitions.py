"""What a person's moves make of the Neuron lab."""

from dataclasses import replace

from core.labs.neuron import transitions as moves
from core.labs.neuron.state import NeuronState


def test_an_input_changes_alone() -> None:
    """Feeding the neuron leaves what the rule has done as it is."""
    fed = moves.feed(moves.teach(NeuronState()), 1, 1.0)

    assert fed.x == (1.0, 1.0, 0.0, 0.0)
    assert fed.taught is not None


def test_two_inputs_change_together() -> None:
    """A press upon the plane sets both."""
    assert moves.feed_pair(NeuronState(), 0.25, -0.5).x == (0.25, -0.5, 0.0, 0.0)


def test_a_row_of_the_table_is_fed_as_it_stands() -> None:
    """Inputs that do not count keep their numbers."""
    neuron = NeuronState(x=(0.0, 0.0, 0.0, 7.0), inputs=3)

    assert moves.feed_row(neuron, 5).x == (1.0, 0.0, 1.0, 7.0)


def test_a_lamp_goes_on_and_off() -> None:
    """Whatever an input was but 0 counts as on."""
    assert moves.toggle(NeuronState(x=(0.3, 0.0, 0.0, 0.0)), 0).x[0] == 0.0
    assert moves.toggle(NeuronState(x=(0.3, 0.0, 0.0, 0.0)), 1).x[1] == 1.0


def test_the_hand_ends_the_rule() -> None:
    """Weights, bias, gate and number of inputs set by hand leave nothing of it."""
    taught = moves.teach(NeuronState())
    assert taught.taught == (1.0, 1.0, 1.0, 1.0, -1.5)

    for touched in (
        moves.weigh(taught, 1, 3.0),
        moves.shift(taught, 0.5),
        moves.ask(taught, "xor"),
        moves.widen(taught, 3),
    ):
        assert touched.taught is None
        assert touched.step == 0


def test_a_threshold_is_the_bias_with_the_other_sign() -> None:
    """What is typed is taken as what is shown; 0 has no sign."""
    shown = NeuronState(as_threshold=True)

    assert moves.shift_shown(NeuronState(), 0.5).bias == 0.5
    assert moves.shift_shown(shown, 0.5).bias == -0.5
    assert str(moves.shift_shown(shown, 0.0).bias) == "0.0"


def test_the_rule_is_shown_at_its_end_and_anywhere_before() -> None:
    """It learns OR from weights that are wrong; the steps are kept within its run."""
    wrong = NeuronState(gate="or", weights=(-1.0, -1.0, 7.0, 8.0), bias=0.0)
    taught = moves.teach(wrong)

    assert taught.step > 0
    assert all(
        (taught.weights[0] * a + taught.weights[1] * b + taught.bias > 0.0) == bool(a or b)
        for a in (0, 1)
        for b in (0, 1)
    )
    assert taught.weights[2:] == (7.0, 8.0)
    assert moves.to_step(taught, 10**6) == taught
    begun = moves.to_step(taught, -1)
    assert (begun.step, begun.weights, begun.bias) == (0, wrong.weights, 0.0)


def test_without_the_rule_there_are_no_steps() -> None:
    """Who never asked stays where they are."""
    assert moves.to_step(NeuronState(), 3) == NeuronState()


def test_a_weight_of_the_rule_stays_on_its_slider() -> None:
    """What the rule makes of large weights is shown at the end of the slider."""
    large = NeuronState(gate="and", weights=(10.0, 10.0, 1.0, 1.0), bias=10.0)
    steps = [moves.to_step(moves.teach(large), step) for step in range(12)]

    assert max(abs(weight) for one in steps for weight in (*one.weights, one.bias)) <= 10.0
    assert replace(steps[0], taught=None) == large
