"""What the plots have in common, computed once for each drawing, and what functions are called."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from app.theme import Theme
from app.widgets.thumbnail import short_name
from core.labs.curves.state import MOST_PICKS, CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling import Curve, View, sample
from core.sampling.curve import MOST_PIXELS
from core.sampling.place import Tangents, tangents
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


@dataclass(frozen=True, slots=True)
class Scene:
    """The state of the panel, and its curves as they are sampled for the screen.

    Attributes:
        curves: the panel's state.
        theme: decides strokes and language.
        hidden: whether numbers are covered, so that a class can be asked first.
        sampled: the curve of each function.
        here: the slopes of each function at the probe.
    """

    curves: CurvesState
    theme: Theme
    hidden: bool
    sampled: tuple[Curve, ...]
    here: tuple[Tangents, ...]

    @property
    def concealed(self) -> bool:
        """Whether f' may not be seen, since it is being guessed."""
        return self.curves.is_concealed

    @property
    def at(self) -> Tangents:
        """The slopes of the active function at the probe."""
        return self.here[self.curves.active]


def scene_of(curves: CurvesState, theme: Theme, width: int, *, hidden: bool) -> Scene:
    """Return what is drawn of a state; its functions must exist.

    Args:
        curves: the panel's state.
        theme: decides strokes and language.
        width: pixels of the screen across a plot.
        hidden: whether numbers are covered.
    """
    view = View(curves.x_min, curves.x_max, min(max(width, 1), MOST_PIXELS))
    return Scene(
        curves,
        theme,
        hidden,
        tuple(_sampled(pick, view) for pick in curves.picks),
        tuple(tangents(activation_of(p), p.settings, curves.probe_x) for p in curves.picks),
    )


@lru_cache(maxsize=MOST_PICKS)
def _sampled(pick: Pick, view: View) -> Curve:
    """Return a curve; while one of six is tuned, the other five are not computed anew."""
    return sample(activation_of(pick), pick.settings, view)


def orders_of(curves: CurvesState) -> tuple[int, ...]:
    """Return which of f, f' and f'' are shown; while f' is guessed, it is and f'' is not."""
    shown = [curves.show_f, curves.show_df, curves.show_d2f]
    if curves.tool == "predict":
        shown[1:] = [True, False]
    return tuple(order for order, wanted in enumerate(shown) if wanted)


def is_together(curves: CurvesState) -> bool:
    """Say whether f, f' and f'' share one plot; a guess has a plot of its own."""
    return curves.together and curves.tool != "predict"


def legend_orders(curves: CurvesState) -> tuple[int, ...]:
    """Return which of f, f' and f'' each function has a line in the legend for."""
    return orders_of(curves) if is_together(curves) else (0,)


def slots_of(curves: CurvesState) -> tuple[tuple[int, ...], ...]:
    """Return the orders of each plot, from top to bottom."""
    orders = orders_of(curves)
    if is_together(curves) and orders:
        return (orders,)
    return tuple((order,) for order in orders)
