"""docs/functions.md: the catalogue as a table, in both languages.

Run it from the project's folder: .venv/bin/python -m docs.make.functions
"""

from pathlib import Path

from core.catalogue import FAMILIES
from core.catalogue.activation import Activation

PAGE = Path(__file__).parent.parent / "functions.md"
_HEAD = """\
# Functions 函數一覽

Made from the catalogue by `python -m docs.make.functions`; a test keeps it true.
本頁由目錄自動產生，並有測試確保它與程式一致。
"""


def page() -> str:
    """Return the page."""
    parts = [_HEAD]
    for family in FAMILIES:
        parts.append(f"\n## {family.name.zh} {family.name.en}\n")
        parts.append("| key | 名稱 | name | f(x) | parameters 參數 |")
        parts.append("|---|---|---|---|---|")
        parts += [_row(activation) for activation in family.activations]
    return "\n".join(parts) + "\n"


def _row(activation: Activation) -> str:
    parameters = ", ".join(
        f"{p.key} = {p.default:g} ({p.minimum:g} … {p.maximum:g})" for p in activation.parameters
    )
    formula = activation.formula.replace("|", r"\vert ")
    cells = (
        f"`{activation.key}`",
        activation.name.zh,
        activation.name.en,
        f"${formula}$",
        parameters or "–",
    )
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
