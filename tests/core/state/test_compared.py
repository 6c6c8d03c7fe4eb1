"""Several functions at once: added, doubled, dropped, each with a line of its own."""

import math

import pytest

from core.labs.curves.state import CurvesState
from core.labs.curves.state_parts import MOST_GUESSED, Guess, Inputs
from core.state import State
from core.state_parts import Pick, StateError


def test_a_function_stands_beside_itself_with_other_parameters() -> None:
    """The copy is active, so the slider bends it and leaves the first one alone."""
    twice = CurvesState(picks=(Pick("elu", (("alpha", 0.5),)),)).duplicate().tune("alpha", 2.0)

    assert twice.picks == (Pick("elu", (("alpha", 0.5),)), Pick("elu", (("alpha", 2.0),)))
    assert twice.active == 1


def test_no_line_changes_when_another_function_goes() -> None:
    """Of three the middle one is dropped; a new one takes its place among the lines."""
    three = CurvesState().add(Pick("relu")).add(Pick("elu"))
    assert (three.strokes, three.lines) == ((), (0, 1, 2))

    two = three.drop(1)
    assert (two.picks, two.lines) == ((Pick("sigmoid"), Pick("elu")), (0, 2))
    assert two.active == 1
    assert two.add(Pick("gelu")).lines == (0, 2, 1)
    assert two.drop(1).strokes == ()


def test_what_goes_hands_on_to_its_neighbour() -> None:
    """The active function is dropped, the one before it takes over; the last one stays."""
    three = CurvesState(picks=(Pick("relu"), Pick("elu"), Pick("relu")), active=2)

    assert three.drop(2).active == 1
    assert three.activate(0).drop(0).active == 0
    assert three.drop(0).active == 1
    assert three.remove("relu").picks == (Pick("elu"),)
    assert three.remove("elu").pick == Pick("relu")
    assert three.remove("elu").active == 1
    assert CurvesState().drop(0) == CurvesState()
    assert three.remove("gelu") == three


def test_there_is_no_seventh_function() -> None:
    """As many as can be told apart."""
    full = CurvesState(picks=(Pick("elu"),) * 6)

    with pytest.raises(StateError):
        full.duplicate()


@pytest.mark.parametrize("strokes", [(0,), (0, 0), (0, 6), (-1, 0), (0, 1, 2)])
def test_two_functions_never_share_a_line(strokes: tuple[int, ...]) -> None:
    """A file cannot bring in what nobody could tell apart."""
    with pytest.raises(StateError, match="line of its own"):
        CurvesState(picks=(Pick("elu"), Pick("relu")), strokes=strokes)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"mean": 1001.0}, "mean must be from -1000 to 1000"),
        ({"spread": 0.0}, "spread must be from 0.001 to 1000"),
        ({"spread": math.nan}, "spread must be"),
    ],
)
def test_inputs_out_of_bounds_are_refused(changes: dict[str, float], said: str) -> None:
    """A file cannot bring in what no picture shows."""
    with pytest.raises(StateError, match=said):
        Inputs(**changes)  # type: ignore[arg-type]  # wrong on purpose


def test_normalised_inputs_have_mean_0_and_spread_1() -> None:
    """Their shape stays."""
    assert Inputs("uniform", 7.0, 3.0).normalised() == Inputs("uniform", 0.0, 1.0)


@pytest.mark.parametrize(
    "points",
    [
        ((0.0, 0.0), (0.0, 1.0)),
        ((1.0, 0.0), (0.0, 1.0)),
        ((0.0, math.inf),),
        ((math.nan, 0.0),),
        ((math.inf, 0.0),),
        ((0.0, 1.1e100),),
        ((-1.1e100, 0.0),),
    ],
)
def test_a_guess_goes_from_left_to_right(points: tuple[tuple[float, float], ...]) -> None:
    """A file cannot bring in a line that is no function."""
    with pytest.raises(StateError, match="left to right"):
        Guess(points)


def test_a_guess_has_so_many_points_and_no_more() -> None:
    """A stroke too many is left out; a file with too many is refused."""
    full = Guess(tuple((float(n), 0.0) for n in range(MOST_GUESSED)))

    assert full.drawn((0.5, 1.0), (0.5, 1.0)) is full
    assert Guess().drawn((0.0, 0.0), (1.0, 2e100)) == Guess()
    with pytest.raises(StateError, match="at most 600 points, not 601"):
        Guess((*full.points, (1e6, 0.0)))


def test_the_pen_replaces_what_it_goes_over() -> None:
    """Drawn from right to left it is the same; a dot replaces a dot at the same x."""
    line = Guess(((0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)))
    expected = ((0.0, 0.0), (0.5, 9.0), (2.5, 8.0), (3.0, 3.0))

    assert line.drawn((0.5, 9.0), (2.5, 8.0)).points == expected
    assert line.drawn((2.5, 8.0), (0.5, 9.0)).points == expected
    assert line.drawn((1.0, 5.0), (1.0, 5.0)).points[1] == (1.0, 5.0)


def test_a_point_is_taken_away_where_it_is() -> None:
    """The nearest one, if it is near at all."""
    line = Guess(((0.0, 0.0), (1.0, 1.0)))

    assert line.without(0.9, 0.2).points == ((0.0, 0.0),)
    assert line.without(0.5, 0.2) is line
    assert Guess().without(0.5, 0.2) == Guess()


def test_another_function_has_no_guess_yet() -> None:
    """What was drawn belongs to the function that it was drawn for."""
    drawn = CurvesState(picks=(Pick("relu"), Pick("elu")), guess=Guess(((0.0, 1.0),)))

    for other in (drawn.activate(1), drawn.choose("gelu"), drawn.add(Pick("gelu")), drawn.drop(0)):
        assert other.guess == Guess()
    for same in (drawn.activate(0), drawn.choose("relu"), drawn.drop(1)):
        assert same.guess == drawn.guess


def test_everything_goes_through_a_file() -> None:
    """Lines, inputs and guess come back as they were."""
    curves = CurvesState(
        picks=(Pick("relu"), Pick("elu")),
        strokes=(3, 1),
        tool="predict",
        wide=True,
        marks=True,
        inputs=Inputs("uniform", 1.5, 0.25),
        guess=Guess(((0.0, 1.0), (0.5, 1.25)), revealed=True),
    )

    assert State.from_json(State(curves=curves).to_json()).curves == curves
