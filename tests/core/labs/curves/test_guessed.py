"""A guess beside the derivative."""

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.formula import compile_formula
from core.labs.curves.maths import Score, score

Point = tuple[float, float]


def _scored(key: str, *points: Point) -> Score:
    found = score(BY_KEY[key], {}, points)
    assert found is not None
    return found


def test_a_right_guess_is_no_distance_away() -> None:
    """The identity has the slope 1 all over."""
    assert _scored("identity", (-2.0, 1.0), (3.0, 1.0)) == Score(0.0, 0.0, -2.0, 1.0)


def test_a_level_guess_for_relu_is_wrong_on_one_side() -> None:
    """0 from −1 to 3: right on a quarter of the way, and 1 off on the rest."""
    found = _scored("relu", (-1.0, 0.0), (3.0, 0.0))

    assert found.mean == pytest.approx(0.75, abs=1e-3)
    assert (found.largest, found.slope) == (1.0, 1.0)
    assert 0.0 < found.x < 1e-300  # from the jump on, not at it: there f' is undefined


def test_the_largest_distance_is_where_it_is() -> None:
    """σ' is 1/4 at 0 and nowhere more."""
    found = _scored("sigmoid", (-3.0, 0.0), (4.0, 0.0))

    assert (found.x, found.largest, found.slope) == (0.0, 0.25, 0.25)
    exact = BY_KEY["sigmoid"].value(4.0) - BY_KEY["sigmoid"].value(-3.0)
    assert found.mean == pytest.approx(exact / 7.0, abs=1e-5)


def test_a_guess_is_a_line() -> None:
    """A single point says nothing about a range."""
    assert score(BY_KEY["tanh"], {}, ()) is None
    assert score(BY_KEY["tanh"], {}, ((0.0, 1.0),)) is None


def test_it_is_joined_by_straight_lines() -> None:
    """Against half of a bent guess, point by point."""
    points = ((-1.0, 0.0), (0.0, 1.0), (2.0, 0.5))
    found = _scored("tanh", *points)

    x = np.linspace(-1.0, 2.0, 100_001)
    across, up = np.array(points).T
    distance = np.abs(np.interp(x, across, up) - BY_KEY["tanh"].derivative(x))
    assert found.mean == pytest.approx(distance.mean(), abs=1e-4)
    assert found.largest == pytest.approx(distance.max(), abs=1e-4)


def test_two_neighbouring_floats_are_a_range_too() -> None:
    """The width of a guess may be the smallest there is, even around a hole."""
    near = float(np.nextafter(1.0, 2.0))

    assert _scored("identity", (1.0, 3.0), (near, 3.0)).mean == 2.0
    assert _scored("relu", (0.0, 0.0), (5e-324, 0.0)).mean == 1.0


@pytest.mark.parametrize(
    ("text", "place", "slope"),
    [("tan(x)", -np.pi / 2, np.inf), ("1/x", 0.0, -np.inf), ("sqrt(x)", 0.0, np.inf)],
)
def test_a_slope_without_bound_has_no_mean(text: str, place: float, slope: float) -> None:
    """The place is told instead of the largest float beside it."""
    found = score(compile_formula(text), {}, ((-3.0, 0.0), (3.0, 0.9)))

    assert found is not None
    assert found.x == pytest.approx(place)
    assert (found.mean, found.largest, found.slope) == (np.inf, np.inf, slope)


def test_where_there_is_no_slope_nothing_is_compared() -> None:
    """Of x^1.5 only the right half counts; of log(x) left of 0 nothing can be said."""
    found = score(compile_formula("x**1.5"), {}, ((-3.0, 0.0), (4.0, 0.0)))

    assert found is not None
    assert found.x == 4.0
    assert found.largest == pytest.approx(3.0)
    assert found.mean == pytest.approx(2.0, abs=1e-2)
    assert score(compile_formula("log(x)"), {}, ((-3.0, 0.0), (-1.0, 0.0))) is None
