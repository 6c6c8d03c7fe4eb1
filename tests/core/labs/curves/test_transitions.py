"""What a person's moves make of the Curves lab."""

import math
import sys
from dataclasses import replace

import pytest

from core.labs.curves import transitions as moves
from core.labs.curves.state import MOST_PICKS, CurvesState
from core.labs.curves.state_parts import FARTHEST_MEAN, NARROWEST, WIDEST, Guess, Inputs
from core.state_parts import EXPRESSION, MoveError, Pick

HERE = CurvesState()
LARGEST = sys.float_info.max
SIX = CurvesState(
    picks=tuple(Pick(key) for key in ("relu", "elu", "selu", "celu", "tanh", "gelu")), active=2
)
TYPED = CurvesState(picks=(Pick("relu"), Pick(EXPRESSION, (), "x^2")), active=1)


def test_a_range_can_be_typed_wheeled_and_put_back() -> None:
    """What no axis can show changes nothing by hand; y is then as it was, automatic."""
    assert moves.typed_x(HERE, 1.0, 2.0).x_max == 2.0
    assert moves.over_x(HERE, 2.0, 2.0) == HERE
    assert moves.over_x(HERE, -1.0, 1.0).x_min == -1.0
    fixed = moves.over_y(HERE, -3.0, 3.0)
    assert (fixed.y_auto, fixed.y_min, fixed.y_max) == (False, -3.0, 3.0)
    assert moves.over_y(HERE, 3.0, 3.0) == HERE
    assert moves.original_range(moves.over_y(moves.typed_x(HERE, 1.0, 2.0), 0.0, 1.0)) == replace(
        HERE, y_min=0.0, y_max=1.0
    )


@pytest.mark.parametrize("way", [1, -1])
def test_zoom_is_about_the_middle(way: int) -> None:
    """Nearer is narrower, farther is wider; on the whole line there is nothing farther."""
    zoomed = moves.zoomed(CurvesState(x_min=2.0, x_max=6.0), way)

    assert zoomed.x_min + zoomed.x_max == pytest.approx(8.0)
    assert (zoomed.x_max - zoomed.x_min < 4.0) == (way > 0)
    whole = CurvesState(x_min=-LARGEST, x_max=LARGEST)
    assert moves.zoomed(whole, -1) == whole


def test_the_probe_goes_where_it_is_sent() -> None:
    """Exactly, tidied to a pixel, in steps within the view, and to its ends."""
    assert moves.probe_at(HERE, 0.1 + 0.2).probe_x == 0.1 + 0.2
    assert moves.probe_to(HERE, 0.1 + 0.2).probe_x == 0.3
    assert moves.probe_stepped(HERE, 1, fine=False).probe_x == 1.1
    assert moves.probe_stepped(HERE, -1, fine=True).probe_x == 0.99
    outside = moves.probe_at(HERE, 100.0)
    assert moves.probe_stepped(outside, 1, fine=True).probe_x == HERE.x_max
    assert moves.probe_sent(HERE, 1).probe_x == HERE.x_max
    assert moves.probe_sent(HERE, -1).probe_x == HERE.x_min
    tiny = CurvesState(x_min=0.0, x_max=1e-305)
    assert moves.probe_to(tiny, 5.5e-306).probe_x == 5.5e-306


def test_the_probe_snaps_to_special_points() -> None:
    """The next one on a side, or the nearest; without any it stays."""
    relu = CurvesState(picks=(Pick("relu"),))
    assert moves.probe_snapped(relu, -1).probe_x == 0.0
    assert moves.probe_snapped(relu, 1) == relu
    left = moves.probe_at(relu, -2.0)
    assert moves.probe_snapped(left, 1).probe_x == 0.0
    assert moves.probe_to_nearest(left).probe_x == 0.0
    nothing = CurvesState(picks=(Pick("softplus"),))
    assert moves.probe_to_nearest(nothing) == nothing


def test_the_inputs_are_dragged_within_their_bounds() -> None:
    """The mean goes with its grip; the standard deviation is the distance of the other."""
    wide = CurvesState(x_min=-4000.0, x_max=4000.0, inputs=Inputs(mean=0.0, spread=1.0))
    assert moves.inputs_dragged(HERE, "mean", 1.234567).inputs.mean == 1.235
    assert moves.inputs_dragged(wide, "mean", 3000.0).inputs.mean == FARTHEST_MEAN
    assert moves.inputs_dragged(wide, "mean", -3000.0).inputs.mean == -FARTHEST_MEAN
    assert moves.inputs_dragged(wide, "spread", 0.0).inputs.spread == NARROWEST
    assert moves.inputs_dragged(wide, "spread", -3000.0).inputs.spread == WIDEST
    assert moves.sent(HERE, Inputs(mean=1.0)).inputs == Inputs(mean=1.0)


