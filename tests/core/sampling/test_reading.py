"""What the probe says."""

import itertools
import math

import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import compile_formula
from core.sampling.probe import TRENDS, ProbeReading, reading
from tests.core.catalogue.choices import corners_of, every_activation


def read(key: str, x: float, **parameters: float) -> ProbeReading:
    """Return what is read off a function of the catalogue."""
    return reading(BY_KEY[key], parameters, x)


def test_a_smooth_place() -> None:
    """Value, slope and bend, and how the curve goes on."""
    found = read("sigmoid", 1.0)

    assert found.value == BY_KEY["sigmoid"].value(1.0)
    assert found.slope == BY_KEY["sigmoid"].derivative(1.0)
    assert found.bend == BY_KEY["sigmoid"].second_derivative(1.0)
    assert found.notes == ()
    assert found.spoken.en == (
        "Sigmoid (logistic) at 1: 0.731059, slope 0.196612, rising and flattening"
    )
    assert found.spoken.zh == (
        "Sigmoid 函數（邏輯函數），x = 1：值 0.731059，斜率 0.196612，上升，逐漸變平"
    )


@pytest.mark.parametrize(
    ("key", "x", "trend"),
    [
        ("identity", 0.0, "rising in a straight line"),
        ("exponential", 0.0, "rising and steepening"),
        ("sigmoid", 1.0, "rising and flattening"),
        ("sigmoid", 0.0, "rising, at an inflection"),
        ("tanh_shrink", 0.0, "level, at an inflection"),
        ("relu", -1.0, "flat"),
        ("gaussian", 0.0, "level, at the top"),
        ("hard_swish", -1.5, "level, at the bottom of a dip"),
        ("gelu", -1.0, "falling and flattening"),
        ("gelu", -3.0, "falling and steepening"),
        ("elu", 0.0, "rising"),
        ("relu_squared", 0.0, "level"),
    ],
)
def test_how_the_curve_goes_on(key: str, x: float, trend: str) -> None:
    """Rising, falling or level; straight, bending, or turning over."""
    assert read(key, x).spoken.en.endswith(", " + trend)


def test_falling_lines_have_words_too() -> None:
    """A PReLU of negative slope falls straight; a sine falls through its inflection."""
    assert read("prelu", -1.0, a=-0.5).spoken.en.endswith("falling in a straight line")
    assert read("sine", 0.0).spoken.en.endswith("rising, at an inflection")


def test_every_trend_has_words_of_its_own() -> None:
    """Three directions by five ways to turn, no two of them said alike."""
    ways = itertools.product((-1, 0, 1), ("up", "down", "not", "over", "unknown"))

    assert set(TRENDS) == set(ways)
    assert len({trend.zh for trend in TRENDS.values()}) == len(TRENDS)


def test_a_kink() -> None:
    """No slope, both sides in words, and what libraries take for it."""
    found = read("relu", 0.0)

    assert math.isnan(found.slope)
    assert math.isnan(found.bend)
    assert (found.tangents.left, found.tangents.right) == (0.0, 1.0)
    assert found.spoken.en == "ReLU at 0: 0, a kink; slope 0 on the left, 1 on the right"
    assert found.notes[0].en == "f' is undefined here; PyTorch, Keras and JAX use 0."
    assert found.notes[0].zh == "f' 在這裡沒有定義；PyTorch、Keras 與 JAX 用 0。"
    assert found.notes[1] == BY_KEY["relu"].kink_rule


def test_libraries_that_differ_are_named_apart() -> None:
    """Those that agree together, one alone in the singular."""
    assert read("leaky_relu", 0.0).notes[0].en == (
        "f' is undefined here; PyTorch and Keras use 0.01, JAX uses 1."
    )
    assert read("hard_swish", 3.0).notes[0].en == (
        "f' is undefined here; PyTorch, Keras and JAX use 1."
    )


def test_where_no_library_has_the_function() -> None:
    """Only that there is no slope, and our own rule."""
    found = read("softplus", 5.0, beta=1.0, threshold=5.0)

    assert found.notes[0].en == "f' is undefined here."
    assert len(found.notes) == 2


def test_a_jump() -> None:
    """The value by convention and both limits."""
    found = read("sign", 0.0)

    assert found.value == 0.0
    assert found.spoken.en == "Sign (bipolar step) at 0: 0, a jump; −1 on the left, 1 on the right"
    shrunk = read("hard_shrink", 0.5)
    assert shrunk.spoken.zh == "硬收縮函數，x = 0.5：值 0，是跳躍；左極限 0，右極限 0.5"


def test_where_values_are_on_one_side_only() -> None:
    """Left of 0 the root has none, and the reader says so."""
    found = reading(compile_formula("sqrt(x)"), {}, 0.0)

    assert found.spoken.en == "sqrt(x) at 0: 0; it has values on one side only"


def test_where_only_the_second_derivative_jumps() -> None:
    """The slope is told, the bend is not, and a note says why."""
    found = read("softsign", 0.0)

    assert found.slope == 1.0
    assert math.isnan(found.bend)
    assert [note.en for note in found.notes] == ["f'' is undefined here."]


@pytest.mark.parametrize("x", [math.inf, -math.inf, math.nan])
def test_where_there_is_no_value(x: float) -> None:
    """A sine has none at infinity, and nothing has one at nan."""
    assert "has no value at" in read("sine", x).spoken.en
    assert "沒有值" in read("sine", x).spoken.zh


@every_activation
def test_every_place_can_be_spoken_of(activation: Activation) -> None:
    """At breaks, at ±inf, at nan and far away, in both languages."""
    for parameters in corners_of(activation):
        breaks = [b.x for b in activation.breaks_at(**parameters)]
        for x in (*breaks, 0.0, -0.0, 5e-324, 1e308, -1e308, math.inf, -math.inf, math.nan):
            found = reading(activation, parameters, x)
            assert activation.name.en in found.spoken.en
            assert activation.name.zh in found.spoken.zh
            assert "{" not in found.spoken.en + found.spoken.zh
