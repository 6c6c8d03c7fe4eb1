"""Numbers in every form in which people type and paste them."""

import math
import time

import numpy as np
import pytest

from core.number_text import parse_numbers

LECTURE = (0.3, 2.9, 4.0)


@pytest.mark.parametrize(
    "text",
    [
        "0.3 2.9 4.0",
        "  0.3   2.9 4.0  ",
        "0.3,2.9,4.0",
        "0.3, 2.9, 4.0,",
        "0.3;2.9;4.0",
        "0.3|2.9|4.0",
        "0.3\n2.9\n4.0\n",
        "0.3\r\n2.9\r\n4.0",
        "0.3\t2.9\t4.0",
        "0.3，2.9，4.0",
        "0.3、2.9、4.0",
        "0.3；2.9；4.0。",
        "０．３　２．９　４．０",
        "０.３，2．9，４",
        "[0.3, 2.9, 4.0]",
        "(0.3, 2.9, 4.0)",
        "{0.3, 2.9, 4.0}",
        "［0.3，2.9，4.0］",
        "【0.3】【2.9】【4.0】",
        "[[0.3], [2.9], [4.0]]",
        "[0.3 2.9 4. ]",
        "array([0.3, 2.9, 4. ])",
        "array([0.3, 2.9, 4. ], dtype=float32)",
        "np.array([0.3, 2.9, 4.0])",
        "np.array([0.3, 2.9, 4.0], dtype=np.float64)",
        "[np.float64(0.3), np.float64(2.9), np.float64(4.0)]",
        "tensor([0.3000, 2.9000, 4.0000])",
        "tensor([0.3000, 2.9000, 4.0000], dtype=torch.float64)",
        "tensor([0.3000, 2.9000, 4.0000], device='cuda:0')",
        "tensor([0.3000, 2.9000, 4.0000], requires_grad=True)",
        "tensor([[0.3000, 2.9000, 4.0000]], grad_fn=<AddmmBackward0>)",
        "tf.Tensor([0.3 2.9 4. ], shape=(3,), dtype=float32)",
        "Array([0.3, 2.9, 4. ], dtype=float32)",
        "'0.3' \"2.9\" “4.0”",
        "3e-1 2.9E0 +4.0e+0",
        ".3 2.9 4.",
        "3/10 29/10 8/2",
        "\ufeff0.3 2.9 4.0",
        "0.3\u200b 2.9\u00a04.0",
    ],
)
def test_the_lectures_logits(text: str) -> None:
    """Separators, brackets, full-width forms, and what numpy, PyTorch, JAX and Keras print."""
    numbers = parse_numbers(text)

    assert numbers.values == LECTURE
    assert numbers.labels == (None, None, None)
    assert numbers.mistakes == ()


@pytest.mark.parametrize(
    "text",
    [
        "cat: 2.9\ndog: -3",
        "cat:2.9 dog:-3",
        "cat = 2.9; dog = -3",
        "cat：2.9，dog：−3",
        "ｃａｔ：２．９　ｄｏｇ：－３",
        "cat 2.9\ndog -3",
        "cat,2.9\r\ndog,-3\r\n",
        "cat\t2.9\ndog\t-3",
        "{'cat': 2.9, 'dog': -3.0}",
        '"cat","2.9"\n"dog","-3"',
        "cat:\n2.9\ndog:\n-3",
    ],
)
def test_labels(text: str) -> None:
    """A name before a number, in the forms of lists, tables and dictionaries."""
    numbers = parse_numbers(text)

    assert numbers.labels == ("cat", "dog")
    assert numbers.values == (2.9, -3.0)
    assert numbers.mistakes == ()


