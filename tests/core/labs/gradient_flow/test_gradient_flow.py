"""The deep network whose gradient is measured, and the scenarios that show it."""

from dataclasses import replace

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.labs.gradient_flow.maths import (
    MEAN,
    SAMPLES,
    SPREAD,
    GradientFlow,
    histogram,
    measure,
    problem,
    quarter_line,
)
from core.labs.gradient_flow.state import GradientFlowState
from core.labs.gradient_flow.table import history_of, lead, settings_of
from core.network import BINARY, Network, Shaped, TrainingHistory, Weights, backward, dense
from core.state_parts import Era, Pick, StateError

DYING = GradientFlowState(
    depth=5, pick=Pick("relu"), initialisation="he", normalised=False, seed=2, rate=0.4
)


def _measured(shown: GradientFlowState, history: TrainingHistory | None = None) -> GradientFlow:
    history = history or history_of(shown)
    data = problem(normalised=shown.normalised)
    return measure(history.settings.network, history.here.weights, *data)


def _walked(history: TrainingHistory, steps: int) -> TrainingHistory:
    for _ in range(steps):
        history.on()
    return history


def test_raw_inputs_have_the_stated_mean_and_spread() -> None:
    """Within three standard errors of 200 samples."""
    x, target = problem(normalised=False)

    assert x.shape == (SAMPLES, 4)
    assert np.abs(x.mean(axis=0) - MEAN).max() < 3.0 * SPREAD / np.sqrt(SAMPLES)
    assert np.abs(x.std(axis=0) / SPREAD - 1.0).max() < 3.0 / np.sqrt(2.0 * SAMPLES)
    assert target.mean() == 0.5


def test_normalised_inputs_are_the_same_samples_brought_to_0_and_1() -> None:
    """Measured from the raw ones, and with the same answers."""
    raw, target = problem(normalised=False)
    x, same = problem(normalised=True)

    np.testing.assert_allclose(x, (raw - raw.mean(axis=0)) / raw.std(axis=0))
    np.testing.assert_allclose(x.mean(axis=0), 0.0, atol=1e-15)
    np.testing.assert_allclose(x.std(axis=0), 1.0)
    np.testing.assert_array_equal(target, same)
    with pytest.raises(ValueError, match="read-only"):
        x[0] = 0.0


@pytest.mark.parametrize("key", ["sigmoid", "relu", "tanh"])
def test_what_is_measured_is_what_backpropagation_finds(key: str) -> None:
    """Means of the same arrays, layer by layer."""
    shown = GradientFlowState(depth=4, width=6, pick=Pick(key))
    history, data = history_of(shown), problem(normalised=True)
    flow = _measured(shown)
    found = backward(history.settings.network, history.here.weights, *data, BINARY)

    for layer in range(4):
        assert flow.gradients[layer] == np.abs(found.deltas[layer]).mean()
        assert flow.weight_gradients[layer] == np.abs(found.gradient.matrices[layer]).mean()
        assert flow.spreads[layer] == found.forward.activations[layer].std()
        assert flow.means[layer] == found.forward.activations[layer].mean()
        np.testing.assert_array_equal(flow.outputs[layer], found.forward.activations[layer])
    right = (found.forward.output > 0.0) == (data[1] > 0.5)
    assert (flow.loss, flow.accuracy) == (found.loss, right.mean())
    assert flow.loss == pytest.approx(history.here.loss, rel=1e-14)


@pytest.mark.parametrize("seed", range(5))
def test_sigmoid_loses_a_gradient_by_a_quarter_of_the_weights_a_layer_at_the_most(
    seed: int,
) -> None:
    """The norm of a layer's deltas never exceeds 0.25 |W| times that of the next."""
    shown = GradientFlowState(seed=seed)
    history, data = history_of(shown), problem(normalised=True)
    found = backward(history.settings.network, history.here.weights, *data, BINARY)

    for layer in range(shown.depth - 1):
        weights = np.linalg.norm(history.here.weights.matrices[layer + 1], 2)
        before, after = (np.linalg.norm(found.deltas[n]) for n in (layer, layer + 1))
        assert before <= 0.25 * weights * after * (1.0 + 1e-12)
    assert _measured(shown).ratio < 1e-4


