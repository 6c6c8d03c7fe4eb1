"""Packs the built program for Debian, Ubuntu and their relatives."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from release.project import BUNDLE, LINUX, NAME, ROOT, VERSION

APP_ID = "io.github.activation_lab.activation_lab"
_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Activation Lab contributors
Installed-Size: {kilobytes}
Depends: libc6 (>= {glibc}), libstdc++6, libgcc-s1, libexpat1, libgl1, libegl1, libxcb1
Recommends: fontconfig-config
Suggests: fonts-noto-cjk
Section: education
Priority: optional
Description: see what activation functions are and do
 Activation Lab (啟動函數實驗室) draws the activation functions of neural
 networks and their derivatives, live, and lets a class try what they do.
 In Traditional Chinese and English. It needs no network connection.
"""


def make_deb(folder: Path, out: Path, architecture: str, glibc: tuple[int, int]) -> Path:
    """Write the package of the built program.

    Args:
        folder: for the tree that is packed; made anew.
        out: where the package goes.
        architecture: as Debian calls it, "amd64".
        glibc: the oldest version that runs the program.
    """
    shutil.rmtree(folder, ignore_errors=True)
    fill(folder)
    size = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
    control = folder / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        _CONTROL.format(
            name=NAME,
            version=VERSION,
            architecture=architecture,
            kilobytes=size // 1024,
            glibc=f"{glibc[0]}.{glibc[1]}",
        ),
        encoding="utf-8",
    )
    path = out / f"{NAME}_{VERSION}_{architecture}.deb"
    words = ("-Zxz", "--root-owner-group", "--build", str(folder), str(path))
    subprocess.run([_program("dpkg-deb"), *words], check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own words
    return path


def fill(folder: Path) -> None:
    """Put every file where Debian wants it."""
    share = folder / "usr" / "share"
    shutil.copytree(BUNDLE, folder / "usr" / "lib" / NAME, symlinks=True)
    start = folder / "usr" / "bin" / NAME
    start.parent.mkdir(parents=True)
    start.symlink_to(f"../lib/{NAME}/{NAME}")
    _put(LINUX / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _put(LINUX / "mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    _put(ROOT / "resources" / "icons" / f"{NAME}.svg", icon)
    _put(ROOT / "LICENSE", share / "doc" / NAME / "copyright")
    _put(ROOT / "THIRD-PARTY.md", share / "doc" / NAME / "THIRD-PARTY.md")
    about = share / "metainfo" / f"{APP_ID}.metainfo.xml"
    about.parent.mkdir(parents=True)
    about.write_text(metainfo(), encoding="utf-8")


def metainfo() -> str:
    """Return what software centres read, for today's version."""
    words = (LINUX / "metainfo.xml").read_text(encoding="utf-8")
    today = datetime.now(UTC).date().isoformat()
    return words.replace("@VERSION@", VERSION).replace("@DATE@", today)


def architecture() -> str:
    """Return this machine's architecture as Debian calls it."""
    words = [_program("dpkg"), "--print-architecture"]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603  # our own words


def _program(name: str) -> str:
    return shutil.which(name) or name


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)
