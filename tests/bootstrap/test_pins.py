"""The files of pins: complete, and of one mind."""

import re
from pathlib import Path

import pytest

from bootstrap.venv import PINS, ROOT

_PIN = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)(?: ; ([^\\]+?))?(?: \\)?$", re.MULTILINE)


def _pins(name: str) -> dict[tuple[str, str], str]:
    """Return (package, marker) -> version."""
    text = (ROOT / PINS[name]).read_text(encoding="ascii")
    return {(package, marker): version for package, version, marker in _PIN.findall(text)}


@pytest.mark.parametrize("name", list(PINS))
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    """What is installed is what was chosen, wherever it comes from."""
    text = (ROOT / PINS[name]).read_text(encoding="ascii")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if entry]

    assert len(entries) == len(_pins(name))
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "http" not in text


@pytest.mark.parametrize(
    ("smaller", "larger"), [("program", "dev"), ("dev", "peers"), ("peers", "frameworks")]
)
def test_a_larger_set_holds_the_smaller_one(smaller: str, larger: str) -> None:
    """The program is tested with the very versions that it is started with."""
    assert _pins(smaller).items() <= _pins(larger).items()


def test_qt_is_a_version_that_does_not_abort() -> None:
    """PySide6 6.12.0 loses references to None on Python 3.11, and 6.11 breaks pyqtgraph's SVG."""
    versions = {
        version for (package, _), version in _pins("program").items() if "pyside" in package
    }

    assert versions == {"6.10.3"}


def test_the_pins_answer_the_project_file() -> None:
    """Every dependency that pyproject.toml names is pinned."""
    project = Path(ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)\]", project, re.MULTILINE | re.DOTALL)
    assert block is not None
    named = {name.lower() for name in re.findall(r'"([A-Za-z0-9-]+)', block.group(1))}

    assert named <= {package for package, _ in _pins("program")}
