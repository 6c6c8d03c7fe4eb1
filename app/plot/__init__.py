"""Plots: the only package that imports pyqtgraph."""

from app.plot.chart import Line, MeasuredChart
from app.plot.curve import Band, Mark, Probe, Tangent, Trace
from app.plot.labels import Label, Placed
from app.plot.marks import BELL, Lens
from app.plot.plot import Plot

__all__ = [
    "BELL",
    "Band",
    "Label",
    "Lens",
    "Line",
    "Mark",
    "MeasuredChart",
    "Placed",
    "Plot",
    "Probe",
    "Tangent",
    "Trace",
]
