"""Numbers that have to be computed first."""

import math

import pytest

from core.number_text import parse_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("log(0.7)", math.log(0.7)),
        ("np.log(0.7)", math.log(0.7)),
        ("math.log10(1000)", 3.0),
        ("log2(8)-1", 2.0),
        ("-sqrt(2)/2", -math.sqrt(2) / 2),
        ("exp(1000)", math.inf),
        ("log(0)", -math.inf),
        ("2·sin(pi/6)", 1.0),
        ("√2", math.sqrt(2)),
        ("2√(1+1)", 2 * math.sqrt(2)),
        ("3(1+1)^2*1", 12.0),
        ("2**-1*1", 0.5),
        ("2π", 2 * math.pi),
        ("π/2", math.pi / 2),
        ("np.e**2", math.e**2),
        ("5²*1", 25.0),
        ("6÷4*1", 1.5),
        ("sigmoid(-2)", 1 / (1 + math.exp(2))),
        ("sigmoid(2)", 1 / (1 + math.exp(-2))),
        ("log(sigmoid(0))", math.log(0.5)),
        ("log(2+(3))", math.log(5)),
        ("1e5", 1e5),
        ("1_000", 1000.0),
        ("1.2×10⁻⁷", 1.2e-7),
        ("10**400*1", math.inf),
        ("-π", -math.pi),
        ("½", 0.5),
        ("-1½", -1.5),
        ("2*e", 2 * math.e),
        ("-np.inf", -math.inf),
        ("torch.inf", math.inf),
    ],
)
def test_arithmetic_is_computed(text: str, value: float) -> None:
    """Never as code: by a small reader of its own."""
    numbers = parse_numbers(f"1 {text} 2")

    assert numbers.mistakes == ()
    assert list(numbers.values) == pytest.approx([1.0, value, 2.0], rel=1e-14)


@pytest.mark.parametrize(
    "text",
    [
        "log(-1)",
        "log(1,x)",
        "log()",
        "np.log([exp(2)])",
        "(-8)^(1/3)*log(2)",
        "log(1/0)",
        "exp(2)exp",
        "log(abc)",
        "log(2*)",
        "log" + "(" * 60 + "1" + ")" * 60,
        "log(" + "1" * 300 + ")",
        "log(2 3)",
        "log(inf-inf)",
    ],
)
def test_what_has_no_value_is_refused(text: str) -> None:
    """Wholly or in part, and never read as another number."""
    numbers = parse_numbers(f"{text} 2")

    assert numbers.mistakes
    assert "has no value" in numbers.mistakes[0].message.en
    assert 2.0 in numbers.values


def test_a_function_of_a_list_is_that_of_each_number() -> None:
    """Where one of them has no value, that one is the mistake."""
    numbers = parse_numbers("np.log([0.7, -0.2, 0.1])")
    assert [mistake.start for mistake in numbers.mistakes] == [13]
    whole = parse_numbers("np.exp([1000, 0])")
    assert whole.values == (math.inf, 1.0)
