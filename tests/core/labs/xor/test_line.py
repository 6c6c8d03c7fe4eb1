"""Straight lines between two classes, and the best of them."""

import math
import sys
from itertools import product
from types import FrameType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.labs.neuron.maths import corners
from core.labs.xor.maths import SETS, Line, best_line, examples


def test_for_xor_three_of_four_is_the_best() -> None:
    """Found by looking at all lines that differ, and the line really reaches it."""
    points, classes = examples("xor", 0)
    line, share = best_line(points, classes)

    assert share == 0.75
    assert line.accuracy(points, classes) == 0.75


@pytest.mark.parametrize("key", ["and", "or"])
def test_what_can_be_separated_is(key: str) -> None:
    """AND and OR are read without a mistake."""
    points, classes = examples(key, 0)

    assert best_line(points, classes)[1] == 1.0


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 1)), min_size=1, max_size=7
    )
)
def test_no_line_of_a_dense_search_is_better(drawn: list[tuple[int, int, int]]) -> None:
    """On a lattice, with points in rows and on each other, against thousands of lines."""
    points = np.array([[x, y] for x, y, _ in drawn], dtype=np.float64)
    classes = np.array([one for _, _, one in drawn], dtype=np.float64)
    line, share = best_line(points, classes)

    turns = np.linspace(0.0, 2.0 * np.pi, 361) + 0.003
    shifts = np.linspace(-6.0, 6.0, 61)[:, np.newaxis, np.newaxis] + 0.001
    reach = np.stack([np.cos(turns), np.sin(turns)], axis=-1) @ points.T
    searched = ((reach > shifts) == (classes == 1.0)).mean(axis=-1).max()
    assert share >= searched
    assert line.accuracy(points, classes) == share


def test_all_labellings_of_the_square_but_two_can_be_separated() -> None:
    """Of the sixteen ways to colour four corners only XOR and its opposite cannot."""
    failed = [
        labels
        for labels in product((0.0, 1.0), repeat=4)
        if best_line(corners(2), np.array(labels))[1] < 1.0
    ]

    assert failed == [(0.0, 1.0, 1.0, 0.0), (1.0, 0.0, 0.0, 1.0)]


def test_points_of_one_place_cannot_be_told_apart() -> None:
    """The larger class wins, whatever the line."""
    points = np.zeros((3, 2))

    assert best_line(points, np.array([1.0, 0.0, 1.0]))[1] == pytest.approx(2 / 3)
    assert best_line(points[:1], np.array([0.0]))[1] == 1.0


def test_a_row_of_points_is_one_line() -> None:
    """A hundred points in a row make 4,950 pairs on one line, which is divided only once."""
    points = np.stack([0.015 * np.arange(100.0), np.zeros(100)], axis=-1)
    classes = np.arange(100.0) % 2.0
    tried = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal tried
        tried += event == "call" and frame.f_code is Line.accuracy.__code__

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        line, share = best_line(points, classes)
    finally:
        sys.setprofile(before)

    assert share == line.accuracy(points, classes) == 0.51
    assert 1 < tried < 500  # two ways to turn about each of 99 places, and their opposites


def test_a_line_is_cut_at_the_edges_of_a_square() -> None:
    """Both ends lie on the line and on the edge; a line beside the square has none."""
    line = Line(1.0, 2.0, -1.5)
    ends = line.crossing(-0.5, 1.5)

    assert len(ends) == 2
    for x, y in ends:
        assert x + 2.0 * y == pytest.approx(1.5)
        assert x in (-0.5, 1.5) or y in (-0.5, 1.5)
    assert Line(1.0, 0.0, 5.0).crossing(-0.5, 1.5) == ()
    assert Line(0.0, 0.0, 1.0).crossing(-0.5, 1.5) == ()


def test_a_line_through_two_points_keeps_its_sides() -> None:
    """Dragging a handle turns the line without flipping the classes."""
    line = Line(1.0, 1.0, -1.5)
    turned = line.through((0.0, 1.5), (1.4, 0.0))

    assert turned.says(np.array([[1.0, 1.0], [0.0, 0.0]])).tolist() == [1.0, 0.0]
    assert math.hypot(turned.w1, turned.w2) == pytest.approx(math.sqrt(2.0))
    assert turned.w1 * 1.4 + turned.b == pytest.approx(0.0)
    back = line.through((1.4, 0.0), (0.0, 1.5))
    assert (back.w1, back.w2, back.b) == pytest.approx((turned.w1, turned.w2, turned.b))
    assert line.through((1.0, 1.0), (1.0, 1.0)) is line
    assert math.isnan(line.accuracy(np.zeros((0, 2)), np.zeros(0)))


@pytest.mark.parametrize("key", list(SETS))
def test_a_set_is_the_same_for_the_same_seed(key: str) -> None:
    """Within the square, of both classes, and repeatable."""
    points, classes = examples(key, 3)
    again, _ = examples(key, 3)

    np.testing.assert_array_equal(points, again)
    assert points.shape == (len(classes), 2)
    assert set(classes.tolist()) == {0.0, 1.0}
    assert (points >= -0.5).all()
    assert (points <= 1.5).all()


def test_own_points_are_taken_as_they_are() -> None:
    """None at all is a set too."""
    points, classes = examples("own", 0, ((0.25, 1.0, 1), (0.5, 0.0, 0)))

    assert points.tolist() == [[0.25, 1.0], [0.5, 0.0]]
    assert classes.tolist() == [1.0, 0.0]
    assert examples("own", 0)[0].shape == (0, 2)
