"""What lies over the curves: the guess, the inputs, special points."""

import math
from dataclasses import replace
from functools import lru_cache

import numpy as np
from PySide6.QtCore import Qt

from app.labs.curves import words
from app.labs.curves.scene import Scene
from app.plot import BELL, Label, Lens, Mark, Trace
from app.theme import Stroke, Theme
from core.arrays import Array, sorted_unique
from core.labs.curves.distribution import Passage, density, output_shares, passage, saturation
from core.labs.curves.maths import Score, mark_at_probe, marks_of, score
from core.labs.curves.state import CurvesState
from core.labs.curves.state_parts import Inputs
from core.number_text import format_number
from core.resolve import activation_of
from core.sampling import Dot, range_of
from core.sampling.probe import ProbeReading, reading
from core.state_parts import Pick
from core.text import Text

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
    curves, theme = scene.curves, scene.theme
    points = curves.guess.points
    if not points:
        hint = Label(theme.say(words.DRAW_HERE), theme.style.muted, "corner")
        return [], [], [hint] if scene.concealed else []
    x, y = np.array(points).T
    stroke = Stroke(theme.style.text, Qt.PenStyle.DashLine)
    dots = tuple(Dot(*point, open=False) for point in points) if len(points) < _FEW else ()
    trace = Trace(theme.say(words.GUESS), x, y, stroke, dots)
    named = [Label(theme.say(words.GUESS), stroke.colour, "curve", number=number, insists=True)]
    found = score_of(curves)
    if scene.concealed or scene.hidden or found is None or math.isinf(found.largest):
        return [trace], [], named
    off = words.FARTHEST_OFF.fill(size=format_number(found.largest, _DIGITS))
    worst = Label(theme.say(off), theme.style.text, "point", x=found.x, y=found.slope)
    return [trace], [Mark(found.x, found.slope)], [*named, worst]


_NODES = 301
_BINS = 40
_HALF_WIDTH = math.sqrt(3.0)  # of uniform inputs, in standard deviations


@lru_cache(maxsize=8)
def passage_of(pick: Pick, inputs: Inputs) -> Passage:
    """Return what becomes of inputs that are sent through a function."""
    return passage(activation_of(pick), pick.settings, inputs)


def lens_drawn(scene: Scene, y: tuple[float, float]) -> tuple[Lens, list[Label]]:
    """Return the lens upon the plot of f and its words.

    Args:
        scene: what is drawn.
        y: the range of y in view.
    """
    curves = scene.curves
    inputs, pick = curves.inputs, curves.pick
    x, height = _bell(inputs, curves.x_min, curves.x_max)
    edges = np.linspace(y[0], y[1], _BINS + 1)
    side = inputs.mean + inputs.spread
    if side > curves.x_max:  # the other side, where it can be taken hold of
        side = inputs.mean - inputs.spread
    grips = {
        name: (at, _height(inputs, at)) for name, at in (("mean", inputs.mean), ("spread", side))
    }
    lens = Lens(
        x,
        height,
        saturation(activation_of(pick), pick.settings, curves.x_min, curves.x_max),
        grips,
        edges,
        output_shares(activation_of(pick), pick.settings, inputs, edges),
    )
    return lens, _words(scene, grips, y)


def share(part: float) -> str:
    """Return a part of a whole in per cent, as it is read: "26.3%"."""
    return f"{format_number(round(100.0 * part, 1), _DIGITS)}%"


def _bell(inputs: Inputs, low: float, high: float) -> tuple[Array, Array]:
    even = np.linspace(low, high, _NODES)
    ends = inputs.mean + inputs.spread * _HALF_WIDTH * np.array([-1.0, 1.0])
    sides = np.concatenate([np.nextafter(ends, -np.inf), ends, np.nextafter(ends, np.inf)])
    x = sorted_unique(even, sides[(sides > low) & (sides < high)])
    return x, density(inputs, x) / density(inputs, np.array([inputs.mean]))


def _height(inputs: Inputs, x: float) -> float:
    at = density(inputs, np.array([x, inputs.mean]))
    return float(at[0] / at[1])


def _words(
    scene: Scene, grips: dict[str, tuple[float, float]], y: tuple[float, float]
) -> list[Label]:
    curves, theme, style = scene.curves, scene.theme, scene.theme.style
    flat = passage_of(curves.pick, curves.inputs).flat
    said = words.HIDDEN if scene.hidden else words.FLAT_SHARE.fill(share=share(flat))
    made = [Label(theme.say(said), style.text, "corner", strong=True)]
    named = {"mean": words.MEAN_IS, "spread": words.SPREAD_IS}
    numbers = {"mean": curves.inputs.mean, "spread": curves.inputs.spread}
    for name, (x, height) in grips.items():
        told = named[name].fill(number=format_number(numbers[name], _DIGITS))
        up = y[0] + BELL * height * (y[1] - y[0])
        if curves.x_min <= x <= curves.x_max:
            made.append(Label(theme.say(told), style.muted, "point", x=x, y=up))
    return made


_MOST_NAMED = 12  # of more points, as a ripple has, the names would only be in the way


def reading_of(curves: CurvesState) -> ProbeReading:
    """Return what the probe reads, with the name of the point that it stands on."""
    read = reading(activation_of(curves.pick), curves.pick.settings, curves.probe_x)
    mark = mark_at_probe(curves)
    if mark is None or not read.tangents.smooth:  # kinks and jumps are spoken of already
        return read
    named = words.HERE.fill(name=mark.name)
    spoken = Text(en=f"{read.spoken.en}; {named.en}", zh=f"{read.spoken.zh}；{named.zh}")
    return replace(read, notes=(named, *read.notes), spoken=spoken)


def drawn_marks(curves: CurvesState, theme: Theme) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    """Return what is drawn of the special points, and their names."""
    if not curves.marks:
        return (), ()
    found = marks_of(curves)
    marks = tuple(Mark(mark.x, mark.y) for mark in found)
    if len(found) > _MOST_NAMED:
        return marks, ()
    colour = theme.style.muted
    return marks, tuple(
        Label(theme.say(mark.name), colour, "point", x=mark.x, y=mark.y) for mark in found
    )
