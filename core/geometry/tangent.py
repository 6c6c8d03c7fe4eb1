"""Tangents, one-sided where a curve has a kink."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from core.activation import Activation


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
