"""The licence texts that go with the executable."""

from pathlib import Path

import pytest

pytest.importorskip("fontTools")  # those who build have it: python3 run.py test brings it

from release.contents import EXCLUDED
from release.notices import CARRIED, OURS, gather, of_system, owners
from release.project import ROOT


def test_owners_are_found_wherever_dpkg_knows_the_file() -> None:
    """A file under /usr/lib may be registered under /lib, and in several architectures."""
    told = (
        "libx11-6:amd64: /usr/lib/x86_64-linux-gnu/libX11.so.6\n"
        "zlib1g:amd64: /lib/x86_64-linux-gnu/libz.so.1\n"
        "other: /opt/other/libz.so.1\n"
    )
    libraries = ["/lib/x86_64-linux-gnu/libX11.so.6", "/usr/lib/x86_64-linux-gnu/libz.so.1"]

    assert owners(told, libraries) == {"libx11-6", "zlib1g"}


def test_a_library_of_no_package_adds_no_text(tmp_path: Path) -> None:
    """Nothing is invented where nothing is known."""
    assert of_system([str(tmp_path / "libunknown.so.1")], tmp_path / "system") == []


def test_every_carried_work_is_named_and_has_its_text(tmp_path: Path) -> None:
    """The table of THIRD-PARTY.md and the folder of texts speak of the same works."""
    table = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8").lower()

    names = {path.name for path in gather(tmp_path / "licences", "win32")}

    assert {*OURS, "numpy-LICENSE.txt", "pyqtgraph-LICENSE.txt", "DejaVu-fonts.txt"} <= names
    for package in CARRIED:
        assert package.lower().removesuffix("-essentials") in table
    assert not set(CARRIED) & set(EXCLUDED)
    dejavu = (tmp_path / "licences" / "DejaVu-fonts.txt").read_text(encoding="utf-8")
    assert "Bitstream" in dejavu
