"""Measures everything and prints a table: python -m benchmarks [part ...]."""

import os
import platform
import sys
from collections.abc import Callable

# Before Qt is imported: what is measured is our drawing, unless somebody wants their screen's.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler

from benchmarks import catalogue, keystroke, network, slider, starting, training
from benchmarks.report import RESULT, Row, line, write
from benchmarks.screen import application

_PARTS: dict[str, Callable[[], list[Row]]] = {
    "starting": starting.rows,
    "slider": slider.rows,
    "keystroke": keystroke.rows,
    "catalogue": catalogue.rows,
    "network": network.rows,
    "training": training.rows,
}


def main(words: list[str]) -> int:
    """Measure the named parts, or all; return the exit code."""
    unknown = [word for word in words if word not in _PARTS]
    if unknown:
        sys.stderr.write(f"There is no {unknown[0]}; there are {', '.join(_PARTS)}.\n")
        return 2
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform has no window manager
    running = application()
    rows: list[Row] = []
    for name in words or _PARTS:
        for row in _PARTS[name]():
            rows.append(row)
            sys.stdout.write(line(row) + "\n")
            sys.stdout.flush()
    write(rows, {"system": platform.platform(), "python": platform.python_version()})
    missed = sum(1 for row in rows if row.met is False)
    sys.stdout.write(f"{missed} missed. Written to {RESULT.parent.name}/{RESULT.name}\n")
    del running
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
