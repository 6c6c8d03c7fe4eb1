"""The steps of the build that can be looked at without building."""

import ast
import tarfile
from pathlib import Path
from shutil import which
from subprocess import run
from xml.etree import ElementTree as ET

import pytest

from app.cli.arguments import read_arguments
from app.window.words import FILE_KIND_STATE
from core.text import LANGUAGES
from release.archive import tar_xz
from release.build import size_of
from release.deb import APP_ID, metainfo
from release.macos import info
from release.project import LINUX, NAME, VERSION
from release.shared import newest_version, not_found
from release.windows import four_numbers, version_resource


def test_a_library_that_is_missing_is_named() -> None:
    """Only what ldd finds nothing for stops the build."""
    words = (
        "\tlibxcb-cursor.so.0 => not found\n"
        "\tlibX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f)\n"
    )

    assert not_found(words) == ["libxcb-cursor.so.0"]


def test_the_newest_glibc_asked_for_is_found() -> None:
    """Versions are compared as numbers: 2.9 is older than 2.35."""
    words = "00 g DF *UND* 00 (GLIBC_2.9) x\n00 g DF *UND* 00 (GLIBC_2.35) y\n(GLIBC_2.2.5) z"

    assert newest_version(words) == (2, 35)
    assert newest_version("") == (0, 0)


def test_the_windows_version_resource_is_well_formed() -> None:
    """It is one expression, and it says the version of pyproject.toml."""
    tree = ast.parse(version_resource(), mode="eval")

    assert isinstance(tree.body, ast.Call)
    assert f"'ProductVersion', '{VERSION}'" in version_resource()


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("2.5", (2, 5, 0, 0)), ("1.2.3rc1.4.5", (1, 2, 0, 4))],
)
def test_windows_counts_versions_in_four_numbers(
    version: str, numbers: tuple[int, int, int, int]
) -> None:
    """What is no number counts as 0."""
    assert four_numbers(version) == numbers


def test_macos_is_told_the_version_and_both_languages() -> None:
    """The Finder shows what pyproject.toml says."""
    keys = info()

    assert keys["CFBundleShortVersionString"] == VERSION
    assert keys["CFBundleLocalizations"] == ["zh_TW", "en"]


def test_the_archive_belongs_to_nobody_here(tmp_path: Path) -> None:
    """Whoever unpacks it finds one folder, and no name of the builder."""
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "file").write_text("x", encoding="ascii")

    with tarfile.open(tar_xz(folder, tmp_path / "program.tar.xz")) as archive:
        entries = archive.getmembers()

    assert [entry.name for entry in entries] == ["program", "program/file"]
    assert {(entry.uid, entry.uname) for entry in entries} == {(0, "root")}


def test_links_add_nothing_to_the_size(tmp_path: Path) -> None:
    """A library that is reached by two names is counted once."""
    (tmp_path / "one").write_bytes(b"12345")
    (tmp_path / "two").symlink_to("one")

    assert size_of(tmp_path) == 5
    assert size_of(tmp_path / "one") == 5


def test_software_centres_read_today_s_version(tmp_path: Path) -> None:
    """The metainfo names the version, the desktop entry, and itself in two languages."""
    root = ET.fromstring(metainfo())  # noqa: S314  # our own file

    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{NAME}.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    appstream = which("appstreamcli")
    if appstream:
        path = tmp_path / f"{APP_ID}.metainfo.xml"
        path.write_text(metainfo(), encoding="utf-8")
        words = [appstream, "validate", "--no-net", str(path)]
        done = run(words, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
        assert done.returncode == 0, done.stdout


def test_a_saved_screen_opens_with_a_double_click() -> None:
    """The kind that the dialog writes is the kind that the installed program is opened with."""
    kind = ET.parse(LINUX / "mime.xml").getroot()[0]  # noqa: S314  # our own file
    named = {child.tag.rpartition("}")[2]: child for child in kind}
    entry = (LINUX / f"{NAME}.desktop").read_text(encoding="utf-8").splitlines()

    assert f"MimeType={kind.get('type')};" in entry
    assert f"Exec={NAME} %f" in entry
    assert f"<mediatype>{kind.get('type')}</mediatype>" in metainfo()
    suffix = named["glob"].get("pattern", "").removeprefix("*")
    assert all(FILE_KIND_STATE.of(lang).endswith(f"*{suffix})") for lang in LANGUAGES)
    assert read_arguments([f"lesson{suffix}"]).one("--file") == f"lesson{suffix}"


def test_the_desktop_entry_is_valid() -> None:
    """Menus show the program in both languages."""
    validate = which("desktop-file-validate")
    if validate is None:
        pytest.skip("desktop-file-utils is not installed")
    path = LINUX / f"{NAME}.desktop"

    done = run([validate, str(path)], capture_output=True, text=True, check=False)  # noqa: S603  # our own words

    assert done.returncode == 0
    assert done.stdout == ""
    assert "Name[zh_TW]=啟動函數實驗室" in path.read_text(encoding="utf-8")
