"""What is read off a curve at one place, and which places are worth looking at."""

from core.geometry.landmarks import Landmark, landmarks
from core.geometry.reading import Reading, reading
from core.geometry.saturation import saturation
from core.geometry.tangent import Tangents, tangents

__all__ = [
    "Landmark",
    "Reading",
    "Tangents",
    "landmarks",
    "reading",
    "saturation",
    "tangents",
]
