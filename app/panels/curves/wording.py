"""The words upon the plots: names at the curves, numbers at the probe."""

import math

from app.look import Look
from app.panels.curves import words
from app.panels.curves.naming import short_titles
from app.widgets.plot import Label, Probe
from core.geometry import Tangents
from core.numerals import format_number
from core.state import CurvesState

TICKS = ("f", "f′", "f″")
_DIGITS = 4  # of a number that is read from the last row


def labels(
    curves: CurvesState,
    look: Look,
    orders: tuple[int, ...],
    probe: Probe,
    heights: dict[int, float],
    *,
    hidden: bool,
) -> tuple[Label, ...]:
    """Return what is written upon one plot.

    Args:
        curves: the panel's state.
        look: decides colours and language.
        orders: which of f, f' and f'' the plot holds.
        probe: with the tangents that are drawn.
        heights: order -> what the active function has at the probe, nan for nothing.
        hidden: whether numbers are covered, so that a class can be asked first.
    """
    style = look.style
    made = [Label("  ".join(f"{TICKS[order]}(x)" for order in orders), style.text, "corner")]
    names = list(enumerate(short_titles(curves, look.language)))
    names.sort(key=lambda pair: pair[0] != curves.active)  # the active one chooses first
    for number, name in names:
        colour = style.strokes[curves.lines[number]].colour
        for place, order in enumerate(orders):
            ticks = TICKS[order][1:] if len(orders) > 1 else ""
            curve = number * len(orders) + place
            made.append(
                Label(
                    name + ticks,
                    colour,
                    "curve",
                    number=curve,
                    strong=True,
                    insists=number == curves.active,
                )
            )
    if hidden:
        return tuple(made)
    read = [(format_number(y, _DIGITS), y) for y in heights.values() if math.isfinite(y)]
    made += [Label(said, style.text, "point", x=curves.probe_x, y=y) for said, y in read]
    for number, tangent in enumerate(probe.tangents):
        said = look.say(words.SLOPE_IS.fill(slope=format_number(tangent.slope, _DIGITS)))
        made.append(Label(said, style.text, "tangent", number=number))
    return tuple(made)


def undefined(
    at: Tangents, orders: tuple[int, ...], y: tuple[float, float], look: Look
) -> list[Label]:
    """Return the words at the probe where f' or f'' of the active function has no value.

    Args:
        at: the slopes there.
        orders: which of f, f' and f'' the plot holds.
        y: its range.
        look: decides colour and language.
    """
    if at.order is None:
        return []
    middle = 0.5 * y[0] + 0.5 * y[1]
    if at.order == 1 and 1 in orders:
        middle = 0.5 * at.left + 0.5 * at.right
    said = look.say(words.UNDEFINED)
    lacking = [order for order in orders if order >= max(at.order, 1)]
    return [Label(said, look.style.text, "point", x=at.x, y=middle) for _ in lacking[:1]]


def place_of_probe(curves: CurvesState, y: tuple[float, float], look: Look) -> Label:
    """Return the x of the probe, to be read at the foot of the lowest plot."""
    said = f"x = {format_number(curves.probe_x, _DIGITS)}"
    return Label(said, look.style.text, "point", x=curves.probe_x, y=y[0])
