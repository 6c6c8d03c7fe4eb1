"""Whatever is typed, reading it neither fails nor invents anything."""

import math

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.number_text import NumberError, parse_number, parse_numbers
from core.number_text.words import MOST_MISTAKES

many = settings(deadline=None, max_examples=400, derandomize=True)
SIGNS = "0123456789.,;:=+-−eE/ \n\t()[]{}'\"，、；：。＝（）［］５．－ ²½∞%#xycat貓狗\u200b\ufeff"
WORDS = [
    "inf",
    "nan",
    "array(",
    "tensor(",
    "dtype=float32",
    "np.float64(",
    "1e400",
    "cat:",
    "1/0",
    "0:",
    "device='cuda:0'",
    "log(",
    "np.exp([",
    "sqrt(-",
    "π",
    "½",
    " -> ",
    "\n0 -> 1.5\n1 -> 2.5",
    "|\n|\u3000%$",
    "\n1) ",
    "ln ",
    "-np.inf",
    "×10⁻",
    "1,000",
    "0,3",
    "1.234,5",
    "50%",
    "1_000",
    "...",
    "[[1 2],[3 4]]",
    "{'a': 1}",
    '{"label": "cat", "score": 2}',
    "\ncat\t2.9\ndog\t4\n",
    "\n0 0.3\n1 2.9\n",
    "| a | 2 |",
    "|---|",
    "a = np.array([",
    "T=2",
    "dtype: float64",
    "<tf.Tensor: numpy=",
    "Name: x, ",
    "\\begin{",
    "print(a)",
    "[1] ",
    '"a, b"',
]
pieces = st.sampled_from([*SIGNS, *WORDS])
texts = st.lists(pieces, max_size=30).map("".join) | st.text(max_size=40)


@many
@given(texts)
@example("١")
@example("dtype=")
@example("0 -> 1.5\n1 -> 2.5")
@example("|\n|\u3000%$")
@example("shape=(")
def test_every_text_gives_numbers_or_mistakes(text: str) -> None:
    """One label for each number, every mistake inside the text, in order, none overlapping."""
    numbers = parse_numbers(text)

    assert len(numbers.values) == len(numbers.labels)
    assert numbers.values or numbers.mistakes
    assert len(numbers.mistakes) <= MOST_MISTAKES
    end = 0
    for mistake in numbers.mistakes:
        assert end <= mistake.start <= mistake.end <= len(text)
        end = mistake.end
    assert all(label is None or label.strip() for label in numbers.labels)
    if numbers.notice is not None:
        assert not numbers.mistakes
        assert numbers.notice.message.zh
        for other in numbers.notice.others:
            again = parse_numbers(other.text)
            assert again.mistakes == ()
            assert again.notice is None
            assert f"{len(again.values):,} " in other.says.en


@many
@given(texts)
def test_one_number_is_finite_or_explained(text: str) -> None:
    """A field gets a finite float or a NumberError, never anything else."""
    error = None
    try:
        assert math.isfinite(parse_number(text))
    except NumberError as caught:
        error = caught

    if error is not None:
        assert 0 <= error.start <= error.end <= len(text)
        assert error.message.zh


@many
@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=20),
    st.sampled_from([" ", ",", "\n", "、", "， ", " ; ", "\t", "|"]),
)
def test_numbers_joined_by_any_separator_come_back(numbers: list[float], mark: str) -> None:
    """To the last bit, in their order."""
    assert list(parse_numbers(mark.join(map(repr, numbers))).values) == numbers
    wide = mark.join(map(repr, numbers)).translate({n: n + 0xFEE0 for n in range(0x2B, 0x3A)})
    assert list(parse_numbers(wide).values) == numbers


@many
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=9))
def test_a_slow_reading_is_the_same_as_the_quick_one(numbers: list[float]) -> None:
    """A label at the end sends the text the long way; the numbers are the same."""
    text = " ".join(map(repr, numbers))

    assert parse_numbers(text + " x: 1").values == (*parse_numbers(text).values, 1.0)