def test_the_quarter_line_ends_at_the_last_layer() -> None:
    """Each layer before it is a quarter of the next."""
    flow = _measured(GradientFlowState(depth=6))
    line = quarter_line(flow)

    assert line[-1] == flow.gradients[-1]
    np.testing.assert_array_equal(line[:-1], 0.25 * line[1:])


def test_he_lets_the_gradient_through_where_sigmoid_does_not() -> None:
    """Ten layers: within a factor of 100, against one of a million."""
    relu = GradientFlowState(pick=Pick("relu"), initialisation="he")

    assert 0.01 < _measured(relu).ratio < 100.0
    assert _measured(GradientFlowState()).ratio < 1e-5


def test_first_weights_too_large_explode_until_training_stops() -> None:
    """The gradient grows towards the inputs, and float64 ends within ten steps."""
    shown = GradientFlowState(pick=Pick("relu"), initialisation="normal", sd=1.0, rate=0.1)
    history = _walked(history_of(shown), 10)

    assert _measured(shown).ratio > 1e3
    assert history.here.trouble is not None
    assert "stopped at step" in history.here.trouble.en


def test_a_unit_is_dead_when_output_and_gradient_are_0_for_every_sample() -> None:
    """By definition: one that answers a single sample is not, nor one that answers with 0.01."""
    network = Network((1, 3, 1), (Shaped(BY_KEY["relu"]), Shaped(BY_KEY["identity"])))
    weights = Weights.of(
        [np.array([[-1.0], [-1.0], [1.0]]), np.array([[1.0, 1.0, 1.0]])],
        [np.array([0.0, 1.5, 0.0]), np.zeros(1)],
    )
    x, target = np.array([[1.0], [2.0]]), np.zeros((2, 1))

    assert measure(network, weights, x, target).dead[0].tolist() == [True, False, False]
    leaky = dense((1, 3, 1), Shaped(BY_KEY["leaky_relu"]))
    assert measure(leaky, weights, x, target).dead_units == 0


def test_the_counts_of_units() -> None:
    """All layers together."""
    flow = _measured(GradientFlowState(depth=3, width=5))

    assert (flow.units, flow.dead_units) == (15, 0)


def test_relu_dies_on_raw_inputs_and_leaky_relu_brings_it_back() -> None:
    """At most 2 dead, then 50 and more, stuck at ln 2; from the same weights it learns again."""
    assert _measured(DYING).dead_units <= 2
    history = _walked(history_of(DYING), 60)
    died = _measured(DYING, history)
    assert died.dead_units >= 50
    assert died.loss == pytest.approx(np.log(2.0), rel=1e-3)

    leaky = replace(DYING, pick=Pick("leaky_relu"))
    back = TrainingHistory(settings_of(leaky), *problem(normalised=False), history.here)
    np.testing.assert_array_equal(back.here.weights.flat, history.here.weights.flat)
    assert _measured(leaky, back).dead_units == 0
    assert _walked(back, 1500).here.loss < 0.1


def test_normalised_inputs_keep_relu_alive() -> None:
    """The same network, the same rate, the same initial weights: it learns."""
    shown = replace(DYING, normalised=True)
    history = _walked(history_of(shown), 500)

    assert _measured(shown, history).dead_units < 16
    assert history.here.loss < 0.01


def test_no_gradient_at_all_has_no_ratio() -> None:
    """A step lets nothing through: 0 for every layer, and nothing is divided by it."""
    flow = _measured(GradientFlowState(pick=Pick("step"), depth=3))

    assert not flow.gradients.any()
    assert np.isnan(flow.ratio)


