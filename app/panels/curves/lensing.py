"""The input distribution on the plot: its density, the outputs, and the share that is saturated."""

import math
from functools import lru_cache

import numpy as np

from app.panels.curves import words
from app.panels.curves.scene import Scene
from app.widgets.plot import BELL, Label, Lens
from core.arrays import Array, sorted_unique
from core.labs.curves.distribution import Passage, density, output_shares, passage, saturation
from core.labs.curves.state_parts import Inputs
from core.number_text import format_number
from core.resolve import activation_of
from core.state_parts import Pick

_NODES = 301
_BINS = 40
_DIGITS = 3
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
    curves, look, style = scene.curves, scene.look, scene.look.style
    flat = passage_of(curves.pick, curves.inputs).flat
    said = words.HIDDEN if scene.hidden else words.FLAT_SHARE.fill(share=share(flat))
    made = [Label(look.say(said), style.text, "corner", strong=True)]
    named = {"mean": words.MEAN_IS, "spread": words.SPREAD_IS}
    numbers = {"mean": curves.inputs.mean, "spread": curves.inputs.spread}
    for name, (x, height) in grips.items():
        told = named[name].fill(number=format_number(numbers[name], _DIGITS))
        up = y[0] + BELL * height * (y[1] - y[0])
        if curves.x_min <= x <= curves.x_max:
            made.append(Label(look.say(told), style.muted, "point", x=x, y=up))
    return made
