"""The project's own files, as the rules look at them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Import:
    """One module that a file imports.

    Attributes:
        name: the module, or module and name for ``from module import name``.
        line: where.
        late: whether it stands inside a function.
        typing_only: whether it stands under ``if TYPE_CHECKING``.
    """

    name: str
    line: int
    late: bool
    typing_only: bool


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file under version control; without git, every file that would be."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 – git as the developer has it
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        hidden = {".git", ".venv", "build", "dist", "__pycache__"}
        found = [p for p in ROOT.rglob("*") if not hidden & set(p.relative_to(ROOT).parts)]
    else:
        found = [ROOT / name for name in listed.split("\0") if name]
    return tuple(sorted(path for path in found if path.is_file()))


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """Return the Python files under some folders of the root, or all of them."""
    return tuple(
        path
        for path in tracked()
        if path.suffix == ".py" and (not folders or path.relative_to(ROOT).parts[0] in folders)
    )


def module_of(path: Path) -> str:
    """Return the dotted name of a file; of an __init__ that of its folder."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text("utf-8"), filename=str(path.relative_to(ROOT)))


@cache
def imports_of(path: Path) -> tuple[Import, ...]:
    """Return everything that a file imports, wherever it stands."""
    return tuple(_imports(tree_of(path), late=False, typing_only=False))


def _imports(node: ast.AST, *, late: bool, typing_only: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, late, typing_only)
        elif isinstance(child, ast.ImportFrom):
            if child.level:
                raise AssertionError(f"line {child.lineno}: imports are written out in full")
            for alias in child.names:
                yield Import(f"{child.module}.{alias.name}", child.lineno, late, typing_only)
        else:
            inside = late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            typing = typing_only or (
                isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
            )
            yield from _imports(child, late=inside, typing_only=typing)


def within(name: str, *packages: str) -> bool:
    """Say whether a dotted name is one of some packages or lies in one."""
    return any(name == package or name.startswith(package + ".") for package in packages)


def told(path: Path, line: int, what: str) -> str:
    """Return a complaint with its place."""
    return f"{path.relative_to(ROOT)}:{line}: {what}"
