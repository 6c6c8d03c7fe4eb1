"""Looks into shared libraries: what they lack here, and which Linux they ask for."""

import ctypes
import re
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from shutil import which

from release.project import installed

_VERSION = re.compile(r"GLIBC_(\d+)\.(\d+)")


def missing_for_windows() -> list[str]:
    """Return the libraries without which Qt could open no window on X11.

    Built without them, an executable would abort wherever it starts.
    """
    plugin = installed("PySide6") / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    return not_found(_run("ldd", str(plugin)))


def missing_python() -> list[str]:
    """Return Python's own library if it is not here; Debian packs it apart from Python."""
    name = str(sysconfig.get_config_var("INSTSONAME"))
    try:
        ctypes.CDLL(name)
    except OSError:
        return [name]
    return []


def not_found(words: str) -> list[str]:
    """Return the names in what ldd says that it found nothing for."""
    return [line.split()[0] for line in words.splitlines() if "not found" in line]


def oldest_glibc(paths: Iterable[Path]) -> tuple[int, int]:
    """Return the version of glibc that these libraries and programs need."""
    words = "".join(_run("objdump", "-T", str(path)) for path in paths)
    return newest_version(words)


def newest_version(words: str) -> tuple[int, int]:
    """Return the newest GLIBC version in what objdump says; (0, 0) if it names none."""
    found = [(int(major), int(minor)) for major, minor in _VERSION.findall(words)]
    return max(found, default=(0, 0))


def strip(paths: Iterable[Path]) -> None:
    """Take the names for debuggers out of Python's own libraries, and of no others.

    Stripping would damage the BLAS that numpy brings.
    """
    for path in paths:
        _run("strip", "--strip-unneeded", str(path))


def binaries(folder: Path) -> list[Path]:
    """Return the libraries and programs in a folder."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.open("rb").read(4) == b"\x7fELF"
    ]


def _run(program: str, *words: str) -> str:
    found = which(program)
    if found is None:
        raise FileNotFoundError(f"{program} is missing: apt install binutils")
    done = subprocess.run([found, *words], capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    return done.stdout
