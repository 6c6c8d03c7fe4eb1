"""Rules that every file keeps: its size, its name, what it may call and what it may hold."""

import ast
import re
import statistics
from pathlib import Path

import pytest

from tests.architecture.source import (
    ROOT,
    imports_of,
    module_of,
    python_files,
    told,
    tracked,
    tree_of,
)

LONGEST = 300
MOST_METHODS = 18  # of its own: what Qt calls and what types declare do not count
POOR_NAMES = frozenset({"utils", "util", "helpers", "helper", "manager", "managers", "common"})
FORBIDDEN_CALLS = frozenset({"eval", "exec", "compile", "__import__"})
CLOCKS = frozenset({"time", "datetime", "sched", "random", "secrets", "uuid"})
OUTSIDE = frozenset({"os", "pathlib", "shutil", "tempfile", "glob", "socket", "subprocess"})
PRODUCT = ("app", "core", "bootstrap", "resources")


def test_no_file_is_long() -> None:
    """At most 300 lines; what grows beyond becomes a folder."""
    long = [
        told(path, lines, f"{lines} lines")
        for path in python_files()
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST
    ]

    assert long == []


def test_most_files_are_short() -> None:
    """Half of the program's files have at most a hundred and seventy lines."""
    lengths = [len(path.read_text("utf-8").splitlines()) for path in python_files(*PRODUCT)]

    assert statistics.median(lengths) <= 170


def test_classes_are_small() -> None:
    """A class with more methods than this has two jobs."""
    fat = [
        told(path, node.lineno, f"{node.name} has {len(methods)} methods")
        for path in python_files(*PRODUCT)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        and len(methods := [m for m in node.body if _is_own(m)]) > MOST_METHODS
    ]

    assert fat == []


def _is_own(node: ast.stmt) -> bool:
    """Say whether a statement of a class is a method that we named: no Qt override, no type."""
    if not isinstance(node, ast.FunctionDef) or node.name != node.name.lower():
        return False
    return node.name != "__init__" and not any(
        ast.unparse(decorator) == "overload" for decorator in node.decorator_list
    )


def test_a_module_says_what_it_holds() -> None:
    """No drawer for everything: utils, helpers, manager, common."""
    poor = [
        module_of(path)
        for path in python_files()
        if POOR_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)
    ]

    assert poor == []


def test_nothing_typed_is_ever_run() -> None:
    """No eval, exec or compile anywhere, in tests neither."""
    run = [
        told(path, node.lineno, f"calls {node.func.id}")
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in FORBIDDEN_CALLS
    ]

    assert run == []


def test_core_has_no_clock_no_files_and_no_luck() -> None:
    """The same numbers give the same picture, on every machine and every day."""
    found = [
        told(path, brought.line, f"imports {brought.name}")
        for path in python_files("core")
        for brought in imports_of(path)
        if brought.name.split(".")[0] in CLOCKS | OUTSIDE
    ]
    for path in python_files("core"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id in {"open", "print", "input"}:
                    found.append(told(path, node.lineno, f"calls {node.func.id}"))
            elif isinstance(node, ast.Attribute):
                text = ast.unparse(node)
                seeded = r"np\.random\.(default_rng|Generator|SeedSequence|PCG64)"
                if re.match(r"np\.random\.\w+$", text) and not re.match(seeded, text):
                    found.append(told(path, node.lineno, f"uses the global {text}"))

    assert found == []


def test_every_seeded_generator_has_a_seed() -> None:
    """default_rng() without a number would be luck by another name."""
    unseeded = [
        told(path, node.lineno, "default_rng without a seed")
        for path in python_files("core", "app")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("default_rng")
        and not node.args
    ]

    assert unseeded == []


def test_colours_live_in_one_file() -> None:
    """A colour written as #rrggbb stands in app/theme.py and nowhere else in the program."""
    colour = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![0-9a-zA-Z])")
    painted = [
        told(path, node.lineno, f"holds {node.value!r}")
        for path in python_files(*PRODUCT)
        if path != ROOT / "app" / "theme.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and colour.search(node.value)
    ]

    assert painted == []


def test_every_test_says_what_it_proves() -> None:
    """In the first line of its docstring, as one sentence."""
    silent = [
        told(path, node.lineno, f"{node.name} says nothing")
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and not (ast.get_docstring(node) or "").strip()
    ]

    assert silent == []


def test_every_test_can_fail() -> None:
    """It asserts something, expects an error, or asks numpy or Qt to."""
    asking = re.compile(r"assert|raises|waitUntil|waitSignal|warns")
    idle = [
        told(path, node.lineno, f"{node.name} asserts nothing")
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and not asking.search("\n".join(map(ast.unparse, node.body[1:])))
    ]

    assert idle == []


@pytest.mark.parametrize(
    "pieces",
    [
        ("/wo", "rk/"),
        ("/tm", "p/"),
        ("/ro", "ot/"),
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("file:", "///opt"),
    ],
    ids="".join,
)
def test_no_file_names_a_machine(pieces: tuple[str, str]) -> None:
    """No path of one computer and no host of a package index, in any tracked text."""
    name = "".join(pieces)
    readable = {".py", ".md", ".json", ".toml", ".txt", ".yml", ".cfg", ".spec", ".desktop", ".xml"}
    naming = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix in readable and re.search(rf"(?<![\w.]){re.escape(name)}", _text(path))
    ]

    assert naming == []


def _text(path: Path) -> str:
    return path.read_text("utf-8")
