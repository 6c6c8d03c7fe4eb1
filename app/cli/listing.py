"""The list of functions, and the help: both from tables, in the user's language."""

import unicodedata

from app.cli.options import COMMANDS, Command
from core.catalogue import FAMILIES
from core.text import Language, Text


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


_USAGE = Text(en="Usage:", zh="用法：")
_OPTIONS = Text(en="Options of {name}:", zh="{name} 的選項：")
_WINDOW_OPTIONS = Text(en="Options of the window:", zh="視窗的選項：")
_EXAMPLES = Text(en="Examples:", zh="範例：")
_CODES = Text(
    en="Exit codes: 0 done, 2 bad arguments, 3 no screen.",
    zh="結束代碼：0 完成，2 參數有誤，3 沒有螢幕。",
)
_SAMPLES = (
    "python -m app",
    "python -m app --panel softmax --language zh --style projector",
    "python -m app list",
    'python -m app read --function "silu(x)/x" --at 0',
    "python -m app export --function gelu --range -5 5 --show f df --output gelu.svg",
    'python -m app export --panel softmax --logits "0.3 2.9 4.0" --output p.png',
)


def help_text(language: Language, only: Command | None = None) -> str:
    """Return the help for every command, or for one of them."""
    shown = (only,) if only and only.name else COMMANDS
    lines = [_USAGE.of(language)]
    lines += [
        f"  {padded('python -m app ' + command.name, 22)}{command.text.of(language)}"
        for command in shown
    ]
    for command in shown:
        heading = _OPTIONS.fill(name=command.name) if command.name else _WINDOW_OPTIONS
        lines += ["", heading.of(language)]
        lines += [
            f"  {padded(f'{option.flag} {option.values}', 32)}{option.text.of(language)}"
            for option in command.options
            if not option.hidden
        ]
    lines += ["", _EXAMPLES.of(language), *(f"  {sample}" for sample in _SAMPLES)]
    lines += ["", _CODES.of(language)]
    return "\n".join(lines)
