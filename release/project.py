"""What is packed, from where, to where."""

from importlib.util import find_spec
from pathlib import Path

from app import platform as version

NAME = version.NAME
ROOT = Path(__file__).resolve().parent.parent
NOTO = Path("/usr/share/fonts/opentype/noto")
"""Where fonts-noto-cjk puts the letters that the Linux executable takes its own from."""

LINUX = ROOT / "release" / "linux"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
MATERIAL = BUILD / "material"
"""Files made for the executable: fonts, icons, licences. Never committed."""

BUNDLE = DIST / NAME
"""The folder that holds the built program."""

TITLE = "Activation Lab"
VERSION = version.program_version()


def installed(package: str) -> Path:
    """Return the folder of an installed package without importing it.

    Raises:
        ModuleNotFoundError: if it is not installed.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed")
    return Path(spec.origin).parent
