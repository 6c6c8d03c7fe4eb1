"""Straight pieces, of which many functions are composed."""

import numpy as np

from core.arrays import Array


def constant(x: Array, number: float) -> Array:
    """Return the same number for every x; nan stays nan."""
    return np.where(np.isnan(x), np.nan, number)


def inside(x: Array, low: float, high: float, number: float) -> Array:
    """Return ``number`` strictly between two ends and 0 elsewhere; nan stays nan."""
    return np.where((x <= low) | (x >= high), 0.0, constant(x, number))


def above(x: Array, edge: float, number: float, otherwise: float = 0.0) -> Array:
    """Return ``number`` to the right of an edge, ``otherwise`` at it and left; nan stays nan."""
    return np.where(x > edge, number, constant(x, otherwise))


def slope_times(slope: float, x: Array) -> Array:
    """Return slope * x, a slope of 0 giving 0 even at an infinite x."""
    return slope * x if slope else constant(x, 0.0)