def test_a_guess_is_drawn_lifted_rubbed_out_and_revealed() -> None:
    """By pen and by key; lifting begins at 0 where nothing is drawn."""
    drawn = moves.penned(HERE, -1.0, 0.0, 1.0, 2.0)
    assert drawn.guess.points == ((-1.0, 0.0), (1.0, 2.0))
    assert moves.lifted(HERE, 0.1).guess.points == ((1.0, 0.1),)
    assert moves.lifted(drawn, 0.1).guess.points[-1] == (1.0, 2.1)
    assert moves.erased(drawn).guess.points == ((-1.0, 0.0),)
    assert moves.revealed(drawn).guess.revealed
    assert moves.revealed(moves.revealed(drawn)) == drawn
    assert moves.guessed(drawn, Guess()).guess == Guess()


def test_switches_tools_and_code() -> None:
    """An open tool is closed by its own button."""
    assert moves.switched(HERE, "zones", True).zones
    assert moves.code_in(HERE, "torch").library == "torch"
    opened = moves.tool(HERE, "compare")
    assert opened.tool == "compare"
    assert moves.tool(opened, "compare").tool == "none"
    assert moves.widened(HERE).wide
    assert moves.widened(moves.widened(HERE)) == HERE


def test_typing_draws_what_can_be_read() -> None:
    """What cannot be read waits in its row; the last good curve stays."""
    good = moves.written(HERE, 0, "a*x^2")
    assert good.pick.formula == "a*x^2"
    bad = moves.written(good, 0, "a*x^")
    assert bad.pick.formula == "a*x^2"
    assert bad.picks[bad.rows[0]].draft == "a*x^"
    assert moves.written(HERE, 0, "  ").draft == "  "


def test_an_example_replaces_an_example() -> None:
    """What a person wrote is left alone."""
    examples = ("x^2", "sin(x)")
    swapped = moves.exemplified(TYPED, "sin(x)", examples)
    assert [pick.formula for pick in swapped.picks if pick.is_typed] == ["sin(x)"]
    own = moves.written(TYPED, 0, "x^3")
    beside = moves.exemplified(own, "sin(x)", examples)
    assert [pick.formula for pick in beside.picks if pick.is_typed] == ["x^3", "sin(x)"]


def test_a_row_is_entered_and_taken_off() -> None:
    """The empty row has nothing to be active; what waits in it can be thrown away."""
    other = TYPED.activate(0)
    assert moves.entered(other, 0).active == 1
    assert moves.entered(other, 1) == other
    assert moves.taken_off(TYPED, 0).picks == (Pick("relu"),)
    waiting = replace(TYPED, draft="x^")
    assert moves.taken_off(waiting, 1).draft is None


def test_the_ends_of_a_slider_move() -> None:
    """Of the active function, which was typed."""
    tuned = moves.written(HERE, 0, "a*x")
    limited = moves.limited(tuned, "a", -7.0, 8.0)

    assert limited.pick != tuned.pick
    assert limited.pick.formula == "a*x"


def test_a_function_is_chosen() -> None:
    """The one shown stays, one beside it becomes active, a new one takes its place."""
    assert moves.chosen(SIX, "selu") == SIX
    assert moves.chosen(SIX, "gelu").active == 5
    assert moves.chosen(SIX, "silu").picks[2] == Pick("silu")
    full = CurvesState(picks=tuple(Pick(EXPRESSION, (), f"x+{n}") for n in range(MOST_PICKS)))
    with pytest.raises(MoveError, match="Six functions"):
        moves.chosen(full, "relu")


def test_functions_are_ticked_on_and_off() -> None:
    """Up to six; one always stays."""
    two = moves.ticked(CurvesState(picks=(Pick("relu"),)), "tanh", True)
    assert [pick.key for pick in two.picks] == ["relu", "tanh"]
    one = moves.ticked(two, "relu", False)
    assert [pick.key for pick in one.picks] == ["tanh"]
    with pytest.raises(MoveError, match="At least one"):
        moves.ticked(one, "tanh", False)
    with pytest.raises(MoveError, match="Six functions"):
        moves.ticked(SIX, "silu", True)
    with pytest.raises(MoveError, match="Six functions"):
        moves.doubled(SIX)
    assert moves.doubled(one).picks == (Pick("tanh"), Pick("tanh"))


def test_every_number_stays_finite() -> None:
    """On the widest range that there is, no move makes an infinite state."""
    whole = CurvesState(x_min=-LARGEST / 4, x_max=LARGEST / 4)
    for moved in (
        moves.zoomed(whole, 1),
        moves.probe_stepped(whole, 1, fine=False),
        moves.probe_to(whole, LARGEST / 8),
    ):
        assert math.isfinite(moved.probe_x)
