"""Inputs sent through a function: where they end, how much gradient passes, saturation."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from core.arrays import Array, sorted_unique
from core.catalogue.activation import Activation
from core.labs.curves.state_parts import Inputs, Shape
from core.sampling import View
from core.sampling.nodes import even_nodes
from core.sampling.y_range import runaways
from core.special import density as normal_density

FLAT = 0.01
"""A slope below this passes less than 1 % of the gradient on."""
_NODES = 2000
_ROUNDS = 50


def saturation(
    activation: Activation,
    parameters: Mapping[str, float],
    x_min: float,
    x_max: float,
    threshold: float = FLAT,
) -> tuple[tuple[float, float], ...]:
    """Return the ranges of x in view where |f'| < threshold, from left to right.

    The ends are exact to float64 where the slope crosses the threshold once between two
    of 2,000 places; a zone narrower than that may be left out,
    save near 0.
    """
    settings = dict(parameters)

    def flat(x: np.ndarray) -> np.ndarray:
        return np.abs(activation.derivative(x, **settings)) < threshold

    breaks = activation.breaks_between(x_min, x_max, **settings)
    x = even_nodes(View(x_min, x_max, _NODES // 2), [b.x for b in breaks if b.order <= 1])
    low = flat(x)
    edges = np.flatnonzero(low[:-1] != low[1:])
    inside, outside = x[edges], x[edges + 1]
    start = low[edges]
    for _ in range(_ROUNDS if edges.size else 0):
        middle = 0.5 * inside + 0.5 * outside
        same = flat(middle) == start
        inside, outside = np.where(same, middle, inside), np.where(same, outside, middle)
    ends = [*([x_min] if low[0] else []), *inside.tolist(), *([x_max] if low[-1] else [])]
    return tuple(zip(ends[::2], ends[1::2], strict=True))


SAMPLE = 8000
"""Inputs of a sample, one in the middle of each 8000th of the distribution: a share is
right to 1/8000 for each place where what is counted begins or ends."""
_HALF_WIDTH = math.sqrt(3.0)  # of a uniform distribution of standard deviation 1
_LARGEST = float(np.finfo(np.float64).max)
_NOTHING = 1e-12
_BESIDE = 1e-7  # of the range of the inputs
_FARTHEST = 38.5  # standard deviations from the mean, where the normal density leaves float64
_PANELS = 160
# Gauss (1814), with Legendre's polynomials: exact for polynomials up to degree 15.
_PLACES, _WEIGHTS = np.polynomial.legendre.leggauss(8)


@dataclass(frozen=True, slots=True)
class Passage:
    """What becomes of a distribution of inputs.

    Attributes:
        flat: share of the inputs where |f'| is below the threshold, from 0 to 1.
        slope: mean of |f'| over the inputs at which f has a value, right to 1e-5, or to
            1/500 beside an end that is upright as that of sqrt(x); inf where it has no bound
            (beside a pole) or is beyond float64, nan where no input has a value.
    """

    flat: float
    slope: float


def sample_of(inputs: Inputs) -> Array:
    """Return inputs that stand for their distribution: rising, always the same, shape (8000,)."""
    return inputs.mean + inputs.spread * _standard(inputs.shape)


def density(inputs: Inputs, x: Array) -> Array:
    """Return the density of the inputs at x, an array of any shape."""
    standard = (x - inputs.mean) / inputs.spread
    if inputs.shape == "uniform":
        return np.where(np.abs(standard) <= _HALF_WIDTH, 0.5 / _HALF_WIDTH, 0.0) / inputs.spread
    return normal_density(standard) / inputs.spread


def passage(
    activation: Activation,
    parameters: Mapping[str, float],
    inputs: Inputs,
    threshold: float = FLAT,
) -> Passage:
    """Send inputs through a function.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        inputs: their distribution.
        threshold: slopes below it are called flat.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    settings = dict(parameters)
    slopes = np.abs(activation.derivative(sample_of(inputs), **settings))
    valued = ~np.isnan(slopes)
    ripple = activation.wavelength(**activation.settings(settings))
    if ripple is not None and ripple < inputs.spread:  # faster than the panels of an integral
        slope = float(slopes[valued].mean()) if valued.any() else math.nan
    else:
        slope = _mean_slope(activation, settings, inputs)
    return Passage(float((slopes < threshold).mean()), slope)


