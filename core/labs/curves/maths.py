"""How far a guess is from the derivative, and the special points that the probe can stand on."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.arrays import Array, sorted_unique
from core.catalogue.activation import Activation
from core.labs.curves.state import CurvesState
from core.resolve import activation_of
from core.sampling import View
from core.sampling.features import Landmark, landmarks
from core.sampling.nodes import even_nodes
from core.sampling.y_range import runaways
from core.state_parts import Pick

Point = tuple[float, float]
_NODES = 1000


@dataclass(frozen=True, slots=True)
class Score:
    """A guess beside the derivative, over the range of x that was drawn.

    Attributes:
        mean: of the distance between the two; inf where f' grows without bound.
        largest: the largest distance, inf like the mean.
        x, slope: where that is, and the derivative there or its infinite limit.
    """

    mean: float
    largest: float
    x: float
    slope: float


def score(
    activation: Activation, parameters: Mapping[str, float], points: tuple[Point, ...]
) -> Score | None:
    """Compare a guess, joined by straight lines, with f'.

    Places where f' does not exist count for nothing. The mean is right to a thousandth of
    the largest distance.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        points: (x, y) of the guess, x rising.

    Returns:
        None for fewer than two points, since a guess is a line, and where f' does not
        exist anywhere along it.

    Raises:
        TypeError, ValueError: as Activation.derivative for the parameters.
    """
    if len(points) < 2:
        return None
    settings = dict(parameters)
    across, up = np.array(points).T
    low, high = float(across[0]), float(across[-1])
    found = activation.breaks_between(low, high, **settings)
    holes = np.asarray([b.x for b in found if b.order <= 1], dtype=np.float64)

    def slope(x: Array) -> Array:
        return activation.derivative(x, **settings)

    for place, side in runaways(lambda x: np.abs(slope(x)), holes, low, high)[:1]:
        beside = float(slope(np.nextafter(place, side * np.inf)))
        return Score(math.inf, math.inf, place + 0.0, math.copysign(math.inf, beside))
    view = View(low, high, _NODES)
    around = [np.nextafter(holes, end) for end in (-np.inf, np.inf)]
    x = sorted_unique(even_nodes(view, ()), across, *around)
    x = x[(x >= across[0]) & (x <= across[-1]) & ~np.isin(x, holes)]
    slopes = slope(x)
    x, slopes = x[np.isfinite(slopes)], slopes[np.isfinite(slopes)]
    if not x.size:
        return None
    distance = np.abs(np.interp(x, across, up) - slopes)
    worst = int(np.argmax(distance))
    width = x[-1] - x[0]
    mean = float(np.trapezoid(distance, x) / width) if width > 0.0 else float(distance[worst])
    return Score(mean, float(distance[worst]), float(x[worst]), float(slopes[worst]))


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
