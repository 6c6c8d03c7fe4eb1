"""The guess upon the plot of f', and how far off it was."""

import math

import numpy as np
from PySide6.QtCore import Qt

from app.panels.curves import words
from app.panels.curves.scene import Scene
from app.style import Stroke
from app.widgets.plot import Label, Mark, Trace
from core.labs.curves.maths import Score, score
from core.labs.curves.state import CurvesState
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling import Dot, range_of

_DIGITS = 3
_FEW = 24  # points set by hand are dots; a line drawn by mouse has hundreds
_OPEN = (-0.5, 1.25)  # the range of y before anything is known: it gives nothing away


def guess_range(curves: CurvesState, y: tuple[float, float]) -> tuple[float, float]:
    """Return the range of y of a guess: the same before and after it is revealed.

    Args:
        curves: the panel's state.
        y: the range that f' needs.
    """
    drawn = [height for _, height in curves.guess.points]
    return range_of([np.array([*_OPEN, *y, *drawn])])


def score_of(curves: CurvesState) -> Score | None:
    """Return how far the guess is off; None where there is no line to compare."""
    pick = curves.pick
    return score(activation_of(pick), pick.settings, curves.guess.points)


def guess_drawn(scene: Scene, number: int) -> tuple[list[Trace], list[Mark], list[Label]]:
    """Return the guess as a curve, the place where it is farthest off, and words to both.

    Args:
        scene: what is drawn.
        number: how many curves the plot has without it.
    """
    curves, look = scene.curves, scene.look
    points = curves.guess.points
    if not points:
        hint = Label(look.say(words.DRAW_HERE), look.style.muted, "corner")
        return [], [], [hint] if scene.concealed else []
    x, y = np.array(points).T
    stroke = Stroke(look.style.text, Qt.PenStyle.DashLine)
    dots = tuple(Dot(*point, open=False) for point in points) if len(points) < _FEW else ()
    trace = Trace(look.say(words.GUESS), x, y, stroke, dots)
    named = [Label(look.say(words.GUESS), stroke.colour, "curve", number=number, insists=True)]
    found = score_of(curves)
    if scene.concealed or scene.hidden or found is None or math.isinf(found.largest):
        return [trace], [], named
    off = words.FARTHEST_OFF.fill(size=format_number(found.largest, _DIGITS))
    worst = Label(look.say(off), look.style.text, "point", x=found.x, y=found.slope)
    return [trace], [Mark(found.x, found.slope)], [*named, worst]
