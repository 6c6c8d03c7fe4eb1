"""Another learning rate in the middle of a walk."""

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.network import BINARY, HE, XAVIER, Adam, Settings, Shaped, TrainingHistory, dense, suited

_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
_T = np.array([[0.0], [1.0], [1.0], [0.0]])


def _settings(rate: float) -> Settings:
    return Settings(dense((2, 3, 1), Shaped(BY_KEY["tanh"])), XAVIER, 1, BINARY, Adam(rate))


def _walked(*parts: tuple[int, float]) -> TrainingHistory:
    history = TrainingHistory(_settings(parts[0][1]), _X, _T)
    for steps, rate in parts:
        history.retune(_settings(rate))
        for _ in range(steps):
            history.on()
    return history


def test_the_way_back_is_the_way_that_was_walked() -> None:
    """Also where the snapshots of the way are no longer kept and it is walked again."""
    history = _walked((40, 0.01), (300, 0.1), (300, 0.02))
    for _ in range(620):
        history.back()

    assert history.here.step == 20
    np.testing.assert_array_equal(history.here.weights.flat, _walked((20, 0.01)).here.weights.flat)


def test_going_back_across_a_change_goes_on_at_the_present_rate() -> None:
    """What came before is kept with the rate that it had."""
    history = _walked((10, 0.01), (10, 0.1))
    for _ in range(15):
        history.back()
    history.on()

    assert [(until, used.rate) for until, used in history.optimisers] == [(5, 0.01), (6, 0.1)]
    expected = _walked((5, 0.01), (1, 0.1))
    np.testing.assert_array_equal(history.here.weights.flat, expected.here.weights.flat)


def test_a_rewound_walk_knows_only_the_present_rate() -> None:
    """From the start on it is the rate that counts now."""
    history = _walked((10, 0.01), (10, 0.1))
    history.rewind()
    history.on()

    assert [(until, used.rate) for until, used in history.optimisers] == [(1, 0.1)]
    assert history.here.loss == _walked((1, 0.1)).here.loss


def test_two_changes_at_one_place_are_one() -> None:
    """A rate that made no step is forgotten."""
    history = _walked((3, 0.01), (0, 0.5), (2, 0.1))

    assert [(until, used.rate) for until, used in history.optimisers] == [(3, 0.01), (5, 0.1)]


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


def _lead(history: TrainingHistory, *parts: tuple[int, float], then: float = 0.1) -> list[int]:
    way = [(until, _settings(rate).optimiser) for until, rate in parts]
    return [found.step for found in history.lead(way, _settings(then).optimiser)]


def test_a_walk_is_led_along_a_way_from_where_its_own_parts_from_it() -> None:
    """No step is made again that both ways have; afterwards the last rate counts."""
    history = _walked((10, 0.01), (10, 0.1))
    assert _lead(history, (10, 0.01), (15, 0.1), (17, 0.3), then=0.02) == [16, 17]
    expected = _walked((10, 0.01), (5, 0.1), (2, 0.3), (1, 0.02))
    history.on()

    np.testing.assert_array_equal(history.here.weights.flat, expected.here.weights.flat)
    assert history.optimisers == expected.optimisers
    np.testing.assert_array_equal(history.losses, expected.losses)
    assert _lead(history, (12, 0.01)) == [11, 12]
    assert _lead(history, (12, 0.01)) == []
    assert _lead(history, (2, 0.5)) == [1, 2]
    assert _lead(history) == []
    assert history.here.step == 0
    assert history.optimisers == ()


def test_a_walk_that_begins_later_takes_only_its_part_of_a_way() -> None:
    """What lies before its start is another walk's."""
    before = _walked((10, 0.01))
    history = TrainingHistory(_settings(0.1), _X, _T, before.here)
    assert _lead(history, (4, 0.5), (10, 0.01), (12, 0.1)) == [11, 12]
    assert [(until, used.rate) for until, used in history.optimisers] == [(12, 0.1)]
    assert _lead(history, (10, 0.01), (11, 0.1)) == []
    assert history.here.step == 11
    assert history.back_to(3).step == 10


def test_a_failed_step_is_part_of_the_way() -> None:
    """Whoever follows it meets the same trouble, and one step less leads to before it."""
    wild = Settings(dense((2, 3, 1), Shaped(BY_KEY["identity"])), HE, 1, BINARY, Adam(1e300))
    history = TrainingHistory(wild, _X, _T)
    while history.on().trouble is None:
        pass
    (place, optimiser), last = history.optimisers[-1], history.here.step
    other = TrainingHistory(wild, _X, _T)
    assert place == last + 1
    assert [one.trouble for one in other.lead(history.optimisers, optimiser)][-1] is not None
    assert other.optimisers == history.optimisers
    assert list(history.lead(other.optimisers, optimiser)) == []
    assert _stuck(history)
    assert list(history.lead([(last, optimiser)], optimiser)) == []
    assert history.here.step == last
    assert not _stuck(history)


def _stuck(history: TrainingHistory) -> bool:
    return history.here.trouble is not None
