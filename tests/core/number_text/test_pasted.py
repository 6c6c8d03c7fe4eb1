"""What people paste: prints, code, JSON, columns of spreadsheets, tables, sums."""

import pytest

from core.number_text import parse_numbers

LECTURE = (0.3, 2.9, 4.0)
PAIRS = (("cat", "dog"), (2.9, 4.0))
TF = "shape=(3,), dtype=float32, numpy="


@pytest.mark.parametrize(
    "text",
    [
        "a = np.array([0.3, 2.9, 4.0])",
        "import numpy as np\na = np.array([0.3, 2.9, 4.0])  # logits\nprint(a)",
        "x = [0.3, 2.9, 4.0]",
        "logits: tensor([[0.3000, 2.9000, 4.0000]])",
        "x = torch.tensor([[0.3, 2.9, 4.0]], requires_grad=True)",
        "torch.tensor([0.3, 2.9, 4.], dtype=torch.float32, device='cuda:0', grad_fn=<Add0>)",
        "tensor([0.3, 2.9, 4.0]).softmax(dim=0)",
        "F.softmax(torch.tensor([0.3, 2.9, 4.0]), dim=0)",
        "array([0.3, 2.9,\n       4. ], dtype=float32)",
        f"<tf.Tensor: {TF}array([0.3, 2.9, 4. ], dtype=float32)>",
        "<tf.Tensor: shape=(1, 3), dtype=float32, numpy=\narray([[0.3, 2.9, 4. ]], dtype=float32)>",
        f"<tf.Variable 'Variable:0' {TF}array([0.3, 2.9, 4. ], dtype=float32)>",
        "jnp.array([0.3, 2.9, 4.0])",
        "DeviceArray([0.3, 2.9, 4. ], dtype=float32)",
        "[0.3 2.9 4. ]\n<NDArray 3 @cpu(0)>",
        "np.float64(0.3)\nnp.float64(2.9)\nnp.float64(4.0)",
        "Out[3]: array([0.3, 2.9, 4. ])",
        "[1] 0.3 2.9 4.0",
        "[1] 0.3 2.9\n[3] 4.0",
        "z <- c(0.3, 2.9, 4.0)",
        "3-element Vector{Float64}:\n 0.3\n 2.9\n 4.0",
        "x =\n\n    0.3000    2.9000    4.0000\n",
        "double z[3] = {0.3, 2.9, 4.0};",
        "z: list[float] = [0.3, 2.9, 4.0]",
        "const z = [0.3, 2.9, 4.0]; // logits",
        "0.3f, 2.9f, 4.0f",
        '{"logits": [0.3, 2.9, 4.0]}',
        '{"model": ["a", "b"], "logits": [0.3, 2.9, 4.0]}',
        '["0.3", "2.9", "4.0"]',
        '"0.3, 2.9, 4.0"',
        "logit\n0.3\n2.9\n4.0",
        "logits 0.3 2.9 4.0",
        "My logits:\n0.3 2.9 4.0",
        "z = 0.3, 2.9, 4.0",
        "\\begin{pmatrix}0.3 \\\\ 2.9 \\\\ 4.0\\end{pmatrix}",
        "0.3 & 2.9 & 4.0 \\\\",
        "３×10⁻¹, 2.9, 4×10^0",
        "3/10, 2.9*1, 2^2",
        "ln(exp(0.3)), 2.9, sqrt(16)",
    ],
)
def test_a_list_in_code_or_print(text: str) -> None:
    """The numbers and nothing else: neither the variable nor its type is a class."""
    numbers = parse_numbers(text)

    assert numbers.values == pytest.approx(LECTURE, rel=1e-15)
    assert (numbers.labels, numbers.mistakes, numbers.notice) == ((None,) * 3, (), None)


