"""What a function does at one place: both sides, their slopes, the kind of the place, tangents."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.arrays import Array
from core.catalogue.activation import Activation

PlaceKind = Literal["smooth", "hole", "jump", "kink", "pole", "end", "outside"]


@dataclass(frozen=True, slots=True)
class Place:
    """One x of a function.

    Attributes:
        x, value: the point; nan where there is no value.
        left, right: the limits of f from both sides; infinite at a pole, nan where f has no
            values on that side.
        slope: f'(x); nan where there is none.
        slope_left, slope_right: the limits of f' from both sides.
        second_left, second_right: the limits of f''.
        kind: "smooth" (f'' may jump), "hole" (one limit and no value), "jump", "kink", "pole",
            "end" (values on one side only) or "outside" (no values near).
    """

    x: float
    value: float
    left: float
    right: float
    slope: float
    slope_left: float
    slope_right: float
    second_left: float
    second_right: float
    kind: PlaceKind


def place_at(activation: Activation, parameters: Mapping[str, float], x: float) -> Place:
    """Return what a function does at x.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        x: finite.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    settings = dict(parameters)
    functions = (activation.value, activation.derivative, activation.second_derivative)
    here = [float(function(x, **settings)) for function in functions]
    breaks = [b for b in activation.breaks_between(x, x, **settings) if b.order < 3]
    if not breaks:
        kind: PlaceKind = "outside" if math.isnan(here[0]) else "smooth"
        return _place(x, here[0], here[1], np.asarray([here, here]), kind)
    sides = activation.sides(breaks[0], **settings)
    order = min(b.order for b in breaks)
    for number in range(order):
        sides[:, number] = here[number]
    kind = "smooth" if order == 2 else "kink" if order == 1 else _broken(here[0], *sides[:, 0])
    return _place(x, here[0], here[1] if order == 2 else math.nan, sides, kind)


def places_between(
    activation: Activation, parameters: Mapping[str, float], low: float, high: float
) -> tuple[Place, ...] | None:
    """Return the jumps, kinks, poles, holes and ends from low to high, both ends in.

    From left to right; None where there are too many to tell apart. The numbers are those of
    `place_at`.
    """
    settings = dict(parameters)
    if activation.is_crowded(low, high, **settings):
        return None
    breaks = activation.breaks_between(low, high, **settings)
    found = {b.x: place_at(activation, settings, b.x) for b in breaks if b.order < 2}
    return tuple(found.values())


def _broken(value: float, left: float, right: float) -> PlaceKind:
    """Return what a break of f itself is."""
    if math.isnan(left) or math.isnan(right):
        return "end"
    if math.isinf(left) or math.isinf(right):
        return "pole"
    return "hole" if math.isnan(value) and math.isclose(left, right, rel_tol=1e-12) else "jump"


def _place(x: float, value: float, slope: float, sides: Array, kind: PlaceKind) -> Place:
    (left, left1, left2), (right, right1, right2) = sides.tolist()
    return Place(x, value, left, right, slope, left1, right1, left2, right2, kind)


@dataclass(frozen=True, slots=True)
class Tangents:
    """The slopes of a curve at one place.

    Attributes:
        x, y: the point.
        left, right: the one-sided slopes; equal where the curve is smooth, nan at a jump.
        order: the lowest derivative that does not exist here: 0 at a jump of f, 1 at a
            kink, 2 where f'' jumps; None where all of them exist.
    """

    x: float
    y: float
    left: float
    right: float
    order: int | None

    @property
    def smooth(self) -> bool:
        """Whether there is one slope."""
        return self.order is None or self.order >= 2


def tangents(activation: Activation, parameters: Mapping[str, float], x: float) -> Tangents:
    """Return the slopes at x.

    Args:
        activation: the function.
        parameters: those that differ from their defaults.
        x: any number; at nan or where f' has no limit the slopes are nan.

    Raises:
        TypeError, ValueError: as Activation.value for the parameters.
    """
    settings = dict(parameters)
    y = float(activation.value(x, **settings))
    here = [b for b in activation.breaks_between(x, x, **settings) if b.order < 3]
    order = min(b.order for b in here) if here else None
    if order == 0:
        return Tangents(x, y, math.nan, math.nan, order)
    if order == 1:
        left, right = activation.sides(here[0], **settings)[:, 1].tolist()
        return Tangents(x, y, left, right, order)
    slope = float(activation.derivative(x, **settings))
    return Tangents(x, y, slope, slope, order)
