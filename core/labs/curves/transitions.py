"""Every move that a person can make in the Curves lab: from one state to the next."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from core.interval import why_not
from core.labs.curves.maths import marks_of
from core.labs.curves.state import MOST_PICKS, CurvesState, ToolKey
from core.labs.curves.state_parts import FARTHEST_MEAN, NARROWEST, WIDEST, Guess, Inputs
from core.resolve import compiled, mistake_in
from core.state_parts import LibraryKey, MoveError, Pick
from core.text import Text

FULL = Text(
    en="Six functions are shown, which is the most that can be told apart. Untick one first.",
    zh="已顯示六個函數，再多就分不清了。請先取消其中一個。",
)
FULL_LAST = Text(en="At least one function stays on the screen.", zh="畫面上至少要留一個函數。")

Step = Callable[..., CurvesState]
"""Takes the panel and what was asked for; returns the panel after it."""

_COARSE, _FINE = 100.0, 1000.0  # steps of the probe across the view
_ZOOM = 0.85


def typed_x(curves: CurvesState, low: float, high: float) -> CurvesState:
    """Return the panel over a typed range of x, which counts even where x is locked."""
    return curves.look_at(low, high)


def over_x(curves: CurvesState, low: float, high: float) -> CurvesState:
    """Return the panel over another range of x; unchanged where none can be shown."""
    return curves if why_not(low, high) else curves.look_at(low, high)


def over_y(curves: CurvesState, low: float, high: float) -> CurvesState:
    """Return the panel with y fixed to a range; unchanged where none can be shown."""
    if why_not(low, high):
        return curves
    return replace(curves, y_auto=False, y_min=low, y_max=high)


def zoomed(curves: CurvesState, direction: int) -> CurvesState:
    """Return the panel one step nearer (1) or farther (-1), about its middle."""
    middle = curves.x_min / 2 + curves.x_max / 2
    half = (curves.x_max / 2 - curves.x_min / 2) * _ZOOM**direction
    return over_x(curves, middle - half, middle + half)


def original_range(curves: CurvesState) -> CurvesState:
    """Return the panel over the range that it starts with."""
    fresh = CurvesState()
    return replace(curves, x_min=fresh.x_min, x_max=fresh.x_max, y_auto=fresh.y_auto)


def probe_at(curves: CurvesState, x: float) -> CurvesState:
    """Return the panel with the probe at exactly x."""
    return replace(curves, probe_x=x)


def probe_to(curves: CurvesState, x: float) -> CurvesState:
    """Return the panel with the probe at x, tidied to what a pixel can tell apart."""
    return replace(curves, probe_x=_tidy(x, _span(curves) / _FINE))


def probe_stepped(curves: CurvesState, direction: int, *, fine: bool) -> CurvesState:
    """Return the panel with the probe one step further, inside the view."""
    step = _span(curves) / (_FINE if fine else _COARSE)
    inside = min(max(curves.probe_x + direction * step, curves.x_min), curves.x_max)
    return replace(curves, probe_x=_tidy(inside, step))


def probe_sent(curves: CurvesState, direction: int) -> CurvesState:
    """Return the panel with the probe at the left (-1) or right (1) end of the view."""
    return replace(curves, probe_x=curves.x_max if direction > 0 else curves.x_min)


def probe_snapped(curves: CurvesState, direction: int) -> CurvesState:
    """Return the panel with the probe at the next special point; unchanged without one."""
    places = [mark.x for mark in marks_of(curves) if (mark.x - curves.probe_x) * direction > 0]
    if not places:
        return curves
    return replace(curves, probe_x=min(places) if direction > 0 else max(places))


def probe_to_nearest(curves: CurvesState) -> CurvesState:
    """Return the panel with the probe at the nearest special point; unchanged without one."""
    places = [mark.x for mark in marks_of(curves)]
    if not places:
        return curves
    return replace(curves, probe_x=min(places, key=lambda x: abs(x - curves.probe_x)))


def inputs_dragged(curves: CurvesState, grip: str, x: float) -> CurvesState:
    """Return the panel with the input distribution dragged by one of its grips.

    Args:
        curves: the panel.
        grip: "mean" moves the distribution, "spread" changes its standard deviation.
        x: where the grip is now.
    """
    inputs, step = curves.inputs, _span(curves) / _FINE
    if grip == "mean":
        mean = min(max(x, -FARTHEST_MEAN), FARTHEST_MEAN)
        return replace(curves, inputs=replace(inputs, mean=_tidy(mean, step)))
    spread = max(_tidy(abs(x - inputs.mean), step), NARROWEST)
    return replace(curves, inputs=replace(inputs, spread=min(spread, WIDEST)))


def penned(curves: CurvesState, x: float, y: float, to_x: float, to_y: float) -> CurvesState:
    """Return the panel after a stroke of the pen upon the guess."""
    return replace(curves, guess=curves.guess.drawn((x, y), (to_x, to_y)))


def lifted(curves: CurvesState, way: float) -> CurvesState:
    """Return the panel with the guess higher by ``way`` at the probe, where it gets a point."""
    x, drawn = curves.probe_x, np.array(curves.guess.points).reshape(-1, 2)
    here = float(np.interp(x, drawn[:, 0], drawn[:, 1])) if drawn.size else 0.0
    height = _tidy(here + way, abs(way))
    return penned(curves, x, height, x, height)


def erased(curves: CurvesState) -> CurvesState:
    """Return the panel without the point of the guess that is nearest to the probe."""
    return replace(curves, guess=curves.guess.without(curves.probe_x, _span(curves) / _COARSE))


def switched(curves: CurvesState, name: str, on: bool) -> CurvesState:
    """Return the panel with one of its switches turned, by the name of its field."""
    return replace(curves, **{name: on})  # type: ignore[arg-type]  # all bool


def code_in(curves: CurvesState, library: LibraryKey) -> CurvesState:
    """Return the panel with the code of another library on the card."""
    return replace(curves, library=library)


def written(curves: CurvesState, row: int, text: str) -> CurvesState:
    """Return the panel with another text in a row of typed functions; drawn if it can be read."""
    letters = None
    if text.strip() and mistake_in(text) is None:
        letters = tuple(parameter.key for parameter in compiled(text).parameters)
    return curves.write(row, text, letters)


def exemplified(curves: CurvesState, text: str, examples: tuple[str, ...]) -> CurvesState:
    """Return the panel with an example: in place of one that is active and untouched, or new."""
    if curves.pick.is_typed and curves.pick.typed in examples:
        return written(curves, curves.rows.index(curves.active), text)
    return written(curves, len(curves.rows), text)


def entered(curves: CurvesState, row: int) -> CurvesState:
    """Return the panel with the typed function of a row active; the empty row has none."""
    return curves.activate(curves.rows[row]) if row < len(curves.rows) else curves


def taken_off(curves: CurvesState, row: int) -> CurvesState:
    """Return the panel without a typed function, or with nothing in the empty row."""
    if row < len(curves.rows):
        return curves.drop(curves.rows[row])
    return replace(curves, draft=None)


def limited(curves: CurvesState, name: str, low: float, high: float) -> CurvesState:
    """Return the panel with other ends of a slider of the active, typed function."""
    picks = list(curves.picks)
    picks[curves.active] = curves.pick.limit(name, low, high)
    return replace(curves, picks=tuple(picks))


def tool(curves: CurvesState, key: ToolKey) -> CurvesState:
    """Return the panel with a tool open; an open one is closed."""
    return replace(curves, tool="none" if curves.tool == key else key)


def widened(curves: CurvesState) -> CurvesState:
    """Return the panel with the plots alone, or with list and card beside them again."""
    return replace(curves, wide=not curves.wide)


def chosen(curves: CurvesState, key: str) -> CurvesState:
    """Return the panel with a function of the catalogue active, in place of one if it is new.

    Raises:
        MoveError: if every place is taken by what was typed.
    """
    keys = [pick.key for pick in curves.picks]
    if key == curves.pick.key:
        return curves
    if key in keys:
        return curves.activate(keys.index(key))
    if len(curves.rows) == MOST_PICKS:
        raise MoveError(FULL)
    return curves.choose(key)


def ticked(curves: CurvesState, key: str, on: bool) -> CurvesState:
    """Return the panel with a function beside the others, or without it.

    Raises:
        MoveError: if there is no room for another, or it is the only one.
    """
    if on and len(curves.picks) >= MOST_PICKS:
        raise MoveError(FULL)
    if on:
        return curves.add(Pick(key))
    if {pick.key for pick in curves.picks} == {key}:
        raise MoveError(FULL_LAST)
    return curves.remove(key)


def doubled(curves: CurvesState) -> CurvesState:
    """Return the panel with the active function once more, to be tuned beside the first.

    Raises:
        MoveError: if there is no room for another.
    """
    if len(curves.picks) >= MOST_PICKS:
        raise MoveError(FULL)
    return curves.duplicate()


def guessed(curves: CurvesState, guess: Guess) -> CurvesState:
    """Return the panel with another guess of the derivative."""
    return replace(curves, guess=guess)


def revealed(curves: CurvesState) -> CurvesState:
    """Return the panel with the derivative shown beside the guess, or covered again."""
    return guessed(curves, replace(curves.guess, revealed=not curves.guess.revealed))


def sent(curves: CurvesState, inputs: Inputs) -> CurvesState:
    """Return the panel with other inputs sent through the function."""
    return replace(curves, inputs=inputs)


def _span(curves: CurvesState) -> float:
    return curves.x_max - curves.x_min


def _tidy(x: float, step: float) -> float:
    """Round to a decimal well below a step, so that 0.30000000000000004 reads 0.3."""
    decimals = 1 - math.floor(math.log10(step))
    return round(x, decimals) + 0.0 if decimals < 300 else x
