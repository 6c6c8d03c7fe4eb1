"""Starts the built program as a shell without any settings would."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HARMLESS = ("This plugin does not support",)  # the offscreen platform has no window manager
_ALWAYS = ("SYSTEMROOT", "TEMP")  # without these Windows starts no program at all


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program said.

    Attributes:
        code: its exit code.
        out, error: what it wrote; harmless words of Qt are left out of ``error``.
    """

    code: int
    out: str
    error: str


@dataclass(frozen=True, slots=True)
class Program:
    """The built program.

    Attributes:
        path: the file that is started.
        home: a folder for everything it writes; also where it is started from.
    """

    path: Path
    home: Path

    def environment(self, **more: str) -> dict[str, str]:
        """Return all that the program is told: neither PATH nor anything of Python."""
        given = {"HOME": str(self.home), "USERPROFILE": str(self.home), "LC_ALL": "C.UTF-8"}
        if sys.platform == "win32":
            given |= {name: os.environ[name] for name in _ALWAYS if name in os.environ}
            given["LOCALAPPDATA"] = str(self.home / "local")
        return given | more

    def run(self, *words: str, **more: str) -> Answer:
        """Start it and wait for its end."""
        done = subprocess.run(  # noqa: S603  # our own words
            [str(self.path), *words],
            cwd=self.home,
            env=self.environment(**more),
            capture_output=True,
            timeout=120,
            check=False,
        )
        out, error = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
        said = [line for line in error.splitlines() if not line.startswith(HARMLESS)]
        return Answer(done.returncode, out, "\n".join(said))

    def start(self, *words: str, **more: str) -> subprocess.Popen[bytes]:
        """Start it and let it run; whoever starts it ends it."""
        return subprocess.Popen(  # noqa: S603  # our own words
            [str(self.path), *words],
            cwd=self.home,
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def crash_reports(self) -> list[Path]:
        """Return what it wrote about errors that it did not expect."""
        return list(self.home.rglob("crash-report.txt"))
