"""From a form of a digit to strokes as one of many hands would draw them."""

import math
from dataclasses import dataclass

import numpy as np

from core.arrays import Array

_STEPS = 6  # points between two of a form


@dataclass(frozen=True, slots=True)
class Hand:
    """How far a drawing may differ from its form.

    Attributes:
        slip: standard deviation of every point, as a share of the form's height.
        slant: most shear to either side.
        turn: most rotation to either side, in degrees.
        narrowest, widest: of the width.
        dots: share of drawings with a stray dot.
    """

    slip: float = 0.032
    slant: float = 0.4
    turn: float = 20.0
    narrowest: float = 0.45
    widest: float = 1.5
    dots: float = 0.35


def drawn(form: str, hand: Hand, random: np.random.Generator) -> list[Array]:
    """Return the strokes of a form in a hand, each of shape (points, 2)."""
    strokes = [_curve(stroke, hand, random) for stroke in form.split(" / ")]
    strokes = [_ends(stroke, random) for stroke in strokes]
    waves = random.normal(0.0, 0.02, (2, 2)), random.uniform(0.0, math.tau, (2, 2))
    strokes = [_warped(stroke, *waves) for stroke in strokes]
    matrix = _matrix(hand, random)
    strokes = [(stroke - 0.5) @ matrix.T for stroke in strokes]
    if random.random() < hand.dots:
        strokes.append(_dot(strokes, random))
    return strokes


def _curve(stroke: str, hand: Hand, random: np.random.Generator) -> Array:
    """Return points on the curve through the moved points of a form."""
    words = stroke.split()
    points = np.array([word.rstrip("!").split(",") for word in words], dtype=np.float64) / 100.0
    points += random.normal(0.0, hand.slip, points.shape)
    corners = [0, *(n for n, word in enumerate(words[1:-1], 1) if word.endswith("!"))]
    pieces = [
        _smooth(points[first : last + 1])
        for first, last in zip(corners, [*corners[1:], len(points) - 1], strict=True)
    ]
    return np.concatenate(pieces)


def _smooth(points: Array) -> Array:
    """Return a Catmull-Rom curve through points."""
    before = np.concatenate([points[:1], points, points[-1:]])
    t = np.arange(_STEPS)[:, np.newaxis] / _STEPS
    pieces = []
    for a, b, c, d in zip(before, before[1:], before[2:], before[3:], strict=False):
        bend = (2.0 * a - 5.0 * b + 4.0 * c - d) * t**2 + (3.0 * b - a - 3.0 * c + d) * t**3
        pieces.append(b + 0.5 * ((c - a) * t + bend))
    return np.concatenate([*pieces, points[-1:]])


def _ends(stroke: Array, random: np.random.Generator) -> Array:
    """Return a stroke that may start late or end early, by a tenth at most."""
    cut = np.maximum(random.uniform(-0.1, 0.1, 2), 0.0) * len(stroke)
    return stroke[int(cut[0]) : len(stroke) - int(cut[1])]


def _warped(stroke: Array, size: Array, start: Array) -> Array:
    """Return a stroke with slow waves of the hand in both directions."""
    angle = math.tau * stroke[:, np.newaxis, :] * np.array([[0.6], [1.1]]) + start
    return np.asarray(stroke + (size * np.sin(angle)).sum(axis=1)[:, ::-1])


def _matrix(hand: Hand, random: np.random.Generator) -> Array:
    """Return width, slant and rotation as one matrix; the height is 1 before them."""
    width = math.exp(random.uniform(math.log(hand.narrowest), math.log(hand.widest)))
    slant = random.uniform(-hand.slant, hand.slant)
    turn = math.radians(random.uniform(-hand.turn, hand.turn))
    if slant * turn > 0.0:
        turn *= 0.5  # both lean the same way: no one writes so
    cos, sin = math.cos(turn), math.sin(turn)
    shear = np.array([[width, -slant], [0.0, 1.0]])
    return np.asarray(np.array([[cos, -sin], [sin, cos]]) @ shear)


def _dot(strokes: list[Array], random: np.random.Generator) -> Array:
    """Return a dot, or a tiny stroke, somewhere in the drawing or a little beside it."""
    points = np.concatenate(strokes)
    low, high = points.min(axis=0), points.max(axis=0)
    place = random.uniform(low - 0.25, high + 0.25)
    return np.asarray(place + random.normal(0.0, 0.015, (random.integers(1, 4), 2)))
