"""Signs, functions and remainders that hang on numbers; constants in a single field."""

import math

import pytest

from core.number_text import NumberError, parse_number, parse_numbers


@pytest.mark.parametrize(
    ("text", "labels", "values"),
    [
        ("0 -> 1.5\n1 -> 2.5", ("0", "1"), (1.5, 2.5)),
        ("cat => 1.5\ndog => 2.5", ("cat", "dog"), (1.5, 2.5)),
        ("貓 → 1.5\n狗 → 2.5", ("貓", "狗"), (1.5, 2.5)),
        ("* 1.5\n* 2.5", (None, None), (1.5, 2.5)),
        ("• 1.5\n• 2.5", (None, None), (1.5, 2.5)),
        ("1) 0.5\n2) 0.7", ("1", "2"), (0.5, 0.7)),
        ("(1) 0.5\n(2) -0.7", ("1", "2"), (0.5, -0.7)),
        ("logits: 1.0, 2.0", (None, None), (1.0, 2.0)),
        ("1.234,5; 2,0", (None, None), (1234.5, 2.0)),
        ("1.000; 2.500,25", (None, None), (1000.0, 2500.25)),
        ("0 log 2", (None, "log"), (0.0, 2.0)),
    ],
)
def test_signs_between_cells_are_no_names(
    text: str, labels: tuple[str | None, ...], values: tuple[float, ...]
) -> None:
    """Arrows, bullets and brackets around a count tell nothing; what they part does."""
    numbers = parse_numbers(text)

    assert (numbers.labels, numbers.values, numbers.mistakes) == (labels, values, ())


@pytest.mark.parametrize(("text", "value"), [("ln 0.7, ln 0.2", -0.3567), ("exp 2, exp 1", 7.389)])
def test_a_function_before_each_number_is_applied_and_said(text: str, value: float) -> None:
    """It could be a name, so the notice offers that."""
    numbers = parse_numbers(text)

    assert numbers.values[0] == pytest.approx(value, rel=1e-4)
    assert numbers.labels == (None, None)
    assert numbers.notice is not None
    assert "is read as the function" in numbers.notice.message.en
    assert parse_numbers(numbers.notice.others[0].text).labels == (text[:3].strip(),) * 2


def test_a_function_without_a_value_there_stays_a_name() -> None:
    """The logarithm of a negative number is none, so "log" is what somebody called it."""
    assert parse_numbers("log -1, log 2").labels == ("log", "log")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("π", math.pi),
        ("-π/2", -math.pi / 2),
        ("e", math.e),
        ("e^2", math.e**2),
        ("½", 0.5),
        ("1+1", 2.0),
        ("10⁻³", 0.001),
        ("ln 2", math.log(2)),
        ("-(3)", -3.0),
        ("√3", 3**0.5),
    ],
)
def test_one_number_may_be_computed(text: str, value: float) -> None:
    """In a field of one number no name can stand, so a constant is its value."""
    assert parse_number(text) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    "text", ["2e", "inf", "1/0", "10^400", "√-1", "tau", "π π x", "--3", "+ -π"]
)
def test_what_has_no_finite_value_is_refused(text: str) -> None:
    """Half a power is no product with e, and nothing infinite is a number of a field."""
    with pytest.raises(NumberError):
        parse_number(text)


@pytest.mark.parametrize(
    "text", ["0,5½0; 2,5", "0,51/0; 2,5", "1,000- 5", "50%off 2", "½1 a", "1_0x"]
)
def test_nothing_behind_a_number_is_left_out_in_silence(text: str) -> None:
    """What hangs on a number makes it none: it is a mistake and not read without its end."""
    assert parse_numbers(text).mistakes


def test_a_half_behind_a_comma_is_a_number_of_its_own() -> None:
    """2,5 alone could be two and a half; 5½ is no decimal."""
    assert parse_numbers("2,5½").values == (2.0, 5.5)