def test_the_first_steps_are_made_at_once() -> None:
    """As many as are asked for; deep networks make fewer, so that nobody waits."""
    shown = GradientFlowState(steps=20)

    assert history_of(shown).here.step == 20
    assert shown.first_steps == 20
    assert replace(shown, depth=50, steps=500).first_steps == 40
    np.testing.assert_array_equal(
        history_of(shown).here.weights.flat,
        _walked(history_of(replace(shown, steps=0)), 20).here.weights.flat,
    )


def test_numbers_beyond_float64_are_measured_without_a_warning() -> None:
    """Squares of squares: the outputs leave float64, and so does what follows."""
    shown = GradientFlowState(depth=12, pick=Pick("relu_squared"), initialisation="normal", sd=10.0)
    flow = _measured(shown)

    assert not np.isfinite(flow.outputs[-1]).any()
    assert not np.isfinite(flow.spreads[-1])


def test_a_histogram_holds_every_output() -> None:
    """Shares of a whole, between the smallest and the largest."""
    values = np.random.default_rng(3).standard_normal((50, 4))
    edges, shares = histogram(values)

    assert (edges[0], edges[-1]) == (values.min(), values.max())
    assert len(edges) == len(shares) + 1
    assert shares.sum() == pytest.approx(1.0)
    middle = (edges[:-1] <= 0.0) & (edges[1:] > 0.0)
    inside = (values >= edges[:-1][middle]) & (values < edges[1:][middle])
    assert shares[middle] == pytest.approx(inside.mean())


@pytest.mark.parametrize(
    ("values", "whole"),
    [
        (np.zeros(5), 1.0),
        (np.full(5, 0.5), 1.0),
        (np.array([0.5, 0.5 + 1e-16, 0.5 + 2e-16]), 1.0),
        (np.array([-1.7e308, 1.7e308]), 1.0),
        (np.array([1.0, np.inf, np.nan, 2.0]), 1.0),
        (np.array([5e-324, 0.0]), 1.0),
        (np.array([np.nan]), 0.0),
    ],
)
def test_a_histogram_of_hardly_anything_is_drawn_all_the_same(
    values: np.ndarray[tuple[int, ...], np.dtype[np.float64]], whole: float
) -> None:
    """Equal outputs, outputs that float64 can hardly tell apart, the ends of float64."""
    edges, shares = histogram(values)

    assert np.isfinite(edges).all()
    assert (np.diff(edges) > 0.0).all()
    assert shares.sum() == pytest.approx(whole)


def test_a_way_with_a_swap_is_made_again() -> None:
    """ReLU up to a step, Leaky ReLU with the same weights from there on; to the bit."""
    relu = GradientFlowState(depth=3, width=4, pick=Pick("relu"), rate=0.1)
    leaky = replace(relu, pick=Pick("leaky_relu"))
    before = history_of(replace(relu, steps=20))
    after = TrainingHistory(settings_of(leaky), *problem(normalised=True), before.here)
    for _ in range(5):
        after.on()
    way = (Era(20, 0.1, Pick("relu")), Era(25, 0.1))
    found = history_of(replace(leaky, way=way))

    assert found.here.step == 25
    np.testing.assert_array_equal(found.here.weights.flat, after.here.weights.flat)
    at_the_swap = history_of(replace(leaky, way=way[:1]))
    np.testing.assert_array_equal(at_the_swap.here.weights.flat, before.here.weights.flat)
    assert at_the_swap.settings == found.settings
    *_, same = lead(at_the_swap, replace(leaky, way=way))
    assert same is at_the_swap
    np.testing.assert_array_equal(same.here.weights.flat, after.here.weights.flat)


def test_a_way_is_no_longer_than_its_depth_allows() -> None:
    """What is opened can be made again in a bounded time."""
    GradientFlowState(depth=50, way=(Era(4000, 0.1),))
    with pytest.raises(StateError, match="until must be from 0 to 4000"):
        GradientFlowState(depth=50, way=(Era(4001, 0.1),))
