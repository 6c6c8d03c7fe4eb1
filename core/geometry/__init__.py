"""Readings of a curve at one x, and its special points."""

from core.geometry.difference import Difference, largest_difference
from core.geometry.guessed import Score, score
from core.geometry.landmarks import Landmark, landmarks
from core.geometry.place import Place, place_at, places_between
from core.geometry.reading import Reading, reading
from core.geometry.saturation import FLAT, saturation
from core.geometry.tangent import Tangents, tangents

__all__ = [
    "FLAT",
    "Difference",
    "Landmark",
    "Place",
    "Reading",
    "Score",
    "Tangents",
    "landmarks",
    "largest_difference",
    "place_at",
    "places_between",
    "reading",
    "saturation",
    "score",
    "tangents",
]
