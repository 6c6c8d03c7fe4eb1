"""Chinese as written in Taiwan, in every tracked file and every sentence of the program."""

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

import pytest

import app
import core
from core.text import Text
from tests.architecture.source import ROOT, python_files, told, tracked
from tests.architecture.taiwan import CHINESE, complaints

CHINESE_IN_ENGLISH = frozenset({"切換為中文(&L)", "中文"})
"""Who reads no English finds the way to Chinese in Chinese."""
READABLE = frozenset({".py", ".md", ".json", ".toml", ".yml", ".spec", ".desktop", ".xml"})
RULES = ROOT / "tests" / "architecture"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("啟動函數的預設值、網路與資料", []),
        ("演算法與運算法則", []),
        ("\u8fd9个函数", ["个", "函", "数", "\u8fd9"]),
        ("\u6fc0\u6d3b函數", ["\u6fc0\u6d3b"]),
        ("\u7b97\u6cd5", ["\u7b97\u6cd5"]),
    ],
)
def test_the_rule_itself(words: str, found: list[str]) -> None:
    """It sees what it should and lets the words of Taiwan pass."""
    seen = complaints(words)

    assert [c for c in found if c not in "函"] == [c for c in seen if c not in "函"]


def test_every_tracked_text_is_written_as_in_taiwan() -> None:
    """Program, tests, documents, lessons and sessions."""
    found = [
        told(path, number, f"{wrong}")
        for path in tracked()
        if path.suffix in READABLE and path not in {RULES / "test_words.py", RULES / "taiwan.py"}
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if CHINESE.search(line)
        for wrong in complaints(line)
    ]

    assert found == []


@cache
def sentences() -> tuple[tuple[str, Text], ...]:
    """Return every Text that stands in a module of core and app, with its place."""
    found: dict[int, tuple[str, Text]] = {}
    for package in (core, app):
        for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if info.name.endswith("__main__"):
                continue
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                for text in _texts(value, set()):
                    found.setdefault(id(text), (f"{info.name}.{name}", text))
    return tuple(found.values())


def _texts(value: object, seen: set[int]) -> Iterator[Text]:
    if id(value) in seen or isinstance(value, type):
        return
    seen.add(id(value))
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for item in (*value.keys(), *value.values()):
            yield from _texts(item, seen)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _texts(item, seen)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name), seen)


def test_the_walk_finds_the_sentences() -> None:
    """The catalogue alone has hundreds."""
    assert len(sentences()) > 500


def test_every_sentence_has_both_languages() -> None:
    """English holds no Chinese, Chinese says something in Chinese unless it is a name."""
    for place, text in sentences():
        if text.en not in CHINESE_IN_ENGLISH:
            assert not CHINESE.search(text.en), place
        if not CHINESE.search(text.zh):
            assert text.zh == text.en or len(text.zh) <= 24, (place, text)


def test_every_sentence_is_written_as_in_taiwan() -> None:
    """No simplified character and no term of the mainland in what the program says."""
    found = {place: wrong for place, text in sentences() if (wrong := complaints(text.zh))}

    assert found == {}


def test_the_places_of_a_sentence_are_the_same_in_both_languages() -> None:
    """What is filled in, in English, is filled in in Chinese as well."""
    place = re.compile(r"\{(\w+)[^}]*\}")
    for where, text in sentences():
        assert set(place.findall(text.en)) == set(place.findall(text.zh)), (where, text)


def test_chinese_sentences_use_chinese_marks() -> None:
    """After a Chinese character stands no ASCII comma, semicolon, question mark or full stop."""
    mark = re.compile(r"[\u4e00-\u9fff][,;?!](?!\w)|[\u4e00-\u9fff]\.(?:\s|$)")
    found = {place: text.zh for place, text in sentences() if mark.search(text.zh)}

    assert found == {}


def test_every_module_is_walked() -> None:
    """No file of core or app hides from the walk for want of an __init__."""
    for path in python_files("core", "app"):
        assert (path.parent / "__init__.py").is_file(), path
