"""Straight pieces, counted by computing where they meet."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.labs.collapse.maths import Layers, drawn, lecture
from core.labs.collapse.pieces import is_piecewise_linear, pieces


def test_without_activation_there_is_one_piece() -> None:
    """A linear network is one straight line, however deep."""
    assert pieces(drawn(5, 8, 2), 1.0, -5.0, 5.0).count == 1


def test_two_relu_units_make_an_absolute_value() -> None:
    """|x1| has two pieces that meet at 0, with slopes -1 and 1."""
    found = pieces(lecture((1.0, 0.0, -1.0, 0.0, 1.0, 1.0), BY_KEY["relu"]), 0.0, -3.0, 3.0)

    np.testing.assert_allclose(found.ends, [0.0], atol=1e-15)
    np.testing.assert_allclose(found.slopes, [-1.0, 1.0])


def test_a_flat_output_is_one_piece() -> None:
    """Two units that cancel leave nothing to count."""
    found = pieces(lecture((1.0, 0.0, 1.0, 0.0, 1.0, -1.0), BY_KEY["relu"]), 0.0, -3.0, 3.0)

    assert found.count == 1
    assert found.slopes.tolist() == [0.0]


@pytest.mark.parametrize("key", ["relu", "leaky_relu", "relu6", "hard_tanh"])
@pytest.mark.parametrize("seed", range(6))
def test_the_pieces_are_those_of_a_dense_look(key: str, seed: int) -> None:
    """Between the computed ends the output is straight, and at each of them it bends."""
    layers = drawn(4, 6, seed, BY_KEY[key])
    found = pieces(layers, 1.5, -6.0, 6.0)
    edges = [-6.0, *found.ends, 6.0]

    for left, right, slope in zip(edges[:-1], edges[1:], found.slopes, strict=True):
        x = np.linspace(left, right, 7)
        y = layers.output(np.stack([x, np.full_like(x, 1.5)], axis=-1))
        straight = y[0] + slope * (x - left)
        np.testing.assert_allclose(y, straight, atol=1e-9 * (1.0 + np.abs(y).max()))
    assert found.count == len(found.ends) + 1
    assert np.all(np.diff(found.slopes) != 0.0)


@pytest.mark.parametrize(
    ("key", "straight"),
    [("relu", True), ("identity", True), ("step", False), ("sigmoid", False), ("celu", False)],
)
def test_which_activations_have_pieces(key: str, straight: bool) -> None:
    """Curves have none, and a step is not made of pieces that meet."""
    assert is_piecewise_linear(BY_KEY[key], {}) is straight
    if not straight:
        with pytest.raises(ValueError, match="straight pieces"):
            pieces(drawn(2, 2, 1, BY_KEY[key]), 0.0, -1.0, 1.0)


def _exact_count(layers: Layers, x2: int) -> int:
    """Count the pieces of a ReLU network from -5 to 5 in rational arithmetic."""
    matrices = [
        [[Fraction(round(100.0 * w), 100) for w in row] for row in matrix.tolist()]
        for matrix in layers.weights
    ]
    places = [Fraction(-5), Fraction(5)]
    signal = [[(Fraction(1), Fraction(0)), (Fraction(0), Fraction(x2))]]
    for number, matrix in enumerate(matrices):
        sums = [
            [
                (
                    sum((w * s for w, (s, _) in zip(row, piece, strict=True)), Fraction(0)),
                    sum((w * c for w, (_, c) in zip(row, piece, strict=True)), Fraction(0)),
                )
                for row in matrix
            ]
            for piece in signal
        ]
        if number == len(matrices) - 1:
            return 1 + sum(a[0][0] != b[0][0] for a, b in pairwise(sums))
        left, signal = places, []
        places = [left[0]]
        for (low, high), piece in zip(pairwise(left), sums, strict=True):
            zeros = sorted({-c / s for s, c in piece if s and low < -c / s < high})
            for start, end in pairwise([low, *zeros, high]):
                middle = (start + end) / 2
                zero = (Fraction(0), Fraction(0))
                signal.append([(s, c) if s * middle + c > 0 else zero for s, c in piece])
                places.append(end)
    raise AssertionError


@pytest.mark.parametrize("x2", [-3, 0, 1])
@pytest.mark.parametrize(("depth", "units"), [(2, 8), (3, 6), (4, 8), (5, 8)])
def test_the_count_is_that_of_rational_arithmetic(depth: int, units: int, x2: int) -> None:
    """Also for depth 5, 8 units, seed 1, x2 = -3: 15, where rounding makes a 16th of 1e-16."""
    for seed in range(1, 9):
        layers = drawn(depth, units, seed, BY_KEY["relu"])

        assert pieces(layers, float(x2), -5.0, 5.0).count == _exact_count(layers, x2)
