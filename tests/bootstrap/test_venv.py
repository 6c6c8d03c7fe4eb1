"""The stamp that saves the second start the network."""

from pathlib import Path

import pytest

from bootstrap import venv


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend that .venv stands in an empty folder, with a Python that writes down its words."""
    folder = tmp_path / ".venv"
    python = folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path / "record"}\n', encoding="ascii")
    python.chmod(0o755)
    monkeypatch.setattr(venv, "FOLDER", folder)
    monkeypatch.setattr(venv, "PYTHON", python)
    return tmp_path / "record"


@pytest.mark.skipif(venv.PYTHON.suffix == ".exe", reason="the stand-in is a shell script")
def test_pip_runs_once_for_each_version_of_the_pins(fresh: Path) -> None:
    """The first start installs with hashes; the second does not ask the network."""
    assert venv.make("program") == 0
    assert venv.make("program") == 0

    runs = fresh.read_text().splitlines()
    assert len(runs) == 1
    assert "--require-hashes" in runs[0]
    assert runs[0].endswith("-r constraints.txt")


@pytest.mark.skipif(venv.PYTHON.suffix == ".exe", reason="the stand-in is a shell script")
def test_a_larger_set_serves_for_the_smaller_one(fresh: Path) -> None:
    """Whoever has run the tests can start the program without another download."""
    venv.make("dev")
    venv.make("program")

    assert len(fresh.read_text().splitlines()) == 1
