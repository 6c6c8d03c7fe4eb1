"""What holds beside a place: limits, held against hand-made cases and against 600 digits."""

import json
import math
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.catalogue import BY_KEY
from core.formula import ExpressionError
from core.formula.point import points_at
from core.formula.reader import read
from core.formula.sides import sides_of
from tests.core.formula.digits import NowhereError, TooLargeError, formula, limits

CASES = json.loads((Path(__file__).parents[2] / "data" / "limits.json").read_text("utf-8"))
KEYS = (
    *("value", "left", "slope_left", "second_left"),
    *("right", "slope_right", "second_right"),
)
FORMULAS = 1500


def _number(value: float | str | None) -> float:
    return math.nan if value is None else float(value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["formula"])
def test_the_cases_that_float64_gets_wrong(case: dict[str, Any]) -> None:
    """Every number of every case is right to 12 digits."""
    point = points_at(read(case["formula"]).node, {}, np.asarray([case["at"]]))[0]
    found = [point.value, *point.left.orders, *point.right.orders]

    assert found == pytest.approx([_number(case[k]) for k in KEYS], rel=1e-12, nan_ok=True)


def test_random_formulas_agree_with_600_digits() -> None:
    """Value, slope and curvature of both sides, at breaks and elsewhere."""
    dice = random.Random(14)  # noqa: S311  # a seed, so that a failure can be seen again
    places, seen = np.arange(-8, 9) / 4.0, 0
    for _ in range(FORMULAS):
        text = formula(dice, dice.randint(1, 3))
        x = float(dice.choice(places)) if dice.random() < 0.5 else 0.0
        try:
            tree = read(text).node
        except ExpressionError:  # a number that is not finite
            continue
        for side in (-1, 1):
            told = sides_of(tree, {}, np.asarray([x]), side)
            try:
                right = limits(tree, x, side)
            except TooLargeError:
                continue
            except NowhereError:
                assert not told.known[0], (text, x, side)
                continue
            if told.known[0]:
                seen += 1
                for order in range(3):
                    near = pytest.approx(
                        right[order], rel=1e-11, abs=1e-11 + 4.0 * told.errors[order, 0]
                    )
                    assert told.orders[order, 0] == near, (text, x, side, order)
    assert seen > 1.9 * FORMULAS


@pytest.mark.parametrize("key", list(BY_KEY))
def test_a_function_of_the_catalogue_has_the_limits_it_declares(key: str) -> None:
    """Beside its breaks, and between them, the written-out function is the one in the catalogue."""
    activation = BY_KEY[key]
    tree = read(f"{key}(x)").node
    breaks = [b.x for b in activation.breaks_at()]
    places = np.union1d(np.asarray(breaks), [-2.25, -0.5, 0.0, 0.75, 1.5])
    for side in (-1, 1):
        told = sides_of(tree, {}, places, side)
        beside = np.nextafter(places, side * np.inf)
        right = [
            activation.value(beside),
            activation.derivative(beside),
            activation.second_derivative(beside),
        ]
        assert told.known.all()
        assert told.orders == pytest.approx(np.asarray(right), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    "text",
    [
        "abs(sin(x))",
        "floor(3*x)",
        "tan(x)",
        "max(x, 1-x, 0)",
        "erf(x)*sinh(x)/cosh(x)",
        "|x|^x",
        "2^floor(x)",
    ],
)
def test_many_places_at_once_are_as_each_alone(text: str) -> None:
    """Those that go different ways are parted."""
    tree, places = read(text).node, np.linspace(-3.0, 3.0, 25)
    for side in (-1, 1):
        together = sides_of(tree, {}, places, side)
        alone = [sides_of(tree, {}, places[[n]], side) for n in range(places.size)]
        assert together.known.tolist() == [float(one.known[0]) for one in alone]
        assert together.orders == pytest.approx(
            np.column_stack([one.orders for one in alone]), rel=1e-12, abs=1e-12, nan_ok=True
        )