@pytest.mark.parametrize(
    ("text", "labels", "values"),
    [
        ("0: 1.5, 1: 2.5", ("0", "1"), (1.5, 2.5)),
        ("{0: 1.5, 1: 2.5}", ("0", "1"), (1.5, 2.5)),
        ("class 0: 1.5\nclass 1: 2.5", ("class 0", "class 1"), (1.5, 2.5)),
        ("數字 7：1.5", ("數字 7",), (1.5,)),
        ("貓 1.5\n2.5\n黑 狗 3", ("貓", None, "黑 狗"), (1.5, 2.5, 3.0)),
        ("x1: 2.5", ("x1",), (2.5,)),
        ("logits = [0.3, 2.9]", (None, None), (0.3, 2.9)),  # the name of both
        ("1e+16,100.0", (None, None), (1e16, 100.0)),  # 16,100 is no number of its own
        ("1.e-3,200,5", (None, None, None), (1e-3, 200.0, 5.0)),
        ("3號：2.9\n7：4", ("3號", "7"), (2.9, 4.0)),
        ("3號 2.9 4號 4", ("3號", "4號"), (2.9, 4.0)),
        ("1st: 2.9, 2nd: 4", ("1st", "2nd"), (2.9, 4.0)),
        ("🐱: 2.9\n🐶: 3", ("🐱", "🐶"), (2.9, 3.0)),
        ("<b>: 2.9\n<i>x</i>: 3", ("<b>", "<i>x</i>"), (2.9, 3.0)),
        ('"7.5": 2.9\n"New York, NY": 3', ("7.5", "New York, NY"), (2.9, 3.0)),
        ("don't: 1", ("don't",), (1.0,)),
    ],
)
def test_labels_with_numbers_in_them(
    text: str, labels: tuple[str | None, ...], values: tuple[float, ...]
) -> None:
    """The digits 0 to 9 are classes too; what has no label gets none."""
    numbers = parse_numbers(text)

    assert (numbers.labels, numbers.values, numbers.mistakes) == (labels, values, ())


@pytest.mark.parametrize("minus", ["-", "−", "－", "–", "‐", "﹣"])
def test_every_kind_of_minus(minus: str) -> None:
    """Keyboards, word processors and web pages have six of them."""
    assert parse_numbers(f"{minus}3 1e{minus}2").values == (-3.0, 0.01)


def test_infinity_and_nan_where_they_are_allowed() -> None:
    """In any case, with any sign, and as the character."""
    numbers = parse_numbers("inf -inf +Infinity ∞ −∞ NaN -nan")

    assert numbers.values[:5] == (math.inf, -math.inf, math.inf, math.inf, -math.inf)
    assert math.isnan(numbers.values[5])
    assert math.isnan(numbers.values[6])
    assert numbers.mistakes == ()


def test_every_float_comes_back_from_its_repr() -> None:
    """What Python prints is read to the last bit, subnormals and the largest included."""
    numbers = [5e-324, 1.7976931348623157e308, 0.1, -1e-7, 123456789.123456789, 2.0**-1022]

    assert list(parse_numbers(" ".join(map(repr, numbers))).values) == numbers


@pytest.mark.parametrize("size", [3, 1000])
def test_what_numpy_prints_is_read(size: int) -> None:
    """Over as many lines as numpy breaks it into."""
    numbers = np.random.default_rng(1).normal(size=size)
    with np.printoptions(threshold=10_000, precision=17, floatmode="maxprec"):
        assert parse_numbers(str(numbers)).values == tuple(numbers.tolist())
        assert parse_numbers(repr(numbers)).values == tuple(numbers.tolist())


@pytest.mark.parametrize(
    ("between", "name"),
    [(" ", ""), ("，", ""), ("\n", "類別{n}：")],
    ids=["plain", "full-width", "labelled"],
)
def test_a_large_paste_takes_time_for_its_length_only(between: str, name: str) -> None:
    """Four times as many numbers take about four times as long, and every one arrives."""

    def paste(count: int) -> tuple[float, tuple[float, ...]]:
        text = between.join(f"{name.format(n=n)}{n / 10}" for n in range(count))
        start = time.process_time()  # whatever else the machine does
        numbers = parse_numbers(text)
        return time.process_time() - start, numbers.values

    short = min(paste(25_000)[0] for _ in range(3))
    long, values = paste(100_000)
    assert values == tuple(n / 10 for n in range(100_000))
    assert long < 10.0 * short  # sixteen times, if every number asked all that stand before it
