"""Handwritten digits: from strokes to the picture that a network sees, to ten logits."""

from core.digits.classifier import CLASSES, Classifier, read_classifier, write_classifier
from core.digits.raster import GREYS, PEN, SIDE, Stroke, picture

__all__ = [
    "CLASSES",
    "GREYS",
    "PEN",
    "SIDE",
    "Classifier",
    "Stroke",
    "picture",
    "read_classifier",
    "write_classifier",
]
