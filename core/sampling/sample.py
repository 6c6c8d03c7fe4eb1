"""From a function and a view to a curve."""

from collections.abc import Callable, Mapping

import numpy as np

from core.activation import Activation, Array, Break
from core.distinct import distinct
from core.sampling.curve import Curve, Jump, Kink
from core.sampling.nodes import even_nodes, peaks, turns
from core.sampling.ripple import envelope, is_too_fast
from core.sampling.view import View

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
    breaks = [b for b in activation.breaks_at(**settings) if b.order < 3 and view.holds(b.x)]
    places = [b.x for b in breaks]
    x = even_nodes(view, places)
    wavelength = activation.wavelength(**settings)
    if is_too_fast(wavelength, view) and wavelength is not None:
        band = envelope(functions, wavelength, view)
        y, d, d2 = (function(x) for function in functions)
        return Curve(x, y, d, d2, envelope=band)
    lines = [function(x) for function in functions]
    y, d, d2 = lines
    extra = distinct(
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
    return _broken(x, lines, functions, breaks)


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
    jumps, kinks, bends = [], [], []
    for found in breaks:
        node = int(np.searchsorted(x, found.x))
        beside = np.nextafter(found.x, [-np.inf, np.inf])
        ends = [function(beside) for function in functions]
        middle = [float(line[node]) for line in lines]
        if found.order == 0:
            jumps.append(Jump(found.x, float(ends[0][0]), float(ends[0][1]), middle[0]))
        elif found.order == 1:
            kinks.append(Kink(found.x, float(ends[1][0]), float(ends[1][1])))
        else:
            bends.append(found.x)
        x = np.insert(x, node, [found.x, found.x])
        for order, line in enumerate(lines):
            here = np.nan if order >= found.order else middle[order]
            left, right = ends[order] if order >= found.order else [here, here]
            lines[order] = np.concatenate([line[:node], [left, here, right], line[node + 1 :]])
    return Curve(x, lines[0], lines[1], lines[2], tuple(jumps), tuple(kinks), tuple(bends))
