"""Places where a quantity grows without bound."""

from collections.abc import Callable

import numpy as np

from core.activation import Array

_NEAR = 1e-7  # of the range: from here to the very place, even a logarithm grows twentyfold
_GROWTH = 5.0
_LEAST = 1e-6  # what is smaller is rounding


def runaways(
    size: Callable[[Array], Array], places: Array, low: float, high: float
) -> list[tuple[float, int]]:
    """Return the places, each with the side on which it happens: -1 left, 1 right.

    Args:
        size: what may grow, 0 or more; nan where there is nothing.
        places: where it may: breaks, shape (n,), rising.
        low: lower end of the range that is looked at; sides outside it do not count.
        high: its upper end.

    Returns:
        From left to right; the left side of a place first.
    """
    found: list[tuple[float, int]] = []
    way = (high / 2 - low / 2) * _NEAR * 2.0
    for side in (-1, 1):
        near, before = np.nextafter(places, side * np.inf), places + side * way
        inside = (near >= low) & (near <= high) & (side * (before - near) > 0.0)
        with np.errstate(invalid="ignore", over="ignore"):
            at, earlier = size(near), size(before)
            grows = inside & (at > _LEAST) & (at > _GROWTH * earlier)
        found += [(float(place), side) for place in places[grows]]
    return sorted(found)
