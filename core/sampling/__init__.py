"""Curves as polylines that are right to half a pixel."""

from core.sampling.curve import Curve, Dot, Envelope, Jump, Kink, View
from core.sampling.sample import sample
from core.sampling.y_range import automatic_y, range_of

__all__ = [
    "Curve",
    "Dot",
    "Envelope",
    "Jump",
    "Kink",
    "View",
    "automatic_y",
    "range_of",
    "sample",
]
