"""From a function and a view to a curve."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from core.arrays import Array, Mask, sorted_unique
from core.catalogue.activation import Activation, Break
from core.sampling.curve import ENDLESS, Curve, Envelope, Jump, Kink, View
from core.sampling.nodes import envelope, even_nodes, peaks, too_fast, turns
from core.sampling.y_range import runaways

Functions = tuple[Callable[[Array], Array], Callable[[Array], Array], Callable[[Array], Array]]


def sample(activation: Activation, parameters: Mapping[str, float], view: View) -> Curve:
    """Return a function and its derivatives as polylines, right to half a pixel.

    The cost is bounded by the width of the view, whatever the range: about two nodes for
    each pixel, one at every break and at every turn between two nodes.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        view: the range of x and the pixels that show it.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    settings = activation.settings(dict(parameters))
    functions = _functions(activation, settings)
    span = (view.x_min, view.x_max)
    breaks = [b for b in activation.breaks_between(*span, **settings) if b.order < 3]
    places = [b.x for b in breaks]
    x = even_nodes(view, places)
    crowded = activation.is_crowded(*span, **settings)
    band, fast = _band(activation, settings, functions, view, crowded=crowded)
    if fast.all():
        nowhere = np.full(x.shape, np.nan)
        return Curve(x, nowhere, nowhere, nowhere, envelope=band)
    breaks = [
        b
        for b, hidden in zip(breaks, fast[view.columns(np.asarray(places))], strict=True)
        if not hidden
    ]
    hidden = fast[view.columns(x)]
    lines = [np.where(hidden, np.nan, function(x)) for function in functions]
    y, d, d2 = lines
    extra = sorted_unique(
        turns(y, d, functions[1], x, places),
        turns(d, d2, functions[2], x, places),
        peaks(d2, functions[2], x, places),
    )
    where = np.searchsorted(x, extra)
    new = x[where] != extra
    where, extra = where[new], extra[new]
    if extra.size:
        x = np.insert(x, where, extra)
        lines = [
            np.insert(line, where, function(extra))
            for line, function in zip(lines, functions, strict=True)
        ]
    return replace(_broken(x, lines, functions, breaks), envelope=band)


def _waves(activation: Activation, settings: dict[str, float], x: Array) -> Array:
    """Return the lengths of the waves at some places, shape (waves, n)."""
    if activation.waves is not None:
        return activation.waves(x, **settings)
    wavelength = activation.wavelength(**settings)
    return np.full((0 if wavelength is None else 1, x.size), wavelength or 0.0)


def _band(
    activation: Activation,
    settings: dict[str, float],
    functions: Functions,
    view: View,
    *,
    crowded: bool,
) -> tuple[Envelope | None, Mask]:
    """Return the band of what is too fast for lines, and which columns of pixels it fills."""
    if crowded:
        pixels = np.full(view.width, view.pixel)
        return envelope(functions, view, pixels, pixels), np.ones(view.width, dtype=np.bool_)
    waves = too_fast(_waves(activation, settings, view.edges), view)
    left, right = waves[:-1], waves[1:]
    fast = np.maximum(left, right) > 0.0
    if not fast.any():
        return None, fast
    # A wave that is slow at one edge of a column is taken to be as long as at the other.
    left, right = np.where(left > 0.0, left, right), np.where(right > 0.0, right, left)
    found = envelope(functions, view, left, right)
    for side in (*found.low, *found.high):
        side[~fast] = np.nan
    return found, fast


def _functions(activation: Activation, settings: dict[str, float]) -> Functions:
    """Return f, f' and f'' of an array alone."""

    def value(x: Array) -> Array:
        return activation.value(x, **settings)

    def derivative(x: Array) -> Array:
        return activation.derivative(x, **settings)

    def second_derivative(x: Array) -> Array:
        return activation.second_derivative(x, **settings)

    return value, derivative, second_derivative


def _broken(x: Array, lines: list[Array], functions: Functions, breaks: list[Break]) -> Curve:
    """Return the curve with three nodes at every break."""
    if not breaks:
        return Curve(x, lines[0], lines[1], lines[2])
    places = np.asarray([b.x for b in breaks])
    order = np.asarray([b.order for b in breaks])
    node = np.searchsorted(x, places)
    known = np.asarray([b.sides is not None for b in breaks])
    beside = np.nextafter(places[~known], [[-np.inf], [np.inf]])
    ends = [np.zeros((2, places.size)) for _ in functions]
    for end, function in zip(ends, functions, strict=True):
        end[:, ~known] = function(beside) if beside.size else 0.0
    for at in np.flatnonzero(known).tolist():
        for end, limits in zip(ends, np.transpose(breaks[at].sides or ()), strict=True):
            end[:, at] = limits
    middle = [line[node] for line in lines]
    first = node + 2 * np.arange(len(breaks))  # where the three nodes begin
    for number, line in enumerate(lines):
        # Below the order of a break nothing breaks: the value is the limit on both sides.
        told = np.clip(ends[number], -ENDLESS, ENDLESS)
        left, right = np.where(order <= number, told, middle[number])
        here = np.where(order <= number, np.nan, middle[number])
        lines[number] = np.insert(line, np.repeat(node, 2), 0.0)
        for step, numbers in enumerate((left, here, right)):
            lines[number][first + step] = numbers
    x = np.insert(x, np.repeat(node, 2), np.repeat(places, 2))
    unsure = (order == 0) & ~known
    _raise(ends[0], places, unsure, functions[0], (float(x[0]), float(x[-1])))
    (low, high), (falling, rising) = (pair.tolist() for pair in ends[:2])
    return Curve(
        x,
        lines[0],
        lines[1],
        lines[2],
        jumps=tuple(
            Jump(b.x, low[n], high[n], float(middle[0][n]))
            for n, b in enumerate(breaks)
            if b.order == 0
        ),
        kinks=tuple(Kink(b.x, falling[n], rising[n]) for n, b in enumerate(breaks) if b.order == 1),
        bends=tuple(b.x for b in breaks if b.order == 2),
    )


def _raise(
    ends: Array,
    places: Array,
    unsure: Mask,
    function: Callable[[Array], Array],
    view: tuple[float, float],
) -> None:
    """Make the one-sided limits at poles infinite: the float beside that of log(x) is −744."""
    jumps = np.unique(places[unsure])
    if jumps.size:
        for place, side in runaways(lambda x: np.abs(function(x)), jumps, *view):
            ends[(side + 1) // 2, places == place] *= np.inf
