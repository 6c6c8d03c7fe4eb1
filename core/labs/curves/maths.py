"""How far a guess drawn by hand is from the derivative."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.arrays import Array, sorted_unique
from core.catalogue.activation import Activation
from core.sampling import View
from core.sampling.nodes import even_nodes
from core.sampling.y_range import runaways

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
