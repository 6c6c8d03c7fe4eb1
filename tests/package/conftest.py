"""The built program, moved away from its source and started as a stranger's would be.

These tests run where ``python3 run.py package`` has built it; elsewhere they are skipped.
ACTIVATION_LAB_BUILT may name another folder, such as one unpacked from an archive.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from release.project import BUNDLE, NAME
from tests.package.program import Program
from tests.screen import Screen, open_screen

_PLACE = Path(os.environ.get("ACTIVATION_LAB_BUILT", BUNDLE))
_PROGRAM = f"{NAME}-console.exe" if sys.platform == "win32" else NAME
_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip this folder's tests where nothing was built."""
    if _PLACE.is_dir():
        return
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="not built: python3 run.py package"))


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program's folder far from sources and build."""
    target = tmp_path_factory.mktemp("elsewhere") / "some folder 資料夾"
    shutil.copytree(_PLACE, target, symlinks=True)
    return target


@pytest.fixture
def program(moved: Path, tmp_path: Path) -> Program:
    """Return the program with an empty home and nearly no environment."""
    home = tmp_path / "home"
    home.mkdir()
    return Program(moved / _PROGRAM, home)


@pytest.fixture
def screen() -> Iterator[Screen]:
    """Return a screen of its own, with a window manager."""
    with open_screen() as shown:
        yield shown
