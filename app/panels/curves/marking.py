"""Special points of the active function, and which of them the probe is on."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from app.look import Look
from app.panels.curves import words
from app.widgets.plot import Label, Mark
from core.arrays import Array
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.sampling.features import Landmark, landmarks
from core.sampling.probe import Reading, reading
from core.state_parts import Pick
from core.text import Text

_MOST_NAMED = 12  # of more points, as a ripple has, the names would only be in the way
_STILL = 1e-9  # a number this small may be the 0 of a special point
_NEAR = 2e-6  # of half the view: what has no other sign this near to the probe does not cross 0


def marks_of(curves: CurvesState) -> tuple[Landmark, ...]:
    """Return the special points of the active function in view."""
    return _found(curves.pick, curves.x_min, curves.x_max)


@lru_cache(maxsize=4)
def _found(pick: Pick, x_min: float, x_max: float) -> tuple[Landmark, ...]:
    return landmarks(activation_of(pick), pick.settings, x_min, x_max)


def mark_at_probe(curves: CurvesState) -> Landmark | None:
    """Return the special point that the probe is exactly on, if there is one."""
    activation, settings, x = activation_of(curves.pick), curves.pick.settings, curves.probe_x
    # To look for all points costs a tenth of a frame, and the probe seldom stands on one.
    near = (curves.x_max / 2 - curves.x_min / 2) * _NEAR
    around = np.array([x - near, x, x + near])
    orders = (activation.value, activation.derivative, activation.second_derivative)
    special = bool(activation.breaks_between(x, x, **settings))
    if not special and not any(_crosses(f(around, **settings)) for f in orders):
        return None
    return next((mark for mark in marks_of(curves) if mark.x == x), None)


def _crosses(around: Array) -> bool:
    """Say whether a function that is next to 0 at a point has different signs beside it."""
    left, here, right = around.tolist()
    return abs(here) <= _STILL and (left > 0.0, left < 0.0) != (right > 0.0, right < 0.0)


def reading_of(curves: CurvesState) -> Reading:
    """Return what the probe reads, with the name of the point that it stands on."""
    read = reading(activation_of(curves.pick), curves.pick.settings, curves.probe_x)
    mark = mark_at_probe(curves)
    if mark is None or not read.tangents.smooth:  # kinks and jumps are spoken of already
        return read
    named = words.HERE.fill(name=mark.name)
    spoken = Text(en=f"{read.spoken.en}; {named.en}", zh=f"{read.spoken.zh}；{named.zh}")
    return replace(read, notes=(named, *read.notes), spoken=spoken)


def drawn_marks(curves: CurvesState, look: Look) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    """Return what is drawn of the special points, and their names."""
    if not curves.marks:
        return (), ()
    found = marks_of(curves)
    marks = tuple(Mark(mark.x, mark.y) for mark in found)
    if len(found) > _MOST_NAMED:
        return marks, ()
    colour = look.style.muted
    return marks, tuple(
        Label(look.say(mark.name), colour, "point", x=mark.x, y=mark.y) for mark in found
    )
