"""Plots: the only package that imports pyqtgraph."""

from app.plot.chart import Chart, Line
from app.plot.curve import Band, Mark, Probe, Tangent, Trace
from app.plot.labels import Label, Placed
from app.plot.marks import BELL, Lens
from app.plot.plot import Plot

__all__ = [
    "BELL",
    "Band",
    "Chart",
    "Label",
    "Lens",
    "Line",
    "Mark",
    "Placed",
    "Plot",
    "Probe",
    "Tangent",
    "Trace",
]
