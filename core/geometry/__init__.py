"""What is read off a curve at one place, and which places are worth looking at."""

from core.geometry.difference import Difference, largest_difference
from core.geometry.landmarks import Landmark, landmarks
from core.geometry.reading import Reading, reading
from core.geometry.saturation import saturation
from core.geometry.tangent import Tangents, tangents

__all__ = [
    "Difference",
    "Landmark",
    "Reading",
    "Tangents",
    "landmarks",
    "largest_difference",
    "reading",
    "saturation",
    "tangents",
]