def output_shares(
    activation: Activation, parameters: Mapping[str, float], inputs: Inputs, edges: Array
) -> Array:
    """Return the share of the outputs in each bin.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        inputs: their distribution.
        edges: rising, shape (n + 1,); a bin holds its lower end, the last one both.

    Returns:
        Shape (n,); what lies beyond the edges is in none of them.
    """
    outputs = activation.value(sample_of(inputs), **dict(parameters))
    counts, _ = np.histogram(outputs[np.isfinite(outputs)], edges)
    return counts / SAMPLE


@lru_cache(maxsize=2)
def _standard(shape: Shape) -> Array:
    """Return the sample of mean 0 and standard deviation 1."""
    share = (np.arange(SAMPLE) + 0.5) / SAMPLE
    if shape == "uniform":
        return np.asarray(_HALF_WIDTH * (2.0 * share - 1.0))
    half = [NormalDist().inv_cdf(float(p)) for p in share[SAMPLE // 2 :]]
    return np.concatenate([-np.array(half)[::-1], half])


def _mean_slope(activation: Activation, settings: dict[str, float], inputs: Inputs) -> float:
    """Integrate |f'| times the density, panel by panel; no kink of |f'| lies inside one."""
    reach = inputs.spread * (_HALF_WIDTH if inputs.shape == "uniform" else _FARTHEST)
    low, high = inputs.mean - reach, inputs.mean + reach
    found = activation.breaks_between(low, high, **settings)
    holes = np.asarray([b.x for b in found if b.order <= 1], dtype=np.float64)
    if _has_no_mean(lambda x: np.abs(activation.derivative(x, **settings)), holes, low, high):
        return math.inf
    edges = even_nodes(View(low, high, _PANELS), holes.tolist())
    edges = sorted_unique(edges, np.array([low, high]))
    edges = sorted_unique(edges, _turns(activation.derivative(edges, **settings), edges))
    half = 0.5 * np.diff(edges)[:, np.newaxis]
    x = edges[:-1, np.newaxis] + half * (1.0 + _PLACES)
    weight = density(inputs, x) * half * _WEIGHTS
    slopes = np.abs(activation.derivative(x, **settings))
    held, nowhere = np.isfinite(slopes), np.isnan(slopes)
    counted = float(np.sum(weight[~nowhere]))
    if counted == 0.0:
        return math.nan
    mean = float(np.sum(slopes[held] * weight[held]))
    beyond = float(weight[~held & ~nowhere].max(initial=0.0))
    # Where a slope leaves float64 its share counts, unless it is nothing beside the others.
    return (
        math.inf
        if beyond * _LARGEST > _NOTHING * mean
        else mean / (counted if nowhere.any() else 1.0)
    )


def _has_no_mean(size: Callable[[Array], Array], places: Array, low: float, high: float) -> bool:
    """Say whether a slope grows at a place as 1/x does, or faster: then its integral has no end.

    That of 1/sqrt(x) has one: there the slope, times the way to the place, goes to 0.
    """
    for place, side in runaways(size, places, low, high):
        near = np.nextafter(place, side * np.inf)
        far = place + side * (high / 2 - low / 2) * _BESIDE
        at, before = size(np.array([near, far])) * np.abs(np.array([near, far]) - place)
        if at > 0.5 * before:
            return True
    return False


def _turns(slopes: Array, x: Array) -> Array:
    """Return where f' changes its sign between nodes, as near as a straight line tells."""
    first = np.flatnonzero(np.sign(slopes[:-1]) * np.sign(slopes[1:]) < 0.0)
    share = slopes[first] / (slopes[first] - slopes[first + 1])
    return np.asarray(x[first] + share * (x[first + 1] - x[first]))
