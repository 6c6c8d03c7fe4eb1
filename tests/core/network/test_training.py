"""Training: a walk of snapshots that can be repeated, gone back on, and that stops in words."""

from itertools import islice, pairwise

import numpy as np
import pytest

from core.arrays import Array
from core.catalogue import BY_KEY
from core.network import (
    BINARY,
    SQUARED,
    Adam,
    Optimiser,
    Settings,
    Sgd,
    Shaped,
    Snapshot,
    Weights,
    backward,
    begin,
    dense,
    normal,
    train,
)
from tests.core.network.examples import FOUR, XOR, samples, settings

OPTIMISERS = [Sgd(0.3), Sgd(0.1, 0.9), Adam(0.02)]
every_optimiser = pytest.mark.parametrize("optimiser", OPTIMISERS, ids=repr)


def _history(
    shown: Settings, steps: int, start: Snapshot | Weights | None = None
) -> list[Snapshot]:
    return list(islice(train(shown, FOUR, XOR, start), steps + 1))


@every_optimiser
def test_xor_is_learned(optimiser: Optimiser) -> None:
    """Four corners, four hidden units: the loss falls below 0.05 within 3,000 updates."""
    shown = settings(optimiser)
    last = next(islice(train(shown, FOUR, XOR, every=3000), 1, None))

    assert last.step == 3000
    assert last.loss < 0.05
    assert last.trouble is None


def test_each_snapshot_has_the_loss_of_its_own_weights() -> None:
    """Not that of the weights before the update."""
    shown = settings()

    for snapshot in _history(shown, 20):
        found = backward(shown.network, snapshot.weights, FOUR, XOR, BINARY)
        assert snapshot.loss == pytest.approx(found.loss, rel=1e-14)


def test_plain_descent_follows_the_gradient() -> None:
    """Each weight moves by -rate * gradient, from the weights of the seed."""
    shown = settings(Sgd(0.25))
    before, after = _history(shown, 1)
    found = backward(shown.network, before.weights, FOUR, XOR, BINARY)

    np.testing.assert_array_equal(before.weights.flat, begin(shown).flat)
    np.testing.assert_allclose(
        after.weights.flat, before.weights.flat - 0.25 * found.gradient.flat, rtol=1e-14
    )


def test_momentum_is_a_velocity() -> None:
    """Velocity m v + g, weights w - rate v, written out over five updates."""
    shown = settings(Sgd(0.1, 0.8))
    walked = _history(shown, 5)
    velocity = np.zeros_like(walked[0].weights.flat)

    for before, after in pairwise(walked):
        gradient = backward(shown.network, before.weights, FOUR, XOR, BINARY).gradient.flat
        velocity = 0.8 * velocity + gradient
        np.testing.assert_allclose(
            after.weights.flat, before.weights.flat - 0.1 * velocity, rtol=1e-12
        )


def test_adam_is_the_algorithm_of_its_paper() -> None:
    """The corrected moments of Kingma & Ba's algorithm 1, written out over five updates."""
    shown = settings(Adam(0.01, 0.9, 0.99))
    walked = _history(shown, 5)
    mean, square = np.zeros((2, len(walked[0].weights.flat)))

    for turn, (before, after) in enumerate(pairwise(walked), 1):
        gradient = backward(shown.network, before.weights, FOUR, XOR, BINARY).gradient.flat
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        moved = 0.01 * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
        np.testing.assert_allclose(after.weights.flat, before.weights.flat - moved, rtol=1e-12)


@every_optimiser
def test_the_same_settings_walk_the_same_way(optimiser: Optimiser) -> None:
    """Bit for bit, whether every snapshot is asked for or only the last."""
    shown = settings(optimiser)
    one, other = _history(shown, 40)[-1], next(islice(train(shown, FOUR, XOR, every=20), 2, None))

    np.testing.assert_array_equal(one.weights.flat, other.weights.flat)
    assert (one.step, one.loss) == (other.step, other.loss)


