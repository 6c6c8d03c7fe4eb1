"""Another learning rate in the middle of a walk."""

import numpy as np
import pytest

from core.functions import BY_KEY
from core.network import BINARY, HE, XAVIER, Adam, Settings, Shaped, Walk, dense, suited

_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_T = np.array([[0.0], [1.0], [1.0], [0.0]])


def _settings(rate: float) -> Settings:
    return Settings(dense((2, 3, 1), Shaped(BY_KEY["tanh"])), XAVIER, 1, BINARY, Adam(rate))


def _walked(*parts: tuple[int, float]) -> Walk:
    walk = Walk(_settings(parts[0][1]), _X, _T)
    for steps, rate in parts:
        walk.retune(_settings(rate))
        for _ in range(steps):
            walk.on()
    return walk


def test_the_way_back_is_the_way_that_was_walked() -> None:
    """Also where the snapshots of the way are no longer kept and it is walked again."""
    walk = _walked((40, 0.01), (300, 0.1), (300, 0.02))
    for _ in range(620):
        walk.back()

    assert walk.here.step == 20
    np.testing.assert_array_equal(walk.here.weights.flat, _walked((20, 0.01)).here.weights.flat)


def test_going_back_across_a_change_goes_on_at_the_present_rate() -> None:
    """What came before is kept with the rate that it had."""
    walk = _walked((10, 0.01), (10, 0.1))
    for _ in range(15):
        walk.back()
    walk.on()

    assert [(until, used.rate) for until, used in walk.optimisers] == [(5, 0.01), (6, 0.1)]
    expected = _walked((5, 0.01), (1, 0.1))
    np.testing.assert_array_equal(walk.here.weights.flat, expected.here.weights.flat)


def test_a_rewound_walk_knows_only_the_present_rate() -> None:
    """From the start on it is the rate that counts now."""
    walk = _walked((10, 0.01), (10, 0.1))
    walk.rewind()
    walk.on()

    assert [(until, used.rate) for until, used in walk.optimisers] == [(1, 0.1)]
    assert walk.here.loss == _walked((1, 0.1)).here.loss


def test_two_changes_at_one_place_are_one() -> None:
    """A rate that made no step is forgotten."""
    walk = _walked((3, 0.01), (0, 0.5), (2, 0.1))

    assert [(until, used.rate) for until, used in walk.optimisers] == [(3, 0.01), (5, 0.1)]


@pytest.mark.parametrize(
    ("key", "parameters", "he"),
    [
        ("relu", {}, True),
        ("leaky_relu", {}, True),
        ("relu6", {}, True),
        ("elu", {}, True),
        ("gelu", {}, True),
        ("gelu_tanh", {}, True),
        ("silu", {}, True),
        ("mish", {}, True),
        ("leaky_relu", {"negative_slope": 0.5}, False),
        ("tanh", {}, False),
        ("sigmoid", {}, False),
        ("identity", {}, False),
        ("step", {}, False),
        ("sine", {}, False),
    ],
)
def test_the_rule_follows_what_a_function_is(
    key: str, parameters: dict[str, float], he: bool
) -> None:
    """He for what is flat at the left and rises at the right, however it is called."""
    assert suited(BY_KEY[key], parameters) is (HE if he else XAVIER)
