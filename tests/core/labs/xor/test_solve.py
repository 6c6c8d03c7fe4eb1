"""From the settings of the panel to answers."""

from dataclasses import replace

import numpy as np
import pytest

from core.labs.xor.maths import examples
from core.labs.xor.state import XorState
from core.labs.xor.table import trained_table
from core.labs.xor.training import answers, dead_units, history, lead, says, settings
from core.state import State
from core.state_parts import Era, Pick, StateError
from core.tables import csv_text, table


def test_a_hidden_layer_learns_xor_and_a_perceptron_does_not() -> None:
    """Concluded from the runs: all four against at most three."""
    points, classes = examples("xor", 0)
    deep = answers(XorState(solver="train", steps=500), points, classes)
    flat = answers(XorState(solver="train", steps=500, layers=0), points, classes)

    assert ((deep.said > 0.5) == (classes == 1.0)).all()
    assert np.mean((flat.said > 0.5) == (classes == 1.0)) <= 0.75
    assert deep.loss < 0.05 < flat.loss


def test_two_compared_networks_begin_with_the_same_weights() -> None:
    """Whatever their activations, and whichever rule the first of them asks for."""
    points, classes = examples("xor", 0)
    for first in ("relu", "tanh"):
        shown = XorState(solver="train", pick=Pick(first), other=Pick("sine"), compared=True)
        one = history(shown, shown.pick, points, classes)
        other = history(shown, shown.other, points, classes)

        np.testing.assert_array_equal(one.here.weights.flat, other.here.weights.flat)


def test_the_stated_steps_are_made_and_can_be_taken_back() -> None:
    """A picture that says 40 steps is that of 40 steps."""
    points, classes = examples("noisy", 1)
    begun = history(XorState(solver="train", steps=40), Pick("tanh"), points, classes)

    assert begun.here.step == 40
    begun.rewind()
    assert begun.here.step == 0


def test_a_rate_that_is_too_large_stops_with_a_reason() -> None:
    """The steps end where float64 does."""
    points, classes = examples("xor", 0)
    wild = XorState(
        solver="train", steps=5000, rate=10.0, optimiser="sgd", pick=Pick("identity"), layers=3
    )
    begun = history(wild, wild.pick, points, classes)

    assert begun.here.trouble is not None
    assert begun.here.step < 5000


def test_answers_keep_the_shape_of_the_points() -> None:
    """A grid gives a grid of probabilities."""
    points, classes = examples("xor", 0)
    begun = history(XorState(), Pick("tanh"), points, classes)
    said = says(begun, begun.here, np.zeros((3, 4, 2)))

    assert said.shape == (3, 4)
    assert ((said > 0.0) & (said < 1.0)).all()


def test_the_optimiser_is_the_one_that_was_chosen() -> None:
    """Adam remembers two vectors, momentum one."""
    assert settings(XorState(), Pick("tanh")).optimiser.moments == 2
    assert settings(XorState(optimiser="sgd"), Pick("tanh")).optimiser.moments == 1


def test_the_table_holds_points_and_answers() -> None:
    """A line answers 0 or 1 and has no loss; a network has one; no points, no rows."""
    by_line = table(State(panel="xor", language="en")).splitlines()
    trained = State(panel="xor", language="en", xor=XorState(solver="train", steps=3))
    rows = table(trained).splitlines()
    empty = State(panel="xor", language="en", xor=XorState(solver="train", examples="own"))

    assert by_line[0] == "x1,x2,class,answer,loss"
    assert by_line[1] == "0.0,0.0,0,0.0,"
    assert len(rows) == 5
    assert 0.0 < float(rows[1].split(",")[3]) < 1.0
    assert float(rows[1].split(",")[4]) > 0.0
    assert table(empty).splitlines() == ["x1,x2,class,answer,loss"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"line": (1.0, 2.0)}, "line must be 3 numbers"),
        ({"layers": 4}, "layers must be from 0 to 3"),
        ({"units": 0}, "units must be from 1 to 8"),
        ({"rate": 0.0}, "rate must be from 0.0001 to 10"),
        ({"steps": 5001}, "steps must be from 0 to 5000"),
        ({"way": (Era(200_001, 0.1),)}, "until must be from 0 to 200000"),
        ({"way": (Era(3, 0.1), Era(3, 0.2))}, "until must be from 4 to 200000"),
        ({"way": (Era(0, 0.1), Era(0, 0.2))}, "until must be from 1 to 200000"),
        ({"way": (Era(3, 11.0),)}, "rate must be from 0.0001 to 10"),
        ({"way": (Era(1, 0.1),) * 501}, "way must have at most 500 parts"),
        ({"own": ((0.0, 0.0, 1),) * 101}, "at most 100 points"),
        ({"own": ((0.0, 9.0, 1),)}, "y must be from -0.5 to 1.5"),
        ({"own": ((0.0, 0.0, 2),)}, "class must be from 0 to 1"),
    ],
)
def test_settings_out_of_bounds_are_refused(changes: dict[str, object], said: str) -> None:
    """A file cannot bring in what a hand cannot."""
    with pytest.raises(StateError, match=said):
        XorState(**changes)  # type: ignore[arg-type]  # wrong on purpose


