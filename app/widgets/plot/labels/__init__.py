"""Labels on a plot, each where it covers nothing."""

from app.widgets.plot.labels.item import LabelItem
from app.widgets.plot.labels.label import Label, Placed

__all__ = ["Label", "LabelItem", "Placed"]
