"""Slopes at a place, on both of its sides."""

import math

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.sampling.place import Tangents, tangents
from tests.core.catalogue.choices import corners_of, every_activation


@every_activation
def test_away_from_breaks_both_sides_agree(activation: Activation) -> None:
    """One slope, the derivative, and every derivative exists."""
    for parameters in corners_of(activation):
        breaks = [b.x for b in activation.breaks_at(**parameters)]
        for x in (-2.125, 0.375, 1.875):
            if x not in breaks:
                slope = activation.derivative(x, **parameters)
                y = activation.value(x, **parameters)
                found = tangents(activation, parameters, x)
                assert found == Tangents(x, y, slope, slope, None)
                assert found.smooth


@pytest.mark.parametrize(
    ("key", "parameters", "x", "slopes", "order"),
    [
        ("relu", {}, 0.0, [0.0, 1.0], 1),
        ("relu", {}, -0.0, [0.0, 1.0], 1),
        ("elu", {"alpha": 0.5}, 0.0, [0.5, 1.0], 1),
        ("elu", {"alpha": 1.0}, 0.0, [1.0, 1.0], 2),
        ("hard_swish", {}, -3.0, [0.0, -0.5], 1),
        ("softsign", {}, 0.0, [1.0, 1.0], 2),
        ("isrlu", {}, 0.0, [1.0, 1.0], None),
        ("soft_shrink", {"lambd": 1.5}, 1.5, [0.0, 1.0], 1),
    ],
)
def test_at_a_break(
    key: str, parameters: dict[str, float], x: float, slopes: list[float], order: int | None
) -> None:
    """A kink has two slopes; where only f'' or f''' jumps there is one."""
    found = tangents(BY_KEY[key], parameters, x)

    assert [found.left, found.right] == pytest.approx(slopes)
    assert found.order == order
    assert found.smooth is (order != 1)


def test_a_jump_has_no_slope() -> None:
    """There the value is the declared one and both slopes are nan."""
    found = tangents(BY_KEY["step"], {}, 0.0)

    assert (found.y, found.order, found.smooth) == (0.0, 0, False)
    assert math.isnan(found.left)
    assert math.isnan(found.right)


@pytest.mark.parametrize("x", [math.inf, -math.inf, math.nan, 1e308, 5e-324])
def test_any_x_will_do(x: float) -> None:
    """Infinity gives limits, nan gives nan, and nothing warns."""
    with np.errstate(all="raise"):
        for activation in BY_KEY.values():
            found = tangents(activation, {}, x)
            assert math.isnan(found.y) is (
                math.isnan(x) or (math.isinf(x) and activation.key == "sine")
            )


def test_a_stranger_is_refused() -> None:
    """As the function itself does."""
    with pytest.raises(TypeError, match="relu has no parameter 'alpha'"):
        tangents(BY_KEY["relu"], {"alpha": 1.0}, 0.0)
