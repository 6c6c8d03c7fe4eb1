"""What a function does at one place."""

import math

import pytest

from core.expression import compile_expression
from core.functions import BY_KEY
from core.geometry import place_at, places_between


@pytest.mark.parametrize(
    ("text", "x", "kind"),
    [
        ("x^2", 1.0, "smooth"),
        ("x*abs(x)", 0.0, "smooth"),
        ("abs(x)", 0.0, "kink"),
        ("floor(x)", 2.0, "jump"),
        ("sin(x)/x", 0.0, "hole"),
        ("1/x", 0.0, "pole"),
        ("sqrt(x)", 0.0, "end"),
        ("log(x)", -1.0, "outside"),
    ],
)
def test_the_kind_of_a_place(text: str, x: float, kind: str) -> None:
    """Seven kinds, and a slope only where the curve is smooth."""
    place = place_at(compile_expression(text), {}, x)

    assert (place.x, place.kind) == (x, kind)
    assert math.isnan(place.slope) == (kind != "smooth")


def test_a_function_of_the_catalogue_is_read_the_same_way() -> None:
    """ELU with another alpha has a kink, and ReLU between its breaks none."""
    kink = place_at(BY_KEY["elu"], {"alpha": 0.5}, 0.0)
    smooth = place_at(BY_KEY["relu"], {}, 2.0)

    assert (kink.kind, kink.value, kink.left, kink.right) == ("kink", 0.0, 0.0, 0.0)
    assert (kink.slope_left, kink.slope_right) == pytest.approx((0.5, 1.0))
    assert (smooth.kind, smooth.left, smooth.slope, smooth.second_right) == (
        "smooth",
        2.0,
        1.0,
        0.0,
    )


def test_all_places_of_a_range_are_told_from_left_to_right() -> None:
    """Without those where only f'' jumps; none where there are too many."""
    found = places_between(compile_expression("abs(x-1)+floor(x)+x*abs(x)"), {}, 0.0, 2.0)

    assert found is not None
    assert [(place.x, place.kind) for place in found] == [(x, "jump") for x in (0.0, 1.0, 2.0)]
    assert places_between(compile_expression("floor(1000*x)"), {}, -5.0, 5.0) is None
    assert places_between(BY_KEY["gelu"], {}, -5.0, 5.0) == ()
