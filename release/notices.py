"""Gathers the licence texts of everything that the executable carries."""

import shutil
import subprocess
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

from fontTools.ttLib import TTFont

from release.project import ROOT, installed

OURS = ("LICENSE", "THIRD-PARTY.md")
CARRIED = ("numpy", "pyqtgraph", "ziamath", "ziafont", "latex2mathml", "PySide6-Essentials")
_NAMES = ("licen", "copying", "notice")
_COMMON = Path("/usr/share/common-licenses")
_LICENCE = 13  # in a font's table of names
_DOCUMENTS = Path("/usr/share/doc")
_FONTS = _DOCUMENTS / "fonts-noto-cjk" / "copyright"


def gather(folder: Path, system: str) -> list[Path]:
    """Copy the licence texts found on this machine into a folder; return the copies.

    Raises:
        FileNotFoundError: if a text is missing that must go with what is carried.
    """
    folder.mkdir(parents=True)
    texts = {name: ROOT / name for name in OURS}
    for package in CARRIED:
        texts |= _of_package(package)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    optional = {"Python-LICENSE.txt": python}
    if system == "linux":
        texts["Noto-Sans-CJK-OFL.txt"] = _FONTS
        optional |= {f"{name}.txt": _COMMON / name for name in ("GPL-3", "LGPL-3")}
    texts |= {name: path for name, path in optional.items() if path.is_file()}
    made = [Path(shutil.copyfile(path, folder / name)) for name, path in sorted(texts.items())]
    return [*made, _dejavu(folder / "DejaVu-fonts.txt")]


def _dejavu(path: Path) -> Path:
    """Write the licence that the font of ziafont carries in itself."""
    with TTFont(installed("ziafont") / "fonts" / "DejaVuSans.ttf") as font:
        path.write_text(font["name"].getDebugName(_LICENCE), encoding="utf-8")
    return path


def of_system(libraries: list[str], folder: Path) -> list[Path]:
    """Copy the licence texts of Debian packages that libraries were taken from.

    Args:
        libraries: files; those of no package, or on a system without dpkg, add nothing.
        folder: where the copies go; made anew.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    dpkg = shutil.which("dpkg")
    if dpkg is None:
        return []
    # By name alone: dpkg may know a file under /lib that was found under /usr/lib.
    words = [dpkg, "--search", *(f"*/{Path(library).name}" for library in libraries)]
    told = subprocess.run(words, capture_output=True, text=True, check=False).stdout  # noqa: S603  # our own words
    texts = {name: _DOCUMENTS / name / "copyright" for name in sorted(owners(told, libraries))}
    return [
        Path(shutil.copyfile(path, folder / f"{name}.txt"))
        for name, path in texts.items()
        if path.is_file()
    ]


def owners(told: str, libraries: list[str]) -> set[str]:
    """Return the packages that own these libraries, from what dpkg --search says."""
    wanted = {_merged(library) for library in libraries}
    found: set[str] = set()
    for line in told.splitlines():
        names, _, path = line.partition(": ")
        if _merged(path) in wanted:
            found.update(name.partition(":")[0] for name in names.split(", "))
    return found


def _merged(path: str) -> str:
    """Return a path as it is since /lib became a link to /usr/lib."""
    return path if path.startswith("/usr/") else f"/usr{path}"


def _of_package(package: str) -> dict[str, Path]:
    """Return the licence texts that came with an installed package."""
    found = {}
    for entry in distribution(package).files or ():
        if entry.name.lower().startswith(_NAMES) and ".dist-info" in entry.parts[0]:
            inner = "-".join(entry.parts[1:]).removeprefix("licenses-")
            found[f"{package}-{inner}"] = Path(str(entry.locate()))
    return found
