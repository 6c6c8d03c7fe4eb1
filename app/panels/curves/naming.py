"""What functions are called on the panel: told apart even where one is shown twice."""

import re
from collections import Counter

from app.widgets.short_name import short_name
from core.labs.curves.state import CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import Pick
from core.text import Language

_SIGN = re.compile(r"[-+*/^(),<>=]+(?=[^\s])")
_BREAK_HERE = "\u200b"
_LONGEST = 28
"""Letters of a name upon a plot; a typed formula may be longer."""


def title(pick: Pick, language: Language, *, whole: bool = False) -> str:
    """Return a function's name with its parameters.

    Args:
        pick: the function.
        language: of the name.
        whole: whether parameters at their defaults are told as well.
    """
    return _with_numbers(activation_of(pick).name.of(language), pick, language, whole=whole)


def breakable(name: str) -> str:
    """Return a name that may go on in the next line after any sign of a formula.

    Qt breaks lines between words, and a typed formula is one word, however long.
    """
    return _SIGN.sub(lambda found: found[0] + _BREAK_HERE, name)


def titles(curves: CurvesState, language: Language) -> list[str]:
    """Return a name for each function on the screen, no two the same."""
    often = Counter(pick.plain_name for pick in curves.picks)
    return _numbered(
        [title(pick, language, whole=often[pick.plain_name] > 1) for pick in curves.picks]
    )


def short_titles(curves: CurvesState, language: Language) -> list[str]:
    """Return names short enough for a plot, no two the same."""
    often = Counter(pick.plain_name for pick in curves.picks)
    made = []
    for pick in curves.picks:
        name = activation_of(pick).name.of(language)
        if not pick.is_typed:
            name = short_name(name)
        if len(name) > _LONGEST:
            name = name[: _LONGEST - 1] + "…"
        made.append(_with_numbers(name, pick, language, whole=often[pick.plain_name] > 1))
    return _numbered(made)


def _with_numbers(name: str, pick: Pick, language: Language, *, whole: bool) -> str:
    told = [
        f"{parameter.letter} = {format_number(pick.settings.get(parameter.key, parameter.default))}"
        for parameter in activation_of(pick).parameters
        if (whole and not parameter.technical)
        or pick.settings.get(parameter.key, parameter.default) != parameter.default
    ]
    if not told:
        return name
    listed = ", ".join(told)
    return f"{name}（{listed}）" if language == "zh" else f"{name} ({listed})"


def _numbered(names: list[str]) -> list[str]:
    """Return names of which equal ones are counted: the copy of a function, not yet tuned."""
    often, seen, made = Counter(names), Counter[str](), []
    for name in names:
        seen[name] += 1
        made.append(f"{name} #{seen[name]}" if often[name] > 1 else name)
    return made
