"""Zeros, extrema, inflections, kinks and jumps."""

import itertools
import math

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import compile_formula
from core.sampling.features import MOST, NAMES, landmarks
from tests.core.catalogue.choices import corners_of, every_activation


@pytest.mark.parametrize(
    ("key", "parameters", "wanted"),
    [
        ("step", {}, [("jump", 0.0)]),
        ("sign", {}, [("jump", 0.0)]),
        ("relu", {}, [("kink", 0.0)]),
        ("relu6", {}, [("kink", 0.0), ("kink", 6.0)]),
        ("sigmoid", {}, [("inflection", 0.0)]),
        ("tanh", {}, [("zero", 0.0)]),
        ("identity", {}, [("zero", 0.0)]),
        ("softplus", {}, []),
        ("relu_squared", {}, []),
        ("exponential", {}, []),
        ("star_relu", {}, [("zero", math.sqrt(0.5))]),
        ("selu", {}, [("kink", 0.0)]),
        ("hard_shrink", {"lambd": 1.0}, [("jump", -1.0), ("jump", 1.0)]),
        ("threshold", {"threshold": -2.0, "value": -2.0}, [("kink", -2.0), ("zero", 0.0)]),
        ("prelu", {"a": -0.5}, [("kink", 0.0)]),
        ("hard_swish", {}, [("kink", -3.0), ("minimum", -1.5), ("zero", 0.0), ("kink", 3.0)]),
        (
            "gelu",
            {},
            [
                ("inflection", -math.sqrt(2.0)),
                ("minimum", -0.7517915246935645),
                ("zero", 0.0),
                ("inflection", math.sqrt(2.0)),
            ],
        ),
        (
            "mish",
            {},
            [
                ("inflection", -2.256376396360793),
                ("minimum", -1.1924312145154952),
                ("zero", 0.0),
                ("inflection", 1.4905711794854285),
            ],
        ),
        (
            "swish",
            {"beta": 2.0},
            [
                ("inflection", -2.399357280515468 / 2.0),
                ("minimum", -1.278464542761074 / 2.0),
                ("zero", 0.0),
                ("inflection", 2.399357280515468 / 2.0),
            ],
        ),
        (
            "gaussian",
            {"epsilon": 2.0},
            [
                ("inflection", -math.sqrt(0.125)),
                ("maximum", 0.0),
                ("inflection", math.sqrt(0.125)),
            ],
        ),
    ],
)
@pytest.mark.parametrize("view", [(-8.0, 8.0), (-7.3, 11.9), (-50.0, 41.0), (-1e4, 3e4)])
def test_the_known_ones_in_any_view(
    key: str,
    parameters: dict[str, float],
    wanted: list[tuple[str, float]],
    view: tuple[float, float],
) -> None:
    """Each found once, to the last digits, 0 as exactly 0, and nothing invented."""
    found = landmarks(BY_KEY[key], parameters, *view)

    assert [mark.kind for mark in found] == [kind for kind, _ in wanted]
    for mark, (_, x) in zip(found, wanted, strict=True):
        assert mark.x == (0.0 if x == 0.0 else pytest.approx(x, rel=1e-14))
        assert mark.y == BY_KEY[key].value(mark.x, **parameters)
        assert mark.name == NAMES[mark.kind]
        assert math.copysign(1.0, mark.x) == 1.0 or mark.x != 0.0


def test_the_waves_of_a_sine() -> None:
    """Extremum and zero in turns, at their multiples of pi / 2."""
    found = landmarks(BY_KEY["sine"], {}, -10.0, 10.0)

    assert [mark.x for mark in found] == pytest.approx([n * math.pi / 2.0 for n in range(-6, 7)])
    assert [mark.kind for mark in found[:4]] == ["zero", "minimum", "zero", "maximum"]
    assert [mark.y for mark in found[1::2]] == pytest.approx([-1.0, 1.0] * 3)


@pytest.mark.parametrize("view", [(0.0, 6.0), (-1.0, 6.0), (0.0, 7.0)])
def test_what_lies_on_the_edge_of_the_view_is_in_it(view: tuple[float, float]) -> None:
    """Both kinks of ReLU6 count when the view ends in them."""
    assert [mark.x for mark in landmarks(BY_KEY["relu6"], {}, *view)] == [0.0, 6.0]


def test_there_are_never_too_many() -> None:
    """Of a ripple the first two hundred from the left are enough."""
    found = landmarks(BY_KEY["sine"], {"omega": 30.0}, -50.0, 50.0)

    assert len(found) == MOST
    assert all(left.x < right.x for left, right in itertools.pairwise(found))


@every_activation
@pytest.mark.parametrize("view", [(-1e308, 1e308), (0.0, 5e-324), (1e-300, 2e-300), (1e16, 2e16)])
def test_any_view_will_do(activation: Activation, view: tuple[float, float]) -> None:
    """From one float to all of them, in order, in view, without a warning."""
    for parameters in corners_of(activation):
        with np.errstate(over="raise", invalid="raise", divide="raise"):
            found = landmarks(activation, parameters, *view)
        assert all(left.x < right.x for left, right in itertools.pairwise(found))
        assert all(view[0] <= mark.x <= view[1] for mark in found)


def test_where_values_end_is_no_jump() -> None:
    """Sqrt(x) ends at 0; floor(x) jumps there."""
    kinds = {
        text: [mark.kind for mark in landmarks(compile_formula(text), {}, -0.5, 0.75)]
        for text in ("sqrt(x)", "floor(x)")
    }

    assert kinds == {"sqrt(x)": ["end"], "floor(x)": ["jump"]}
