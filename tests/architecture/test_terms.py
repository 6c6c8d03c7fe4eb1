"""One thing has one name, in each language, in everything that a person reads."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, python_files, told, tracked, tree_of
from tests.architecture.taiwan import CHINESE
from tests.architecture.test_words import sentences
from tests.core.reference import DATA

DOCUMENTS = [path for path in tracked() if path.suffix == ".md" and DATA not in path.parents]
"""README, CHANGELOG, guides, teaching notes, decisions."""
SHOWN = ("app", "core", "bootstrap", "training")
"""Folders whose strings a person may read on the screen or in a console."""
NO_WORDS = re.compile(r"`[^`]+`|\]\([^)]*\)|\$[^$]*\$|\{\w+[^}]*\}")
"""Code, addresses and formulas are not words, nor are the places of a sentence."""


def _table(name: str) -> list[tuple[re.Pattern[str], str, bool]]:
    """Return what is wrong, what is right, and whether it is wrong in comments as well."""
    rows = [
        line.split("\t")
        for line in (DATA / name).read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    return [(re.compile(wrong, re.IGNORECASE), right, bool(code)) for wrong, right, *code in rows]


ZH, EN = _table("terms_zh.txt"), _table("terms_en.txt")


def other_names(words: str, *, code: bool = False) -> list[str]:
    """Return each wrong name in a text with the right one behind it.

    Args:
        words: in one language or in both, as documents have them.
        code: whether it is a comment, for which only a part of the table holds.
    """
    rows = [row for row in EN if row[2] or not code]
    if CHINESE.search(words) and not code:
        rows += ZH
    words = NO_WORDS.sub("", words)
    return [f"{m[0]} → {right}" for wrong, right, _ in rows if (m := wrong.search(words))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The standard deviation, on a spreadsheet: a bell curve", []),
        ("the spread of the initial weights", ["spread → standard deviation"]),
        ("floor(4*x)", []),
        ("請輸入偏置", ["偏置 → 偏移值"]),
        ("標準差必須介於 0 與 1 之間。", []),
        ("標準差必須介於 0 到 1。", ["必須介於 → 必須介於 A 與 B 之間"]),
        ("NAND（非及）", ["NAND（ → NAND（反及）"]),
        ("Against", ["Against → weaknesses"]),
        ("Against the gradient", []),
    ],
)
def test_the_tables_themselves(words: str, found: list[str]) -> None:
    """They see what they should and nothing else."""
    assert other_names(words) == found


def test_no_sentence_of_the_program_has_another_name() -> None:
    """What stands on the screen, in tool tips and for screen readers; both languages."""
    found = {
        place: wrong
        for place, text in sentences()
        if (wrong := other_names(text.en) + other_names(text.zh))
    }

    assert found == {}


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the arguments of every Text and of every ``say``, made up when it is called too."""
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Call):
            continue
        named = {word.arg for word in node.keywords}
        if {"en", "zh"} <= named or ast.unparse(node.func).split(".")[-1] in {"Text", "say"}:
            for given in (*node.args, *(word.value for word in node.keywords)):
                for part in ast.walk(given):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.lineno, part.value


def test_no_sentence_made_when_needed_has_another_name() -> None:
    """Errors and notices that are put together in functions, set-up and training included."""
    found = [
        told(path, line, wrong)
        for path in (*python_files(*SHOWN), ROOT / "run.py")
        for line, words in _strings(path)
        for wrong in other_names(words)
        if "必須介於" not in wrong  # a part of a sentence may end before its 之間
    ]

    assert found == []


def test_no_document_has_another_name() -> None:
    """The guides inside the program and every page of the project."""
    found = [
        told(path, number, wrong)
        for path in DOCUMENTS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        for wrong in other_names(line)
    ]

    assert found == []


def test_no_comment_has_another_name() -> None:
    """Docstrings and comments say the field's terms as well, those of the tests too."""
    assert other_names("the first weights", code=True) == ["first weights → initial weights"]
    found: list[str] = []
    for path in python_files():
        source = path.read_text("utf-8")
        said = [
            (token.start[0], token.string)
            for token in tokenize.generate_tokens(io.StringIO(source).readline)
            if token.type == tokenize.COMMENT
        ]
        said += [
            (node.lineno, str(node.value.value))
            for node in ast.walk(tree_of(path))
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ]
        for line, words in said:
            found.extend(told(path, line, wrong) for wrong in other_names(words, code=True))

    assert found == []
