"""Every mistake has its place and its explanation, and the rest is read."""

import math

import pytest

from core.number_text import NumberError, parse_number, parse_numbers
from core.number_text.parse import LONGEST
from core.number_text.words import MOST_MISTAKES

NOT = "is not a number; digits are needed"
WRITE = "is not a number; write it like 2.5"


@pytest.mark.parametrize(
    ("text", "pieces", "said"),
    [
        ("0.3 abc", ["abc"], NOT),
        ("0.3 2.9.1 4", ["2.9.1"], WRITE),
        ("1 −3−4", ["−3−4"], WRITE),
        ("--3", ["--3"], WRITE),
        ("- 3", ["-"], WRITE),
        ("1e", ["1e"], WRITE),
        ("0x10", ["0x10"], WRITE),
        ("* 1", ["*"], NOT),
        ("0.3 & 2.9", ["&"], NOT),
        ("1__000", ["1__000"], WRITE),
        ("1 5cats", ["5cats"], WRITE),
        ("e5", ["e5"], NOT),
        ("10²", ["10²"], WRITE),
        ("2½3", ["2½3"], WRITE),
        ("0x½", ["0x½"], WRITE),
        ("一 二", ["一", "二"], NOT),
        ("٣", ["٣"], NOT),
        ("1 2 dogs", ["dogs"], NOT),
        ("log(-1), 2", ["log(-1)"], "has no value that can be computed"),
        ("log(x) 2", ["log(x)"], "has no value that can be computed"),
        ("1 sqrt(2", ["sqrt(2"], "has no value that can be computed"),
        ("0.3 T=2", ["T=2"], "is the temperature, not a class"),
        ("溫度 = 2", ["溫度 = 2"], "is the temperature, not a class"),
        ("1e400", ["1e400"], "is too large: a float64 ends at about 1.8e308"),
        ("-1e999", ["-1e999"], "is too large"),
        ("1/0 2", ["1/0"], "A fraction cannot have 0 as its denominator"),
        ("：2", ["："], "A name is missing before this sign"),
        ("1: 2: 3", [":"], "A name is missing before this sign"),
        ("0.3:2.9", [":"], "A name is missing before this sign"),
        ("5\n: 3", [":"], "A name is missing before this sign"),
        ("=", ["="], "A name is missing before this sign"),
        ("x" * 60, ["x" * 60], '"xxxxxxxxxxxxxxxxxxxxxxx…" is not a number'),
        ("'0.3' 'b4'", ["b4"], NOT),
        ("[0.3, ...]", ["..."], "np.set_printoptions(threshold=np.inf)"),
        ("[0.1 0.2 … 0.9]", ["…"], "this printout leaves numbers out"),
        ("+-inf", ["+-inf"], WRITE),
    ],
)
def test_a_mistake_is_found_in_its_place(text: str, pieces: list[str], said: str) -> None:
    """Start and end cut exactly the wrong piece out of what was typed."""
    mistakes = parse_numbers(text).mistakes

    assert [text[m.start : m.end] for m in mistakes] == pieces
    for mistake in mistakes:
        assert said in mistake.message.en
        assert mistake.message.zh


def test_what_could_be_read_is_kept() -> None:
    """Mistakes among numbers leave the others in their order."""
    assert parse_numbers("0.3 2.9.1 4 5x 6").values == (0.3, 4.0, 6.0)


def test_mistakes_come_in_the_order_of_the_text() -> None:
    """Also where a word waited to see whether it is a label."""
    text = "name 5x: 3 other 1.2.3 end"
    starts = [mistake.start for mistake in parse_numbers(text).mistakes]

    assert starts == sorted(starts)
    assert len(starts) >= 3


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "[]", "array([])", "， ，", "''"])
def test_nothing_typed_is_a_mistake_of_its_own(text: str) -> None:
    """It spans the whole and says what to type."""
    (mistake,) = parse_numbers(text).mistakes

    assert (mistake.start, mistake.end) == (0, len(text))
    assert mistake.message.en == "Type a number here, such as 0.3 or -5."
    assert parse_numbers(text).values == ()


def test_very_many_mistakes_are_counted() -> None:
    """Twenty are explained; the last of them says how many more there are."""
    mistakes = parse_numbers("? " * 50).mistakes

    assert len(mistakes) == MOST_MISTAKES
    assert mistakes[-1].message.en.endswith("More mistakes follow (30 or more).")
    assert mistakes[-1].message.zh.endswith("後面還有錯誤（至少 30 個）。")


def test_a_text_that_is_no_list_is_given_up_early() -> None:
    """A novel costs no more than its first pages."""
    mistakes = parse_numbers("1x " * 800_000).mistakes

    assert len(mistakes) == MOST_MISTAKES
    assert "(500 or more)" in mistakes[-1].message.en


def test_a_text_beyond_all_measure_is_not_read() -> None:
    """What is too much is marked from where it begins."""
    (mistake,) = parse_numbers("1 " * LONGEST).mistakes

    assert (mistake.start, mistake.end) == (LONGEST, 2 * LONGEST)
    assert mistake.message.en == (
        "This is too long: only the first 2,500,000 characters can be read."
    )
    assert len(parse_numbers("1 " * (LONGEST // 2)).values) == LONGEST // 2


def test_without_special_numbers_infinity_is_refused() -> None:
    """Where a finite number belongs, inf and nan are mistakes with a reason of their own."""
    for word in ("inf", "-Infinity", "nan", "∞", "−∞"):
        (mistake,) = parse_numbers(word, allow_special=False).mistakes
        assert "is not a finite number; type one such as 100 or 1e6" in mistake.message.en


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("５", 5.0),
        ("2π", 6.283185307179586),
        ("1,000", 1000.0),
        ("50%", 0.5),
        (" −2.5 ", -2.5),
        ("1/4", 0.25),
        ("[3]", 3.0),
        ("1e308", 1e308),
    ],
)
def test_one_number(text: str, value: float) -> None:
    """A field takes one number in any of the forms."""
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "start", "end", "said"),
    [
        ("", 0, 0, "Type a number here"),
        ("abc", 0, 3, NOT),
        ("1,5", 0, 3, "One number belongs here, not 2. Write a decimal point, not a comma"),
        ("1 2 3", 0, 5, "One number belongs here, not 3"),
        ("cat: 2", 0, 6, "One number belongs here, without a name"),
        ("  inf", 2, 5, "is not a finite number"),
        ("log(0)", 0, 6, "is not a finite number"),
        ("1e999", 0, 5, "is too large"),
    ],
)
def test_not_one_number(text: str, start: int, end: int, said: str) -> None:
    """The error carries the sentence and the place."""
    with pytest.raises(NumberError) as caught:
        parse_number(text)

    assert (caught.value.start, caught.value.end) == (start, end)
    assert said in caught.value.message.en
    assert str(caught.value) == caught.value.message.en


def test_an_infinite_number_may_be_typed_for_softmax_only() -> None:
    """The same text is a number in one place and a mistake in the other."""
    assert parse_numbers("inf").values == (math.inf,)
    with pytest.raises(NumberError):
        parse_number("inf")