@every_optimiser
def test_training_goes_on_from_a_snapshot_as_if_it_had_never_stopped(optimiser: Optimiser) -> None:
    """Stepping back and forward again leads to the same weights."""
    shown = settings(optimiser)
    walked = _history(shown, 30)
    again = _history(shown, 18, walked[12])

    assert [snapshot.step for snapshot in again] == list(range(12, 31))
    np.testing.assert_array_equal(again[-1].weights.flat, walked[-1].weights.flat)


def test_a_kept_snapshot_never_changes() -> None:
    """Later updates do not reach it, and nobody can write to it."""
    first, *_ = walked = _history(settings(Sgd(0.1, 0.9)), 10)
    kept = first.weights.flat.copy()

    np.testing.assert_array_equal(first.weights.flat, kept)
    assert (walked[1].weights.flat != kept).any()
    with pytest.raises(ValueError, match="read-only"):
        walked[3].memory[...] = 0.0


def test_two_activations_begin_with_the_same_weights() -> None:
    """So that they can be compared."""
    np.testing.assert_array_equal(
        begin(settings(key="relu")).flat, begin(settings(key="gelu")).flat
    )


def test_another_activation_takes_over_the_weights() -> None:
    """A snapshot of one network is the start of another, with step and weights."""
    last = _history(settings(key="relu"), 5)[-1]
    taken = _history(settings(key="leaky_relu"), 1, last)

    assert [snapshot.step for snapshot in taken] == [5, 6]
    np.testing.assert_array_equal(taken[0].weights.flat, last.weights.flat)


def test_another_optimiser_begins_without_memory() -> None:
    """Momentum's velocity means nothing to Adam, which counts its own turns."""
    last = _history(settings(Sgd(0.1, 0.9)), 5)[-1]
    taken = _history(settings(Adam(0.01)), 2, last)

    assert [snapshot.turn for snapshot in taken] == [0, 1, 2]
    assert taken[0].memory.shape == (2, 17)
    assert not taken[0].memory.any()


def test_given_weights_are_a_start_too() -> None:
    """Step 0, with the loss of these weights."""
    weights = Weights((2, 4, 1), np.zeros(17))
    start = _history(settings(), 0, weights)[0]

    assert start.step == 0
    assert start.loss == pytest.approx(np.log(2.0))


def _until_trouble(shown: Settings, x: Array, target: Array, every: int = 1) -> list[Snapshot]:
    return list(islice(train(shown, x, target, every=every), 5000))


def _regression(rate: float, key: str = "leaky_relu", sd: float = 1.0) -> Settings:
    return Settings(dense((3, 6, 6, 1), Shaped(BY_KEY[key])), normal(sd), 1, SQUARED, Sgd(rate))


@pytest.mark.parametrize("every", [1, 7, 1000])
def test_a_learning_rate_too_high_stops_with_step_and_reason(every: int) -> None:
    """The last snapshot holds the last finite weights; the step does not hang on the rhythm."""
    x = 10.0 * samples(20, 3)
    walked = _until_trouble(_regression(0.3), x, x[:, :1], every)
    last = walked[-1]

    assert last.trouble is not None
    assert all(snapshot.trouble is None for snapshot in walked[:-1])
    assert np.isfinite(last.loss)
    assert np.isfinite(last.weights.flat).all()
    assert f"stopped at step {last.step + 1}:" in last.trouble.en
    assert f"在第 {last.step + 1} 步停止" in last.trouble.zh
    assert last.step == _until_trouble(_regression(0.3), x, x[:, :1])[-1].step


def test_a_start_that_is_already_too_large_says_so() -> None:
    """Step 0, and the layer where float64 ended."""
    [only] = _until_trouble(_regression(0.1, sd=1e200), samples(4, 3), np.zeros((4, 1)))

    assert only.step == 0
    assert only.trouble is not None
    assert "stopped at step 0: the weighted sums of layer 2" in only.trouble.en


def test_an_activation_can_be_what_grows_too_large() -> None:
    """The exponential of a sum above 710 leaves float64 where the sum does not."""
    [only] = _until_trouble(
        _regression(0.1, "exponential", 400.0), 10.0 + samples(4, 3), np.zeros((4, 1))
    )

    assert only.trouble is not None
    assert "the outputs of layer 1" in only.trouble.en


