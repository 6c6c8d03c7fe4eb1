"""Jumps are gaps, kinks keep their corners, and dots say what belongs to which piece."""

import math

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.catalogue.activation import Activation
from core.formula import compile_formula
from core.sampling import Curve, Dot, Jump, Kink, View, sample
from tests.core.catalogue.choices import corners_of, every_activation, methods

VIEW = View(-5.0, 7.0, 400)


def drawn(key: str, view: View = VIEW, **parameters: float) -> Curve:
    """Return a curve of the catalogue."""
    return sample(BY_KEY[key], parameters, view)


@every_activation
def test_every_break_in_view_has_three_nodes(activation: Activation) -> None:
    """Left limit, value and right limit, on the very x; what does not exist is nan."""
    for parameters in corners_of(activation):
        curve = sample(activation, parameters, VIEW)
        for b in filter(lambda b: VIEW.holds(b.x), activation.breaks_at(**parameters)):
            nodes = np.flatnonzero(curve.x == b.x)
            if b.order == 3:
                assert len(nodes) <= 1
                continue
            assert len(nodes) == 3
            ends = np.nextafter(b.x, [-np.inf, np.inf])
            for order, function in enumerate(methods(activation)):
                left, here, right = curve.line(order)[nodes]
                if order >= b.order:
                    assert math.isnan(here)
                    assert [left, right] == function(ends, **parameters).tolist()
                else:
                    assert left == here == right == function(b.x, **parameters)


@every_activation
def test_without_breaks_nothing_is_missing(activation: Activation) -> None:
    """Nan stands at breaks alone, and every node but those is the function itself."""
    for parameters in corners_of(activation):
        curve = sample(activation, parameters, VIEW)
        away = ~np.isin(curve.x, activation.undefined_at(2, **parameters))
        for order, function in enumerate(methods(activation)):
            assert (curve.line(order)[away] == function(curve.x[away], **parameters)).all()


@pytest.mark.parametrize(
    ("key", "parameters", "jumps"),
    [
        ("step", {}, (Jump(0.0, 0.0, 1.0, 0.0),)),
        ("sign", {}, (Jump(0.0, -1.0, 1.0, 0.0),)),
        ("threshold", {"threshold": 1.0, "value": 3.0}, (Jump(1.0, 3.0, 1.0, 3.0),)),
        ("hard_shrink", {"lambd": 2.0}, (Jump(-2.0, -2.0, 0.0, 0.0), Jump(2.0, 0.0, 2.0, 0.0))),
        ("relu", {}, ()),
    ],
)
def test_jumps(key: str, parameters: dict[str, float], jumps: tuple[Jump, ...]) -> None:
    """Both limits and the value between them."""
    found = drawn(key, VIEW, **parameters).jumps

    assert [(j.x, j.value) for j in found] == [(j.x, j.value) for j in jumps]
    for ours, wanted in zip(found, jumps, strict=True):
        assert ours.left == pytest.approx(wanted.left, abs=1e-15)
        assert ours.right == pytest.approx(wanted.right, abs=1e-15)


def test_softplus_of_pytorch_jumps_down_at_its_threshold() -> None:
    """The value drops by ln(1 + e^-2) / 4 where x itself takes over."""
    (jump,) = drawn("softplus", beta=4.0, threshold=2.0).jumps

    assert jump.x == 0.5
    assert jump.left - jump.right == pytest.approx(math.log1p(math.exp(-2.0)) / 4.0)
    assert jump.value == pytest.approx(jump.left)


@pytest.mark.parametrize(
    ("key", "parameters", "kinks"),
    [
        ("relu", {}, (Kink(0.0, 0.0, 1.0),)),
        ("leaky_relu", {"negative_slope": 0.25}, (Kink(0.0, 0.25, 1.0),)),
        ("hard_swish", {}, (Kink(-3.0, 0.0, -0.5), Kink(3.0, 1.5, 1.0))),
        ("elu", {"alpha": 2.0}, (Kink(0.0, 2.0, 1.0),)),
        ("elu", {"alpha": 1.0}, ()),
        ("step", {}, ()),
        ("gelu", {}, ()),
    ],
)
def test_kinks(key: str, parameters: dict[str, float], kinks: tuple[Kink, ...]) -> None:
    """Both slopes of a corner; a jump is none, and a smooth function has none."""
    found = drawn(key, VIEW, **parameters).kinks

    assert [k.x for k in found] == [k.x for k in kinks]
    for ours, wanted in zip(found, kinks, strict=True):
        assert ours.left == pytest.approx(wanted.left)
        assert ours.right == pytest.approx(wanted.right)


def test_bends_are_where_only_the_second_derivative_jumps() -> None:
    """They are known, so that f'' gets its gap."""
    curve = drawn("sparse_plus")

    assert curve.bends == (-1.0, 1.0)
    assert (curve.jumps, curve.kinks) == ((), ())


def test_the_dots_of_a_jump() -> None:
    """A closed dot where the value is, open ones at the ends that it does not take."""
    assert drawn("step").dots(0) == (Dot(0.0, 1.0, open=True), Dot(0.0, 0.0, open=False))
    assert drawn("sign").dots(0) == (
        Dot(0.0, -1.0, open=True),
        Dot(0.0, 1.0, open=True),
        Dot(0.0, 0.0, open=False),
    )


