"""One number of a typed text is changed, and the rest stays as the person typed it."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.number_text import (
    NumberError,
    parse_numbers,
    with_another,
    with_label,
    with_value,
    without,
    write_numbers,
)
from tests.core.number_text.test_any_text import texts

many = settings(deadline=None, max_examples=300, derandomize=True)
numbers = st.floats(allow_nan=True, allow_infinity=True)


@pytest.mark.parametrize(
    ("text", "index", "value", "changed"),
    [
        ("0.3 2.9 4.0", 1, 3.5, "0.3 3.5 4.0"),
        ("[0.3, 2.9, 4.0]", 2, -1.0, "[0.3, 2.9, -1]"),
        ("cat: 2.9\ndog: 4", 0, 1e-9, "cat: 1e-09\ndog: 4"),
        ("貓：２．９，狗：４", 1, 5.0, "貓：２．９，狗：5"),
        ("array([1., 2.], dtype=float32)", 0, 7.25, "array([7.25, 2.], dtype=float32)"),
        ("−1 −2", 0, -3.5, "−3.5 −2"),
        ("1/3 x 2/3", 1, math.inf, "1/3 x inf"),
        ("class 0: 1, class 1: 2", 1, 1e300, "class 0: 1, class 1: 1e300"),
        ("log(0.7), log(0.2)", 1, 2.5, "log(0.7), 2.5"),
        ("cat\t2.9\ndog\t4", 1, 2.5, "cat\t2.9\ndog\t2.5"),
        ("0,3; 2,9", 0, 2.5, "2.5 2.9"),
        ("[[1, 2], [3, 4]]", 0, 2.5, "[[2.5, 2], [3, 4]]"),
    ],
)
def test_a_number_is_changed_in_its_place(
    text: str, index: int, value: float, changed: str
) -> None:
    """Separators, brackets, labels and the other numbers keep their form."""
    assert with_value(text, index, value) == changed


@pytest.mark.parametrize(
    ("text", "index", "label", "changed"),
    [
        ("0.3 2.9", 1, "dog", "0.3 dog: 2.9"),
        ("cat: 2.9\ndog: 4", 1, " my  dog ", "cat: 2.9\nmy dog: 4"),
        ("cat: 2.9\ndog: 4", 0, "", "2.9\ndog: 4"),
        ("{'cat': 2.9, 'dog': 4}", 0, "ox", "{'ox': 2.9, 'dog': 4}"),
        ("{'cat': 2.9, 'dog': 4}", 1, "", "{'cat': 2.9, 4}"),
        ("貓：1 2", 1, "狗", "貓：1 狗：2"),
        ("a=1 2", 1, "b", "a=1 b=2"),
        ("cat 2.9", 0, "ox", "ox 2.9"),
        ("1 2", 1, "7", "1 7: 2"),
        ("1 2", 1, "3號", "1 3號: 2"),
        ("cat 2.9", 0, "1st", "1st: 2.9"),
        ("1 2", 1, "ＡＢ", "1 AB: 2"),
        ("1 2", 0, "", "1 2"),
    ],
)
def test_a_name_is_changed_in_its_place(text: str, index: int, label: str, changed: str) -> None:
    """A number without a name gets one in the manner of the text; an empty one takes it away."""
    assert with_label(text, index, label) == changed
    assert parse_numbers(changed).values == parse_numbers(text).values


@pytest.mark.parametrize("label", ["1.5", "-3", "a, b", "a: b", "nan", "(x)", "x" * 41])
def test_what_cannot_be_told_from_a_number_is_no_name(label: str) -> None:
    """The sentence names it and says what would be right."""
    with pytest.raises(NumberError) as caught:
        with_label("0.3 2.9", 1, label)

    assert "cannot be a name" in caught.value.message.en
    assert "不能當名稱" in caught.value.message.zh


@pytest.mark.parametrize(
    ("text", "index", "left"),
    [
        ("0.3, 2.9, 4.0", 0, "2.9, 4.0"),
        ("0.3, 2.9, 4.0", 1, "0.3, 4.0"),
        ("0.3, 2.9, 4.0", 2, "0.3, 2.9"),
        ("[0.3, 2.9]", 1, "[0.3]"),
        ("cat: 2.9\ndog: 4\nox: 1", 1, "cat: 2.9\nox: 1"),
        ("{'cat': 2.9, 'dog': 4}", 0, "{'dog': 4}"),
        ("[5]", 0, ""),
    ],
)
def test_a_number_is_taken_out_with_its_name(text: str, index: int, left: str) -> None:
    """One separator goes with it, and the brackets stay."""
    assert without(text, index) == left


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("0.3, 2.9", "0.3, 2.9, 0"),
        ("[0.3 2.9]", "[0.3 2.9 0]"),
        ("cat: 2.9\ndog: 4", "cat: 2.9\ndog: 4\n0"),
        ("{'cat': 2.9, 'dog': 4}", "{'cat': 2.9, 'dog': 4, 0}"),
        ("cat: 2.9", "cat: 2.9\n0"),
        ("5", "5 0"),
        ("", "0"),
    ],
)
def test_another_number_is_set_apart_as_the_last_one_is(text: str, longer: str) -> None:
    """Commas go on as commas and lines as lines."""
    assert with_another(text, 0.0) == longer


def test_there_is_no_number_beyond_the_last() -> None:
    """An index that does not exist is an error of the program, not of the person."""
    with pytest.raises(IndexError):
        with_value("1", 1, 0.0)
    with pytest.raises(IndexError):
        without("1", 1)
    with pytest.raises(IndexError):
        with_label("1", 1, "x")


def _same(one: float, other: float) -> bool:
    return repr(one) == repr(other)


@many
@given(texts, st.integers(0, 20), numbers)
def test_whatever_was_typed_the_change_is_read_back(text: str, index: int, value: float) -> None:
    """The changed number is the new one, to the last bit, and nothing else has changed."""
    before = parse_numbers(text)
    if not before.values or before.mistakes:
        return
    index %= len(before.values)
    after = parse_numbers(with_value(text, index, value))

    wanted = [*before.values[:index], value, *before.values[index + 1 :]]
    assert all(map(_same, after.values, wanted))
    assert (after.labels, after.mistakes) == (before.labels, ())


@many
@given(texts, st.integers(0, 20))
def test_whatever_was_typed_a_number_can_be_taken_out_or_added(text: str, index: int) -> None:
    """What is left is what was there, and the new number is the last."""
    before = parse_numbers(text)
    if len(before.values) < 2 or before.mistakes:
        return
    index %= len(before.values)
    less, more = parse_numbers(without(text, index)), parse_numbers(with_another(text, -2.5))

    kept = [*before.values[:index], *before.values[index + 1 :]]
    assert all(map(_same, less.values, kept))
    assert less.labels == before.labels[:index] + before.labels[index + 1 :]
    assert all(map(_same, more.values, (*before.values, -2.5)))
    assert more.labels == (*before.labels, None)
    assert (less.mistakes, more.mistakes) == ((), ())


@many
@given(texts, st.integers(0, 20), st.text(max_size=12))
def test_whatever_was_typed_a_name_is_taken_or_refused(text: str, index: int, label: str) -> None:
    """It is never half taken: the numbers stay, and the name is read back."""
    before = parse_numbers(text)
    if not before.values or before.mistakes:
        return
    index %= len(before.values)
    try:
        after = parse_numbers(with_label(text, index, label))
    except NumberError:
        return

    assert all(map(_same, after.values, before.values))
    assert after.labels[:index] == before.labels[:index]
    assert after.labels[index + 1 :] == before.labels[index + 1 :]
    assert after.mistakes == ()


@many
@given(st.lists(st.tuples(numbers, st.sampled_from([None, "cat", "7", "my dog"])), min_size=1))
def test_written_numbers_are_read_back(pairs: list[tuple[float, str | None]]) -> None:
    """To the last bit, with their names."""
    values, labels = [value for value, _ in pairs], tuple(label for _, label in pairs)
    read = parse_numbers(write_numbers(values, labels))

    assert all(map(_same, read.values, values))
    assert (read.labels, read.mistakes) == (labels, ())