def test_a_loss_can_be_all_that_grows_too_large() -> None:
    """The output still fits into float64; its square does not."""
    shown = Settings(dense((1, 1), Shaped(BY_KEY["relu"])), normal(1.0), 1, SQUARED, Sgd(0.1))
    [only] = _until_trouble(shown, np.array([[1e200]]), np.array([[0.0]]))

    assert only.trouble is not None
    assert "the loss grew beyond" in only.trouble.en


def test_an_update_can_be_what_grows_too_large() -> None:
    """A finite gradient times the rate leaves float64; the saturated loss would not tell."""
    shown = Settings(
        dense((1, 1), Shaped(BY_KEY["tanh"]), Shaped(BY_KEY["tanh"])),
        normal(0.0),
        1,
        SQUARED,
        Sgd(1e307),
    )
    walked = _until_trouble(shown, np.array([[30.0]]), np.array([[5.0]]))

    assert [snapshot.step for snapshot in walked] == [0, 0]
    assert walked[1].trouble is not None
    assert "stopped at step 1: the weights of layer 1" in walked[1].trouble.en


def test_a_gradient_can_be_what_grows_too_large() -> None:
    """The derivative overflows on its way back through large weights."""
    weights = Weights.of(
        [np.array([[1e-160]]), np.array([[1e160]]), np.array([[1e160]])], [np.zeros(1)] * 3
    )
    shown = Settings(dense((1, 1, 1, 1), Shaped(BY_KEY["relu"])), normal(1.0), 1, SQUARED, Sgd(0.1))
    walked = list(islice(train(shown, [[1e-10]], [[0.0]], weights), 5))

    assert walked[-1].trouble is not None
    assert "stopped at step 1: the gradient of layer" in walked[-1].trouble.en


def test_weights_whose_sum_alone_overflows_are_still_good() -> None:
    """1e308 twice: each is finite, and training goes on."""
    weights = Weights.of([np.array([[1e308, 1e308]])], [np.zeros(1)])
    shown = Settings(dense((2, 1), Shaped(BY_KEY["tanh"])), normal(1.0), 1, SQUARED, Sgd(0.1))
    walked = list(islice(train(shown, [[0.0, 0.0]], [[1.0]], weights), 3))

    assert [snapshot.step for snapshot in walked] == [0, 1, 2]
    assert walked[-1].trouble is None


def test_numpy_warns_as_always_between_two_snapshots() -> None:
    """The walk silences its own arithmetic, not its caller's."""
    for _ in islice(train(settings(), FOUR, XOR), 3):
        assert np.geterr()["divide"] == "warn"


def test_training_refuses_what_does_not_fit() -> None:
    """Data with gaps, a rhythm of no updates, weights of another network."""
    with pytest.raises(ValueError, match="finite numbers"):
        next(train(settings(), FOUR, np.full((4, 1), np.nan)))
    with pytest.raises(ValueError, match="finite numbers"):
        next(train(settings(), np.full((4, 2), np.inf), XOR))
    with pytest.raises(ValueError, match="every 0 updates"):
        train(settings(), FOUR, XOR, every=0)
    with pytest.raises(ValueError, match="do not suit the network"):
        train(settings(), FOUR, XOR, Weights((2, 1), np.zeros(3)))


@pytest.mark.parametrize("rate", [0.0, -1.0, np.inf, np.nan])
def test_a_learning_rate_is_above_0_and_finite(rate: float) -> None:
    """Both optimisers say so."""
    for kind in (Sgd, Adam):
        with pytest.raises(ValueError, match="learning rate"):
            kind(rate)


def test_shares_are_below_1() -> None:
    """Momentum and the decays of Adam."""
    with pytest.raises(ValueError, match="momentum"):
        Sgd(0.1, 1.0)
    with pytest.raises(ValueError, match="beta1"):
        Adam(0.1, beta1=-0.1)
    with pytest.raises(ValueError, match="beta2"):
        Adam(0.1, beta2=1.5)
