"""Builds the executable for this system and packs it: python -m release.build."""

import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap.speech import say
from release import shared
from release.archive import make_archive
from release.deb import architecture, make_deb
from release.project import BUILD, BUNDLE, DIST, NOTO, ROOT


def main() -> int:
    """Build and pack; return the exit code."""
    linux = sys.platform == "linux"
    missing = _missing() if linux else []
    if missing:
        names = ", ".join(missing)
        say(
            f"Not built: {names} is not on this machine. See docs/packaging.md.",
            f"未打包：這台電腦缺少 {names}。請見 docs/packaging.md。",
        )
        return 1
    shutil.rmtree(DIST, ignore_errors=True)
    words = ("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build.spec")
    failed = subprocess.run([sys.executable, *words], cwd=ROOT, check=False).returncode  # noqa: S603  # our own words
    if failed:
        return failed
    made = _packed_for_linux() if linux else [make_archive(sys.platform)]
    for path in (BUNDLE, *made):
        size = f"{path.relative_to(ROOT)}  {size_of(path) / 1e6:.0f} MB"
        say(f"Made {size}", f"完成 {size}")
    return 0


def _missing() -> list[str]:
    """Return what a good executable for Linux cannot be built without."""
    fonts = [] if NOTO.is_dir() else ["fonts-noto-cjk"]
    return [*shared.missing_for_windows(), *shared.missing_python(), *fonts]


def _packed_for_linux() -> list[Path]:
    inner = BUNDLE / "_internal"
    shared.strip([*inner.glob("libpython*"), *inner.rglob("lib-dynload/*.so")])
    glibc = shared.oldest_glibc(shared.binaries(BUNDLE))
    say(
        f"Runs with glibc {glibc[0]}.{glibc[1]} or newer.",
        f"需要 glibc {glibc[0]}.{glibc[1]} 以上。",
    )
    made = [make_archive("linux")]
    if shutil.which("dpkg-deb"):
        made.append(make_deb(BUILD / "deb", DIST, architecture(), glibc))
    return made


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of every file in a folder; links count nothing."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files if file.is_file() and not file.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
