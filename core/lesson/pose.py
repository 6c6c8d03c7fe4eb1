"""Making a question: its kind, what is computed, and the options, as lesson -> lesson."""

import math
import re
from dataclasses import replace

from core.lesson.answers import QUANTITIES, answer
from core.lesson.lesson import AskKind, Lesson, Option, Question, Step
from core.number_text import format_number
from core.state import PanelKey
from core.text import Text

_NUMBER = re.compile(r"(?<![\w.])([-−+]?)(\d+)(?:\.(\d+))?\s*([%％]?)")
_DIGITS = 3


def quantities_of(panel: PanelKey) -> tuple[str, ...]:
    """Return the keys of what can be asked of a lab."""
    return tuple(key for key, one in QUANTITIES.items() if one.panel == panel)


def kinds_of(step: Step) -> tuple[AskKind, ...]:
    """Return the kinds of questions that a step's lab can have."""
    numbers: tuple[AskKind, ...] = ("choice", "number") if quantities_of(step.panel) else ()
    draw: tuple[AskKind, ...] = ("draw",) if step.panel == "curves" else ()
    return ("open", *numbers, *draw)


def pose(lesson: Lesson, place: int, kind: AskKind) -> Lesson:
    """Return the lesson with a step's question of another kind; its words stay.

    A choice begins with two options: the computed answer and another number.
    """
    step = lesson.steps[place]
    if step.ask is None or step.ask.kind == kind:
        return lesson
    keys = quantities_of(step.panel)
    wanted = step.ask.quantity if step.ask.quantity in keys else next(iter(keys), "")
    quantity = wanted if kind in ("choice", "number") else ""
    asked = Question(step.ask.text, "number" if quantity else kind, quantity, step.ask.at)
    if kind == "choice":
        right = answer(replace(step, ask=asked))
        asked = replace(asked, kind="choice", options=_first_options(right))
    return _ask(lesson, place, asked)


def ask_for(lesson: Lesson, place: int, quantity: str, at: int = 1) -> Lesson:
    """Return the lesson with a step's question about another quantity, or another of many."""
    ask = lesson.steps[place].ask
    return lesson if ask is None else _ask(lesson, place, replace(ask, quantity=quantity, at=at))


def offer(lesson: Lesson, place: int, options: tuple[Option, ...]) -> Lesson:
    """Return the lesson with other options of a step's choice.

    Raises:
        StateError: if they are fewer than two or more than four.
    """
    ask = lesson.steps[place].ask
    return lesson if ask is None else _ask(lesson, place, replace(ask, options=options))


def range_in(words: str) -> tuple[float, float]:
    """Return the range in which an option is right that says one number.

    "74 %" is right for what rounds to it, 0.735 to 0.745. Words with no number, or with several,
    say nothing of a range: it is the whole line.
    """
    found = _NUMBER.findall(words)
    if len(found) != 1:
        return -math.inf, math.inf
    sign, whole, decimals, percent = found[0]
    scale = 0.01 if percent else 1.0
    value = float(f"{whole}.{decimals or 0}") * (-1.0 if sign in ("-", "−") else 1.0)
    half = 0.5 * 10.0 ** -len(decimals)
    low, high = ((value + side) * scale for side in (-half, half))
    return float(f"{low:.12g}"), float(f"{high:.12g}")  # as a field shows and reads them


def _first_options(right: float) -> tuple[Option, Option]:
    shown = format_number(right if math.isfinite(right) else 0.0, _DIGITS)
    other = format_number(float(shown.replace("−", "-")) + 1.0, _DIGITS)
    return _option(shown), _option(other)


def _option(words: str) -> Option:
    return Option(Text(en=words, zh=words), *range_in(words))


def _ask(lesson: Lesson, place: int, ask: Question) -> Lesson:
    step = replace(lesson.steps[place], ask=ask)
    return replace(lesson, steps=(*lesson.steps[:place], step, *lesson.steps[place + 1 :]))
