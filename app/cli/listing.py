"""The list command: every function on one line."""

import unicodedata

from core.catalogue import FAMILIES
from core.text import Language


def listing(language: Language) -> str:
    """Return key, name and formula of every function, family by family."""
    lines = []
    for family in FAMILIES:
        lines.append(f"# {family.name.of(language)}")
        lines += [
            f"{padded(a.key, 22)}{padded(a.name.of(language), 44)}{a.formula}"
            for a in family.activations
        ]
    return "\n".join(lines)


def padded(words: str, width: int) -> str:
    """Pad to a number of terminal columns; a Chinese character fills two."""
    columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)
    return words + " " * max(1, width - columns)
