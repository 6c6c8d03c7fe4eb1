"""Derivatives against differences of the function, and what is said at the breaks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arrays import Array
from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from tests.core.catalogue.choices import corners_of, every_activation, few, parameters_of

STEP = 1.0 / 4096.0
BESIDE = np.array([-1e-9, 1e-9])


def _clear(x: Array, activation: Activation, parameters: dict[str, float], width: float) -> Array:
    """Return the places that no break is within ``width`` of."""
    breaks = np.array([b.x for b in activation.breaks_at(**parameters)])
    away = np.abs(x[:, np.newaxis] - breaks).min(axis=1, initial=np.inf) > width
    return np.asarray(x[away])


@every_activation
@few
@given(data=st.data())
def test_each_derivative_is_that_of_the_one_before(
    activation: Activation, data: st.DataObject
) -> None:
    """Differences over 1/2048, mended by Richardson, agree with f' and f'' away from breaks."""
    parameters = data.draw(parameters_of(activation))
    x = _clear(np.linspace(-12.0, 12.0, 1201) + 1.0 / 512.0, activation, parameters, 4.0 * STEP)
    for function, slope in (
        (activation.value, activation.derivative),
        (activation.derivative, activation.second_derivative),
    ):
        near, far = (
            (function(x + h, **parameters) - function(x - h, **parameters)) / (2.0 * h)
            for h in (STEP, 2.0 * STEP)
        )
        wanted = slope(x, **parameters)
        scale = 1.0 + np.abs(wanted).max() + np.abs(function(x, **parameters)).max()
        np.testing.assert_allclose((4.0 * near - far) / 3.0, wanted, rtol=1e-9, atol=1e-9 * scale)


@every_activation
@few
@given(data=st.data())
def test_nothing_jumps_but_where_a_break_is_declared(
    activation: Activation, data: st.DataObject
) -> None:
    """Between neighbouring places f rises by its slope, and f' by its second derivative."""
    parameters = data.draw(parameters_of(activation))
    x = np.linspace(-8.0, 8.0, 16_001)
    straddled = np.zeros(len(x) - 1, dtype=np.bool_)
    for b in activation.breaks_at(**parameters):
        straddled |= (x[:-1] <= b.x) & (b.x <= x[1:])
    for function, slope in (
        (activation.value, activation.derivative),
        (activation.derivative, activation.second_derivative),
    ):
        y, d = function(x, **parameters), slope(x, **parameters)
        rise = np.diff(y) - 0.5 * np.diff(x) * (d[1:] + d[:-1])
        jumps = np.abs(rise) > 1e-5 * (1.0 + np.abs(d).max())
        assert not (jumps & ~straddled).any(), x[:-1][jumps & ~straddled]


@every_activation
def test_a_break_is_of_the_order_that_it_says(activation: Activation) -> None:
    """Below its order everything is continuous there, and at its order it jumps."""
    for parameters in corners_of(activation):
        for b in activation.breaks_at(**parameters):
            ends = np.nextafter(b.x, [-np.inf, np.inf])
            lines = [
                activation.value(ends, **parameters),
                activation.derivative(ends, **parameters),
                activation.second_derivative(ends, **parameters),
                # f''' by a difference on each side of the break
                (
                    activation.second_derivative(b.x + BESIDE, **parameters)
                    - activation.second_derivative(ends, **parameters)
                )
                / BESIDE,
            ]
            for order in range(b.order):
                assert lines[order][0] == pytest.approx(lines[order][1], abs=1e-12)
            assert abs(lines[b.order][1] - lines[b.order][0]) > 1e-12
            assert b.order < 4


@every_activation
def test_the_second_derivative_stays_with_the_side_of_the_first(activation: Activation) -> None:
    """At a break f' and f'' are numbers, and f' is one of its two sides or between them."""
    for parameters in corners_of(activation):
        for x in activation.undefined_at(2, **parameters):
            ends = activation.derivative(np.nextafter(x, [-np.inf, np.inf]), **parameters)
            here = activation.derivative(x, **parameters)
            slack = 1e-12 * (1.0 + abs(here))
            assert ends.min() - slack <= here <= ends.max() + slack
            assert np.isfinite(activation.second_derivative(x, **parameters))


