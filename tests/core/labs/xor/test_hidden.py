"""The hidden space: computed a second time from the weights, and the line that parts it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arrays import Array
from core.labs.xor import transitions as moves
from core.labs.xor.hidden import crossing, hidden_space
from core.labs.xor.maths import examples
from core.labs.xor.state import HIGH, LOW, XorState
from core.labs.xor.training import history
from core.network import Network, Weights
from core.state_parts import Pick


def trained(shown: XorState) -> tuple[Network, Weights, Array]:
    """Return a network, its weights after a training, and its examples."""
    points, classes = examples(shown.examples, shown.noise, shown.own)
    one = history(shown, shown.pick, points, classes)
    return one.settings.network, one.here.weights, points


SOLVED = XorState(solver="train", units=2, steps=600)


@pytest.mark.parametrize("pair", [(1, 2), (2, 1)])
def test_two_units_are_what_their_weights_make_of_the_inputs(pair: tuple[int, int]) -> None:
    """Tanh of the weighted sums, for the points and for every place of the grid."""
    network, weights, points = trained(SOLVED)
    found = hidden_space(network, weights, points, *pair)
    rows = [pair[0] - 1, pair[1] - 1]

    def seen(inputs: Array) -> Array:
        return np.tanh(inputs @ weights.matrices[0].T + weights.biases[0])[..., rows]

    np.testing.assert_allclose(found.points, seen(points), atol=1e-14)
    side = np.linspace(LOW, HIGH, len(found.level))
    for fixed, level, upright in zip(side, found.level, found.upright, strict=True):
        along = np.linspace(LOW, HIGH, len(level))
        same = np.full_like(along, fixed)
        np.testing.assert_allclose(level, seen(np.stack([along, same], axis=-1)), atol=1e-14)
        np.testing.assert_allclose(upright, seen(np.stack([same, along], axis=-1)), atol=1e-14)
    everything = np.concatenate([*found.level, *found.upright, found.points])
    assert (everything > found.low).all()
    assert (everything < found.high).all()


def test_a_straight_line_parts_there_what_none_parts_over_the_inputs() -> None:
    """The four points of XOR, each on the side of its class; the line is in view."""
    found = hidden_space(*trained(SOLVED), 1, 2)
    _, classes = examples("xor", 1, ())
    assert found.boundary is not None
    w1, w2, b = found.boundary
    sums = found.points @ (w1, w2) + b
    assert ((sums > 0.0) == (classes > 0.5)).all()
    assert ((found.said > 0.5) == (sums > 0.0)).all()
    assert found.others == 0
    assert len(found.ends) == 2
    for x, y in found.ends:
        assert abs(w1 * x + w2 * y + b) < 1e-9 * (abs(w1) + abs(w2))
        assert found.low[0] - 1e-9 <= x <= found.high[0] + 1e-9
        assert found.low[1] - 1e-9 <= y <= found.high[1] + 1e-9


def test_more_units_have_a_say_and_no_line_is_told() -> None:
    """What two of four units show decides nothing alone."""
    found = hidden_space(*trained(XorState(solver="train", steps=50)), 2, 4)
    assert (found.others, found.boundary, found.ends) == (2, None, ())


def test_dead_units_are_a_point_with_room_around() -> None:
    """Units that give the same for every input have a range all the same."""
    network, weights, points = trained(XorState(solver="train", units=2, pick=Pick("relu")))
    none = Weights(weights.sizes, np.zeros_like(weights.flat))
    found = hidden_space(network, none, points, 1, 2)
    assert found.boundary is None
    assert (found.points == 0.0).all()
    assert found.low < (0.0, 0.0) < found.high


NUMBERS = st.floats(-5.0, 5.0)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_line_leaves_a_rectangle_where_it_came_in(w1: float, w2: float, b: float) -> None:
    """Both ends are on its edge and on the line; it misses where all corners are on one side."""
    low, high = (-1.0, -2.0), (3.0, 2.0)
    found = crossing((w1, w2, b), low, high)
    corners = [w1 * x + w2 * y + b for x in (low[0], high[0]) for y in (low[1], high[1])]
    if found:
        for x, y in found:
            size = abs(w1) + abs(w2) + abs(b)
            assert abs(w1 * x + w2 * y + b) <= 1e-6 * size
            edge = min(abs(x - low[0]), abs(x - high[0]), abs(y - low[1]), abs(y - high[1]))
            assert edge < 1e-6
    elif min(math.hypot(w1, w2), 1.0) > 1e-3:
        assert min(corners) >= -1e-9 or max(corners) <= 1e-9


@pytest.mark.parametrize(
    ("shown", "pair"),
    [
        (XorState(), (1, 2)),
        (XorState(first=4, second=2), (4, 2)),
        (XorState(units=2, first=7, second=8), (2, 1)),
        (XorState(units=3, first=1, second=1), (1, 2)),
    ],
)
def test_two_different_units_are_looked_into(shown: XorState, pair: tuple[int, int]) -> None:
    """Also where the layer has become narrower since they were chosen."""
    assert shown.pair == pair


def test_a_unit_that_stands_on_the_other_side_is_exchanged() -> None:
    """And one that does not exist is the last."""
    shown = XorState(units=4)
    assert moves.look_at(shown, 0, 2).pair == (2, 1)
    assert moves.look_at(shown, 1, 4).pair == (1, 4)
    assert moves.look_at(shown, 1, 8).pair == (1, 4)


@pytest.mark.parametrize(
    ("changes", "folds"),
    [({}, True), ({"layers": 0}, False), ({"units": 1}, False), ({"compared": True}, False)],
)
def test_one_network_with_two_units_folds(changes: dict[str, object], folds: bool) -> None:
    """A line by hand, a perceptron and two networks have no such space."""
    shown = XorState(solver="train", **changes)  # type: ignore[arg-type]  # fields of it
    assert shown.folds is folds
    assert not XorState().folds


def test_looking_into_it_costs_no_training() -> None:
    """The training goes on while somebody looks."""
    shown = XorState(solver="train")
    assert moves.setting("space")(shown, True).trained == shown.trained
    assert moves.look_at(shown, 0, 3).trained == shown.trained
