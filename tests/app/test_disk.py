"""Files on a real disk: whole or not at all, read within bounds."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.disk import read_text, write_whole
from core.state_parts import StateError

_NOBODY = 65534
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights and limits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with nothing in it."""
    made = tmp_path / "folder"
    made.mkdir()
    return made


@pytest.fixture
def ordinary_user(folder: Path) -> Iterator[None]:
    """Let the test have no more rights than a person has, even where root runs it."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    for above in folder.parents[:3]:
        above.chmod(0o755)
    os.chown(folder, _NOBODY, _NOBODY)
    os.setresuid(_NOBODY, _NOBODY, 0)
    yield
    os.setresuid(0, 0, 0)


def test_a_file_is_written_and_nothing_else_is_left(folder: Path) -> None:
    """The new bytes stand in the file; no part of the way there remains."""
    path = folder / "a.json"
    path.write_bytes(b"old")

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(folder.iterdir()) == [path]


def test_a_name_as_long_as_the_system_allows_can_be_written(folder: Path) -> None:
    """The way there needs no longer name than the file itself."""
    path = folder / ("長" * 83 + ".json")  # 254 bytes; 255 is the most

    write_whole(path, b"x")

    assert path.read_bytes() == b"x"


@UNIX
def test_a_link_goes_on_pointing(folder: Path) -> None:
    """A session folder that is a link into a synchronised folder stays one."""
    real, link = folder / "real.json", folder / "link.json"
    real.write_bytes(b"old")
    link.symlink_to(real)

    write_whole(link, b"new")

    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@UNIX
def test_the_rights_of_a_file_stay(folder: Path) -> None:
    """What only its owner may read is still only his after it is written again."""
    path = folder / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o600)

    write_whole(path, b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@UNIX
@pytest.mark.usefixtures("ordinary_user")
def test_a_folder_without_rights_is_refused_and_left_alone(folder: Path) -> None:
    """A school's read-only folder gives a PermissionError, and nothing appears in it."""
    folder.chmod(0o500)

    with pytest.raises(PermissionError):
        write_whole(folder / "a.json", b"new")

    assert list(folder.iterdir()) == []


@UNIX
@pytest.mark.usefixtures("ordinary_user")
def test_a_file_that_is_write_protected_is_not_replaced(folder: Path) -> None:
    """A right taken away is respected, though the folder would allow it."""
    path = folder / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o400)

    with pytest.raises(PermissionError):
        write_whole(path, b"new")

    assert path.read_bytes() == b"old"


FULL = """
import resource, signal, sys
from pathlib import Path
from app.disk import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 5000)
except OSError as error:
    sys.exit(f"refused: {error.strerror}")
"""


@UNIX
def test_a_disk_that_fills_while_writing_leaves_the_old_file(folder: Path) -> None:
    """Half a file is never seen: the old one stays, and the half is cleared away."""
    path = folder / "a.json"
    path.write_bytes(b"old")

    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "refused" in done.stderr
    assert path.read_bytes() == b"old"
    assert list(folder.iterdir()) == [path]


KILLED = """
import os, sys
from pathlib import Path
from app.disk import write_whole
os.fsync = lambda _: os.kill(os.getpid(), 9)  # the power goes before the new file has its name
write_whole(Path(sys.argv[1]), b"new")
"""


@UNIX
def test_a_crash_between_writing_and_naming_leaves_the_old_file(folder: Path) -> None:
    """The moment that counts is the renaming, and the system does that whole."""
    path = folder / "a.json"
    path.write_bytes(b"old")

    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)  # noqa: S603  # our own words

    assert path.read_bytes() == b"old"


def test_a_file_that_never_ends_is_refused_at_once() -> None:
    """/dev/zero is too large, not endless."""
    if not Path("/dev/zero").exists():
        pytest.skip("there is no /dev/zero here")

    with pytest.raises(StateError, match="more than 1,000 bytes"):
        read_text(Path("/dev/zero"), 1000)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"abc", "abc"),
        (b"\xef\xbb\xbf\xe4\xb8\xad", "中"),
        ("中".encode("utf-16"), "中"),
        ("中".encode("utf-16-be").join([b"\xfe\xff", b""]), "中"),
    ],
    ids=["plain", "mark", "utf-16", "utf-16-be"],
)
def test_text_is_read_with_and_without_a_mark(data: bytes, text: str, folder: Path) -> None:
    """Windows editors put a byte order mark in front; it is no part of the text."""
    path = folder / "a.txt"
    path.write_bytes(data)

    assert read_text(path, 1000) == text


def test_what_is_not_text_is_refused(folder: Path) -> None:
    """A picture under the name of a lesson is explained, not shown as junk."""
    path = folder / "a.json"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))

    with pytest.raises(StateError, match="not a screen that Activation Lab saved"):
        read_text(path, 1000)
