"""Stepping a training forward and back, however long it is."""

import numpy as np
import pytest

from core.network import Adam, Sgd, TrainingHistory, train
from core.network import history as module
from core.network.history import ThinnedLog
from tests.core.network.examples import FOUR, XOR, settings


def _history(**changes: object) -> TrainingHistory:
    return TrainingHistory(settings(**changes), FOUR, XOR)  # type: ignore[arg-type]  # a short way to write settings


def test_a_walk_goes_the_way_of_the_training() -> None:
    """Step by step the same snapshots, the first of them the seed's own weights."""
    history = _history()
    way = train(settings(), FOUR, XOR)
    assert history.at_start

    np.testing.assert_array_equal(history.here.weights.flat, next(way).weights.flat)
    for _ in range(10):
        wanted = next(way)
        assert history.on().step == wanted.step
        np.testing.assert_array_equal(history.here.weights.flat, wanted.weights.flat)
    assert not history.at_start


@pytest.mark.parametrize("latest", [1, 3, 256])
def test_every_step_back_is_the_snapshot_that_was_there(
    latest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it is no longer kept and has to be walked to again."""
    monkeypatch.setattr(module, "_MOST_LATEST", latest)
    monkeypatch.setattr(module, "_MOST_MILESTONES", 8)
    history = _history(optimiser=Adam(0.05))
    seen = [history.here, *(history.on() for _ in range(60))]

    for wanted in reversed(seen[:-1]):
        found = history.back()
        assert (found.step, found.loss) == (wanted.step, wanted.loss)
        np.testing.assert_array_equal(found.weights.flat, wanted.weights.flat)
    assert history.at_start
    assert history.back() is history.here


def test_forward_again_leads_to_the_same_place() -> None:
    """Back three and on three: the same weights and the same losses."""
    history = _history(optimiser=Sgd(0.1, 0.9))
    for _ in range(20):
        history.on()
    weights, losses = history.here.weights.flat, history.losses
    for _ in range(3):
        history.back()
    assert history.losses[0][-1] == 17
    for _ in range(3):
        history.on()

    np.testing.assert_array_equal(history.here.weights.flat, weights)
    np.testing.assert_array_equal(history.losses, losses)


def test_rewinding_leads_to_the_same_start() -> None:
    """The same weights as before, and nothing left of the way."""
    history = _history()
    start = history.here
    for _ in range(5):
        history.on()

    assert history.rewind() is start
    assert history.at_start
    assert history.losses[0].tolist() == [0.0]
    assert history.on().step == 1


def test_a_walk_can_begin_where_another_stands() -> None:
    """With another activation, from the same weights; its start is there."""
    old = _history(key="relu")
    for _ in range(4):
        old.on()
    new = TrainingHistory(settings(key="leaky_relu"), FOUR, XOR, old.here)

    assert new.at_start
    assert new.here.step == 4
    np.testing.assert_array_equal(new.here.weights.flat, old.here.weights.flat)
    assert new.on().step == 5
    assert new.back() is new.here
    assert new.rewind().step == 4


def test_a_long_walk_keeps_its_losses_thinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """The curve goes from the start to here, with at most so many points."""
    monkeypatch.setattr(module, "_MOST_LOSSES", 16)
    history = _history()
    wanted = [history.here.loss, *(history.on().loss for _ in range(101))]
    steps, losses = history.losses

    assert steps[0] == 0
    assert steps[-1] == 101
    assert 8 <= len(steps) <= 17
    assert losses.tolist() == [wanted[int(step)] for step in steps]


def test_trouble_stops_the_walk_and_one_step_back_leaves_it() -> None:
    """The last good snapshot is where it stands, and going on leads to the same trouble."""
    history = TrainingHistory(settings(Sgd(1e200), "leaky_relu"), FOUR, XOR)
    while history.on().trouble is None:
        pass
    stopped = history.here
    assert stopped.trouble is not None
    assert history.on() is stopped
    assert not history.at_start

    before = history.back()
    assert (before.step, before.trouble) == (stopped.step, None)
    assert history.on().trouble == stopped.trouble


def test_spaced_things_keep_the_first() -> None:
    """Every second goes when there is no room; a cut never takes the first."""
    spaced = ThinnedLog(4, 10, "a")
    for step in range(11, 19):
        spaced.put(step, f"{step}")

    assert list(spaced.kept) == [(10, "a"), (14, "14"), (18, "18")]
    spaced.cut(15)
    assert spaced.last == (14, "14")
    spaced.cut(0)
    assert list(spaced.kept) == [(10, "a")]
