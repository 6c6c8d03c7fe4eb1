"""Runs a copied program as a person would: from a file."""

import runpy
from pathlib import Path
from typing import Any


def defined(code: str, folder: Path) -> dict[str, Any]:
    """Return the names that a program has defined when it ends."""
    path = folder / "copied.py"
    path.write_text(code, "utf-8")
    return runpy.run_path(str(path))