def test_the_dots_of_a_derivative() -> None:
    """Open at both ends of a gap; where both ends are one place, one dot."""
    assert drawn("relu").dots(0) == ()
    assert drawn("relu").dots(1) == (Dot(0.0, 0.0, open=True), Dot(0.0, 1.0, open=True))
    assert drawn("relu").dots(2) == (Dot(0.0, 0.0, open=True),)
    assert drawn("step").dots(1) == (Dot(0.0, 0.0, open=True),)
    assert [dot.x for dot in drawn("relu6", View(-1.0, 7.0, 90)).dots(1)] == [0.0, 0.0, 6.0, 6.0]
    assert [(d.x, d.y) for d in drawn("sparse_plus").dots(2)] == [
        (-1.0, 0.0),
        (-1.0, 0.5),
        (1.0, 0.5),
        (1.0, 0.0),
    ]
    assert drawn("sparse_plus").dots(1) == ()


def test_a_break_at_the_edge_of_the_view_counts() -> None:
    """It has its three nodes at the first or the last x, and beyond the edge it has none."""
    assert drawn("relu", View(0.0, 1.0, 10)).kinks == (Kink(0.0, 0.0, 1.0),)
    assert drawn("relu", View(-1.0, 0.0, 10)).kinks == (Kink(0.0, 0.0, 1.0),)
    assert drawn("relu", View(1e-9, 1.0, 10)).kinks == ()


@pytest.mark.parametrize(
    ("x_min", "x_max", "width", "said"),
    [
        (1.0, 1.0, 10, "is empty or not finite"),
        (2.0, 1.0, 10, "is empty or not finite"),
        (math.nan, 1.0, 10, "is empty or not finite"),
        (-math.inf, 1.0, 10, "is empty or not finite"),
        (0.0, math.inf, 10, "is empty or not finite"),
        (0.0, 1.0, 0, "1 to 20000 pixels wide, not 0"),
        (0.0, 1.0, 20_001, "1 to 20000 pixels wide, not 20001"),
    ],
)
def test_what_is_no_view_is_refused(x_min: float, x_max: float, width: int, said: str) -> None:
    """A range that is empty or endless, or a width that is no screen."""
    with pytest.raises(ValueError, match=said):
        View(x_min, x_max, width)


def test_a_view_of_everything() -> None:
    """Its ends are exact, its middle is 0, and its pixel finite where float64 has room."""
    largest = 1.7976931348623157e308
    view = View(-largest, largest, 1000)

    assert view.at(np.array([0.0, 0.5, 1.0])).tolist() == [-largest, 0.0, largest]
    assert view.pixel == pytest.approx(largest / 500.0)
    assert View(-largest, largest, 1).pixel == math.inf
    assert View(0.0, 1.0, 4).pixel == 0.25
    assert view.holds(largest)
    assert not View(0.0, 1.0, 4).holds(math.nextafter(1.0, 2.0))


@pytest.mark.parametrize("parameters", [{"stranger": 1.0}, {"alpha": 99.0}])
def test_wrong_parameters_are_refused(parameters: dict[str, float]) -> None:
    """As the function itself refuses them."""
    with pytest.raises((TypeError, ValueError), match=r"alpha|stranger"):
        sample(BY_KEY["elu"], parameters, VIEW)


def test_a_typed_break_far_from_0_is_a_gap() -> None:
    """Every step of a staircase near 600 is drawn as one, with what it comes near to."""
    curve = sample(compile_formula("floor(x)"), {}, View(600.0, 610.0, 500))

    assert [jump.x for jump in curve.jumps] == [600.0 + n for n in range(11)]
    assert [(jump.left, jump.right) for jump in curve.jumps[:2]] == [(599.0, 600.0), (600.0, 601.0)]


def test_a_hole_keeps_its_height() -> None:
    """silu(x)/x comes near to a half at 0, and no line goes down to 0."""
    curve = sample(compile_formula("silu(x)/x"), {}, View(-1.0, 1.0, 100))

    assert curve.dots(0) == (Dot(0.0, 0.5, open=True),)
    assert np.nanmin(curve.value) > 0.2


def test_a_slope_without_end_has_no_dot() -> None:
    """That of the root of |x| goes to minus and plus infinity on both sides of 0."""
    curve = sample(compile_formula("sqrt(abs(x))"), {}, View(-1.0, 1.0, 100))

    assert curve.kinks == (Kink(0.0, -math.inf, math.inf),)
    assert curve.dots(1) == ()


def test_more_steps_than_can_be_told_apart_are_a_band() -> None:
    """The least and the greatest value of every column of pixels."""
    curve = sample(compile_formula("floor(1000*x)"), {}, View(-5.0, 5.0, 500))

    assert curve.envelope is not None
    assert (curve.jumps, curve.kinks) == ((), ())
    assert (curve.envelope.high[0] - curve.envelope.low[0]).max() <= 22.0
