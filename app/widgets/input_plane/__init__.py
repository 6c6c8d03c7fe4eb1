"""Two inputs as a plane: what a network answers at every point of it."""

from app.widgets.input_plane.picture import PlanePicture, PlanePoint
from app.widgets.input_plane.plane import InputPlane

__all__ = ["InputPlane", "PlanePicture", "PlanePoint"]
