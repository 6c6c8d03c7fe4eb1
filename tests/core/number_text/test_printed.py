"""Whatever is printed or written in one of many forms comes back."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.number_text import format_number, parse_numbers

many = settings(deadline=None, max_examples=150, derandomize=True)
lists = st.lists(
    st.floats(allow_nan=False, allow_infinity=False, width=32), min_size=2, max_size=12
)
names = st.sampled_from(
    ["cat", "狗", "New York", "3號", "a", "log", "T", "<b>", "x y z", "x,y", "nan"]
)


@many
@given(lists, st.booleans(), st.sampled_from(["float32", "float64"]))
def test_what_numpy_prints_comes_back(numbers: list[float], column: bool, dtype: str) -> None:
    """As str and as repr, one row and one column, over as many lines as numpy likes."""
    array = np.array(numbers, dtype=dtype)
    array = array[:, None] if column else array[None, :]
    with np.printoptions(floatmode="unique", linewidth=30):
        for text in (
            str(array),
            repr(array),
            f"z = {array!r}",
            str(array[:, 0] if column else array[0]),
        ):
            assert parse_numbers(text).values == pytest.approx(numbers, rel=1e-7)


@many
@given(
    st.lists(
        st.tuples(names, st.floats(-1e6, 1e6)), min_size=2, max_size=6, unique_by=lambda p: p[0]
    )
)
def test_named_numbers_come_back(pairs: list[tuple[str, float]]) -> None:
    """As JSON, records, columns with tabs and a heading, and a table of Markdown."""
    forms = [
        json.dumps(dict(pairs), ensure_ascii=False),
        json.dumps([{"label": name, "score": value} for name, value in pairs]),
        str(dict(pairs)),
        str(pairs),
        "name\tlogit\n" + "\n".join(f"{name}\t{value!r}" for name, value in pairs),
        "\n".join(f"{value!r}\t{name}" for name, value in pairs),
        "| name | z |\n|---|---|\n" + "\n".join(f"| {n} | {v!r} |" for n, v in pairs),
    ]
    for form in forms:
        numbers = parse_numbers(form)
        assert numbers.mistakes == (), form
        assert numbers.values == tuple(value for _, value in pairs), form
        assert numbers.labels == tuple(name for name, _ in pairs), form


@many
@given(st.lists(st.integers(1000, 9_999_999), min_size=2, max_size=8))
def test_thousands_come_back(numbers: list[int]) -> None:
    """One a line, as spreadsheets copy them."""
    assert parse_numbers("\n".join(f"{n:,}" for n in numbers)).values == tuple(map(float, numbers))


@many
@given(
    st.lists(st.floats(-99, 99), min_size=2, max_size=8), st.sampled_from([" ", "; ", "\n", "\t"])
)
def test_decimal_commas_come_back(numbers: list[float], mark: str) -> None:
    """With whatever stands between them."""
    said = [f"{number:.3f}".replace(".", ",") for number in numbers]
    heads = [word.partition(",")[0] for word in said]
    if len(heads) > 2 and heads in (
        [str(n) for n in range(len(heads))],
        [str(n + 1) for n in range(len(heads))],
    ):
        return
    wanted = [round(number, 3) for number in numbers]
    if all(abs(number) >= 1 for number in wanted):  # 1,234 may be a thousand and more
        said[0], wanted[0] = "0,5", 0.5
    assert parse_numbers(mark.join(said)).values == pytest.approx(wanted)


@many
@given(lists)
def test_what_the_program_itself_writes_comes_back(numbers: list[float]) -> None:
    """With 17 digits, the real minus and e−7."""
    text = "、".join(format_number(number, 17) for number in numbers)
    assert list(parse_numbers(text).values) == numbers
