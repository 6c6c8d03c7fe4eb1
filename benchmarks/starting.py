"""From the start of a process to its first painted frame, and the memory it took by then."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from benchmarks.measure import ratios, spread
from benchmarks.report import Aim, Row
from release.build import size_of
from release.project import BUNDLE, NAME, ROOT

_ROUNDS = 7
_OURS = "Activation Lab"
_EMPTY = "a window with an empty pyqtgraph plot"
_MATPLOTLIB = "matplotlib QtAgg with the same curves"
_BUILT = "the executable"


@dataclass(frozen=True, slots=True)
class Start:
    """One start.

    Attributes:
        milliseconds: until the first frame was painted.
        megabytes: the most memory held; nan where the system does not say.
    """

    milliseconds: float
    megabytes: float


def rows() -> list[Row]:
    """Measure everything about starting."""
    commands = {
        _EMPTY: [sys.executable, "-m", "benchmarks.peers.empty_plot"],
        _OURS: [sys.executable, "-m", "app", "--exit-after-first-frame"],
    }
    built = BUNDLE / NAME
    if find_spec("matplotlib"):
        commands[_MATPLOTLIB] = [sys.executable, "-m", "benchmarks.peers.matplotlib_plot"]
    if built.is_file():
        commands[_BUILT] = [str(built), "--exit-after-first-frame"]
    starts = _starts(commands)
    made = [
        _row("start to first frame", starts, _OURS, _EMPTY, Aim(1.4)),
        _memory(starts, _OURS, _EMPTY),
    ]
    if _MATPLOTLIB in starts:
        made.append(_row("start to first frame", starts, _OURS, _MATPLOTLIB))
    else:
        made.append(Row("start against matplotlib", note="skipped: matplotlib is not installed"))
    if _BUILT in starts:
        made.append(_row("start of the executable", starts, _BUILT, _OURS))
        size = size_of(BUNDLE) / 1e6
        made.append(Row("size of the executable's folder", "MB", spread([size])))
    else:
        made.append(Row("the executable", note="skipped: python3 run.py package builds it"))
    return made


def _starts(commands: dict[str, list[str]]) -> dict[str, list[Start]]:
    found: dict[str, list[Start]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        for number in range(_ROUNDS + 1):
            for name, words in commands.items():
                start = _start(words, home)
                if number:  # the first one reads the files from the disk
                    found[name].append(start)
    return found


def _start(words: Sequence[str], home: str) -> Start:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": home,  # no session of anybody's is opened or overwritten
        "PYTHONPYCACHEPREFIX": home,  # compiled in the first round, as at people's first start
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    # Not a context manager: wait4 takes the exit code, and the memory with it.
    process = subprocess.Popen(  # noqa: S603  # our own words
        words,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    told = process.stdout.readline() if process.stdout else b""
    milliseconds = 1000 * (time.perf_counter() - began)
    megabytes = _wait(process)
    if process.stdout:
        process.stdout.close()
    if not told.startswith(b"first frame"):
        raise RuntimeError(f"{' '.join(words)} painted nothing")
    return Start(milliseconds, megabytes)


def _wait(process: subprocess.Popen[bytes]) -> float:
    if sys.platform == "win32":
        process.wait()
        return float("nan")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _row(
    what: str, starts: dict[str, list[Start]], ours: str, theirs: str, aim: Aim | None = None
) -> Row:
    first, second = ([s.milliseconds for s in starts[name]] for name in (ours, theirs))
    return Row(what, "ms", spread(first), theirs, spread(second), ratios(first, second), aim)


def _memory(starts: dict[str, list[Start]], ours: str, theirs: str) -> Row:
    first, second = ([s.megabytes for s in starts[name]] for name in (ours, theirs))
    return Row(
        "memory at the first frame",
        "MB",
        spread(first),
        theirs,
        spread(second),
        ratios(first, second),
    )