@pytest.mark.parametrize(
    ("key", "parameters", "wanted"),
    [
        ("step", {}, {0.0: 0.0}),
        ("sign", {}, {0.0: 0.0}),
        ("threshold", {"threshold": 1.5, "value": -2.0}, {1.5: 0.0}),
        ("threshold", {"threshold": -1.0, "value": -1.0}, {-1.0: 0.0}),
        ("hard_sigmoid", {}, {-3.0: 0.0, 3.0: 0.0}),
        ("hard_tanh", {"min_val": -2.0, "max_val": 0.5}, {-2.0: 0.0, 0.5: 0.0}),
        ("sparse_sigmoid", {}, {-1.0: 0.0, 1.0: 0.0}),
        ("relu", {}, {0.0: 0.0}),
        ("leaky_relu", {"negative_slope": 0.3}, {0.0: 0.3}),
        ("prelu", {"a": -0.5}, {0.0: -0.5}),
        ("rrelu", {"lower": 0.1, "upper": 0.3}, {0.0: 0.2}),
        ("relu6", {}, {0.0: 0.0, 6.0: 0.0}),
        ("elu", {"alpha": 0.5}, {0.0: 0.5}),
        ("selu", {}, {0.0: 1.7580993408473768}),
        ("hard_swish", {}, {-3.0: 0.0, 3.0: 1.0}),
        ("hard_shrink", {"lambd": 1.0}, {-1.0: 0.0, 1.0: 0.0}),
        ("soft_shrink", {"lambd": 1.0}, {-1.0: 0.0, 1.0: 0.0}),
        ("softplus", {"threshold": 20.0}, {20.0: 1.0 / (1.0 + np.exp(-20.0))}),
    ],
)
def test_the_convention_at_a_break(
    key: str, parameters: dict[str, float], wanted: dict[float, float]
) -> None:
    """Where there is no slope, f' is the number that the card announces."""
    activation = BY_KEY[key]

    assert activation.undefined_at(**parameters) == tuple(wanted)
    for x, slope in wanted.items():
        assert activation.derivative(x, **parameters) == pytest.approx(slope, rel=1e-15)


@pytest.mark.parametrize(
    ("key", "parameters", "slopes", "bends"),
    [
        ("elu", {"alpha": 1.0}, {0.0: 1.0}, {0.0: 1.0}),
        ("celu", {"alpha": 2.0}, {0.0: 1.0}, {0.0: 0.0}),
        ("relu_squared", {}, {0.0: 0.0}, {0.0: 0.0}),
        ("star_relu", {}, {0.0: 0.0}, {0.0: 0.0}),
        ("sparse_plus", {}, {-1.0: 0.0, 1.0: 1.0}, {-1.0: 0.0, 1.0: 0.0}),
        ("softsign", {}, {0.0: 1.0}, {0.0: 0.0}),
    ],
)
def test_where_only_the_second_derivative_jumps(
    key: str, parameters: dict[str, float], slopes: dict[float, float], bends: dict[float, float]
) -> None:
    """There f' exists, f'' follows a convention, and undefined_at tells them apart."""
    activation = BY_KEY[key]

    assert activation.undefined_at(1, **parameters) == ()
    assert activation.undefined_at(2, **parameters) == tuple(slopes)
    for x, slope in slopes.items():
        assert activation.derivative(x, **parameters) == slope
        assert activation.second_derivative(x, **parameters) == bends[x]


@pytest.mark.parametrize(
    ("key", "parameters"),
    [
        ("leaky_relu", {"negative_slope": 0.0}),
        ("hard_shrink", {"lambd": 0.0}),
        ("soft_shrink", {"lambd": 0.0}),
        ("prelu", {"a": 1.0}),
        ("hard_tanh", {"min_val": 0.0, "max_val": 0.0}),
        ("swish", {"beta": 0.0}),
    ],
)
def test_parameters_that_make_a_break_go_away(key: str, parameters: dict[str, float]) -> None:
    """Only a slope of 0 keeps the kink of ReLU; the others become straight lines."""
    wanted = (0.0,) if key == "leaky_relu" else ()

    assert BY_KEY[key].undefined_at(2, **parameters) == wanted


@pytest.mark.parametrize(
    ("key", "x", "wanted"),
    [("step", 0.0, 0.0), ("sign", 0.0, 0.0), ("hard_shrink", 0.5, 0.0), ("threshold", 1.0, 0.0)],
)
def test_the_value_at_a_jump(key: str, x: float, wanted: float) -> None:
    """At a jump f takes the side that is declared: h(0) = 0 as in the lecture."""
    assert BY_KEY[key].value(x) == wanted
