"""What every function keeps to, whoever calls it with whatever."""

import math
import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from tests.core.catalogue.choices import (
    corners_of,
    every_activation,
    few,
    methods,
    parameters_of,
    places,
)

LARGEST = float(np.finfo(np.float64).max)
EDGES = [0.0, -0.0, 5e-324, -5e-324, 1e-310, 1e308, -1e308, LARGEST, -LARGEST]


@every_activation
@pytest.mark.parametrize("shape", [(), (0,), (1,), (7,), (2, 3), (0, 4), (2, 1, 3, 2)], ids=str)
def test_an_array_keeps_its_shape(activation: Activation, shape: tuple[int, ...]) -> None:
    """Float64 comes back in the shape that went in, for arrays of any shape, even empty."""
    x = np.linspace(-4.0, 4.0, max(math.prod(shape), 1))[: math.prod(shape)].reshape(shape)
    for method in methods(activation):
        y = method(x)
        assert isinstance(y, np.ndarray)
        assert (y.shape, y.dtype.name) == (shape, "float64")
        for index in np.ndindex(shape):
            assert y[index] == method(float(x[index]))


@every_activation
@pytest.mark.parametrize("x", [1.25, 3, -2, True, np.float64(0.5), np.float32(0.25), np.int8(2)])
def test_a_number_gives_a_float(activation: Activation, x: float) -> None:
    """A number of any kind gives a Python float, the same as in an array."""
    for method in methods(activation):
        y: object = method(x)
        assert isinstance(y, float)
        assert not isinstance(y, np.floating)
        assert y == method(np.array([float(x)]))[0]


@every_activation
def test_whatever_holds_numbers_will_do(activation: Activation) -> None:
    """Lists, narrow floats, integers, every second element and big-endian bytes."""
    wanted = activation.value(np.array([-2.0, 0.5, 3.0]))
    for x in (
        [-2.0, 0.5, 3.0],
        (-2.0, 0.5, 3.0),
        np.array([-2.0, 0.5, 3.0], dtype=np.float16),
        np.array([-2.0, 9.0, 0.5, 9.0, 3.0])[::2],
        np.array([-2.0, 0.5, 3.0], dtype=">f8"),
    ):
        y = activation.value(x)
        assert y.dtype == np.dtype(np.float64)
        assert y.tolist() == wanted.tolist()
    assert activation.value([1, 2]).tolist() == activation.value([1.0, 2.0]).tolist()


@every_activation
def test_the_input_is_left_alone(activation: Activation) -> None:
    """Nothing writes into the array that was given, and nothing returned shares its memory."""
    x = np.linspace(-5.0, 5.0, 11)
    before = x.copy()
    x.flags.writeable = False
    for method in methods(activation):
        y = method(x)
        assert not np.shares_memory(x, y)
        y[...] = 7.0
    assert x.tolist() == before.tolist()


@every_activation
def test_an_unknown_parameter_is_a_type_error(activation: Activation) -> None:
    """The message names the function, the stranger, and the parameters that there are."""
    for method in methods(activation):
        with pytest.raises(TypeError, match=f"{activation.key} has no parameter 'stranger'") as e:
            method(1.0, stranger=1.0)
        for parameter in activation.parameters:
            assert parameter.key in str(e.value)


@every_activation
def test_a_parameter_out_of_its_range_is_a_value_error(activation: Activation) -> None:
    """The message names the parameter and the range; nan and inf are out of every range."""
    for parameter in activation.parameters:
        low, high = parameter.minimum, parameter.maximum
        for wrong in (
            math.nextafter(low, -math.inf),
            math.nextafter(high, math.inf),
            math.nan,
            math.inf,
            -math.inf,
        ):
            for method in methods(activation):
                told = f"{parameter.key} must be a number from {low} to {high}, not"
                with pytest.raises(ValueError, match=told):
                    method(1.0, **{parameter.key: wrong})


@every_activation
def test_the_ends_of_the_ranges_belong_to_them(activation: Activation) -> None:
    """Least and largest parameters are allowed, as numbers of any kind."""
    for parameters in corners_of(activation):
        for method in methods(activation):
            assert math.isfinite(method(0.25, **parameters))
            narrow = {key: np.float64(number) for key, number in parameters.items()}
            assert method(0.25, **narrow) == method(0.25, **parameters)


@every_activation
@few
@given(data=st.data())
def test_nothing_warns_and_only_nan_gives_nan(activation: Activation, data: st.DataObject) -> None:
    """Over the whole line, under any parameters, numpy has nothing to complain of."""
    parameters = data.draw(parameters_of(activation))
    x = np.concatenate([places(activation, parameters)[::7], EDGES])
    with np.errstate(all="raise"), warnings.catch_warnings():
        warnings.simplefilter("error")
        for method in methods(activation):
            y = method(x, **parameters)
            assert not np.isnan(y).any()
            for edge in (math.nan, math.inf, -math.inf, *EDGES):
                method(edge, **parameters)
            assert math.isnan(method(math.nan, **parameters))


@every_activation
def test_infinity_gives_the_limit(activation: Activation) -> None:
    """F at ±inf is where f goes, or nan for a sine, which goes nowhere."""
    for parameters in corners_of(activation):
        for end in (-1.0, 1.0):
            limit = activation.value(end * math.inf, **parameters)
            if activation.key == "sine":
                assert math.isnan(limit)
            else:
                assert activation.value(end * LARGEST, **parameters) == pytest.approx(limit) or (
                    math.isinf(limit) and abs(activation.value(end * LARGEST, **parameters)) > 1e300
                )


def test_settings_fill_in_the_defaults() -> None:
    """What is not said is at its default, and what is said is a float."""
    assert BY_KEY["hard_tanh"].settings({"max_val": 2}) == {"min_val": -1.0, "max_val": 2.0}
    assert BY_KEY["relu"].settings({}) == {}
    with pytest.raises(TypeError, match="its parameters: none"):
        BY_KEY["relu"].settings({"alpha": 1.0})