@pytest.mark.parametrize(
    "text",
    [
        '{"cat": 2.9, "dog": 4.0}',
        '{\n  "cat": 2.9,\n  "dog": 4\n}',
        '{"cat": [2.9], "dog": [4]}',
        '[{"label":"cat","score":2.9},{"label":"dog","score":4.0}]',
        "[[{'label': 'cat', 'score': 2.9}, {'label': 'dog', 'score': 4.0}]]",
        '[{"label":"cat","score":2.9},{"score":4.0,"label":"dog"}]',
        '[{"cat": 2.9}, {"dog": 4.0}]',
        '{"labels": ["cat", "dog"], "scores": [2.9, 4.0]}',
        '{"score": {"cat": 2.9, "dog": 4.0}}',
        "dict(cat=2.9, dog=4)",
        "OrderedDict([('cat', 2.9), ('dog', 4.0)])",
        "Counter({'cat': 2.9, 'dog': 4})",
        "[(2.9, 'cat'), (4.0, 'dog')]",
        "(cat, 2.9), (dog, 4)",
        "cat     2.9\ndog     4.0\ndtype: float64",
        "cat     2.9\ndog     4.0\nName: logit, Length: 2, dtype: float64",
        "    label  score\n0     cat    2.9\n1     dog    4.0",
        "      logit\ncat     2.9\ndog     4.0",
        "   cat  dog\n0  2.9  4.0",
        "class\tlogit\ncat\t2.9\ndog\t4.0",
        "index\tclass\tlogit\n1\tcat\t2.9\n2\tdog\t4.0",
        "class,logit\ncat,2.9\ndog,4.0,\n",
        "cat,2.9\ndog,4",
        "2.9,cat\n4.0,dog",
        "2.9 cat\n4.0 dog",
        "2.9\tcat\n4.0\tdog",
        '"cat";"2.9"\n"dog";"4.0"',
        "| class | logit |\n|-------|------:|\n| cat | 2.9 |\n| dog | 4.0 |",
        "cat|2.9\ndog|4",
        "│ cat │ 2.9 │\n│ dog │ 4.0 │\n└─────┴─────┘",
        "cat dog\n2.9 4.0",
        "cat,dog\n2.9,4.0",
        "cat\n2.9\ndog\n4.0",
        "* cat: 2.9\n* dog: 4",
        "1. cat: 2.9\n2. dog: 4",
        "cat(2.9), dog(4)",
    ],
)
def test_names_and_numbers_in_either_order(text: str) -> None:
    """Of dictionaries, records, spreadsheets, Markdown and data frames."""
    numbers = parse_numbers(text)

    assert (numbers.labels, numbers.values) == PAIRS
    assert (numbers.mistakes, numbers.notice) == ((), None)


@pytest.mark.parametrize(
    "text",
    [
        "0    0.3\n1    2.9\n2    4.0\ndtype: float64",
        "   logit\n0    0.3\n1    2.9\n2    4.0",
        "\tlogit\n0\t0.3\n1\t2.9\n2\t4.0",
        '{"0": 0.3, "1": 2.9, "2": 4}',
        "no.,logit\n0,0.3\n1,2.9\n2,4",
    ],
)
def test_a_known_index_is_no_logit(text: str) -> None:
    """The row's number is the name of its class."""
    numbers = parse_numbers(text)

    assert (numbers.values, numbers.labels) == (LECTURE, ("0", "1", "2"))
    assert (numbers.mistakes, numbers.notice) == ((), None)


@pytest.mark.parametrize(
    ("text", "values", "why", "others"),
    [
        ("1,000\n2,000\n3,000", (1000.0, 2000.0, 3000.0), "group thousands", "1 0 2 0 3 0"),
        ("1,234.5 2,345.6", (1234.5, 2345.6), "group thousands", "1 234.5 2 345.6"),
        ("1,000", (1000.0,), "group thousands", "1 0"),
        ("[1,000, 2,000]", (1000.0, 2000.0), "group thousands", "1 0 2 0"),
        ("cat: 1,000\ndog: 2,000", (1000.0, 2000.0), "thousands", "cat: 1\n0\ndog: 2\n0"),
        ("0,3; 2,9; 4,0", LECTURE, "comma is the decimal point", "0 3 2 9 4 0"),
        ("0,3 2,9 4,0", LECTURE, "comma is the decimal point", "0 3 2 9 4 0"),
        ("0,3, 2,9, 4,0", LECTURE, "comma is the decimal point", "0 3 2 9 4 0"),
        ("0,3\n2,9\n4,0", LECTURE, "comma is the decimal point", "0 3 2 9 4 0"),
        ("貓：0,3\n狗：2,9", (0.3, 2.9), "comma is the decimal point", "貓: 0\n3\n狗: 2\n9"),
        ("1.234,5; 2.345,6", (1234.5, 2345.6), "point groups thousands", "1.234 5 2.345 6"),
        ("1,5", (1.0, 5.0), "commas separate numbers", "1.5"),
        ("1,2\n2,5\n3,9", (2.0, 5.0, 9.0), "only counts the rows", "1 2 2 5 3 9"),
        ("0\t0.3\n1\t2.9\n2\t4.0", LECTURE, "only counts the rows", "0 0.3 1 2.9 2 4"),
        ("7 2.9\n8 4.5", (2.9, 4.5), "only counts the rows", "7 2.9 8 4.5"),
        ("[(0, 0.3), (1, 2.9), (2, 4)]", LECTURE, "only counts the rows", "0 0.3 1 2.9 2 4"),
        ("[[1 2 3],[4 5 6]]", (1.0, 2.0, 3.0), "There are 2 rows", "4 5 6"),
        ("[1 2 3]\n[4 5 6]", (1.0, 2.0, 3.0), "There are 2 rows", "4 5 6"),
        ("[[1,2],[3,4,5]]", (1.0, 2.0), "There are 2 rows", "3 4 5"),
        ("[[[1,2]],[[4,5]]]", (1.0, 2.0), "There are 2 rows", "4 5"),
        ("a = [1, 2]\nb = [4, 5]", (1.0, 2.0), "There are 2 rows", "4 5"),
        ("cat dog\n3 4\n7 8", (3.0, 4.0), "There are 2 rows", "cat: 7\ndog: 8"),
        ("1 2 3\n4 5 6", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0), "2 lines are read as one", "1 2 3"),
        ("cat\t2.9\t0.2\ndog\t4\t0.8", (2.9, 4.0), '"2" is read', "cat: 0.2\ndog: 0.8"),
        (
            "id,class,p,logit\n5,cat,0.2,2.9\n9,dog,0.8,4",
            (2.9, 4.0),
            '"logit" is',
            "cat: 0.2\ndog: 0.8",
        ),
        ("30%, 70%", (0.3, 0.7), "% means hundredths", "30 70"),
        ("cat 1 2 3", (1.0, 2.0, 3.0), '"cat" is read as the name of the whole', "cat: 1\n2\n3"),
        ("a = 1 2 3", (1.0, 2.0, 3.0), '"a" is read as the name of the whole', "a: 1\n2\n3"),
    ],
)
def test_where_it_is_not_certain_it_is_said(
    text: str, values: tuple[float, ...], why: str, others: str
) -> None:
    """How many classes, why, and the other reading as a text that can be read in one way only."""
    numbers = parse_numbers(text)

    assert numbers.mistakes == ()
    assert numbers.values == values
    assert numbers.notice is not None
    assert why in numbers.notice.message.en
    count = len(values)
    assert f"Read as {count} class" in numbers.notice.message.en
    assert f"讀成 {count} 個類別" in numbers.notice.message.zh
    assert others in [other.text for other in numbers.notice.others]
    assert len(numbers.notice.others) <= 3
    for other in numbers.notice.others:
        assert parse_numbers(other.text).notice is None