def test_places_without_end_that_all_part_are_left() -> None:
    """A thousand places that go different ways are rounding; what is left out is not known."""
    places = np.linspace(0.0, 1.0, 200) ** 2

    told = sides_of(read("+".join(f"abs(x-{n / 40})" for n in range(40))).node, {}, places, 1)
    less = sides_of(read("floor(80*x)^floor(80*x)").node, {}, places, 1)

    assert told.known.all()
    assert 0 < np.count_nonzero(less.known) < 200


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("exp(1/x)", 0.0, math.inf),
        ("1/(1+exp(1/x))", 1.0, 0.0),
        ("expm1(-1/x^2)", -1.0, -1.0),
        ("tanh(1/x)", -1.0, 1.0),
        ("sigmoid(-1/x)", 1.0, 0.0),
        ("erf(1/x)", -1.0, 1.0),
        ("arctan(1/x)", -math.pi / 2, math.pi / 2),
        ("where(exp(-1/x^2) > 0, 1, 2)", 1.0, 1.0),
        ("x*log(abs(x))", 0.0, 0.0),
        ("log(abs(x))", -math.inf, -math.inf),
        ("log(x)", math.nan, -math.inf),
        ("sqrt(x)", math.nan, 0.0),
        ("sin(1/x)", math.nan, math.nan),
        ("x*sin(1/x)", 0.0, 0.0),
        ("floor(1/x)", -math.inf, math.inf),
        ("floor(exp(x))", 0.0, 1.0),
        ("floor(x+0.5)", 0.0, 0.0),
        ("elu(x, alpha=a-5)", math.nan, math.nan),
        ("prelu(x, a=a)", 0.0, 0.0),
        ("x/x > floor(x)", 1.0, 1.0),
        ("where(x > 0 and x < 1 or x == 5, 2, x)", 0.0, 2.0),
        ("sign(x)*pi*e", -math.pi * math.e, math.pi * math.e),
        ("log1p(-x)", 0.0, 0.0),
        ("(x+1)^(x+2)", 1.0, 1.0),
        ("(cos(x)-1+x^2/2)/x^4", 1.0 / 24.0, 1.0 / 24.0),
        ("x^20", 0.0, 0.0),
        ("sqrt(sin(x)-sin(x))", 0.0, 0.0),
        ("x+abs(x)^floor(x+3)", 0.0, 0.0),
        ("softplus(x, beta=2)-log(2)/2", 0.0, 0.0),
    ],
)
def test_both_limits_of_f_at_0(text: str, left: float, right: float) -> None:
    """By series, and where there is none by what a few decimals approach."""
    point = points_at(read(text).node, {"a": 1.0}, np.asarray([0.0]))[0]
    found = [point.left.orders[0], point.right.orders[0]]

    assert found == pytest.approx([left, right], rel=1e-12, abs=1e-9, nan_ok=True)


@pytest.mark.parametrize(
    ("text", "x", "kind", "order"),
    [
        ("x^2", 1.0, "smooth", 3),
        ("x*abs(x)", 0.0, "smooth", 2),
        ("relu(x)^1.5", 0.0, "smooth", 2),
        ("abs(x)", 0.0, "kink", 1),
        ("sign(x)*abs(x)^(1/3)", 0.0, "kink", 1),
        ("step(x)", 0.0, "jump", 0),
        ("where(x == 0, 5, x)", 0.0, "jump", 0),
        ("sin(x)/x", 0.0, "hole", 0),
        ("1/x", 0.0, "pole", 0),
        ("sqrt(x)", 0.0, "end", 0),
        ("log(x)", -1.0, "outside", 3),
        ("(x-2)*log(abs(x-2))", 2.0, "hole", 0),
        ("abs(abs(x-5)-abs(x-10))", 7.5, "kink", 1),
        ("exp(exp(x))/exp(exp(x))", 6.0, "smooth", 3),
    ],
)
def test_the_kind_of_a_place(text: str, x: float, kind: str, order: int) -> None:
    """And the first derivative that breaks there."""
    point = points_at(read(text).node, {}, np.asarray([x]))[0]

    assert (point.kind, point.order) == (kind, order)
