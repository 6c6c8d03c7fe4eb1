"""The picture is the curve, to half a pixel, whatever part of it is looked at."""

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.sampling import View, automatic_y, sample
from tests.core.catalogue.choices import corners_of, every_activation, methods
from tests.core.sampling.pixels import HEIGHT, farthest

HALF = 0.5
VIEWS = [
    View(-5.0, 5.0, 1000),
    View(-1.0, 1.0, 640),
    View(-6.0, 6.0, 300),
    View(-5.0, 5.0, 37),
    View(-30.0, 3.0, 1000),
    View(-50.0, 50.0, 1000),
    View(-1000.0, 1000.0, 800),
    View(-0.01, 0.01, 1000),
    View(-1e-6, 1e-6, 640),
    View(2.999, 3.001, 1000),
    View(100.0, 200.0, 500),
    View(-1e5, 1e5, 1000),
    View(-1e10, 1e10, 999),
    View(1e-300, 2e-300, 1000),
    View(-1e308, 1e308, 1000),
]
RIPPLES = [
    ("sine", {"omega": 30.0}, View(-100.0, 100.0, 1000)),
    ("sine", {"omega": 30.0}, View(-60.0, 60.0, 1000)),
    ("sine", {"omega": 30.0}, View(-30.3, 30.1, 299)),
    ("sine", {"omega": 1.0}, View(-1e4, 3e2, 103)),
    ("sine", {"omega": 2.0}, View(-1e9, 1e9, 300)),
    ("snake", {"a": 10.0}, View(-100.0, 100.0, 1000)),
    ("snake", {"a": 0.1}, View(-1e4, 1e4, 500)),
]


@every_activation
def test_every_curve_in_every_view(activation: Activation) -> None:
    """f, f' and f'' at fifteen zooms, at the ends of their parameters too."""
    for parameters in corners_of(activation):
        for view in VIEWS:
            curve = sample(activation, parameters, view)
            for order in (0, 1, 2) if curve.envelope is None else ():
                away = farthest(activation, parameters, curve, view, order)
                assert away <= HALF, (parameters, view, order)


@pytest.mark.parametrize(("key", "parameters", "view"), RIPPLES)
def test_a_ripple_faster_than_the_pixels_is_an_envelope(
    key: str, parameters: dict[str, float], view: View
) -> None:
    """At every column the band is as high as the wave that it lies in: no alias, no beat."""
    activation = BY_KEY[key]
    curve = sample(activation, parameters, view)
    band = curve.envelope
    assert band is not None
    edges = view.at(np.linspace(0.0, 1.0, view.width + 1))
    wavelength = activation.wavelength(**activation.settings(parameters)) or 0.0
    beyond = np.maximum(wavelength / 2 - (edges[1:] / 2 - edges[:-1] / 2), 0.0)
    left, right = edges[:-1] - beyond, edges[1:] + beyond
    for order, function in enumerate(methods(activation)):
        low, high = automatic_y([curve], [order])
        y = np.array(
            [
                function(left * (1.0 - share) + right * share, **parameters)
                for share in np.linspace(0.0, 1.0, 601)
            ]
        )
        pixel = (high - low) / HEIGHT
        assert np.abs(band.high[order] - y.max(axis=0)).max() <= HALF * pixel
        assert np.abs(band.low[order] - y.min(axis=0)).max() <= HALF * pixel
    assert band.x.shape == (view.width,)
    assert (np.diff(band.x) > 0.0).all()


def test_the_sine_of_a_siren_fills_its_range() -> None:
    """Sin 30x over ±100 is a band from -1 to 1 and not one of a hundred false waves."""
    band = sample(BY_KEY["sine"], {"omega": 30.0}, View(-100.0, 100.0, 200)).envelope

    assert band is not None
    assert (band.high[0] > 0.999).all()
    assert (band.low[0] < -0.999).all()
    assert (band.high[1] > 29.97).all()


@pytest.mark.parametrize("width", [100, 1000, 3840])
def test_the_line_becomes_an_envelope_at_four_pixels(width: int) -> None:
    """Slower ripples are drawn wave by wave."""
    span = width * 2.0 * np.pi / 4.0  # four pixels to a wave of sin x

    assert sample(BY_KEY["sine"], {}, View(0.0, 1.01 * span, width)).envelope is not None
    assert sample(BY_KEY["sine"], {}, View(0.0, 0.99 * span, width)).envelope is None


@every_activation
@pytest.mark.parametrize(
    ("x_min", "x_max"),
    [
        (-5.0, 5.0),
        (0.0, 5e-324),
        (-5e-324, 5e-324),
        (1e-300, 3e-300),
        (-1e-310, 1e-310),
        (1.0, 1.0000000000000002),
        (1e16, 1e16 + 8.0),
        (-1.7976931348623157e308, 1.7976931348623157e308),
        (1e307, 1.7e308),
        (-1e200, 1e-200),
    ],
)
@pytest.mark.parametrize("width", [1, 2, 400])
def test_the_cost_is_bounded_whatever_the_range(
    activation: Activation, x_min: float, x_max: float, width: int
) -> None:
    """A few nodes for each pixel, in order, and numpy silent, from one float to all of them."""
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        curve = sample(activation, {}, View(x_min, x_max, width))
        automatic_y([curve], [0, 1, 2])

    assert len(curve.x) <= 4 * width + 200
    assert (curve.x[0], curve.x[-1]) == (x_min, x_max)
    assert (np.diff(curve.x / 2.0) >= 0.0).all()
    for order in (0, 1, 2):
        assert curve.line(order).shape == curve.x.shape


def test_a_ripple_of_a_few_pixels_shows_no_swelling() -> None:
    """Sin 30x of 1.3 to 3.9 pixels a wave fills -1 to 1 in every column."""
    for pixels in (1.3, 2.03, 3.1, 3.9):
        half = 640 * 2.0 * np.pi / (30.0 * pixels) / 2
        band = sample(BY_KEY["sine"], {"omega": 30.0}, View(-half, half, 640)).envelope

        assert band is not None
        assert band.high[0] == pytest.approx(1.0, abs=1e-3)
        assert band.low[0] == pytest.approx(-1.0, abs=1e-3)