def test_a_title_is_left_out_and_it_is_said() -> None:
    """A line of words above the numbers is no class."""
    numbers = parse_numbers("My logits\n0.3 2.9 4.0")

    assert (numbers.values, numbers.mistakes) == (LECTURE, ())
    assert numbers.notice is not None
    assert '"My logits" contains no number and is left out.' in numbers.notice.message.en
    assert numbers.notice.others == ()


def test_a_heading_above_one_number_is_no_name() -> None:
    """A column of one row; any other word above a number is its name."""
    assert parse_numbers("logit\n0.3").labels == (None,)
    assert parse_numbers("cat\n0.3").labels == ("cat",)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("[[1, [2, 3]], 4]", (1.0, 2.0, 3.0, 4.0)),
        ("[" * 14 + "1 2" + "]" * 14, (1.0, 2.0)),
        ("[[{'a': 1}], [2]]", (1.0, 2.0)),
        ("[[[1], 2], [3]]", (1.0, 2.0, 3.0)),
        ("[{'a': 1, 'b': 2}, {'a': 3, 'c': 4}]", (1.0, 2.0, 3.0, 4.0)),
    ],
)
def test_brackets_that_make_no_table_are_not_looked_at(
    text: str, values: tuple[float, ...]
) -> None:
    """Every number counts, and the sentence says so."""
    numbers = parse_numbers(text)

    assert (numbers.values, numbers.mistakes) == (values, ())
    assert numbers.notice is not None
    assert "inner brackets are ignored" in numbers.notice.message.en


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("[{'a': 'x'}, {'b': 2}]", "x"),
        ("{'a': ['x'], 'b': [2]}", "x"),
        ("{'a': }", "a"),
        ("[: 1]", ":"),
        ("(1, x]", "x"),
        ("{'label': 'cat', 'score': 'two'}", "two"),
        ("[['cat'], ['dog', 'ox']]", "cat"),
        ("class\tlogit\ncat\tx\ndog\t2", "x"),
        ("[]\n[]", ""),
    ],
)
def test_a_mistake_in_data_has_its_place(text: str, piece: str) -> None:
    """Where one of the numbers is none, the rest is not read as if all were well."""
    numbers = parse_numbers(text)

    assert piece in [text[m.start : m.end] for m in numbers.mistakes] or not piece
    assert numbers.mistakes


@pytest.mark.parametrize(
    "text", ["100,200,300", "1,2,3", "[1,2]", "0.3,2.9,4.0", "A=1, C=2, G=3, T=4", "0.3 2.9\n4"]
)
def test_what_is_certain_needs_no_words(text: str) -> None:
    """A plain list is read without a notice."""
    numbers = parse_numbers(text)

    assert (numbers.mistakes, numbers.notice) == ((), None)
