"""What a person's moves make of the XOR lab."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.labs.xor import transitions as moves
from core.labs.xor.maths import Line, examples
from core.labs.xor.state import LARGEST_LINE, MOST_OWN, XorState
from core.state_parts import LARGEST_SEED, Era, MoveError, Pick

TRAINED = XorState(solver="train", way=(Era(7, 0.05),))
OWN = XorState(examples="own", own=((0.25, 0.5, 0), (1.0, 1.0, 1)), adds=1)
PLACES = st.floats(-0.5, 1.5)


@pytest.mark.parametrize(
    ("name", "value"),
    [("units", 2), ("layers", 0), ("seed", 9), ("pick", Pick("relu")), ("examples", "circles")],
)
def test_another_training_begins_anew(name: str, value: object) -> None:
    """What decides about the weights leaves nothing of the old training."""
    changed = moves.setting(name)(TRAINED, value)
    assert getattr(changed, name) == value
    assert changed.way == ()


@pytest.mark.parametrize(("name", "value"), [("solver", "line"), ("adds", 0), ("units", 4)])
def test_the_same_training_stays_where_it_stands(name: str, value: object) -> None:
    """Looking at a line by hand, or choosing what is chosen, costs no training."""
    assert moves.setting(name)(TRAINED, value).way == TRAINED.way


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [("tanh", "tanh", "step"), ("step", "step", "tanh"), ("tanh", "gelu", "gelu")],
)
def test_two_networks_are_never_of_the_same_activation_at_first(
    first: str, second: str, found: str
) -> None:
    """That would show nothing; what somebody has chosen stays."""
    shown = XorState(pick=Pick(first), other=Pick(second))
    changed = moves.compare(shown, on=True)
    assert (changed.compared, changed.other.key) == (True, found)
    assert not moves.compare(changed, on=False).compared


def test_noise_is_drawn_again_round_the_end() -> None:
    """After the last seed comes the first."""
    assert moves.draw_again(XorState(noise=4)).noise == 5
    assert moves.draw_again(XorState(noise=LARGEST_SEED)).noise == 0


@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_number_of_the_line_is_changed(place: int) -> None:
    """The others stay."""
    changed = moves.weigh(XorState(line=(1.0, 2.0, 3.0)), place, -7.0)
    assert changed.line[place] == -7.0
    assert [n for n in range(3) if changed.line[n] != n + 1.0] == [place]


@given(PLACES, PLACES, PLACES, PLACES)
def test_a_line_goes_through_the_points_it_is_led_through(
    x: float, y: float, other_x: float, other_y: float
) -> None:
    """And no slider of it is beyond its end."""
    changed = moves.lead_through(XorState(), (x, y), (other_x, other_y))
    assert max(map(abs, changed.line)) <= LARGEST_LINE
    if math.hypot(other_x - x, other_y - y) < 1e-3:
        return
    w1, w2, b = changed.line
    for px, py in ((x, y), (other_x, other_y)):
        assert abs(w1 * px + w2 * py + b) < 1e-5 * max(1.0, math.hypot(w1, w2))


def test_the_best_line_of_xor_has_three_right() -> None:
    """Without points there is none to show."""
    changed = moves.show_best(XorState())
    points, classes = examples("xor", 1, ())
    assert float(np.mean(Line(*changed.line).says(points) == classes)) == 0.75
    empty = XorState(examples="own")
    assert moves.show_best(empty) == empty


def test_a_click_adds_a_point_or_takes_it_away() -> None:
    """Near a point it means that point; other data take no clicks."""
    added = moves.click(OWN, 0.75, 0.0)
    assert added.own[-1] == (0.75, 0.0, 1)
    assert moves.click(added, 0.76, 0.01) == OWN
    assert moves.click(XorState(), 0.5, 0.5) == XorState()


def test_keys_mark_and_unmark_a_point() -> None:
    """A point that is there takes the chosen class; where there is none, nothing is taken."""
    assert moves.mark(OWN, 0.25, 0.5).own == ((0.25, 0.5, 1), (1.0, 1.0, 1))
    assert moves.mark(OWN, 0.0, 0.0).own[-1] == (0.0, 0.0, 1)
    assert moves.unmark(OWN, 1.0, 1.0).own == OWN.own[:1]
    assert moves.unmark(OWN, -0.5, -0.5) == OWN
    assert moves.clear(OWN).own == ()


def test_a_full_plane_takes_no_more_and_loses_none() -> None:
    """It is said; a point that is there can still be changed."""
    full = XorState(examples="own", own=((0.5, 0.5, 0),) * MOST_OWN)
    for move in (moves.click, moves.mark):
        with pytest.raises(MoveError, match=f"{MOST_OWN} points already"):
            move(full, -0.5, -0.5)
    assert len(moves.mark(full, 0.5, 0.5).own) == MOST_OWN
    assert len(moves.click(full, 0.5, 0.5).own) == MOST_OWN - 1


def test_another_way_begins_at_its_start() -> None:
    """With its seed, units and activation; data and optimiser stay."""
    way = XorState(seed=5, units=8, pick=Pick("leaky_relu"), steps=300)
    changed = moves.go_another_way(TRAINED, way)
    assert (changed.seed, changed.units, changed.pick.key) == (5, 8, "leaky_relu")
    assert (changed.steps, changed.way, changed.solver) == (0, (), "train")
