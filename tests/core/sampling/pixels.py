"""How far a polyline is from the curve, in pixels."""

import numpy as np

from core.catalogue.activation import Activation
from core.sampling import Curve, View, automatic_y
from tests.core.catalogue.choices import methods

HEIGHT = 600
BETWEEN = 16
"""Places that are looked at between two nodes."""


def farthest(
    activation: Activation, parameters: dict[str, float], curve: Curve, view: View, order: int
) -> float:
    """Return the largest distance from the curve to the polyline, in pixels.

    The plot is 600 pixels high and shows the automatic range of y. A place between two
    nodes is measured against the line between them; pieces that end at infinity have no
    line and are left out.
    """
    low, high = automatic_y([curve], [order])
    line = curve.line(order)
    left, right = slice(None, -1), slice(1, None)
    drawn = np.isfinite(line[left]) & np.isfinite(line[right]) & (curve.x[left] < curve.x[right])
    share = np.linspace(0.0, 1.0, BETWEEN + 2)[1:-1, np.newaxis]
    x0, x1 = curve.x[left][drawn], curve.x[right][drawn]
    y0, y1 = line[left][drawn], line[right][drawn]
    x = x0 * (1.0 - share) + x1 * share
    function = methods(activation)[order]
    y = function(x, **parameters)
    inside = (x > x0) & (x < x1) & np.isfinite(y)
    tall = high / HEIGHT - low / HEIGHT
    with np.errstate(under="ignore"):
        dx, dy = (x1 - x0) / view.pixel, y1 / tall - y0 / tall
        px, py = (x - x0) / view.pixel, y / tall - y0 / tall
        length = np.maximum(dx * dx + dy * dy, 1e-300)
        along = np.clip((px * dx + py * dy) / length, 0.0, 1.0)
        away = np.hypot(px - along * dx, py - along * dy)
    return float(away[inside].max(initial=0.0))
