"""Who may import whom: the rules of the design, without a list of exceptions."""

import re
import sys
from pathlib import Path

import pytest

from tests.architecture.source import (
    ROOT,
    Import,
    imports_of,
    module_of,
    python_files,
    told,
    within,
)

CORE_ORDER = [
    ("core.text", "core.arrays", "core.special"),
    ("core.number_text", "core.interval", "core.gates", "core.columns", "core.state_parts"),
    ("core.catalogue",),
    ("core.formula", "core.network"),
    ("core.sampling",),
    ("core.resolve",),
    ("core.labs",),
    ("core.tables", "core.lesson"),
]
"""Each line may import the lines above it, and what is not named here."""
STATE = re.compile(r"core\.state(_parts|\..+)?|core\.labs\.\w+\.state(_parts)?")
"""The modules that say what is on the screen."""


def wrong(folder: str, *forbidden: str) -> list[str]:
    """Return every import of something forbidden, with its place."""
    return [
        told(path, found.line, f"imports {found.name}")
        for path in python_files(folder.split(".", maxsplit=1)[0])
        if within(module_of(path), folder)
        for found in imports_of(path)
        if within(found.name, *forbidden)
    ]


def test_core_is_pure() -> None:
    """No Qt, no plots, no app and no files of the program in core."""
    assert wrong("core", "PySide6", "shiboken6", "pyqtgraph", "app", "resources") == []


def test_core_needs_numpy_and_python_alone() -> None:
    """Nothing else has to be installed to compute."""
    allowed = {*sys.stdlib_module_names, "numpy", "core"}
    strangers = [
        told(path, found.line, f"imports {found.name}")
        for path in python_files("core")
        for found in imports_of(path)
        if found.name.split(".")[0] not in allowed
    ]

    assert strangers == []


def test_a_state_is_plain() -> None:
    """A state imports the standard library and core.text, so that any program can read it."""
    allowed = {*sys.stdlib_module_names}
    strangers = [
        told(path, found.line, f"imports {found.name}")
        for path in python_files("core")
        if STATE.fullmatch(module_of(path))
        for found in imports_of(path)
        if found.name.split(".")[0] not in allowed
        and not within(found.name, "core.text")
        and not STATE.fullmatch(found.name.rpartition(".")[0])
    ]

    assert strangers == []


@pytest.mark.parametrize(("low", "high"), [(n, n + 1) for n in range(len(CORE_ORDER) - 1)])
def test_core_is_built_in_layers(low: int, high: int) -> None:
    """What is simple does not know of what is made from it."""
    above = [package for layer in CORE_ORDER[high:] for package in layer]
    upward = [complaint for package in CORE_ORDER[low] for complaint in wrong(package, *above)]

    assert upward == []


@pytest.mark.parametrize("package", ["core", "app"])
def test_nothing_imports_in_a_circle(package: str) -> None:
    """At module level every import goes down; a circle has no first file to read."""
    files = {module_of(path): path for path in python_files(package)}
    edges = {
        name: {
            target
            for found in imports_of(path)
            if not found.late and not found.typing_only
            for target in (_file_of(found, files),)
            if target is not None and target != name
        }
        for name, path in files.items()
    }
    while leaves := [name for name, targets in edges.items() if not targets & edges.keys()]:
        for name in leaves:
            del edges[name]

    assert sorted(edges) == []


def _file_of(found: Import, files: dict[str, Path]) -> str | None:
    """Return the module that an import runs: the name itself, or what it is taken from."""
    if found.name in files:
        return found.name
    parent = found.name.rpartition(".")[0]
    return parent if parent in files else None


def test_widgets_have_never_heard_of_the_state() -> None:
    """They show values and report what a person did; store, panels and window are above."""
    forbidden = ("app.store", "app.panel", "app.labs", "app.window", "core.state", "core.labs")

    assert wrong("app.widgets", *forbidden) == []
    assert wrong("app.plot", *forbidden) == []


def test_panels_do_not_know_each_other() -> None:
    """A panel can be taken out without another falling over; none knows the window."""
    crossing = []
    for path in python_files("app"):
        parts = module_of(path).split(".")
        if parts[:2] != ["app", "labs"] or len(parts) < 3:
            continue
        own = ".".join(parts[:3])
        crossing += [
            told(path, found.line, f"imports {found.name}")
            for found in imports_of(path)
            if within(found.name, "app.window")
            or (within(found.name, "app.labs") and not within(found.name, own))
        ]

    assert crossing == []


def test_one_door_to_pyqtgraph() -> None:
    """Only app/plot imports it, so that its traps are met in one place."""
    elsewhere = [
        told(path, found.line, "imports pyqtgraph")
        for path in python_files("app", "core", "bootstrap", "resources")
        if not within(module_of(path), "app.plot")
        for found in imports_of(path)
        if within(found.name, "pyqtgraph")
    ]

    assert elsewhere == []


def test_a_late_import_says_why() -> None:
    """An import inside a function defers the cost of starting, and the reason stands beside it."""
    silent = []
    for path in python_files("app", "core", "bootstrap", "resources"):
        lines = path.read_text("utf-8").splitlines()
        for found in imports_of(path):
            if not found.late:
                continue
            line, before = lines[found.line - 1], lines[found.line - 2].strip()
            marked = re.search(r"# noqa: PLC0415(.*)", line)
            reason = marked is not None and len(marked[1].strip(" :–—-.")) > 3
            if marked is None or not (reason or before.startswith("#")):
                silent.append(told(path, found.line, "imports late without a reason"))

    assert silent == []


def test_the_rules_have_something_to_look_at() -> None:
    """The walk finds the files that the rules are about."""
    names = {module_of(path) for path in python_files("app", "core")}

    assert {"core.text", "core.state.screen", "app.window", "app.plot"} <= names
    assert len(names) > 150
    assert (ROOT / "pyproject.toml").is_file()
