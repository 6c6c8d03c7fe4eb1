"""Where a function is saturated."""

import math

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.labs.curves.distribution import saturation
from tests.core.catalogue.choices import corners_of, every_activation

SIGMOID_END = math.log((1.0 - 2.0 * 0.01 + math.sqrt(1.0 - 4.0 * 0.01)) / (2.0 * 0.01))
"""Where sigmoid' = 0.01, solved by hand: e^x (1 + e^x)^-2 = t is a quadratic in e^x."""


@pytest.mark.parametrize("view", [(-8.0, 8.0), (-9.7, 31.0), (-4e4, 7e4)])
def test_the_sigmoid_is_flat_outside(view: tuple[float, float]) -> None:
    """Two zones, whose inner ends are where the slope is 1/100, to the last digits."""
    (left, right) = saturation(BY_KEY["sigmoid"], {}, *view)

    assert list(left) == pytest.approx([view[0], -SIGMOID_END], rel=1e-13)
    assert list(right) == pytest.approx([SIGMOID_END, view[1]], rel=1e-13)


@pytest.mark.parametrize(
    ("key", "parameters", "zones"),
    [
        ("relu", {}, [(-5.0, 0.0)]),
        ("step", {}, [(-5.0, 5.0)]),
        ("identity", {}, []),
        ("hard_tanh", {}, [(-5.0, -1.0), (1.0, 5.0)]),
        ("leaky_relu", {"negative_slope": 0.005}, [(-5.0, 0.0)]),
        ("leaky_relu", {"negative_slope": 0.1}, []),
        ("tanh_shrink", {}, [(-math.atanh(0.1), math.atanh(0.1))]),
    ],
)
def test_the_known_zones(
    key: str, parameters: dict[str, float], zones: list[tuple[float, float]]
) -> None:
    """Dead halves, flat middles, or none."""
    found = saturation(BY_KEY[key], parameters, -5.0, 5.0)

    assert len(found) == len(zones)
    for ours, wanted in zip(found, zones, strict=True):
        assert ours == pytest.approx(wanted, abs=1e-14)


def test_the_threshold_can_be_chosen() -> None:
    """With a half, sigmoid is flat everywhere; with nothing, nowhere."""
    assert saturation(BY_KEY["sigmoid"], {}, -5.0, 5.0, 0.5) == ((-5.0, 5.0),)
    assert saturation(BY_KEY["sigmoid"], {}, -5.0, 5.0, 0.0) == ()


@every_activation
@pytest.mark.parametrize("view", [(-6.0, 6.5), (-1e308, 1e308), (1e-300, 2e-300)])
def test_zones_are_flat_and_what_lies_between_is_not(
    activation: Activation, view: tuple[float, float]
) -> None:
    """In order, without overlap, within the view; looked at in their middles."""
    for parameters in corners_of(activation):
        zones = saturation(activation, parameters, *view)
        ends = [view[0], *(end for zone in zones for end in zone), view[1]]
        assert ends == sorted(ends)
        if activation.wavelength(**activation.settings(parameters)) is not None:
            continue
        for low, high in zones:
            middle = 0.5 * low + 0.5 * high
            assert np.abs(activation.derivative(middle, **parameters)) < 0.01
