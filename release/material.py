"""Makes what the executable carries beside code: resources, version, fonts, icon, licences."""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from release.fonts import make_fonts
from release.icons import write_icns, write_ico
from release.letters import wanted
from release.notices import gather
from release.project import MATERIAL, NAME, ROOT, VERSION
from release.windows import version_resource


@dataclass(frozen=True, slots=True)
class Material:
    """What the spec asks for.

    Attributes:
        datas: (file, folder inside the program) pairs.
        icon: the file of the program's icon, where the system keeps it inside the program.
        version_resource: the file of Windows' version resource.
    """

    datas: list[tuple[str, str]]
    icon: str | None = None
    version_resource: str | None = None


def make_material(system: str = sys.platform, folder: Path = MATERIAL) -> Material:
    """Make everything anew in a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    stamped = folder / "version.txt"
    folder.mkdir(parents=True)
    stamped.write_text(VERSION, encoding="utf-8")
    datas = [*resources(), (str(stamped), "resources")]
    if system == "linux":
        made = make_fonts(wanted(ROOT), folder / "fonts")
        datas += [(str(path), "resources/fonts") for path in made]
    datas += [(str(path), "licences") for path in gather(folder / "licences", system)]
    if system == "win32":
        resource = folder / "version-resource.txt"
        resource.write_text(version_resource(), encoding="utf-8")
        write_ico(folder / f"{NAME}.ico")
        return Material(datas, str(folder / f"{NAME}.ico"), str(resource))
    if system == "darwin":
        write_icns(folder / f"{NAME}.icns")
        return Material(datas, str(folder / f"{NAME}.icns"))
    return Material(datas)


def resources() -> list[tuple[str, str]]:
    """Return every file of resources/ that is not code, with its folder in the program."""
    return [
        (str(path), path.parent.relative_to(ROOT).as_posix())
        for path in sorted((ROOT / "resources").rglob("*"))
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    ]
