"""Numbers as people read them."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.number_text import MINUS, format_number, parse_number, percent


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (0.0, 6, "0"),
        (-0.0, 6, "0"),
        (1.0, 6, "1"),
        (-2.5, 6, "−2.5"),
        (0.731058578630005, 6, "0.731059"),
        (0.1 + 0.2, 6, "0.3"),
        (0.1 + 0.2, 17, "0.30000000000000004"),
        (123456.7, 6, "123457"),
        (1234567.0, 6, "1234567"),
        (1234567.0, 2, "1234567"),
        (9999999.0, 7, "9999999"),
        (9999999.6, 6, "1e7"),
        (1e7, 6, "1e7"),
        (-1.25e30, 6, "−1.25e30"),
        (0.0001, 6, "0.0001"),
        (0.00009999999, 3, "0.0001"),
        (0.00005, 6, "5e−5"),
        (5e-324, 6, "4.94066e−324"),
        (1.7976931348623157e308, 5, "1.7977e308"),
        (1.7976931348623157e308, 3, "1.8e308"),
        (math.inf, 6, "∞"),
        (-math.inf, 6, "−∞"),
        (math.nan, 6, "nan"),
        (0.5, 1, "0.5"),
        (0.25, 1, "0.2"),
    ],
)
def test_how_it_looks(value: float, digits: int, shown: str) -> None:
    """As few digits as say it, a real minus sign, and e only where it helps."""
    assert format_number(value, digits) == shown


@settings(deadline=None, max_examples=400, derandomize=True)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_with_seventeen_digits_it_can_be_typed_back(value: float) -> None:
    """Without losing a bit, save the sign of zero."""
    assert parse_number(format_number(value, 17)) == value


@settings(deadline=None, max_examples=400, derandomize=True)
@given(st.floats(-1e300, 1e300), st.integers(1, 17))
def test_what_is_shown_is_right_to_its_digits(value: float, digits: int) -> None:
    """Half a unit of the last digit at most, and no more digits than were asked for."""
    shown = format_number(value, digits)
    bare = shown.replace(MINUS, "").partition("e")[0].replace(".", "").lstrip("0")

    assert parse_number(shown) == pytest.approx(value, rel=0.51 * 10.0 ** (1 - digits), abs=0.0)
    assert len(bare.rstrip("0")) <= digits or ("." not in shown and len(bare) <= 7)
    assert "-" not in shown


@pytest.mark.parametrize(
    ("share", "plain", "tiny", "short"),
    [
        (0.0, "0.00 %", "0.00 %", "0 %"),
        (0.7366, "73.66 %", "73.66 %", "73.7 %"),
        (0.75, "75.00 %", "75.00 %", "75 %"),
        (1e-17, "0.00 %", "1e−15 %", "1e−15 %"),
        (9.99e-5, "0.01 %", "0.00999 %", "0.00999 %"),
        (0.99994, "99.99 %", "99.99 %", ">99.9 %"),
        (0.999951, ">99.99 %", ">99.99 %", ">99.9 %"),
        (1.0, "100.00 %", "100.00 %", "100 %"),
        (float("nan"), "nan", "nan", "nan"),
    ],
)
def test_a_share_is_never_rounded_up_to_a_certainty(
    share: float, plain: str, tiny: str, short: str
) -> None:
    """One function for probabilities and for counts of examples."""
    assert (percent(share), percent(share, tiny=True), percent(share, short=True)) == (
        plain,
        tiny,
        short,
    )
