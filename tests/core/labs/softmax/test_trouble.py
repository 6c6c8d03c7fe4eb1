"""Every infinity, nan and false 0 is marked in the cell where it arises, with the reason."""

import math

import numpy as np
import pytest

from core.labs.softmax import steps
from core.labs.softmax.steps import Width

Cell = tuple[str, int | None, str]


def told(
    logits: list[float],
    dtype: Width = np.float64,
    *,
    stable: bool = False,
    temperature: float = 1.0,
    shift: float = 0.0,
) -> list[Cell]:
    """Return the marked cells of a table, with their English."""
    table = steps(logits, temperature, shift, dtype, stable)
    for trouble in table.troubles:
        assert trouble.message.zh != trouble.message.en
    return [(t.column, t.row, t.message.en) for t in table.troubles]


def test_exp_overflows_and_poisons_the_division() -> None:
    """The overflow is marked at its exp, inf / inf at its probability, and the lost one too."""
    assert told([1000.0, 1.0]) == [
        ("exponential", 0, "exp overflows float64 above 709.78"),
        ("probability", 0, "∞ ÷ ∞ has no value"),
        ("probability", 1, "divided by ∞: the probability is lost"),
    ]


@pytest.mark.parametrize(
    ("dtype", "edge"), [(np.float16, "11.09"), (np.float32, "88.723"), (np.float64, "709.78")]
)
def test_the_edge_of_each_width_is_named(dtype: Width, edge: str) -> None:
    """The reason gives the number above which exp overflows."""
    name = np.dtype(dtype).name

    assert told([800.0], dtype)[0] == ("exponential", 0, f"exp overflows {name} above {edge}")


def test_a_sum_may_overflow_where_no_term_does() -> None:
    """Two times exp(11) is more than float16 holds."""
    assert told([11.0, 11.0], np.float16) == [
        ("total", None, "the sum exceeds the largest float16 number 65504"),
        ("probability", 0, "divided by ∞: the probability is lost"),
        ("probability", 1, "divided by ∞: the probability is lost"),
    ]


def test_exp_vanishes() -> None:
    """A false 0 is marked, and so are 0 / 0 and the sum when nothing is left."""
    vanished = "exp is below the smallest float64 number, so it becomes 0"

    assert told([-800.0, 0.0]) == [("exponential", 0, vanished)]
    assert told([-800.0, 0.0], stable=True) == [("exponential", 0, vanished)]
    assert told([-800.0, -900.0]) == [
        ("exponential", 0, vanished),
        ("exponential", 1, vanished),
        ("total", None, "every exp became 0, and so did the sum"),
        ("probability", 0, "0 ÷ 0 has no value"),
        ("probability", 1, "0 ÷ 0 has no value"),
    ]


def test_a_quotient_may_vanish_where_its_terms_do_not() -> None:
    """exp(-16) over 3 exp(11) is below the least float16."""
    tiny = "below the smallest float16 number, so it becomes 0"

    assert told([-16.0, 10.0, 10.0, 0.0], np.float16)[0] == ("probability", 0, tiny)


def test_a_logit_may_be_too_large_for_its_width() -> None:
    """70,000 is infinite in float16, before anything is computed."""
    message = "too large for float16, whose largest number is 65504"

    assert told([70000.0, 1.0], np.float16, stable=True) == [
        ("logit", 0, message),
        ("shifted", 0, "∞ − ∞ has no value"),
    ]
    assert told([1e308], shift=1e308)[0][:2] == ("logit", 0)


def test_dividing_by_the_temperature_may_overflow() -> None:
    """60,000 / 0.5 is infinite in float16."""
    message = "too large for float16, whose largest number is 65504"

    assert told([60000.0, 1.0], np.float16, stable=True, temperature=0.5)[0] == (
        "scaled",
        0,
        message,
    )


@pytest.mark.parametrize(("temperature", "became"), [(1e-8, "0"), (1e5, "∞")])
def test_a_temperature_may_not_fit_its_width(temperature: float, became: str) -> None:
    """In float16 1e-8 is 0 and 100,000 is infinite: every quotient is marked."""
    message = f"float16 cannot hold this temperature: it becomes {became}"
    marked = told([0.0, 1.0], np.float16, stable=True, temperature=temperature)

    assert marked[:2] == [("scaled", 0, message), ("scaled", 1, message)]


def test_infinite_logits_are_theirs_who_typed_them() -> None:
    """Inf was typed, so it is no trouble; what is computed from it is."""
    assert told([math.inf, 0.0], stable=True) == [("shifted", 0, "∞ − ∞ has no value")]
    assert told([-math.inf, 0.0], stable=True) == []
    assert told([-math.inf, -math.inf], stable=True) == [
        ("shifted", 0, "∞ − ∞ has no value"),
        ("shifted", 1, "∞ − ∞ has no value"),
    ]


def test_nan_poisons_the_maximum() -> None:
    """The row that holds nan is not marked; those that it spoils are, with the reason."""
    reason = "one logit is nan, so the maximum is nan and cannot be subtracted"

    assert told([1.0, math.nan, 2.0], stable=True) == [
        ("shifted", 0, reason),
        ("shifted", 2, reason),
    ]


def test_ordinary_numbers_make_no_trouble() -> None:
    """The lecture's example is clean in every width and both forms."""
    for dtype in (np.float16, np.float32, np.float64):
        for stable in (False, True):
            assert told([0.3, 2.9, 4.0], dtype, stable=stable) == []
