"""Inputs sent through functions, against what can be worked out by hand."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.formula import compile_formula
from core.labs.curves.distribution import (
    SAMPLE,
    Passage,
    density,
    output_shares,
    passage,
    sample_of,
)
from core.labs.curves.state_parts import Inputs

STANDARD = Inputs("normal", 0.0, 1.0)
RAW = Inputs("normal", 3.0, 2.5)
GRID = np.linspace(-60.0, 60.0, 2_000_001)


def _through(key: str, inputs: Inputs, **parameters: float) -> Passage:
    return passage(BY_KEY[key], parameters, inputs)


@pytest.mark.parametrize("shape", ["normal", "uniform"])
def test_the_sample_has_the_mean_and_the_spread(shape: str) -> None:
    """And it is balanced, rising, and the same every time."""
    inputs = Inputs(shape, -4.0, 1.5)  # type: ignore[arg-type]  # one of two
    sample = sample_of(inputs)

    assert sample.shape == (SAMPLE,)
    assert (np.diff(sample) > 0).all()
    assert sample.mean() == pytest.approx(-4.0, abs=1e-12)
    assert sample.std() == pytest.approx(1.5, rel=1e-3)
    np.testing.assert_array_equal(sample, sample_of(inputs))


@pytest.mark.parametrize("inputs", [STANDARD, RAW, Inputs("uniform", 1.0, 2.0)])
def test_the_density_holds_everything(inputs: Inputs) -> None:
    """Its integral is 1, its mean and standard deviation are those that were asked for."""
    step = GRID[1] - GRID[0]
    mass = density(inputs, GRID) * step

    assert mass.sum() == pytest.approx(1.0, abs=1e-4)
    assert (mass * GRID).sum() == pytest.approx(inputs.mean, abs=1e-3)
    spread = math.sqrt((mass * (GRID - inputs.mean) ** 2).sum())
    assert spread == pytest.approx(inputs.spread, rel=1e-3)


def test_the_density_of_the_normal_distribution() -> None:
    """At the mean and one standard deviation beside it."""
    at = density(RAW, np.array([3.0, 5.5]))
    exact = NormalDist(3.0, 2.5)

    assert at == pytest.approx([exact.pdf(3.0), exact.pdf(5.5)], rel=1e-14)


def test_raw_data_saturate_sigmoid_and_normalised_data_do_not() -> None:
    """The lecture's closing question: |σ'| < 0.01 beyond ±4.585."""
    edge = 4.584967478670572
    exact = NormalDist(3.0, 2.5)
    expected = 1.0 - exact.cdf(edge) + exact.cdf(-edge)

    assert _through("sigmoid", RAW).flat == pytest.approx(expected, abs=2 / SAMPLE)
    assert _through("sigmoid", RAW).flat > 0.26
    assert _through("sigmoid", RAW.normalised()).flat == 0.0
    assert _through("sigmoid", RAW.normalised()).slope > 2 * _through("sigmoid", RAW).slope


@pytest.mark.parametrize("inputs", [STANDARD, Inputs("uniform", 0.0, 1.0)])
def test_half_of_balanced_inputs_is_dead_in_relu(inputs: Inputs) -> None:
    """Half of the slopes are 0 and half are 1."""
    found = _through("relu", inputs)

    assert found.flat == 0.5
    assert found.slope == pytest.approx(0.5, abs=1e-15)


def test_the_step_passes_nothing_and_the_identity_everything() -> None:
    """Slopes of 0 and of 1, all over."""
    assert _through("step", RAW) == Passage(1.0, 0.0)
    assert _through("identity", RAW).flat == 0.0
    assert _through("identity", RAW).slope == pytest.approx(1.0, abs=1e-14)


@pytest.mark.parametrize("key", ["sigmoid", "tanh", "gelu", "elu", "mish", "hard_swish", "celu"])
@pytest.mark.parametrize(
    "inputs",
    [STANDARD, RAW, Inputs("uniform", -2.0, 3.0), Inputs("normal", 0.3, 0.01)],
    ids=["standard", "raw", "uniform", "narrow"],
)
def test_the_mean_slope_is_the_integral(key: str, inputs: Inputs) -> None:
    """Against two million trapezoids over ten spreads."""
    x = inputs.mean + inputs.spread * GRID / 6.0
    weight = density(inputs, x)
    slopes = np.abs(BY_KEY[key].derivative(x))

    expected = (slopes * weight).sum() / weight.sum()
    assert _through(key, inputs).slope == pytest.approx(expected, abs=5e-6)


@pytest.mark.parametrize("spread", [1.0, 5.0, 20.0])
def test_the_mean_slope_of_the_exponential_lives_in_its_tail(spread: float) -> None:
    """E e^X = e^(mean + sd²/2): most of it comes from inputs that hardly ever occur."""
    found = _through("exponential", Inputs("normal", 1.0, spread)).slope

    assert found == pytest.approx(math.exp(1.0 + spread**2 / 2), rel=1e-9)


def test_what_no_float_holds_is_infinite() -> None:
    """And nothing warns."""
    assert _through("exponential", Inputs("normal", 0.0, 1000.0)).slope == math.inf


def test_a_bump_of_width_1_in_a_spread_of_1000() -> None:
    """E σ'(X) is the density at 0, as long as σ' is narrow beside it."""
    found = _through("sigmoid", Inputs("normal", 0.0, 1000.0)).slope

    assert found == pytest.approx(1.0 / (1000.0 * math.sqrt(2.0 * math.pi)), rel=1e-4)


def test_a_ripple_faster_than_any_panel_is_sampled() -> None:
    """The mean of |cos| is 2/π."""
    assert _through("sine", Inputs("normal", 0.0, 1000.0), omega=1.0).slope == pytest.approx(
        2.0 / math.pi, rel=0.01
    )


def test_outputs_are_counted_where_they_end() -> None:
    """Half of ReLU's outputs are exactly 0; a tanh of wide inputs sits at both ends."""
    edges = np.array([-0.5, 0.0, 1e-9, 1.0, 50.0])
    assert output_shares(BY_KEY["relu"], {}, STANDARD, edges)[:2].tolist() == [0.0, 0.5]

    wide = Inputs("normal", 0.0, 20.0)
    shares = output_shares(BY_KEY["tanh"], {}, wide, np.linspace(-1.0, 1.0, 11))
    assert shares.sum() == 1.0
    assert shares[0] == shares[-1] > 0.45


