"""Measures how the program is built, beside what is aimed at: python -m benchmarks.house."""

import ast
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

# Before Qt is imported: nothing has to be seen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler

from app.__main__ import main as run_program
from benchmarks.screen import application
from benchmarks.slider import Ours

ROOT = Path(__file__).resolve().parent.parent
_PRODUCT = ("app", "core")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that says how the program is built.

    Attributes:
        name: what was counted.
        value: how many.
        aim: at most so many.
        most: where that is, if it is at one place.
    """

    name: str
    value: int
    aim: int
    most: str = ""

    @property
    def line(self) -> str:
        """The figure as a row of the table."""
        where = f"  ({self.most})" if self.most else ""
        verdict = "met" if self.value <= self.aim else "MISSED"
        return f"{self.name:<48} {self.value:>7,}  aim {self.aim:>6,}  {verdict}{where}"


def counted() -> list[Figure]:
    """Return what can be read off the text of ``app`` and ``core``."""
    files = sorted(path for folder in _PRODUCT for path in (ROOT / folder).rglob("*.py"))
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in files}
    trees = [ast.parse(path.read_text("utf-8")) for path in files]
    longest = max(files, key=lines.__getitem__)
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    largest = max(classes, key=_methods)
    signals = sum(_is_signal(node) for tree in trees for node in ast.walk(tree))
    full = [count for path, count in lines.items() if path.name != "__init__.py"]
    return [
        Figure("files of app and core", len(files), 260),
        Figure("lines of app and core", sum(lines.values()), 27_000),
        Figure("lines of the middle file", round(statistics.median(full)), 110),
        Figure("lines of the longest file", lines[longest], 300, _name(longest)),
        Figure("methods of the largest class", _methods(largest), 15, largest.name),
        Figure("signals declared", signals, 80),
    ]


def entered() -> list[Figure]:
    """Return how many files two moves of a person run through, everything being loaded."""
    ours = Ours(2)
    key = _files_of(ours.move)
    ours.window.close()
    with tempfile.TemporaryDirectory() as folder, _silent():
        words = ["export", "--function", "gelu", "--output", str(Path(folder) / "gelu.svg")]
        export = _files_of(lambda: run_program(words))
    return [
        Figure("files entered by a key on the slider", key, 35),
        Figure("files entered by the export of a function", export, 50),
    ]


def _files_of(act: Callable[[], object]) -> int:
    """Return how many files of the program an act runs code of, the second time."""
    act()
    seen: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(frame.f_code.co_filename)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return sum(Path(name).is_relative_to(ROOT / folder) for name in seen for folder in _PRODUCT)


@contextmanager
def _silent() -> Iterator[None]:
    """Keep what the program says off the table."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        before, sys.stdout = sys.stdout, nowhere
        try:
            yield
        finally:
            sys.stdout = before


def _methods(kind: ast.ClassDef) -> int:
    """Return how many methods we named a class has: Qt's own have capitals."""
    return sum(
        isinstance(node, ast.FunctionDef) and node.name.islower() and node.name != "__init__"
        for node in kind.body
    )


def _is_signal(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Signal"
    )


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def main() -> int:
    """Print every figure; return 0, since an aim that is missed is no mistake."""
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform has no window manager
    running = application()
    for figure in [*counted(), *entered()]:
        sys.stdout.write(figure.line + "\n")
    del running
    return 0


if __name__ == "__main__":
    sys.exit(main())
