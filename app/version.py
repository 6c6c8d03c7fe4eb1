"""The program's version, from one place: pyproject.toml."""

from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from tomllib import loads

NAME = "activation-lab"


def program_version() -> str:
    """Return the version: of the installed package, the executable, or the source folder."""
    try:
        return version(NAME)
    except PackageNotFoundError:
        pass
    stamped = files("resources") / "version.txt"  # written into executables by build.spec
    if stamped.is_file():
        return stamped.read_text(encoding="utf-8").strip()
    project = Path(__file__).parent.parent / "pyproject.toml"
    return str(loads(project.read_text(encoding="utf-8"))["project"]["version"])