def test_outputs_beyond_the_edges_are_in_no_bin() -> None:
    """A window shows what it shows; nothing overflows."""
    edges = np.array([0.0, 1.0])
    far = Inputs("normal", 1000.0, 1.0)

    assert output_shares(BY_KEY["identity"], {}, far, edges).tolist() == [0.0]
    assert output_shares(BY_KEY["exponential"], {}, far, edges).tolist() == [0.0]


def test_beside_a_pole_the_mean_slope_is_infinite() -> None:
    """The slopes of 1/x, log and tan have no integral, that of a root has one."""
    inputs = Inputs("uniform", 1.0, 2.0)
    high = 1.0 + 2.0 * math.sqrt(3.0)

    for text in ("1/x", "log(x)", "tan(x)"):
        assert passage(compile_formula(text), {}, inputs).slope == math.inf
    root = passage(compile_formula("sqrt(x)"), {}, inputs).slope
    assert root == pytest.approx(math.sqrt(high) / high, rel=2e-3)  # over the inputs above 0


def test_inputs_without_a_value_do_not_count() -> None:
    """x**1.5 has none below 0, and log none of these at all."""
    inputs = Inputs("uniform", 0.0, 1.0)
    half = math.sqrt(3.0)

    found = passage(compile_formula("x**1.5"), {}, inputs).slope
    assert found == pytest.approx(math.sqrt(half), rel=1e-3)
    below = Inputs("uniform", -9.0, 1.0)
    assert math.isnan(passage(compile_formula("log(x)"), {}, below).slope)
    assert math.isnan(passage(compile_formula("log(x)+sin(1e4*x)"), {}, below).slope)
