"""What is in the built folder, and what is not."""

import sys
from pathlib import Path

import pytest

from release.letters import spoken, wanted
from release.project import DIST, ROOT

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux carries fonts")


def inner(moved: Path) -> Path:
    """Return the folder beside the program's file."""
    return moved / "_internal"


@linux
def test_the_fonts_have_every_character_of_the_program(moved: Path) -> None:
    """No word of the program is a box, in either language, where no font is installed."""
    pytest.importorskip("fontTools")
    # Imported here because fontTools is only there where things are built.
    from release.fonts import covered  # noqa: PLC0415

    fonts = sorted((inner(moved) / "resources" / "fonts").iterdir())

    assert spoken(ROOT) & wanted(ROOT) <= covered(fonts)
    assert wanted(ROOT) <= covered(fonts)


def test_no_source_of_ours_goes_with_it(moved: Path) -> None:
    """What runs is what was built: there is no app or core to import by accident."""
    assert not [path for path in inner(moved).rglob("*.py") if "app" in path.parts]
    assert not (inner(moved) / "core").exists()
    assert not list(inner(moved).rglob("tests"))


def test_the_licences_go_with_it(moved: Path) -> None:
    """Ours, those of others, and the texts that the LGPL and the OFL ask for."""
    names = {path.name for path in (inner(moved) / "licences").iterdir()}

    assert {"LICENSE", "THIRD-PARTY.md", "numpy-LICENSE.txt"} <= names
    if sys.platform == "linux":
        assert {"Noto-Sans-CJK-OFL.txt", "LGPL-3.txt", "GPL-3.txt"} <= names


def test_links_lead_to_files_inside(moved: Path) -> None:
    """No link points to nothing, or out of the folder."""
    links = [path for path in moved.rglob("*") if path.is_symlink()]

    assert all(moved in link.resolve(strict=True).parents for link in links)


def test_an_archive_was_made() -> None:
    """There is one file to hand out, and on Debian a package."""
    names = [path.suffix for path in DIST.iterdir() if path.is_file()]

    assert ".xz" in names or ".zip" in names