def test_dead_units_are_counted_by_their_definition() -> None:
    """Seed 3 leaves two of four ReLU units at 0 for every corner; tanh has none."""
    points, classes = examples("xor", 0)

    assert dead_units(history(XorState(), Pick("relu"), points, classes), points) == (2, 4)
    assert dead_units(history(XorState(), Pick("tanh"), points, classes), points) == (0, 4)


def test_a_training_is_brought_to_where_a_state_says() -> None:
    """At the rates that it had on its way, so that the weights are the same to the bit."""
    points, classes = examples("xor", 0)
    shown, faster = XorState(), XorState(rate=0.5)
    one = history(shown, shown.pick, points, classes)
    for _ in range(4):
        one.on()
    one.retune(settings(faster, shown.pick))
    for _ in range(3):
        one.on()
    told = replace(faster, way=(Era(4, 0.05), Era(7, 0.5)))
    other = history(told, shown.pick, points, classes)

    assert other.here.step == 7
    np.testing.assert_array_equal(other.here.weights.flat, one.here.weights.flat)
    assert [found.step for found in lead(other, replace(told, way=(Era(5, 0.05),)))] == [5]
    np.testing.assert_array_equal(
        other.here.weights.flat,
        history(XorState(steps=5), shown.pick, points, classes).here.weights.flat,
    )


def test_a_training_that_cannot_go_on_is_brought_no_further() -> None:
    """It stops with its reason."""
    points, classes = examples("xor", 0)
    wild = XorState(rate=10.0, optimiser="sgd", layers=3, way=(Era(6000, 10.0),))
    other = history(wild, Pick("identity"), points, classes)

    assert other.here.step <= 600
    assert other.here.trouble is not None


def test_the_table_of_a_training_is_that_of_the_step_where_it_stands() -> None:
    """One network has the usual columns; of two, each has its own under its name."""
    points, classes = examples("xor", 0)
    shown = XorState(solver="train")
    state = State(panel="xor", language="en", xor=shown)
    histories = [history(shown, Pick(key), points, classes) for key in ("tanh", "relu")]
    for one in histories:
        one.on()
    alone = csv_text(trained_table(state, histories[:1], ["tanh"])).splitlines()
    both = csv_text(trained_table(state, histories, ["tanh", "ReLU"])).splitlines()

    assert alone[0] == "x1,x2,class,answer,loss"
    assert both[0] == "x1,x2,class,answer (tanh),loss (tanh),answer (ReLU),loss (ReLU)"
    assert both[1].startswith(alone[1])
    assert both[1].endswith(f",{histories[1].here.loss!r}")
    assert alone[1].endswith(f",{histories[0].here.loss!r}")


def test_what_a_network_does_not_see_does_not_train_another() -> None:
    """The line, the second network, the rate, points that are not shown; but not the seed."""
    shown = XorState(own=((0.0, 0.0, 1),), line=(1.0, 2.0, 3.0), adds=0, compared=True, rate=0.5)

    assert shown.trained == replace(XorState(way=(Era(3, 0.1),)), other=Pick("sine")).trained
    assert replace(shown, seed=4).trained != shown.trained
    assert replace(shown, examples="own").trained != XorState(examples="own").trained
