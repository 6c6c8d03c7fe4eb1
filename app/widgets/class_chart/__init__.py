"""Classes in rows: a logit to drag, its place kept, the probability that comes of it."""

from app.widgets.class_chart.chart import ClassChart
from app.widgets.class_chart.row import ClassPicture, ClassRow

__all__ = ["ClassChart", "ClassPicture", "ClassRow"]
