"""Several lines of commands at once, one after another within each: a machine has two cores."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from bootstrap.venv import PYTHON, ROOT

Command = Sequence[str]
"""Words for the .venv's Python."""


def run_lanes(lanes: Mapping[str, Sequence[Command]]) -> list[str]:
    """Run every command of every lane, later ones too when an early one fails.

    Each line that a command prints is shown at once, whole, behind its lane's name.

    Args:
        lanes: by name, what runs one after another; the lanes run at the same time.

    Returns:
        The commands that failed, in the order of the lanes.
    """
    width, talking = max(map(len, lanes)), Lock()

    def go_through(name: str) -> list[str]:
        return [
            " ".join(command)
            for command in lanes[name]
            if _run(command, f"{name:{width}} | ", talking)
        ]

    with ThreadPoolExecutor(len(lanes)) as pool:
        return [failed for lane in pool.map(go_through, lanes) for failed in lane]


def _run(command: Command, sign: str, talking: Lock) -> int:
    with subprocess.Popen(  # noqa: S603  # our own words
        [str(PYTHON), *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        # Lines come when they are whole, not when a buffer is full; one core for each lane.
        env={"OMP_NUM_THREADS": "1", **os.environ, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
    ) as running:
        assert running.stdout is not None, "it was asked for"  # noqa: S101  # for the types
        for line in running.stdout:
            with talking:
                print(sign + line.rstrip("\n"), flush=True)  # noqa: T201  # what a test says
        return running.wait()
