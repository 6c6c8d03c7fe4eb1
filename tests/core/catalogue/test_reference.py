"""Every function against its right values, over the whole float64 line."""

import numpy as np
import pytest

from core.arrays import Array
from core.catalogue import BY_KEY
from tests.core.catalogue.choices import methods
from tests.core.nearness import error, ulps
from tests.core.reference import Setting, settings

NEIGHBOURS = 8.0
BY_A_ZERO = 1e-15
"""Where a derivative changes sign its terms cancel, and this much is left."""
NEAR = 0.5
LARGEST_ANGLE = 2.0**20
ORDERS = {0: "f", 1: "f'", 2: "f''"}

every_setting = pytest.mark.parametrize("setting", settings(), ids=str)
every_order = pytest.mark.parametrize("order", ORDERS, ids=ORDERS.get)


def computed(setting: Setting, order: int) -> Array:
    """Return f, f' or f'' of the catalogue at the places of a setting."""
    activation = BY_KEY[setting.key]
    function = methods(activation)[order]
    return function(setting.x, **setting.parameters)


def angle(setting: Setting) -> Array:
    """Return how many radians a rippling function has turned at each x; 0 for the others."""
    activation = BY_KEY[setting.key]
    length = activation.wavelength(**activation.settings(setting.parameters))
    if length is None:
        return np.zeros_like(setting.x)
    with np.errstate(over="ignore"):
        return np.abs(setting.x) * (2.0 * np.pi / length)


def test_no_function_and_no_place_is_left_out() -> None:
    """Every function of the catalogue is in the data, at hundreds of places, special ones too."""
    assert {setting.key for setting in settings()} == set(BY_KEY)
    for setting in settings():
        assert setting.x.size > 400, setting
        assert {0.0, np.inf, -np.inf} <= set(setting.x.tolist()), setting
        assert np.isnan(setting.x).any(), setting


@every_setting
@every_order
def test_within_eight_neighbours(setting: Setting, order: int) -> None:
    """At most eight float64 numbers lie between ours and the right one, or 1e-15 by a zero."""
    ours, right = computed(setting, order), setting.lines[order]
    rising = np.argsort(setting.x)
    x, sign = setting.x[rising], np.sign(right[rising])
    zeros = x[:-1][sign[:-1] * sign[1:] <= 0.0]
    by_a_zero = error(setting.x[:, np.newaxis], zeros).min(axis=1, initial=np.inf) < NEAR
    good = (ulps(ours, right) <= NEIGHBOURS) | (by_a_zero & (error(ours, right) <= BY_A_ZERO))
    far = angle(setting) > LARGEST_ANGLE

    wrong = ~(good | far) & setting.exists(order)

    assert not wrong.any(), (setting.x[wrong], ours[wrong], right[wrong])


@every_order
@pytest.mark.parametrize("key", ["sine", "snake"])
def test_a_ripple_keeps_its_phase_to_the_end_of_the_line(key: str, order: int) -> None:
    """Even at 1e308, where x itself is 1e292 wide, the angle is right to 1e-12."""
    for setting in settings():
        if setting.key != key:
            continue
        scale = max(setting.parameters.values(), default=1.0) ** order
        ours, right = computed(setting, order), setting.lines[order]
        close = error(ours, right) <= 1e-12 * scale
        assert (close | (ulps(ours, right) <= NEIGHBOURS)).all()


@every_setting
def test_nan_and_the_ends_are_where_they_belong(setting: Setting) -> None:
    """Nan comes of nan and of no limit alone, and infinity where the truth has it."""
    for order in ORDERS:
        ours, right, here = computed(setting, order), setting.lines[order], setting.exists(order)
        assert np.array_equal(np.isnan(ours[here]), np.isnan(right[here]))
        assert not np.isnan(ours[~here]).any()
        assert np.array_equal(np.isposinf(ours), np.isposinf(right))
        assert np.array_equal(np.isneginf(ours), np.isneginf(right))


@every_setting
def test_the_breaks_are_those_of_the_definition(setting: Setting) -> None:
    """Where f, f' or f'' jumps is declared, in order and kind, and nowhere else."""
    declared = BY_KEY[setting.key].breaks_at(**setting.parameters)

    assert tuple((b.x, b.order) for b in declared if b.order < 3) == tuple(sorted(setting.breaks))
