"""The network by hand: the textbook's gates, ReLU by hand, and what its units see."""

import numpy as np
import pytest

from core.labs.xor import transitions as moves
from core.labs.xor.hand import PRESETS, by_hand, preset_of
from core.labs.xor.hidden import silent_units, unit_surfaces
from core.labs.xor.maths import Line, examples
from core.labs.xor.state import HAND_NUMBERS, HIGH, LOW, XorState
from core.labs.xor.table import xor_table
from core.labs.xor.training import answers, dead_units, history, sums
from core.network import forward
from core.state import State
from core.state_parts import Pick, StateError

BY_HAND = XorState(solver="hand")
CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def test_and_of_nand_and_or_is_xor() -> None:
    """With the book's weights the hidden columns are (1,0), (1,1), (1,1), (0,1)."""
    passed = forward(*by_hand(BY_HAND), CORNERS)
    assert passed.activations[0].tolist() == [[1, 0], [1, 1], [1, 1], [0, 1]]
    assert (passed.output[:, 0] > 0.0).tolist() == [False, True, True, False]


def test_relu_by_hand_is_xor_as_a_sum() -> None:
    """The sum relu(x1 + x2) - 2 relu(x1 + x2 - 1) is 0, 1, 1, 0; a half parts them."""
    shown = moves.take_preset(BY_HAND, "relu")
    assert sums(*by_hand(shown), CORNERS).tolist() == [-0.5, 0.5, 0.5, -0.5]
    assert answers(shown, *examples("xor", 1, ())).said.tolist() == [
        *examples("xor", 1, ())[1].tolist()
    ]


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_known_again_until_a_number_changes(key: str) -> None:
    """The list shows its name, and nothing beside numbers of one's own."""
    shown = moves.take_preset(BY_HAND, key)
    assert preset_of(shown) == key
    assert preset_of(moves.weigh_by_hand(shown, 4, 0.25)) is None
    assert moves.weigh_by_hand(shown, 4, 0.25).hand[4] == 0.25
    assert preset_of(moves.setting("by_hand")(shown, Pick("tanh"))) is None


def test_without_a_bend_two_units_are_one_line() -> None:
    """By hand too: the identity gets no more than three of the four points right."""
    shown = moves.setting("by_hand")(BY_HAND, Pick("identity"))
    points, classes = examples("xor", 1, ())
    random = np.random.default_rng(0)
    for _ in range(200):
        numbers = tuple(random.uniform(-10.0, 10.0, HAND_NUMBERS).tolist())
        said = answers(moves.setting("hand")(shown, numbers), points, classes).said
        assert np.mean(said == classes) <= 0.75


@pytest.mark.parametrize("numbers", [(1.0,) * 8, (1.0,) * 8 + (10.5,), (1.0,) * 8 + (np.nan,)])
def test_nine_numbers_within_their_range(numbers: tuple[float, ...]) -> None:
    """Not eight, none beyond the sliders, none that is no number."""
    with pytest.raises(StateError):
        XorState(hand=numbers)


def test_every_units_surface_is_what_its_weights_make_of_the_plane() -> None:
    """Of both layers of a trained network, computed a second time."""
    shown = XorState(solver="train", layers=2, units=3, steps=40)
    one = history(shown, shown.pick, *examples("xor", 1, ()))
    weights = one.here.weights
    surfaces = unit_surfaces(one.settings.network, weights, 5)
    side = np.linspace(LOW, HIGH, 5)
    assert [surface.shape for surface in surfaces] == [(3, 5, 5), (3, 5, 5)]
    for row, x2 in enumerate(side):
        for column, x1 in enumerate(side):
            first = np.tanh(weights.matrices[0] @ (x1, x2) + weights.biases[0])
            second = np.tanh(weights.matrices[1] @ first + weights.biases[1])
            np.testing.assert_allclose(surfaces[0][:, row, column], first, atol=1e-14)
            np.testing.assert_allclose(surfaces[1][:, row, column], second, atol=1e-14)


def test_a_unit_is_dead_where_output_and_slope_are_0_at_every_point() -> None:
    """ReLU below its bend everywhere; a step is 0 in slope but not in its output."""
    numbers = (-1.0, -1.0, -1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0)
    shown = XorState(solver="hand", hand=numbers, by_hand=Pick("relu"))
    (silent,) = silent_units(*by_hand(shown), CORNERS)
    assert silent.tolist() == [True, False]
    (silent,) = silent_units(*by_hand(BY_HAND), CORNERS)
    assert silent.tolist() == [False, False]
    trained = XorState(solver="train", pick=Pick("relu"), steps=5)
    points, classes = examples("xor", 1, ())
    one = history(trained, trained.pick, points, classes)
    found = silent_units(one.settings.network, one.here.weights, points)
    assert dead_units(one, points) == (sum(layer.sum() for layer in found), 4)


def test_the_table_has_the_hidden_units() -> None:
    """Columns h1 and h2 between class and answer; none where there is no point."""
    columns = {one.heading: one.cells for one in xor_table(State(language="en", xor=BY_HAND))}
    assert list(columns) == ["x1", "x2", "class", "h1", "h2", "answer", "loss"]
    rows = list(zip(columns["x1"], columns["x2"], columns["h1"], columns["h2"], strict=True))
    assert ("0.0", "0.0", "1.0", "0.0") in rows
    assert ("1.0", "1.0", "0.0", "1.0") in rows
    assert columns["answer"] == [f"{float(one)}" for one in columns["class"]]
    empty = moves.setting("examples")(BY_HAND, "own")
    assert [one.heading for one in xor_table(State(language="en", xor=empty))][3] == "answer"


def test_a_line_as_its_equation() -> None:
    """Signs are signs, a weight of 1 is not written, nothing is where no line is."""
    assert Line(1.0, 1.0, -0.5).equation() == "x1 + x2 − 0.5 = 0"
    assert Line(-1.0, 0.0, 2.0).equation() == "−x1 + 2 = 0"
    assert Line(0.0, -2.5, 0.0).equation(("h1", "h3")) == "−2.5 h3 = 0"
    assert Line(0.0, 0.0, 3.0).equation() == ""


def test_the_best_line_is_told_when_it_is_asked_for() -> None:
    """Until the examples change: then it must be found anew."""
    asked = moves.show_best(XorState())
    assert asked.told
    assert moves.weigh(asked, 0, 3.0).told
    assert not moves.setting("examples")(asked, "spiral").told
    assert not moves.draw_again(asked).told
    own = moves.show_best(moves.mark(moves.setting("examples")(XorState(), "own"), 0.5, 0.5))
    assert own.told
    assert not moves.mark(own, 0.1, 0.1).told
    assert not moves.show_best(moves.clear(own)).told


def test_two_units_are_looked_into_by_hand() -> None:
    """Whatever width the trained network has."""
    shown = XorState(solver="hand", first=7, second=3, units=1)
    assert shown.folds
    assert shown.width == 2
    assert shown.pair in {(2, 1), (1, 2)}
    assert moves.look_at(shown, 0, 8).pair == (2, 1)


def test_compared_with_the_step_first() -> None:
    """What bends but cannot learn; tanh beside the step itself."""
    assert moves.compare(XorState(), True).other.key == "step"
    assert moves.compare(XorState(pick=Pick("step")), True).other.key == "tanh"
