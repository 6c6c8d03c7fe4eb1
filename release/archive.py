"""Packs the built program into one file to hand out."""

import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

from release.project import BUNDLE, DIST, NAME, TITLE, VERSION


def make_archive(system: str) -> Path:
    """Write the archive that people of this system expect; return its path."""
    machine = platform.machine().lower()
    stem = DIST / f"{NAME}-{VERSION}-{_SYSTEMS.get(system, system)}-{machine}"
    if system == "linux":
        return tar_xz(BUNDLE, stem.with_name(f"{stem.name}.tar.xz"))
    path = stem.with_name(f"{stem.name}.zip")
    if system == "darwin":  # an app keeps its links and its rights only this way
        app = DIST / f"{TITLE}.app"
        words = ["/usr/bin/ditto", "-c", "-k", "--keepParent", str(app), str(path)]
        subprocess.run(words, check=True)  # noqa: S603  # our own words
        return path
    made = shutil.make_archive(str(stem), "zip", root_dir=DIST, base_dir=NAME)
    return Path(made).replace(path)


_SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}


def tar_xz(folder: Path, path: Path) -> Path:
    """Write a folder as a .tar.xz in which every file belongs to root."""
    with tarfile.open(path, "w:xz") as archive:
        archive.add(folder, arcname=folder.name, filter=_of_root)
    return path


def _of_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
