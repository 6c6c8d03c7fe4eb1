"""Which characters the executable must be able to write."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

SOURCES = ("app", "core", "resources")
_LEAD = range(0xA1, 0xC7)  # Big5: symbols from A1, the 5,401 everyday characters A4 to C6
_TRAIL = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
_SYMBOLS = (
    "₀₁₂₃₄₅₆₇₈₉₊₋ₙᵢⱼ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣᵀ′″‴"  # mathematics, not letters
    "αβγδεζηθλμνξπρστφχψωΓΔΘΛΣΦΨΩ∂∇∑∏√∫∞≈≠≤≥±×÷·⋅∘∈∉ℝℕ→←↑↓↔⇒⇔"  # the same
    "⏮⏪⏵⏸⏹⏩⏭▶◀■□●○▲△▼▽◆◇★☆✓✗⚠…–—−"  # buttons and marks
)


def wanted(root: Path) -> set[str]:
    """Return every character to be carried: the program's own and those people type most."""
    return {letter for letter in spoken(root) | common() if _drawn(letter)}


def spoken(root: Path) -> set[str]:
    """Return every character of every string in the program's source, lessons included."""
    letters: set[str] = set()
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*.py")):
            for words in _strings(path.read_text(encoding="utf-8")):
                letters.update(words)
        for path in sorted((root / folder).rglob("*.json")):
            letters.update(path.read_text(encoding="utf-8"))
    return letters


def common() -> set[str]:
    """Return ASCII, Latin-1, everyday Chinese (Big5 level 1), its symbols, and mathematics."""
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}
    chinese = (_big5(lead, trail) for lead in _LEAD for trail in _TRAIL)
    return latin | set(_SYMBOLS) | {letter for letter in chinese if letter}


def _drawn(letter: str) -> bool:
    """Say whether a font must have it: marks and spaces of any width, no line ends."""
    return letter.isprintable() or unicodedata.category(letter) == "Zs"


def _big5(lead: int, trail: int) -> str:
    return bytes((lead, trail)).decode("big5", errors="ignore")


def _strings(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
