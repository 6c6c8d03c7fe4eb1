"""The program's version, from one place: pyproject.toml."""

from importlib.resources import files
from pathlib import Path

NAME = "activation-lab"


def program_version() -> str:
    """Return the version: of the installed package, the executable, or the source folder."""
    # Imported here because they take a twentieth of the time to the first frame, and hardly
    # anybody asks for the version.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # see above
    from tomllib import loads  # noqa: PLC0415  # see above

    try:
        return version(NAME)
    except PackageNotFoundError:
        pass
    stamped = files("resources") / "version.txt"  # written into executables by build.spec
    if stamped.is_file():
        return stamped.read_text(encoding="utf-8").strip()
    project = Path(__file__).parent.parent / "pyproject.toml"
    return str(loads(project.read_text(encoding="utf-8"))["project"]["version"])
