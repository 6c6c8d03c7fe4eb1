"""Curves as polylines that are right to half a pixel."""

from core.sampling.curve import Curve, Dot, Envelope, Jump, Kink
from core.sampling.ordinate import automatic_y, range_of
from core.sampling.sample import sample
from core.sampling.view import View

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
